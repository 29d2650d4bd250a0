//! The sheets of a phone: a link in one leads into the text, so the sheet gets out of its way.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::dom::{by_id, closest};
use super::listener::listen;

/// Closes an open sheet when a link in it is followed.
pub(super) fn tie() {
    let Some(explorer) = by_id::<Element>("explorer") else { return };
    listen(&explorer, "click", |event| {
        let link = closest(&event, "a[href]");
        let sheet = link.and_then(|link| link.closest(".sheet").ok().flatten());
        let sheet = sheet.and_then(|sheet| sheet.dyn_into::<HtmlElement>().ok());
        // Older browsers know no popovers: there the sheet stands in the page and stays.
        if let Some(sheet) = sheet.filter(|sheet| sheet.matches(":popover-open").unwrap_or(false)) {
            let _ = sheet.hide_popover();
        }
    });
}
