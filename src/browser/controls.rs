//! The controls that are written with the page: which element does what is said by its attributes.
//!
//! `data-toggle="industry=ai"` chooses a term or takes it back, `data-clear` takes everything back.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, NodeList};

use super::listener::listen;
use crate::components::Explorer;
use crate::state::Choice;

/// Lets the controls work, and keeps the boxes as the choice is.
pub(super) fn tie(explorer: &Explorer) {
    let (page, choice) = (document(), explorer.choice);
    let Some(root) = page.get_element_by_id("explorer") else { return };
    listen(&root, "change", move |event| {
        if let Some(control) = control(&event, "input[data-toggle]") {
            toggle(choice, &control);
        }
    });
    listen(&root, "click", move |event| {
        if let Some(control) = control(&event, "button[data-toggle]") {
            toggle(choice, &control);
        } else if control(&event, "[data-clear]").is_some() {
            choice.set(Choice::default());
        } else {
            return;
        }
        // The button is gone with what it took back: what was found is the next thing to read.
        leptos::task::spawn_local(async {
            leptos::task::tick().await;
            focus("found");
        });
    });

    for facet in each(page.query_selector_all("fieldset[disabled]").ok()) {
        // Removing an attribute can't fail.
        let _ = facet.remove_attribute("disabled");
    }
    let boxes = page.query_selector_all("input[data-toggle]").ok();
    Effect::new(move |_| {
        choice.with(|choice| {
            for control in each(boxes.clone()) {
                let is_chosen = choice.has_key(&key(&control));
                control.unchecked_ref::<HtmlInputElement>().set_checked(is_chosen);
            }
        });
    });
}

/// The control that an event came from, if it is one of these.
fn control(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

fn toggle(choice: RwSignal<Choice>, control: &Element) {
    choice.update(|choice| choice.toggle_key(&key(control)));
}

fn key(control: &Element) -> String {
    control.get_attribute("data-toggle").unwrap_or_default()
}

fn each(found: Option<NodeList>) -> impl Iterator<Item = Element> {
    let count = found.as_ref().map_or(0, NodeList::length);
    (0..count).filter_map(move |index| found.as_ref()?.get(index)?.dyn_into().ok())
}

fn focus(id: &str) {
    let element =
        document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = element {
        let _ = element.focus();
    }
}
