//! A brief is saved as a file.

use leptos::prelude::*;
use web_sys::Element;

use super::address;
use super::dom::{attribute, by_id, is_foreign};
use super::listener::listen;
use super::loader::Loader;
use super::passage_menu::today;
use crate::brief::{Brief, ReadAt, SiteAddress, csv, json, markdown};
use crate::components::Explorer;
use crate::state::told;

/// Lets the brief be saved.
pub(super) fn tie(explorer: &Explorer, loader: &Loader) {
    let Some(root) = by_id::<Element>("explorer") else { return };
    let (explorer, loader) = (explorer.clone(), loader.clone());
    listen(&root, "click", move |event| {
        if let Some(format) = attribute(&event, "data-save") {
            save(&explorer, &loader, &format);
        }
    });
}

/// Saves the brief as a file.
fn save(explorer: &Explorer, loader: &Loader, format: &str) {
    let Explorer { document, language, choice, .. } = explorer;
    let page = address::of_page();
    let (brief_address, day) = (window().location().href().unwrap_or_default(), today());
    let address = SiteAddress { page: told(&page), brief: told(&brief_address) };
    let read_at = ReadAt { site: (!is_foreign()).then_some(address), day: &day };
    let brief = choice.with_untracked(|choice| Brief::new(document, choice, *language));
    let (media_type, text) = match format {
        "csv" => ("text/csv", csv(&brief, read_at)),
        "md" => ("text/markdown", markdown(&brief, read_at)),
        _ => ("application/json", json(&brief, read_at)),
    };
    let name = format!("{}-{}.{format}", document.id, brief.names.join("-"));
    loader.save(&name, media_type, &text);
}
