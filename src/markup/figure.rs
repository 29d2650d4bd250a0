//! A chart in the page: its title, its picture, its table.

use maud::{Markup, html};

use crate::charts;

/// What a figure says of its chart.
pub(super) struct Drawn<'a> {
    /// The document's id.
    pub(super) document: &'a str,
    /// The chart's id.
    pub(super) id: &'a str,
    /// The finding in a sentence.
    pub(super) title: &'a str,
    /// The chart in words.
    pub(super) description: &'a str,
    /// The height of the drawing in CSS pixels.
    pub(super) height: u32,
}

/// The figure. The picture was drawn when the site was built; the program replaces it by a live
/// chart when the reader turns to it.
pub(super) fn figure(id: Option<&str>, drawn: &Drawn<'_>, table: &Markup) -> Markup {
    let Drawn { document, id: chart, title, description, height } = *drawn;
    let narrow = charts::path(document, &format!("{chart}-narrow"), "svg");
    html! {
        figure id=[id] .chart data-chart=(chart) {
            figcaption.chart-title { (title) }
            div.chart-box {
                picture {
                    source media="(max-width: 32rem)" srcset=(narrow) width="340" height=(height);
                    img .chart-picture src=(charts::path(document, chart, "svg"))
                        alt=(description) width="640" height=(height)
                        loading="lazy" decoding="async";
                }
            }
            (table)
        }
    }
}
