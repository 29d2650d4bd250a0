//! The ways through what was found, and back to where the reader was before.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent, HtmlInputElement};

use super::dom::{after, all, attribute, by_id, closest, focus, focused};
use super::listener::{listen, listen_for_keys};
use super::loader::Loader;
use super::search::mark;
use super::views::uncover;
use crate::components::Search;
use crate::search::{Query, Results};
use crate::state::View;

/// Where a reader was.
struct Place {
    scroll: f64,
    focused: Option<Element>,
}

/// Keys and buttons that lead through what was found, and back to where the reader was before.
pub(super) fn walk(
    input: &HtmlInputElement,
    search: Search,
    view: RwSignal<View>,
    loader: &Loader,
) {
    let before: Rc<RefCell<Option<Place>>> = Rc::default();
    let remember = Rc::clone(&before);
    listen(input, "focus", move |event| {
        if search.query.with_untracked(String::is_empty) {
            let from = event.dyn_ref::<FocusEvent>().and_then(FocusEvent::related_target);
            let focused = from.and_then(|from| from.dyn_into().ok());
            let scroll = window().scroll_y().unwrap_or_default();
            *remember.borrow_mut() = Some(Place { scroll, focused });
        }
    });
    let searched = input.clone();
    let end = move || {
        search.look_for(&Query::default());
        // A phone's keyboard goes with the focus.
        let _ = searched.blur();
        if let Some(Place { scroll, focused }) = before.borrow_mut().take() {
            focused.as_ref().map(focus);
            window().scroll_to_with_x_and_y(0.0, scroll);
        }
    };
    let stepping = loader.clone();
    let step = move |by: isize| {
        let count = search.results.with_untracked(Results::count);
        let next = match search.current.get_untracked() {
            Some(current) => current.saturating_add_signed(by + count as isize) % count.max(1),
            None if by < 0 => count.saturating_sub(1),
            None => 0,
        };
        go(search, view, &stepping, next);
    };

    let (first, end_by_key, step_by_key) = (input.clone(), end.clone(), step.clone());
    listen_for_keys(&document(), move |key| {
        let is_here = |selector| closest(key, selector).is_some();
        let is_done = match key.key().as_str() {
            "Escape" if search.results.with_untracked(Results::is_on) => {
                end_by_key();
                true
            }
            "Enter" if is_here("#query") => {
                step_by_key(if key.shift_key() { -1 } else { 1 });
                true
            }
            "ArrowDown" if is_here("#query, #results") => focus_link(1),
            "ArrowUp" if is_here("#results") => focus_link(-1) || focus(&first),
            _ => false,
        };
        if is_done {
            key.prevent_default();
        }
    });

    let Some(root) = by_id::<Element>("explorer") else { return };
    let (input, loader) = (input.clone(), loader.clone());
    listen(&root, "click", move |event| {
        if let Some(hit) = attribute(&event, "data-hit").and_then(|hit| hit.parse().ok()) {
            let loader = loader.clone();
            // After the browser has followed the link.
            after(Duration::ZERO, move || go(search, view, &loader, hit));
        } else if let Some(query) = attribute(&event, "data-query") {
            search.look_for(&Query::new(&query));
            focus(&input);
        } else if let Some(by) = attribute(&event, "data-step").and_then(|by| by.parse().ok()) {
            step(by);
        } else if attribute(&event, "data-list").is_some() {
            search.is_aside.set(false);
        } else if attribute(&event, "data-end").is_some() {
            end();
        }
    });
}

/// Goes to a hit in the text.
fn go(search: Search, view: RwSignal<View>, loader: &Loader, hit: usize) {
    search.is_aside.set(true);
    search.current.set(Some(hit));
    mark(search, loader);
    let passage = search.results.with_untracked(|results| results.passage_of(hit));
    let id = search.index.with_untracked(|index| {
        passage.map(|passage| index.passages()[passage].id.clone()).unwrap_or_default()
    });
    let loader = loader.clone();
    uncover(view, &id, move || loader.reveal(hit));
}

/// Moves the focus through the links of the list. Whether there was one to move to.
fn focus_link(by: isize) -> bool {
    let links = all("#results a[data-hit]");
    let focused = focused();
    let at = links.iter().position(|link| focused.as_ref() == Some(link));
    let next = at.map_or(Some(0), |at| at.checked_add_signed(by));
    next.and_then(|next| links.get(next)).is_some_and(focus)
}
