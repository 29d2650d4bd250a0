//! Who comes by a link to a passage is told whose document it is and where in it they are, until they close the line.

use leptos::prelude::*;
use web_sys::{Element, HtmlElement};

use super::address;
use super::dom::{after_effects, attribute, by_id, scroll_to};
use super::listener::listen;
use super::place::is_read;
use crate::components::Explorer;
use crate::document::{Places, id};

/// Shows the line where the address leads to a passage, and lets it be closed.
pub(super) fn tie(explorer: &Explorer) {
    let Some(line) = by_id::<HtmlElement>("landing") else { return };
    let closed = line.clone();
    listen(&line, "click", move |event| {
        // The link to the title has done what the line is for.
        if attribute(&event, "data-close-landing").is_some() || attribute(&event, "href").is_some()
        {
            show(&closed, false);
        }
    });
    let (document, language) = (explorer.document.clone(), explorer.language);
    // After the page has gone there.
    after_effects(move || {
        let passage = address::fragment();
        let places = Places::new(&document);
        let part = places.around(&passage).and_then(|around| places.top(&around));
        let target = by_id::<Element>(&passage).filter(|_| passage != id::TITLE);
        let Some(target) =
            target.filter(|target| target.closest("#text").is_ok_and(|text| text.is_some()))
        else {
            return;
        };
        if let Some(told) = by_id::<Element>("landing-place") {
            let part = part.map(|part| part.heading_in(language)).unwrap_or_default();
            told.set_text_content(Some(part.trim_end_matches('。')));
        }
        let was_there = is_read(&target);
        show(&line, true);
        if was_there {
            scroll_to(&target);
        }
    });
}

/// Shows the line, or hides it. What is gone to then stands below it.
fn show(line: &HtmlElement, is_shown: bool) {
    line.set_hidden(!is_shown);
    if let Some(root) = document().document_element() {
        // An attribute of this name can always be set and removed.
        let _ = root.toggle_attribute_with_force("data-landed", is_shown);
    }
}
