//! What the loader (`loader.js`) does for the program.

use std::ops::Range;

use js_sys::{Array, Function, Uint32Array};
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::*;

use super::dom;

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

    /// Looks for this in the documents that the page doesn't show, if the reader wants that.
    #[wasm_bindgen(method)]
    pub(super) fn elsewhere(this: &Loader, query: &str, is_found: bool);

    /// Marks these places of the text and no others: ids of elements, each followed by the offsets
    /// in its text content, start and end in turn, in UTF-16 units.
    #[wasm_bindgen(method)]
    pub(super) fn highlight(this: &Loader, places: Array);

    /// Marks the words that name what is chosen, and those that touch it; places as above.
    #[wasm_bindgen(method)]
    pub(super) fn mention(this: &Loader, naming: Array, touching: Array);

    /// Marks the words to which a link leads; places as above.
    #[wasm_bindgen(method)]
    pub(super) fn point(this: &Loader, places: Array);

    /// Brings the place with this number into view.
    #[wasm_bindgen(method)]
    pub(super) fn reveal(this: &Loader, place: usize);

    /// Copies a text, and says then whether it was copied.
    #[wasm_bindgen(method)]
    pub(super) fn copy(this: &Loader, text: &str, then: JsValue);

    /// Saves a text as a file of this name and media type.
    #[wasm_bindgen(method)]
    pub(super) fn save(this: &Loader, name: &str, media_type: &str, text: &str);

    /// Has the page get a view, or what is called so in one, where it isn't there yet, and hands on the id of its panel.
    #[wasm_bindgen(method, js_name = getView)]
    pub(super) fn get_view(this: &Loader, name: &str, then: &JsValue);

    /// Has the page get the second chunk of the program, where it isn't there yet, and does something then.
    #[wasm_bindgen(method, js_name = getLater)]
    pub(super) fn get_later(this: &Loader, then: &JsValue);

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

/// Has the loader tell the reader of a panic. The text stays as it is, and the program does nothing more.
pub(super) fn report_panics(loader: &Loader) {
    // A hook has to be `Send`; the page has one thread, so this never leaves it.
    let loader = SendWrapper::new(loader.clone());
    std::panic::set_hook(Box::new(move |panic| {
        dom::let_go();
        loader.fail("panic", &panic.to_string());
    }));
}

/// Lets the tests have a panic when they want one. The site's program has none of this.
#[cfg(feature = "panic-on-request")]
pub(super) fn panic_on_request() {
    let asked = |_| panic!("panic-on-request");
    super::listener::listen(&leptos::prelude::document(), "panic-on-request", asked);
}

/// How many places of an element are marked in one go.
const MOST_AT_ONCE: usize = 500;

/// Adds the places of ranges of an element's text, which come in order and apart, in characters.
pub(super) fn push_places(places: &Array, id: &str, text: &str, ranges: &[Range<usize>]) {
    let (mut characters, mut at, mut utf16) = (text.chars(), 0, 0);
    let offsets: Vec<u32> = (ranges.iter())
        .flat_map(|range| [range.start, range.end])
        .map(|edge| {
            let units = characters.by_ref().take(edge - at).map(char::len_utf16);
            utf16 += units.sum::<usize>() as u32;
            at = edge;
            utf16
        })
        .collect();
    for offsets in offsets.chunks(2 * MOST_AT_ONCE) {
        places.push(&id.into());
        places.push(&Uint32Array::from(offsets).into());
    }
}
