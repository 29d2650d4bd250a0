//! Event listeners that go when their owner goes.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget};

/// Listens until the present reactive owner is cleaned up.
pub(super) fn listen(
    target: &EventTarget,
    event: &'static str,
    handler: impl FnMut(Event) + 'static,
) {
    let closure = Closure::<dyn FnMut(Event)>::new(handler);
    // Adding a listener fails on no event target of a page.
    let _ = target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    let listening = StoredValue::new_local((target.clone(), closure));
    on_cleanup(move || {
        listening.try_with_value(|(target, closure)| {
            target.remove_event_listener_with_callback(event, closure.as_ref().unchecked_ref())
        });
    });
}
