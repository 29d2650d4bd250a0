//! The only place that touches the browser: it takes the page over and ties the state of the
//! components to the address, the sheets and the charts.

mod address;
mod brief;
mod cell;
mod charts;
mod controls;
mod decode;
mod dom;
mod found;
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

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use crate::components::{App, Explorer};
use crate::document::{Document, SCHEMA};
use crate::language::Language;

pub use loader::Loader;

/// Reads the document that the page carries, for [`start`]: a task of its own, so that what the reader does
/// comes between.
///
/// # Errors
/// If the page lacks its document, or the document can't be read.
pub fn read() -> Result<(), JsError> {
    READ.set(Some(read_document()?));
    Ok(())
}

/// Takes the prerendered page over, keeping its nodes.
///
/// # Errors
/// If the page lacks its document, or the document can't be read.
pub fn start(loader: Loader) -> Result<(), JsError> {
    loader::report_panics(&loader);
    let policy = READ.take().map_or_else(read_document, Ok)?;
    let root = document().document_element();
    let tag = root.and_then(|root| root.get_attribute("lang")).unwrap_or_default();
    let language = Language::of_tag(&tag);
    let element =
        dom::by_id("explorer").ok_or_else(|| JsError::new("the page has no element #explorer"))?;
    let handle = hydrate_from(element, move || {
        let explorer = Explorer::new(policy, language);
        after_first_render(explorer.clone(), loader);
        view! { <App explorer /> }
    });
    PAGE.set(Some(Box::new(handle)));
    Ok(())
}

/// Lets go of the page: its document, its nodes, its listeners, its state.
pub fn stop() {
    dom::let_go();
    READ.take();
    PAGE.take();
}

thread_local! {
    /// The document of the page that will be started.
    static READ: RefCell<Option<Document>> = const { RefCell::new(None) };
    /// What holds the page: it ends with this.
    static PAGE: RefCell<Option<Box<dyn Any>>> = const { RefCell::new(None) };
}

/// What comes after the first render, which is a pure function of the document: in a task of its own.
fn after_first_render(explorer: Explorer, loader: Loader) {
    let owner = Owner::current().unwrap_or_default();
    dom::after(Duration::ZERO, move || owner.with(|| tie(&explorer, &loader)));
}

/// Ties the page's state to the page.
fn tie(explorer: &Explorer, loader: &Loader) {
    address::tie(explorer);
    controls::tie(explorer);
    search::tie(explorer, loader);
    marks::tie(explorer, loader);
    terms::tie(explorer);
    views::tie(explorer);
    found::tie(explorer);
    cell::tie(explorer);
    brief::tie(explorer, loader);
    sheets::tie();
    outline::tie(explorer);
    place::tie(explorer);
    passage_menu::tie(explorer, loader);
    print::tie(explorer);
    targets::tie(explorer, loader);
    charts::tie(loader);
    #[cfg(feature = "panic-on-request")]
    loader::panic_on_request();
    // The signals set above reach the page in a task of their own; this one comes after it.
    dom::after_effects(|| {
        if let Some(root) = document().document_element() {
            // An attribute without a value can always be set.
            let _ = root.set_attribute("data-ready", "");
        }
    });
}

/// The document that the page carries as JSON.
fn read_document() -> Result<Document, JsError> {
    let json = document()
        .get_element_by_id("document")
        .and_then(|element| element.text_content())
        .ok_or_else(|| JsError::new("the page carries no document"))?;
    let value =
        js_sys::JSON::parse(&json).map_err(|_| JsError::new("the page's document is not JSON"))?;
    let document = decode::document(value).map_err(|wrong| JsError::new(&wrong.to_string()))?;
    if document.schema != SCHEMA {
        return Err(JsError::new("the page's document has another schema"));
    }
    Ok(document)
}
