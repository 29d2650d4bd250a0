//! The charts come to life when the reader turns to them, and not before.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::listener::listen;
use super::loader::Loader;
use crate::charts;
use crate::components::Explorer;

/// What tells that the reader turns to a chart.
const SIGNS: [&str; 3] = ["pointerenter", "focusin", "click"];

/// Watches every figure with a chart.
pub(super) fn tie(explorer: &Explorer, loader: &Loader) {
    let Ok(figures) = document().query_selector_all("figure[data-chart]") else {
        return;
    };
    for index in 0..figures.length() {
        let figure = figures.get(index).and_then(|node| node.dyn_into::<Element>().ok());
        let Some(figure) = figure else { continue };
        let chart = figure.get_attribute("data-chart").unwrap_or_default();
        let option = charts::path(&explorer.document.id, &chart, "json");
        watch(figure, option, loader.clone());
    }
}

/// Draws the chart once, at the first sign; takes it away with its owner.
fn watch(figure: Element, option: String, loader: Loader) {
    let drawing = StoredValue::new_local(None::<js_sys::Function>);
    let begun = StoredValue::new(false);
    for sign in SIGNS {
        let (target, option, loader) = (figure.clone(), option.clone(), loader.clone());
        listen(&figure, sign, move |_| {
            if begun.get_value() {
                return;
            }
            begun.set_value(true);
            let (target, promise) = (target.clone(), loader.draw(&target, &option));
            leptos::task::spawn_local(async move {
                match wasm_bindgen_futures::JsFuture::from(promise).await {
                    Ok(dispose) => {
                        drawing.set_value(dispose.dyn_into().ok());
                        let _ = target.set_attribute("data-live", "");
                    }
                    // The picture and the table stay; the next sign tries again.
                    Err(_) => begun.set_value(false),
                }
            });
        });
    }
    on_cleanup(move || {
        if let Some(dispose) = drawing.try_with_value(Clone::clone).flatten() {
            let _ = dispose.call0(&JsValue::NULL);
        }
    });
}
