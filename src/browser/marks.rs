//! The passages that match, marked in the text and counted in the outline.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::Element;

use super::dom::{after_paint, by_id};
use crate::components::Explorer;
use crate::document::Role;
use crate::state::{Count, Matches, counts};

/// Keeps `data-match` on the blocks, and the counts, as they should be. Touches only what changes.
pub(super) fn tie(explorer: &Explorer) {
    let Explorer { document, matches, search, .. } = explorer.clone();
    Effect::new(move |before: Option<Matches>| {
        let now = matches.get();
        for (block, role) in now.changes(&before.unwrap_or_default()) {
            mark(block, role);
        }
        show_close(now.count());
        now
    });
    let shown: StoredValue<Vec<Count>> = StoredValue::default();
    Effect::new(move |_| {
        matches.track();
        search.results.track();
        // They are no part of what a keystroke waits for.
        let document = Arc::clone(&document);
        after_paint(move || {
            let now = matches.with_untracked(|matches| {
                search.results.with_untracked(|results| counts(&document, matches, results))
            });
            shown.update_value(|shown| {
                for (at, count) in now.iter().enumerate() {
                    if shown.get(at) != Some(count) {
                        show_count(count);
                    }
                }
                *shown = now;
            });
        });
    });
}

fn mark(block: &str, role: Option<Role>) {
    if let Some(element) = document().get_element_by_id(block) {
        // An attribute of this name can always be set and removed.
        let _ = match role {
            Some(role) => element.set_attribute("data-match", role.as_str()),
            None => element.remove_attribute("data-match"),
        };
    }
}

/// On a phone the way out of the filter is the way to what it found.
fn show_close(count: usize) {
    if let Ok(Some(button)) = document().query_selector("#filter .sheet-close") {
        let text = if count == 0 { "关闭".into() } else { format!("查看{count}段") };
        button.set_text_content(Some(&text));
    }
}

fn show_count(count: &Count) {
    if let Some(place) = by_id::<Element>(&format!("count-{}", count.id)) {
        let text = match count.found {
            0 => String::new(),
            found => format!("{found}{}", count.unit),
        };
        place.set_text_content(Some(&text));
    }
}
