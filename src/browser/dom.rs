//! What the other modules need of the page, in few words.

use std::cell::Cell;
use std::time::Duration;

use js_sys::Date;
use leptos::prelude::{
    Effect, Get, Signal, document, request_animation_frame, set_timeout, window,
};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlElement, MouseEvent};

#[wasm_bindgen]
extern "C" {
    /// web-sys has its height as a `JsValue`, which can't be read everywhere: see `decode::number_of`.
    #[wasm_bindgen(js_name = Window)]
    type MeasuredWindow;

    #[wasm_bindgen(method, structural, getter, js_name = innerHeight)]
    fn inner_height(this: &MeasuredWindow) -> f64;
}

/// The height of the window, in CSS pixels.
pub(super) fn window_height() -> f64 {
    window().unchecked_ref::<MeasuredWindow>().inner_height()
}

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

/// Whether a click asks for another tab or window, which is the browser's to open.
pub(super) fn is_modified(event: &Event) -> bool {
    event.dyn_ref::<MouseEvent>().is_some_and(|event| {
        event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()
    })
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

/// Whether the page shows a document that the site hasn't published: the loader says so.
pub(super) fn is_foreign() -> bool {
    page_has("data-foreign")
}

/// Whether the root of the page has this attribute.
pub(super) fn page_has(name: &str) -> bool {
    document().document_element().is_some_and(|root| root.has_attribute(name))
}

/// Whether an element that a selector takes is this one or stands around it.
pub(super) fn is_within(element: &Element, selector: &str) -> bool {
    element.closest(selector).is_ok_and(|around| around.is_some())
}

/// Sets an attribute, or removes it. Attributes of our names can always be set and removed.
pub(super) fn set_or_remove(element: &Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Keeps what stands in the element with this id as a signal has it, as HTML.
pub(super) fn write(id: &'static str, html: Signal<String>) {
    effect(move |before: Option<String>| {
        let html = html.get();
        // What is set anew is announced anew, and loses the focus.
        if before.as_ref() != Some(&html)
            && let Some(element) = by_id::<Element>(id)
        {
            element.set_inner_html(&html);
        }
        html
    });
}

/// Has the element with this id have an attribute, or not.
pub(super) fn show_if(id: &str, name: &str, is_so: bool) {
    if let Some(element) = by_id::<Element>(id) {
        set_or_remove(&element, name, is_so.then_some(""));
    }
}

/// Gives the focus to the element, if it takes it.
pub(super) fn focus(element: &Element) -> bool {
    element.dyn_ref::<HtmlElement>().is_some_and(|element| element.focus().is_ok())
}

/// Scrolls to an element. Firefox doesn't scroll to what has come into the page and isn't laid out yet.
pub(super) fn scroll_to(element: &Element) {
    element.get_bounding_client_rect();
    element.scroll_into_view();
}

/// Does something once the browser has painted what there is to paint now.
pub(super) fn after_paint(then: impl FnOnce() + 'static) {
    fn later(then: Box<dyn FnOnce()>) {
        request_animation_frame(move || set_timeout(then, Duration::ZERO));
    }
    later(still(then));
}

/// Does something once the signals that were set have reached the page.
pub(super) fn after_effects(then: impl FnOnce() + 'static) {
    fn later(then: Box<dyn FnOnce()>) {
        leptos::task::spawn_local(async move {
            leptos::task::tick().await;
            then();
        });
    }
    later(still(then));
}

/// Does something after so long.
pub(super) fn after(pause: Duration, then: impl FnOnce() + 'static) {
    set_timeout(still(then), pause);
}

/// Milliseconds for which the program works before what the reader does comes between.
const TURN: f64 = 8.0;

/// Tells whether the time of a turn that begins now is left.
pub(super) fn turn() -> impl Fn() -> bool {
    let end = Date::now() + TURN;
    move || Date::now() < end
}

/// Works step by step as long as a step says that there is more, in as many tasks as it takes. The first turn comes
/// at once.
pub(super) fn in_turns(step: impl FnMut() -> bool + 'static) {
    fn go_on(mut step: Box<dyn FnMut() -> bool>) {
        let is_time = turn();
        while step() {
            if !is_time() {
                return after(Duration::ZERO, move || go_on(step));
            }
        }
    }
    go_on(Box::new(step));
}

/// A function for JS that takes one value, once, while the page is still the present one.
pub(super) fn once(then: impl FnOnce(JsValue) + 'static) -> JsValue {
    let is_present = is_present();
    Closure::once_into_js(move |value| {
        if is_present() {
            then(value);
        }
    })
}

thread_local! {
    /// How many pages the program has let go of.
    static GONE: Cell<u32> = const { Cell::new(0) };
}

/// What waits to be done in the present page will not be done, and its listeners do nothing more.
pub(super) fn let_go() {
    GONE.set(GONE.get() + 1);
}

/// Tells later whether the page of now is still the present one.
pub(super) fn is_present() -> impl Fn() -> bool {
    let page = GONE.get();
    move || GONE.get() == page
}

/// Does something only if the page is still the present one: the signals of another are gone.
fn still(then: impl FnOnce() + 'static) -> Box<dyn FnOnce()> {
    let is_present = is_present();
    Box::new(move || {
        if is_present() {
            then();
        }
    })
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
