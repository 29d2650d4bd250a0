//! What the other modules need of the page, in few words.

use std::time::Duration;

use leptos::prelude::{Effect, document, request_animation_frame, set_timeout};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// The element with this id.
pub(super) fn by_id<T: JsCast>(id: &str) -> Option<T> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// All elements that a selector finds.
pub(super) fn all(selector: &str) -> Vec<Element> {
    let Ok(found) = document().query_selector_all(selector) else { return Vec::new() };
    let elements = (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok());
    elements.collect()
}

/// The element that an event came from, or the nearest around it that a selector takes.
pub(super) fn closest(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

/// The value of an attribute of the element that an event came from, or of the nearest around it
/// that has it.
pub(super) fn attribute(event: &Event, name: &str) -> Option<String> {
    closest(event, &format!("[{name}]"))?.get_attribute(name)
}

/// The element that has the focus, if any has.
pub(super) fn focused() -> Option<Element> {
    document().active_element()
}

/// Gives the focus to the element, if it takes it.
pub(super) fn focus(element: &Element) -> bool {
    element.dyn_ref::<HtmlElement>().is_some_and(|element| element.focus().is_ok())
}

/// Does something once the browser has painted what there is to paint now.
pub(super) fn after_paint(then: impl FnOnce() + 'static) {
    fn later(then: Box<dyn FnOnce()>) {
        request_animation_frame(move || set_timeout(then, Duration::ZERO));
    }
    later(Box::new(then));
}

/// Does something once the signals that were set have reached the page.
pub(super) fn after_effects(then: impl FnOnce() + 'static) {
    fn later(then: Box<dyn FnOnce()>) {
        leptos::task::spawn_local(async move {
            leptos::task::tick().await;
            then();
        });
    }
    later(Box::new(then));
}

/// An effect, which gets what it answered before. All of them are of one type in the program: each
/// of its own would weigh a kilobyte.
pub(super) fn effect<T: 'static>(mut effect: impl FnMut(Option<T>) -> T + 'static) {
    fn run(mut effect: Box<dyn FnMut()>) {
        Effect::new(move |_| effect());
    }
    let mut before = None;
    run(Box::new(move || before = Some(effect(before.take()))));
}
