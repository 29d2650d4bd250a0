//! The controls that are written with the page: which element does what is said by its attributes.
//!
//! `data-toggle="industry=ai"` chooses a term or takes it back, `data-clear` takes everything back, `data-with-groups` lets
//! what is said of whole groups count, or not.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::dom::{after_effects, all, by_id, closest, effect, focus};
use super::listener::listen;
use crate::components::Explorer;
use crate::state::Choice;

/// Lets the controls work, and keeps the boxes as the choice is.
pub(super) fn tie(explorer: &Explorer) {
    let Explorer { choice, unknown, .. } = explorer.clone();
    let Some(root) = by_id::<Element>("explorer") else { return };
    listen(&root, "change", move |event| {
        if let Some(control) = closest(&event, "input[data-toggle]") {
            toggle(choice, &control);
        }
    });
    listen(&root, "click", move |event| {
        if let Some(control) = closest(&event, "button[data-toggle]") {
            toggle(choice, &control);
        } else if closest(&event, "[data-with-groups]").is_some() {
            choice.update(Choice::toggle_groups);
        } else if closest(&event, "[data-clear]").is_some() {
            choice.set(Choice::default());
            unknown.set(Vec::new());
        } else {
            return;
        }
        // The button is gone with what it took back: what was found is the next thing to read.
        after_effects(|| {
            by_id("found").as_ref().map(focus);
        });
    });

    for facet in all("fieldset[disabled]") {
        // Removing an attribute can't fail.
        let _ = facet.remove_attribute("disabled");
    }
    let boxes = all("input[data-toggle]").into_iter();
    let boxes: Vec<(String, Element)> = boxes.map(|control| (key(&control), control)).collect();
    effect(move |before: Option<Choice>| {
        let now = choice.get();
        for (key, control) in &boxes {
            // The page begins with none of them checked, but a browser may remember some.
            let is_chosen = now.has_key(key);
            if before.as_ref().is_none_or(|before| before.has_key(key) != is_chosen) {
                control.unchecked_ref::<HtmlInputElement>().set_checked(is_chosen);
            }
        }
        now
    });
}

fn toggle(choice: RwSignal<Choice>, control: &Element) {
    choice.update(|choice| choice.toggle_key(&key(control)));
}

fn key(control: &Element) -> String {
    control.get_attribute("data-toggle").unwrap_or_default()
}
