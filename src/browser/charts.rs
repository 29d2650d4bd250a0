//! The charts come to life when the reader turns to them, and not before.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::loader::Loader;
use crate::charts;
use crate::components::Explorer;

/// Has the loader watch every figure with a chart until the present reactive owner is cleaned up.
pub(super) fn tie(explorer: &Explorer, loader: &Loader) {
    let Ok(figures) = document().query_selector_all("figure[data-chart]") else { return };
    for index in 0..figures.length() {
        let figure = figures.get(index).and_then(|node| node.dyn_into::<Element>().ok());
        let Some(figure) = figure else { continue };
        let chart = figure.get_attribute("data-chart").unwrap_or_default();
        let option = charts::path(&explorer.document.id, &chart, "json");
        let take_away = StoredValue::new_local(loader.watch(&figure, &option));
        on_cleanup(move || {
            take_away.try_with_value(|take_away| take_away.call0(&JsValue::NULL));
        });
    }
}
