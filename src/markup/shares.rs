//! The chart of the shares of a year: a picture, and a table of the same figures.

use maud::{Markup, html};

use crate::charts::{self, Shares};
use crate::document::{Document, Target};

/// The figure. The picture was drawn when the site was built; the program replaces it by a live
/// chart when the reader turns to it.
pub(super) fn figure(document: &Document, shares: &Shares<'_>) -> Markup {
    let (chart, height) = (shares.id(), shares.height());
    let narrow = charts::path(&document.id, &format!("{chart}-narrow"), "svg");
    html! {
        figure #targets .chart data-chart=(chart) {
            figcaption.chart-title { (shares.title()) }
            div.chart-box {
                picture {
                    source media="(max-width: 32rem)" srcset=(narrow) width="340" height=(height);
                    img .chart-picture src=(charts::path(&document.id, &chart, "svg"))
                        alt=(shares.description()) width="640" height=(height)
                        loading="lazy" decoding="async";
                }
            }
            table.chart-table {
                caption { "图中数据。文件只给出目标，没有给出基期数值。" }
                thead {
                    tr {
                        th scope="col" { "目标" }
                        th scope="col" { "占" }
                        th scope="col" { "年份" }
                        th.number scope="col" { "数值" }
                    }
                }
                tbody { @for target in &shares.targets { (row(target)) } }
            }
        }
    }
}

fn row(target: &Target) -> Markup {
    html! {
        tr {
            th scope="row" { a href={ "#" (target.span.block) } { (target.name) } }
            td { @if let Some(base) = &target.base { (base) } }
            td.year { @if let Some(year) = target.year { (year) } }
            td.number { (Shares::figure(target)) }
        }
    }
}
