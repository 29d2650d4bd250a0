//! The passages of the cell that the reader has opened in a matrix.

use leptos::prelude::*;

use super::explorer::Explorer;
use super::live::Live;
use crate::brief::CellAddress;
use crate::markup;

/// What stands beside the matrix while a cell is open.
#[component]
pub fn Cell(
    /// The document and the open cell.
    explorer: Explorer,
) -> impl IntoView {
    let Explorer { document, language, cell, .. } = explorer;
    let html = Signal::derive(move || {
        let of_cell = |cell: &CellAddress| {
            let title = cell.title(&document, language);
            markup::cell(&document, &title, &cell.extracts(&document), language)
        };
        cell.with(|cell| cell.as_ref().map(of_cell)).unwrap_or_default()
    });
    view! { <Live html /> }
}
