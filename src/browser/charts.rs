//! The charts come to life when the reader turns to them, and not before.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::dom::all;
use super::loader::Loader;
use crate::charts;
use crate::components::Explorer;

/// Has the loader watch every figure with a chart until the present reactive owner is cleaned up.
pub(super) fn tie(explorer: &Explorer, loader: &Loader) {
    for figure in all("figure[data-chart]") {
        let chart = figure.get_attribute("data-chart").unwrap_or_default();
        let option = charts::path(&explorer.document.id, &chart, "json");
        let take_away = StoredValue::new_local(loader.watch(&figure, &option));
        on_cleanup(move || {
            take_away.try_with_value(|take_away| take_away.call0(&JsValue::NULL));
        });
    }
}
