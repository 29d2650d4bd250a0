//! The only place that touches the browser: it mounts the components in the page and ties their state to the address,
//! the sheets and the charts.

mod address;
mod brief;
mod cell;
mod charts;
mod controls;
mod decode;
mod dom;
mod found;
mod landing;
mod later;
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
mod title;
mod views;

use std::cell::RefCell;
use std::time::Duration;

use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use self::decode::Reader;
use crate::components::{Chips, Explorer, Results};
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
    let is_read = reader.read_on(dom::turn());
    READER.set(Some(reader));
    Ok(is_read)
}

/// Takes the prerendered page over: its components are mounted in their places, its listeners attached.
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
    let owner = Owner::new();
    PAGE.set(Some(owner.clone()));
    let explorer = owner.with(|| Explorer::new(policy, language));
    owner.with(|| mount(&explorer));
    dom::after(Duration::ZERO, move || {
        let mut steps = STEPS.iter();
        dom::in_turns(move || {
            let step = steps.next();
            owner.with(|| step.map(|step| step(&explorer, &loader)));
            step.is_some()
        });
    });
    Ok(())
}

/// Lets go of the page: its document, its nodes, its listeners, its state.
pub fn stop() {
    dom::let_go();
    READER.take();
    if let Some(page) = PAGE.take() {
        page.cleanup();
    }
}

thread_local! {
    /// The document of the page that will be started.
    static READER: RefCell<Option<Reader>> = const { RefCell::new(None) };
    /// What owns the signals, effects and components of the page: they end with it.
    static PAGE: RefCell<Option<Owner>> = const { RefCell::new(None) };
}

/// Mounts each component in its place of the page. A page without such a place does without.
fn mount(explorer: &Explorer) {
    let of = explorer.clone();
    place_in("chips", move || view! { <Chips explorer=of /> });
    let of = explorer.clone();
    place_in("results", move || view! { <Results explorer=of /> });
}

/// Mounts a component in the element with this id, for as long as the present owner lives.
fn place_in<V: IntoView + 'static>(id: &str, component: impl FnOnce() -> V + 'static) {
    if let Some(element) = dom::by_id(id) {
        let mounted = SendWrapper::new(mount_to(element, component));
        on_cleanup(move || drop(mounted));
    }
}

/// What ties the page's state to the page, step by step. It comes after the first render, which is a pure
/// function of the document.
const STEPS: &[fn(&Explorer, &Loader)] = &[
    |explorer, _| address::tie(explorer),
    |explorer, _| controls::tie(explorer),
    search::tie,
    marks::tie,
    views::tie,
    |explorer, _| found::tie(explorer),
    |_, _| sheets::tie(),
    |explorer, _| outline::tie(explorer),
    place::tie,
    |explorer, _| landing::tie(explorer),
    |explorer, _| title::tie(explorer),
    |explorer, _| print::tie(explorer),
    |_, loader| charts::tie(loader, "explorer"),
    later::tie,
    #[cfg(feature = "panic-on-request")]
    |_, _| loader::panic_on_request(),
    // The signals set above reach the page in a task of their own; this one comes after it.
    |_, _| dom::after_effects(show_ready),
];

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
