//! The program that takes the prerendered page over. The loader calls [`start`].

use policy_explorer::browser::{self, Loader};
use wasm_bindgen::prelude::*;

/// Takes the page over.
///
/// # Errors
/// If the page lacks its document, or the document can't be read.
#[wasm_bindgen]
pub fn start(loader: Loader) -> Result<(), JsError> {
    browser::start(loader)
}

fn main() {}
