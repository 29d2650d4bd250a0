//! The only place that touches the browser: it takes the page over and ties the state of the
//! components to the address, the sheets and the charts.

mod address;
mod brief;
mod cell;
mod charts;
mod controls;
mod decode;
mod dom;
mod listener;
mod loader;
mod marks;
mod outline;
mod passage_menu;
mod place;
mod print;
mod search;
mod search_walk;
mod sheets;
mod status;
mod targets;
mod terms;
mod views;

use std::any::Any;
use std::cell::RefCell;
use std::time::Duration;

use js_sys::Date;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use self::decode::Reader;
use crate::components::{App, Explorer};
use crate::document::SCHEMA;
use crate::language::Language;

pub use loader::Loader;

/// Reads a bit of the document that the page carries, for [`start`], so that what the reader does comes between.
/// Answers with whether all is read.
///
/// # Errors
/// If the page lacks its document, or it is not JSON.
pub fn read() -> Result<bool, JsError> {
    let Some(mut reader) = READER.take() else {
        READER.set(Some(begin_reading()?));
        return Ok(false);
    };
    let end = Date::now() + TURN;
    let is_read = reader.read_on(|| Date::now() < end);
    READER.set(Some(reader));
    Ok(is_read)
}

/// Takes the prerendered page over, keeping its nodes.
///
/// # Errors
/// If the page lacks its document, or the document can't be read.
pub fn start(loader: Loader) -> Result<(), JsError> {
    loader::report_panics(&loader);
    let reader = READER.take().map_or_else(begin_reading, Ok)?;
    let policy = reader.finish().map_err(|wrong| JsError::new(&wrong.to_string()))?;
    if policy.schema != SCHEMA {
        return Err(JsError::new("the page's document has another schema"));
    }
    let root = document().document_element();
    let tag = root.and_then(|root| root.get_attribute("lang")).unwrap_or_default();
    let language = Language::of_tag(&tag);
    let element =
        dom::by_id("explorer").ok_or_else(|| JsError::new("the page has no element #explorer"))?;
    let handle = hydrate_from(element, move || {
        let explorer = Explorer::new(policy, language);
        after_first_render(&explorer, &loader);
        view! { <App explorer /> }
    });
    PAGE.set(Some(Box::new(handle)));
    Ok(())
}

/// Lets go of the page: its document, its nodes, its listeners, its state.
pub fn stop() {
    dom::let_go();
    READER.take();
    PAGE.take();
}

thread_local! {
    /// The document of the page that will be started.
    static READER: RefCell<Option<Reader>> = const { RefCell::new(None) };
    /// What holds the page: it ends with this.
    static PAGE: RefCell<Option<Box<dyn Any>>> = const { RefCell::new(None) };
}

/// What comes after the first render, which is a pure function of the document: in tasks of its own.
fn after_first_render(explorer: &Explorer, loader: &Loader) {
    let owner = Owner::current().unwrap_or_default();
    let steps = steps(explorer, loader);
    dom::after(Duration::ZERO, move || take(steps.into_iter(), owner));
}

/// Milliseconds for which the program works before what the reader does comes between.
const TURN: f64 = 8.0;

/// A step on the way from the first render to the living page.
type Step = Box<dyn FnOnce()>;

/// Takes step after step, as many tasks as it takes.
fn take(mut steps: std::vec::IntoIter<Step>, owner: Owner) {
    let end = Date::now() + TURN;
    while Date::now() < end {
        let Some(step) = steps.next() else { return };
        owner.with(step);
    }
    dom::after(Duration::ZERO, move || take(steps, owner));
}

/// What ties the page's state to the page.
fn steps(explorer: &Explorer, loader: &Loader) -> Vec<Step> {
    let of_explorer = |tie: fn(&Explorer)| {
        let explorer = explorer.clone();
        Box::new(move || tie(&explorer)) as Step
    };
    let of_both = |tie: fn(&Explorer, &Loader)| {
        let (explorer, loader) = (explorer.clone(), loader.clone());
        Box::new(move || tie(&explorer, &loader)) as Step
    };
    vec![
        of_explorer(address::tie),
        of_explorer(controls::tie),
        of_both(search::tie),
        of_both(marks::tie),
        of_explorer(terms::tie),
        of_explorer(views::tie),
        of_explorer(cell::tie),
        of_both(brief::tie),
        Box::new(sheets::tie),
        of_explorer(outline::tie),
        of_explorer(place::tie),
        of_both(passage_menu::tie),
        of_explorer(print::tie),
        of_both(targets::tie),
        of_both(|_, loader| charts::tie(loader)),
        #[cfg(feature = "panic-on-request")]
        Box::new(loader::panic_on_request),
        // The signals set above reach the page in a task of their own; this one comes after it.
        Box::new(|| dom::after_effects(show_ready)),
    ]
}

/// Says that all of the page can be used. Attributes of these names can always be set and removed.
fn show_ready() {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-ready", "");
    }
    if let Some(explorer) = dom::by_id::<Element>("explorer") {
        let _ = explorer.remove_attribute("aria-busy");
    }
}

/// Begins to read the document that the page carries as JSON.
fn begin_reading() -> Result<Reader, JsError> {
    let json = document()
        .get_element_by_id("document")
        .and_then(|element| element.text_content())
        .ok_or_else(|| JsError::new("the page carries no document"))?;
    let value =
        js_sys::JSON::parse(&json).map_err(|_| JsError::new("the page's document is not JSON"))?;
    Ok(Reader::new(value))
}
