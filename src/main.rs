//! The program that takes the prerendered page over. The loader calls [`read`], [`start`] and [`stop`].

use policy_explorer::browser::{self, Loader};
use wasm_bindgen::prelude::*;

/// Reads a bit of the page's document ahead of [`start`], which reads what is left. Answers with whether all is
/// read.
///
/// # Errors
/// If the page lacks its document, or it is not JSON.
#[wasm_bindgen]
pub fn read() -> Result<bool, JsError> {
    browser::read()
}

/// Takes the page over.
///
/// # Errors
/// If the page lacks its document, or the document can't be read.
#[wasm_bindgen]
pub fn start(loader: Loader) -> Result<(), JsError> {
    browser::start(loader)
}

/// Lets go of the page: its nodes, its listeners, its state. It can then be started anew.
#[wasm_bindgen]
pub fn stop() {
    browser::stop();
}

fn main() {}
