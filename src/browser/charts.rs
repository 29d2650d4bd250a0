//! The charts come to life when the reader turns to them, and not before.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::dom::all;
use super::loader::Loader;

/// Has the loader watch every figure with a chart in the element with this id, until the present reactive owner is
/// cleaned up.
pub(super) fn tie(loader: &Loader, within: &str) {
    for figure in all(&format!("#{within} figure[data-option]")) {
        let option = figure.get_attribute("data-option").unwrap_or_default();
        let take_away = StoredValue::new_local(loader.watch(&figure, &option));
        on_cleanup(move || {
            take_away.try_with_value(|take_away| take_away.call0(&JsValue::NULL));
        });
    }
}
