//! The choice in the address: read at the start and on back and forward, written when it changes.

use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::UrlSearchParams;

use super::listener::listen;
use crate::components::Explorer;
use crate::document::Document;
use crate::state::Choice;

/// Ties the choice to the address, both ways.
pub(super) fn tie(explorer: &Explorer) {
    read(explorer);
    let on_history = explorer.clone();
    listen(&window(), "popstate", move |_| read(&on_history));

    let Explorer { document, choice, .. } = explorer.clone();
    Effect::new(move |_| {
        let choice = choice.get();
        // What came from the address is in it already.
        if choice != Choice::from_query(&pairs(), &document).0 {
            write(&choice, &document);
        }
    });
}

fn read(explorer: &Explorer) {
    let (choice, unknown) = Choice::from_query(&pairs(), &explorer.document);
    explorer.unknown.set(unknown);
    // A link within the page is history too, and changes no choice.
    if explorer.choice.with_untracked(|present| *present != choice) {
        explorer.choice.set(choice);
    }
}

/// The decoded pairs of the address's query.
fn pairs() -> Vec<(String, String)> {
    let search = window().location().search().unwrap_or_default();
    let Ok(parameters) = UrlSearchParams::new_with_str(&search) else {
        return Vec::new();
    };
    let pairs = js_sys::Array::from(&parameters);
    let text = |value: JsValue| value.as_string().unwrap_or_default();
    pairs
        .iter()
        .map(|pair| {
            let pair = js_sys::Array::from(&pair);
            (text(pair.get(0)), text(pair.get(1)))
        })
        .collect()
}

/// Puts the choice into the address as a new step of the history.
fn write(choice: &Choice, document: &Document) {
    let (window, Ok(parameters)) = (window(), UrlSearchParams::new()) else {
        return;
    };
    for (key, value) in choice.to_query(pairs(), document) {
        parameters.append(&key, &value);
    }
    let query: String = parameters.to_string().into();
    let location = window.location();
    let hash = location.hash().unwrap_or_default();
    let address = if query.is_empty() {
        location.pathname().unwrap_or_default() + &hash
    } else {
        format!("?{query}{hash}")
    };
    // A page without an origin of its own may not change its address; the choice holds all the same.
    if let Ok(history) = window.history() {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}
