//! The passages that match, marked in the text and counted in the outline.

use leptos::prelude::*;

use crate::components::Explorer;
use crate::document::Role;
use crate::search::Index;
use crate::state::{Matches, counts};

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
    Effect::new(move |before: Option<Vec<(String, String)>>| {
        let before = before.unwrap_or_default();
        let now = matches.with(|matches| {
            search.results.with(|results| match results.is_on() {
                true => search.index.with(|index| counts(&document, index, matches, results)),
                false => counts(&document, &Index::default(), matches, results),
            })
        });
        for (owner, _) in before.iter().filter(|(owner, _)| now.iter().all(|(now, _)| now != owner))
        {
            show_count(owner, "");
        }
        for (owner, count) in now.iter().filter(|count| !before.contains(count)) {
            show_count(owner, count);
        }
        now
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

fn show_count(owner: &str, text: &str) {
    if let Ok(Some(place)) = document().query_selector(&format!("[data-count={owner}]")) {
        place.set_text_content(Some(text));
    }
}
