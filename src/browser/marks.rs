//! The passages that match, marked in the text and counted in the outline.

use leptos::prelude::*;

use crate::components::Explorer;
use crate::document::Role;
use crate::state::Matches;

/// Keeps `data-match` on the blocks, and the counts, as the matches are. Touches only what changes.
pub(super) fn tie(explorer: &Explorer) {
    let matches = explorer.matches;
    Effect::new(move |before: Option<Matches>| {
        let before = before.unwrap_or_default();
        let now = matches.get();
        for (block, role) in now.changes(&before) {
            mark(block, role);
        }
        let (old, new) = (before.counts(), now.counts());
        for (owner, _) in old.iter().filter(|(owner, _)| new.iter().all(|(now, _)| now != owner)) {
            show_count(owner, "");
        }
        for (owner, count) in new.iter().filter(|count| !old.contains(count)) {
            show_count(owner, &format!("{count}段"));
        }
        show_close(now.count());
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
