//! The chart of the shares of a year: a picture, and a table of the same figures.

use maud::{Markup, html};

use super::figure;
use crate::charts::Shares;
use crate::document::{Document, Target};

/// The figure.
pub(super) fn figure(document: &Document, shares: &Shares<'_>) -> Markup {
    let drawn = figure::Drawn {
        document: &document.id,
        id: &shares.id(),
        title: &shares.title(),
        description: &shares.description(),
        height: shares.height(),
    };
    figure::figure(Some("targets"), &drawn, &table(shares))
}

fn table(shares: &Shares<'_>) -> Markup {
    html! {
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
