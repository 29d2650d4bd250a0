//! The program that opens another document. `documents.js` calls it.

use js_sys::Uint8Array;
use policy_explorer::language::Language;
use policy_explorer::library::{self, Opened};
use wasm_bindgen::prelude::*;

/// Opens one of the site's documents. `root` is the address of the site, with a slash at its end, `lang` the
/// language of the page.
///
/// # Errors
/// See [`library::open_own`].
#[wasm_bindgen(js_name = openOwn)]
pub async fn open_own(root: String, id: String, lang: String) -> Result<Opened, JsValue> {
    let language = Language::of_tag(&lang);
    let opened = library::open_own(&root, &id, language).await;
    opened.map_err(|unopened| unopened.told(language))
}

/// Opens a document at an address of this site; `from` is what the banner calls it.
///
/// # Errors
/// See [`library::open_at`].
#[wasm_bindgen(js_name = openAt)]
pub async fn open_at(
    root: String,
    address: String,
    from: String,
    lang: String,
) -> Result<Opened, JsValue> {
    let language = Language::of_tag(&lang);
    let opened = library::open_at(&root, &address, &from, language).await;
    opened.map_err(|unopened| unopened.told(language))
}

/// Opens the bytes of a file; `from` is its name.
///
/// # Errors
/// See [`library::open_file`].
#[wasm_bindgen(js_name = openFile)]
pub async fn open_file(
    root: String,
    bytes: Uint8Array,
    from: String,
    lang: String,
) -> Result<Opened, JsValue> {
    let language = Language::of_tag(&lang);
    let opened = library::open_file(&root, &bytes, &from, language).await;
    opened.map_err(|unopened| unopened.told(language))
}

/// What the query finds in the documents other than the present one, as HTML.
///
/// # Errors
/// See [`library::search`].
#[wasm_bindgen]
pub async fn search(
    root: String,
    present: String,
    query: String,
    lang: String,
) -> Result<String, JsValue> {
    let language = Language::of_tag(&lang);
    let found = library::search(&root, &present, &query, language).await;
    found.map_err(|unopened| unopened.told(language))
}

/// How many bytes a document may have.
#[wasm_bindgen(js_name = mostBytes)]
pub fn most_bytes() -> usize {
    policy_explorer::foreign::MOST_BYTES
}

fn main() {}
