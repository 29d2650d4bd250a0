//! Event listeners that go when their owner goes.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget, KeyboardEvent};

use super::dom::is_present;

/// Listens until the present reactive owner is cleaned up. After a panic nothing is heard any more: a
/// handler would find the program's state as it was left.
pub(super) fn listen(
    target: &EventTarget,
    event: &'static str,
    handler: impl FnMut(Event) + 'static,
) {
    add(target, event, Box::new(handler));
}

/// Listens for keys. What an input method is composing with is not for the page.
pub(super) fn listen_for_keys(
    target: &EventTarget,
    mut handler: impl FnMut(&KeyboardEvent) + 'static,
) {
    listen(target, "keydown", move |event| {
        // WebKit says by the code alone that a key has ended a composition.
        let is_composing = |key: &&KeyboardEvent| key.is_composing() || key.key_code() == 229;
        if let Some(key) = event.dyn_ref::<KeyboardEvent>().filter(|key| !is_composing(key)) {
            handler(key);
        }
    });
}

/// The same for every handler: each of its own would weigh.
fn add(target: &EventTarget, event: &'static str, mut handler: Box<dyn FnMut(Event)>) {
    let is_present = is_present();
    let closure = Closure::<dyn FnMut(Event)>::new(move |event| {
        if is_present() {
            handler(event);
        }
    });
    // Adding a listener fails on no event target of a page.
    let _ = target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    let listening = StoredValue::new_local((target.clone(), closure));
    on_cleanup(move || {
        listening.try_with_value(|(target, closure)| {
            target.remove_event_listener_with_callback(event, closure.as_ref().unchecked_ref())
        });
    });
}
