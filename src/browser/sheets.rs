//! The sheets of a phone: a link in one leads into the text, so the sheet gets out of its way.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

use super::dom::{all, attribute, by_id, closest, focus, is_modified};
use super::listener::listen;

/// Opens a sheet by a link, and closes an open one when a link in it is followed, or a search of the text begins there.
pub(super) fn tie() {
    let Some(explorer) = by_id::<Element>("explorer") else { return };
    listen(&explorer, "click", |event| {
        if let Some(id) = attribute(&event, "data-open").filter(|_| !is_modified(&event)) {
            open(&id, &event);
        }
        if closest(&event, ".sheet :is(a[href], [data-query])").is_some() {
            close_all();
        }
    });
}

/// Opens what a link leads to: what is folded, or a sheet; of one that stands in the page its box gets the focus.
fn open(id: &str, event: &Event) {
    let Some(element) = by_id::<HtmlElement>(id) else { return };
    if element.tag_name() == "DETAILS" {
        // An attribute of this name can always be set.
        let _ = element.set_attribute("open", "");
        return;
    }
    event.prevent_default();
    if element.get_client_rects().length() == 0 {
        // A sheet is a popover. Its box would bring the keyboard of a phone.
        let _ = element.show_popover();
        element.set_tab_index(-1);
        focus(&element);
    } else if let Ok(Some(input)) = element.query_selector("input") {
        focus(&input);
    }
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
