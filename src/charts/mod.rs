//! The charts: what each one shows, its table, and its option for ECharts.
//!
//! What a chart shows is needed wherever it stands in a page; its option is made natively alone,
//! so that the program in the browser carries nothing of the charting library.

mod shares;
#[cfg(feature = "compiler")]
mod shares_option;
mod weights;
#[cfg(feature = "compiler")]
mod weights_option;

pub use shares::Shares;
pub use weights::{Said, Weight, Weights};

#[cfg(feature = "compiler")]
use crate::document::{Document, INDUSTRY};

/// A chart as it is written beside its document.
#[cfg(feature = "compiler")]
#[derive(Debug)]
pub struct Drawing {
    /// The chart's id, such as `shares-2027`.
    pub id: String,
    /// What ECharts draws. It names no colours: those are the page's.
    pub option: charming::Chart,
    /// The height of the drawing in CSS pixels.
    pub height: u32,
}

/// All charts that the document has figures for.
#[cfg(feature = "compiler")]
#[must_use]
pub fn drawings(document: &Document) -> Vec<Drawing> {
    let shares = Shares::all(document).into_iter().map(|shares| Drawing {
        id: shares.id(),
        option: shares_option::option(&shares),
        height: shares.height(),
    });
    let weights = Weights::new(document, INDUSTRY).into_iter().map(|weights| Drawing {
        id: weights.id(),
        option: weights_option::option(&weights),
        height: weights.height(),
    });
    shares.chain(weights).collect()
}

/// Where a file of a chart stands, seen from the site's root.
#[must_use]
pub fn path(document: &str, chart: &str, ending: &str) -> String {
    format!("documents/{document}/charts/{chart}.{ending}")
}
