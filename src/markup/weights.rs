//! The chart of how much is said of each industry, and its table.

use maud::{Markup, html};

use super::figure;
use crate::charts::{Said, Weight, Weights};
use crate::document::{Document, INDUSTRY};
use crate::state::key;

/// The figure; nothing for a document without industries.
pub(super) fn figure(document: &Document) -> Markup {
    let Some(weights) = Weights::new(document, INDUSTRY) else { return html! {} };
    let drawn = figure::Drawn {
        document: &document.id,
        id: &weights.id(),
        title: &weights.title(),
        description: &weights.description(),
        height: weights.height(),
    };
    let table = html! {
        div.chart-scroll tabindex="0" role="group" aria-label={ (drawn.title) "，数据表，可滚动" } {
            (table(&weights))
        }
    };
    figure::figure(None, &drawn, &table)
}

fn table(weights: &Weights<'_>) -> Markup {
    html! {
        table.chart-table {
            caption { "图中数据：段数，及其中谈到该产业的句子的字数，按部分自左至右、由深至浅。" }
            thead {
                tr {
                    th scope="col" { (weights.facet.name) }
                    @for part in &weights.parts { th.number scope="col" { (part) } }
                    th.number scope="col" { "合计" }
                }
            }
            tbody { @for each in &weights.rows { (row(weights, each)) } }
        }
    }
}

fn row(weights: &Weights<'_>, weight: &Weight<'_>) -> Markup {
    let said = |said: Said| html! { (said.passages) "段" br; (said.characters) "字" };
    html! {
        tr data-row=(key(&weights.facet.id, &weight.term.id)) {
            th scope="row" { (weight.term.name) }
            @for part in &weight.parts {
                td.number { @if part.passages > 0 { (said(*part)) } }
            }
            td.number { (said(weight.total())) }
        }
    }
}
