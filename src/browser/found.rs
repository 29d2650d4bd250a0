//! The ways through the passages that the filter found: one after the other, the weightiest first, and to the first one
//! when the first term is chosen.

use leptos::prelude::*;
use web_sys::Element;

use super::dom::{
    after_effects, attribute, by_id, closest, effect, scroll_to, show_if, window_height, write,
};
use super::listener::listen;
use super::{place, views};
use crate::components::{Explorer, lines};
use crate::state::{Choice, Matches, View};

/// Lets the steps work, and leads to the first passage when the first term is chosen.
pub(super) fn tie(explorer: &Explorer) {
    let Some(root) = by_id::<Element>("explorer") else { return };
    let Explorer { choice, matches, view, unknown, .. } = explorer.clone();
    write("found", lines::found(explorer));
    effect(move |_| {
        let is_unfiltered = choice.with(Choice::is_empty);
        show_if("found-section", "data-unfiltered", is_unfiltered);
        show_if("found-section", "data-empty", is_unfiltered && unknown.with(Vec::is_empty));
    });
    listen(&root, "click", move |event| {
        let by = attribute(&event, "data-match-step").and_then(|by| by.parse::<isize>().ok());
        // Every click in the page comes here: only one of these has the passages ranked.
        if let Some(by) = by {
            step(view, &ranked(matches), by);
        } else if closest(&event, ".found-first").is_some() {
            go(view, &ranked(matches), 0);
        }
    });
    let of_page = explorer.clone();
    listen(&root, "change", move |event| {
        let control = closest(&event, "input[data-toggle]:checked");
        let is_first = choice.with_untracked(|choice| choice.terms(&of_page.document).count() == 1);
        if control.is_some() && is_first && view.get_untracked() == View::Read {
            let first = ranked(matches).into_iter().next();
            // The marks come first, and a sheet closes.
            after_effects(move || first.as_deref().map_or((), lead_to));
        }
    });
}

/// The ids of the passages, the weightiest first.
fn ranked(matches: Memo<Matches>) -> Vec<String> {
    matches.with_untracked(|matches| matches.ranked().into_iter().map(String::from).collect())
}

/// Goes on, or back, from the passage at which the reader is.
fn step(view: RwSignal<View>, ranked: &[String], by: isize) {
    let count = ranked.len();
    let at = by_id::<Element>("found-at").and_then(|at| at.get_attribute("data-at"));
    let next = match at.and_then(|at| at.parse::<usize>().ok()) {
        Some(at) => at.saturating_add_signed(by + count as isize) % count.max(1),
        None if by < 0 => count.saturating_sub(1),
        None => 0,
    };
    go(view, ranked, next);
}

/// Goes to one of the passages, and says which of them it is.
fn go(view: RwSignal<View>, ranked: &[String], at: usize) {
    let Some(id) = ranked.get(at).cloned() else { return };
    if let Some(place) = by_id::<Element>("found-at") {
        // An attribute of this name can always be set.
        let _ = place.set_attribute("data-at", &at.to_string());
        place.set_text_content(Some(&format!("{}/{}", at + 1, ranked.len())));
    }
    views::uncover(view, &id.clone(), move || place::go(&id));
}

/// Brings a passage into view, unless it is. It is no step of the history: the choice is one.
fn lead_to(id: &str) {
    let Some(passage) = by_id::<Element>(id) else { return };
    let place = passage.get_bounding_client_rect();
    if place.top() < 0.0 || place.bottom() > window_height() {
        scroll_to(&passage);
    }
}
