//! A cell of a matrix opens its passages beside it.

use leptos::prelude::*;
use web_sys::Element;

use super::dom::{after_effects, all, attribute, by_id, closest, effect, focus, show_if};
use super::listener::{listen, listen_for_keys};
use crate::brief::CellAddress;
use crate::components::Explorer;

/// Lets the cells open, and close again.
pub(super) fn tie(explorer: &Explorer) {
    let Some(root) = by_id::<Element>("explorer") else { return };
    let cell = explorer.cell;
    effect(move |_| show_if("cell", "hidden", cell.with(Option::is_none)));
    listen(&root, "click", move |event| {
        if let Some(opened) = closest(&event, "td[data-n]") {
            event.prevent_default();
            open(cell, &opened);
        } else if attribute(&event, "data-close-cell").is_some() {
            close(cell);
        }
    });
    listen_for_keys(&root, move |key| {
        if key.key() == "Escape" && closest(key, "#cell").is_some() {
            close(cell);
        }
    });
}

/// Opens the passages of a cell, and gives them the focus.
fn open(cell: RwSignal<Option<CellAddress>>, opened: &Element) {
    let Ok(Some(table)) = opened.closest("table") else { return };
    let before = |cell: &Element| cell.previous_element_sibling();
    let at = std::iter::successors(before(opened), before).count() + 1;
    let column = table.query_selector(&format!("thead th:nth-child({at})")).ok().flatten();
    let column = column.and_then(|column| column.get_attribute("data-column"));
    let row = opened.parent_element().and_then(|row| row.get_attribute("data-row"));
    let (Some(row), Some(column)) = (row, column) else { return };
    for other in all("td[aria-current]") {
        let _ = other.remove_attribute("aria-current");
    }
    let _ = opened.set_attribute("aria-current", "true");
    cell.set(Some(CellAddress { row, column }));
    after_effects(|| {
        by_id("cell-title").as_ref().map(focus);
    });
}

/// Closes the passages, and gives the focus back to their cell.
fn close(cell: RwSignal<Option<CellAddress>>) {
    cell.set(None);
    for opened in all("td[aria-current]") {
        let _ = opened.remove_attribute("aria-current");
        if let Ok(Some(link)) = opened.query_selector("a") {
            focus(&link);
        }
    }
}
