//! Who comes by a link to a passage is told whose document it is and where in it they are, until they close the line.

use std::cell::Cell;

use leptos::prelude::*;
use web_sys::{Element, HtmlElement};

use super::address;
use super::dom::{after_effects, attribute, by_id, effect, is_within, page_has, scroll_to};
use super::listener::listen;
use super::place::{focus_heading, is_read};
use crate::components::Explorer;
use crate::document::{Places, id};

thread_local! {
    /// Whether the reader has closed the line, or gone on from where the link had led.
    static IS_OVER: Cell<bool> = const { Cell::new(false) };
}

/// Shows the line where the address leads to a passage, until the reader closes it or goes on.
pub(super) fn tie(explorer: &Explorer) {
    let Some(line) = by_id::<HtmlElement>("landing") else { return };
    show(&line, false);
    // Whose page is around a frame says so itself.
    if IS_OVER.get() || page_has("data-embed") {
        return;
    }
    let landed = address::fragment();
    let (closed, passage) = (line.clone(), landed.clone());
    listen(&line, "click", move |event| {
        if attribute(&event, "data-close-landing").is_some() {
            end(&closed);
            if let Some(passage) = by_id(&passage) {
                focus_heading(passage);
            }
        }
    });
    let left = line.clone();
    listen(&window(), "hashchange", move |_| end(&left));
    let (view, elsewhere) = (explorer.view, line.clone());
    effect(move |_| {
        if !view.get().is_of_text() {
            end(&elsewhere);
        }
    });
    let (document, language) = (explorer.document.clone(), explorer.language);
    // After the page has gone there.
    after_effects(move || {
        let places = Places::new(&document);
        let part = places.around(&landed).and_then(|around| places.top(&around));
        let target = by_id::<Element>(&landed).filter(|_| landed != id::TITLE);
        let target = target.filter(|target| is_within(target, "#text") && !IS_OVER.get());
        let Some(target) = target else { return };
        if let Some(place) = by_id::<Element>("landing-place") {
            let part = part.map(|part| part.heading_in(language)).unwrap_or_default();
            place.set_text_content(Some(part.trim_end_matches('。')));
        }
        let was_there = is_read(&target);
        show(&line, true);
        if was_there {
            scroll_to(&target);
        }
    });
}

/// Hides the line for good.
fn end(line: &HtmlElement) {
    IS_OVER.set(true);
    show(line, false);
}

/// Shows the line, or hides it. What is gone to then stands below it.
fn show(line: &HtmlElement, is_shown: bool) {
    line.set_hidden(!is_shown);
    if let Some(root) = document().document_element() {
        // An attribute of this name can always be set and removed.
        let _ = root.toggle_attribute_with_force("data-landed", is_shown);
    }
}
