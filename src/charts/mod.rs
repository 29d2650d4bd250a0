//! The charts: what each one shows, its table, and its option for ECharts. A file a chart, its option
//! beside it.
//!
//! Options are made natively alone, so that the program in the browser carries nothing of the charting
//! library.

#[cfg(feature = "compiler")]
mod bars_option;
mod counts;
mod figure;
mod shares;
mod structure;
#[cfg(feature = "compiler")]
mod structure_option;
mod timeline;
#[cfg(feature = "compiler")]
mod timeline_option;
mod weights;
#[cfg(feature = "compiler")]
mod weights_option;

pub use counts::Counts;
pub use figure::{About, Column, Figure, Row, Table};
pub use shares::Shares;
pub use structure::{Node, Structure};
pub use timeline::{Moment, Timeline};
pub use weights::{NoWeights, Said, Weight, Weights};

#[cfg(feature = "compiler")]
use crate::document::{Document, INDUSTRY};
use crate::language::Language;

/// A chart as it is written beside its document.
#[cfg(feature = "compiler")]
#[derive(Debug)]
pub struct Drawing {
    /// What it shows.
    pub figure: Figure,
    /// What ECharts draws. It names no colours but those of the page, by their tokens.
    pub option: charming::Chart,
}

/// All charts that a document has figures for, beside those to which it is linked.
#[cfg(feature = "compiler")]
#[must_use]
pub fn drawings(document: &Document, companions: &[Document], language: Language) -> Vec<Drawing> {
    let shares = Shares::all(document).into_iter().map(|shares| Drawing {
        figure: shares.figure(language),
        option: bars_option::of_shares(&shares, language),
    });
    let counts = Counts::new(document, false).map(|counts| Drawing {
        figure: counts.figure(language),
        option: bars_option::of_counts(&counts, language),
    });
    let timeline = Timeline::new(document, companions).map(|timeline| Drawing {
        figure: timeline.figure(language),
        option: timeline_option::option(&timeline, language),
    });
    let weights = Weights::new(document, INDUSTRY).ok().map(|weights| Drawing {
        figure: weights.figure(language),
        option: weights_option::option(&weights, language),
    });
    let structure = Structure::new(document);
    let structure = Drawing {
        figure: structure.figure(language),
        option: structure_option::option(&structure, language),
    };
    shares.chain(counts).chain(timeline).chain(weights).chain([structure]).collect()
}

/// Where a file of a chart stands, seen from the site's root.
#[must_use]
pub fn path(document: &str, chart: &str, language: Language, ending: &str) -> String {
    crate::document::file_of(document, &format!("charts/{chart}{}.{ending}", language.infix()))
}
