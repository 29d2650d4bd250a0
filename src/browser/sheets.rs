//! The sheets of a phone: a link in one leads into the text, so the sheet gets out of its way.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::dom::{all, by_id, closest};
use super::listener::listen;

/// Closes an open sheet when a link in it is followed, or a search of the text begins there.
pub(super) fn tie() {
    let Some(explorer) = by_id::<Element>("explorer") else { return };
    listen(&explorer, "click", |event| {
        if closest(&event, ".sheet :is(a[href], [data-query])").is_some() {
            close_all();
        }
    });
}

/// Closes what is open. Browsers that know no popovers have the sheets in the page: they stay.
pub(super) fn close_all() {
    for sheet in all(".sheet") {
        let sheet = sheet.unchecked_ref::<HtmlElement>();
        if sheet.matches(":popover-open").unwrap_or(false) {
            let _ = sheet.hide_popover();
        }
    }
}
