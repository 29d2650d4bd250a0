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
mod targets;
mod terms;
mod views;

use std::any::Any;
use std::cell::RefCell;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use crate::components::{App, Explorer};
use crate::document::{Document, SCHEMA};
use crate::language::Language;

pub use loader::Loader;

/// Takes the prerendered page over, keeping its nodes.
///
/// # Errors
/// If the page lacks its document, or the document can't be read.
pub fn start(loader: Loader) -> Result<(), JsError> {
    loader::report_panics(&loader);
    let page = document();
    let policy = read_document(&page)?;
    let root = page.document_element();
    let tag = root.and_then(|root| root.get_attribute("lang")).unwrap_or_default();
    let language = Language::of_tag(&tag);
    let element = page
        .get_element_by_id("explorer")
        .and_then(|element| element.dyn_into().ok())
        .ok_or_else(|| JsError::new("the page has no element #explorer"))?;
    let handle = hydrate_from(element, move || {
        let explorer = Explorer::new(policy, language);
        after_first_render(explorer.clone(), loader);
        view! { <App explorer /> }
    });
    PAGE.set(Some(Box::new(handle)));
    Ok(())
}

/// Lets go of the page: its nodes, its listeners, its state.
pub fn stop() {
    dom::let_go();
    PAGE.take();
}

thread_local! {
    /// What holds the page: it ends with this.
    static PAGE: RefCell<Option<Box<dyn Any>>> = const { RefCell::new(None) };
}

/// What comes after the first render, which is a pure function of the document.
fn after_first_render(explorer: Explorer, loader: Loader) {
    Effect::new(move |_| {
        address::tie(&explorer);
        controls::tie(&explorer);
        search::tie(&explorer, &loader);
        marks::tie(&explorer, &loader);
        terms::tie(&explorer);
        views::tie(&explorer);
        cell::tie(&explorer);
        brief::tie(&explorer, &loader);
        sheets::tie();
        outline::tie(&explorer);
        place::tie(&explorer);
        passage_menu::tie(&explorer, &loader);
        print::tie(&explorer);
        targets::tie(&explorer, &loader);
        charts::tie(&loader);
        #[cfg(feature = "panic-on-request")]
        loader::panic_on_request();
        // The signals set above reach the page in a task of their own; this one comes after it.
        dom::after_effects(|| {
            if let Some(root) = document().document_element() {
                // An attribute without a value can always be set.
                let _ = root.set_attribute("data-ready", "");
            }
        });
    });
}

/// The document that the page carries as JSON.
fn read_document(page: &web_sys::Document) -> Result<Document, JsError> {
    let json = page
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
