//! What the search found: in a line, the ways through it, and the list.

use leptos::prelude::*;

use super::explorer::{Explorer, Search};
use super::prerendered;
use crate::language::Page;
use crate::markup;
use crate::search::Results;

/// The outcome of the search. On a phone it covers the text, or stands aside as a strip.
#[component]
pub(super) fn SearchResults(
    /// The document and the search.
    explorer: Explorer,
    /// Below the list: the search in other documents, as HTML.
    elsewhere: String,
) -> impl IntoView {
    let language = explorer.language;
    let called = |name: fn(&Page) -> &'static str| prerendered(|| name(Page::of(language)).into());
    let Search { index, results, is_cut, current, is_aside, shown, .. } = explorer.search;
    let is_off = move || results.with(|results| !results.is_on()).then_some("");
    let in_words = move || {
        let is_cut = is_cut.get();
        results.with(|results| match results.is_on() {
            true => index.with(|index| markup::summary(index, results, is_cut, language)),
            false => String::new(),
        })
    };
    let place = move || {
        let count = results.with(Results::count);
        current.get().map(|current| format!("{}/{count}", current + 1)).unwrap_or_default()
    };
    let list = move || {
        results.with(|results| match results.is_on() {
            true => index.with(|index| markup::results(index, results, shown.get(), language)),
            false => String::new(),
        })
    };
    view! {
        <div
            class="search-outcome"
            data-empty=is_off
            data-aside=move || is_aside.get().then_some("")
        >
            <div class="search-head">
                // A status that isn't announced at each letter.
                <p id="search-summary" role="status" aria-live="off" tabindex="-1" inner_html=in_words></p>
                // The same, for screen readers, once the reader pauses (`browser/search.rs`).
                <p id="search-status" class="hidden" role="status"></p>
                <span class="search-place">{place}</span>
                <div class="search-steps" inner_html=prerendered(|| markup::search_steps(language))></div>
            </div>
            <section
                id="results"
                class="results"
                aria-label=called(|say| say.results)
                hidden=move || is_off().is_some()
                inner_html=list
            ></section>
            <section
                class="elsewhere"
                aria-label=called(|say| say.elsewhere)
                inner_html=elsewhere
            ></section>
        </div>
    }
}
