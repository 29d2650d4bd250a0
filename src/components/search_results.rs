//! What the search found: in a line, the ways through it, and the list.

use leptos::prelude::*;

use super::explorer::{Explorer, Search};
use super::live::Live;
use crate::markup;
use crate::search;

/// What was found, in a line.
#[component]
pub fn Summary(
    /// The document and the search.
    explorer: Explorer,
) -> impl IntoView {
    let Search { index, results, is_cut, .. } = explorer.search;
    let html = Signal::derive(move || {
        let is_cut = is_cut.get();
        results.with(|results| match results.is_on() {
            true => index.with(|index| markup::summary(index, results, is_cut, explorer.language)),
            false => String::new(),
        })
    });
    view! { <Live html /> }
}

/// The place of the hit to which the reader has gone, among all of them.
#[component]
pub fn Place(
    /// The search.
    search: Search,
) -> impl IntoView {
    let Search { results, current, .. } = search;
    let html = Signal::derive(move || {
        let count = results.with(search::Results::count);
        current.get().map(|current| format!("{}/{count}", current + 1)).unwrap_or_default()
    });
    view! { <Live html /> }
}

/// The list.
#[component]
pub fn Results(
    /// The document and the search.
    explorer: Explorer,
) -> impl IntoView {
    let Search { index, results, shown, .. } = explorer.search;
    let html = Signal::derive(move || {
        results.with(|results| match results.is_on() {
            true => {
                index.with(|index| markup::results(index, results, shown.get(), explorer.language))
            }
            false => String::new(),
        })
    });
    view! { <Live html /> }
}
