//! What the loader (`loader.js`) does for the program.

use js_sys::{Array, Function};
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The loader: the only script that the page names.
    #[derive(Clone, Debug)]
    pub type Loader;

    /// Draws the option at this address into the figure once the reader turns to it, fetching
    /// ECharts first where it has not come yet. Answers with a function that takes everything away.
    #[wasm_bindgen(method)]
    pub(super) fn watch(this: &Loader, figure: &web_sys::Element, option: &str) -> Function;

    /// Fetches the JSON at this address and hands it on; `undefined` where it can't be had.
    #[wasm_bindgen(method)]
    pub(super) fn json(this: &Loader, address: &str, then: JsValue);

    /// Marks these places of the text and no others: ids of elements, each followed by the offsets
    /// in its text content, start and end in turn, in UTF-16 units.
    #[wasm_bindgen(method)]
    pub(super) fn highlight(this: &Loader, places: Array);

    /// Brings the place with this number into view.
    #[wasm_bindgen(method)]
    pub(super) fn reveal(this: &Loader, place: usize);

    /// Copies a text, and says then whether it was copied.
    #[wasm_bindgen(method)]
    pub(super) fn copy(this: &Loader, text: &str, then: JsValue);

    /// Whether the system has a sheet for sharing.
    #[wasm_bindgen(method, getter, js_name = canShare)]
    pub(super) fn can_share(this: &Loader) -> bool;

    /// Hands a link to the system's sheet.
    #[wasm_bindgen(method)]
    pub(super) fn share(this: &Loader, title: &str, text: &str, address: &str);

    /// Says in the page that the program has failed.
    #[wasm_bindgen(method)]
    fn fail(this: &Loader, cause: &str, message: &str);
}

/// Has the loader tell the reader of a panic. The text stays as it is.
pub(super) fn report_panics(loader: &Loader) {
    // A hook has to be `Send`; the page has one thread, so this never leaves it.
    let loader = SendWrapper::new(loader.clone());
    std::panic::set_hook(Box::new(move |panic| loader.fail("panic", &panic.to_string())));
}
