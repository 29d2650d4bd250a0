//! What the page shows: the ways from view to view, and back to where the reader was in the text.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::Element;

use super::dom::{
    after_effects, all, attribute, by_id, closest, effect, focus, focused, is_modified, is_within,
    once, set_or_remove,
};
use super::listener::listen;
use super::loader::Loader;
use super::{address, charts, sheets};
use crate::components::Explorer;
use crate::state::{Choice, View};

/// Has the page get the view, or the element, of this name, and does something once it is there.
pub(super) fn fetch(loader: &Loader, name: &str, then: impl FnOnce() + 'static) {
    loader.get_view(name, &once(|_| then()));
}

/// Whether the view or the element of this name stands in a panel that the page has yet to get.
pub(super) fn is_away(name: &str) -> bool {
    all("[data-page]").iter().any(|panel| {
        let holds = panel.get_attribute("data-holds").unwrap_or_default();
        panel.id() == name || holds.split(' ').any(|id| id == name)
    })
}

/// Lets the ways to the views work.
pub(super) fn tie(explorer: &Explorer, loader: &Loader) {
    show(explorer, loader);
    let Some(root) = by_id::<Element>("explorer") else { return };
    let (of_panel, loader, owner) = (explorer.clone(), loader.clone(), Owner::current());
    // A panel has been filled (`panels.js`).
    listen(&root, "panel", move |event| {
        let panel = closest(&event, "[id]").map(|panel| panel.id()).unwrap_or_default();
        if let Some(owner) = &owner {
            owner.with(|| charts::tie(&loader, &panel));
        }
        mark_ways(of_panel.view.get_untracked());
    });
    let explorer = explorer.clone();
    listen(&root, "click", move |event| {
        if is_modified(&event) {
            return;
        }
        if let Some(view) = attribute(&event, "data-view") {
            go(&explorer, View::from_name(&view).unwrap_or_default());
        } else if closest(&event, "[data-row] > th a").is_some() {
            let mut choice = Choice::default();
            choice.toggle_key(&attribute(&event, "data-row").unwrap_or_default());
            explorer.choice.set(choice);
            go(&explorer, View::Brief);
        } else {
            return;
        }
        event.prevent_default();
    });
}

/// The view that shows an element, where it is no view of the text.
fn view_of(element: &Element) -> Option<View> {
    let panel = element.closest("[data-of]").ok()??;
    Some(View::from_name(&panel.get_attribute("data-of")?).unwrap_or_default())
}

/// Whether a view shows the element with this id.
pub(super) fn shows(view: View, id: &str) -> bool {
    let Some(target) = by_id::<Element>(id) else { return false };
    view_of(&target).map_or(view.is_of_text(), |of| of == view)
}

/// Shows the passage, heading, article or figure with this id where the view would not, then goes on.
pub(super) fn uncover(view: RwSignal<View>, id: &str, then: impl FnOnce() + 'static) {
    let Some(target) = by_id::<Element>(id) else { return then() };
    if let Some(of) = view_of(&target) {
        view.set(of);
        return after_effects(then);
    }
    if !is_within(&target, "#text") {
        return then();
    }
    // Attributes of this name can always be set and removed.
    for kept in all("[data-kept]") {
        let _ = kept.remove_attribute("data-kept");
    }
    let mut around = Some(target).filter(|_| view.get_untracked() == View::Extract);
    while let Some(kept) = around.filter(|element| element.id() != "text") {
        let _ = kept.set_attribute("data-kept", "");
        around = kept.parent_element();
    }
    if view.get_untracked().is_of_text() {
        return then();
    }
    view.set(View::Read);
    after_effects(then);
}

/// Goes to a view, and to its head.
fn go(explorer: &Explorer, view: View) {
    sheets::close_all();
    let before = explorer.view.get_untracked();
    explorer.view.set(view);
    if before == view || (before.is_of_text() && view.is_of_text()) {
        return;
    }
    after_effects(move || show_head(view));
}

/// Gives the focus to the head of a view, and shows it, if it is there.
fn show_head(view: View) {
    let head = match view {
        View::Brief => "brief-title",
        View::Targets => "targets-title",
        View::Evolution => "evolution-title",
        View::Matrix(_) | View::Structure => "matrix-title",
        View::Read | View::Extract => return,
    };
    if by_id(head).as_ref().is_some_and(focus) {
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Shows the head of a view that has come late, unless the reader has gone on meanwhile.
pub(super) fn come_to(present: RwSignal<View>, view: View) {
    let is_waiting =
        focused().is_none_or(|element| element.matches("body, [data-view]").unwrap_or_default());
    if is_waiting && address::fragment().is_empty() && present.get_untracked() == view {
        show_head(view);
    }
}

/// Says of each way to a view whether that is shown.
fn mark_ways(shown: View) {
    for way in all("#explorer [data-view]") {
        let leads_to = way.get_attribute("data-view").unwrap_or_default();
        let is_here = match way.closest(".views, .bar, .more") {
            // Masthead and bar lead to rooms, each with several views.
            Ok(Some(_)) => View::from_name(&leads_to).and_then(View::room) == shown.room(),
            _ => leads_to == shown.name(),
        };
        // Attributes of these names can always be set and removed.
        let _ = match (way.tag_name() == "BUTTON", is_here) {
            (true, _) => way.set_attribute("aria-pressed", if is_here { "true" } else { "false" }),
            (false, true) => way.set_attribute("aria-current", "page"),
            (false, false) => way.remove_attribute("aria-current"),
        };
    }
}

/// Keeps the ways as the view is, and the place in the text while it isn't shown.
fn show(explorer: &Explorer, loader: &Loader) {
    let loader = loader.clone();
    let Explorer { view, cell, .. } = explorer.clone();
    let place = Rc::new(Cell::new(0.0));
    let scrolled = Rc::clone(&place);
    listen(&window(), "scroll", move |_| {
        if view.get_untracked().is_of_text() {
            scrolled.set(window().scroll_y().unwrap_or_default());
        }
    });
    effect(move |before: Option<View>| {
        let now = view.get();
        if let Ok(Some(desk)) = document().query_selector(".desk") {
            set_or_remove(&desk, "data-shows", (now != View::Read).then(|| now.name()));
            set_or_remove(&desk, "data-room", now.room());
        }
        mark_ways(now);
        if is_away(now.name()) {
            fetch(&loader, now.name(), move || come_to(view, now));
        }
        if !matches!(now, View::Matrix(_)) || before != Some(now) {
            cell.set(None);
        }
        if before.is_some_and(|before| !before.is_of_text()) && now.is_of_text() {
            let place = place.get();
            after_effects(move || {
                // A link into the text goes where it says.
                if window().location().hash().is_ok_and(|hash| hash.is_empty()) {
                    window().scroll_to_with_x_and_y(0.0, place);
                }
            });
        }
        now
    });
}
