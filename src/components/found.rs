//! What the filter found and what of the address was ignored, in words, with the chosen terms as chips that can
//! be taken off.

use leptos::prelude::*;

use super::explorer::Explorer;
use super::prerendered;
use crate::language::Page;
use crate::markup;
use crate::state::Choice;

/// The outcome of the filter: a line that is announced, and chips.
#[component]
pub(super) fn Found(
    /// The document and the choice.
    explorer: Explorer,
) -> impl IntoView {
    let Explorer { document, language, choice, matches, unknown, search, .. } = explorer;
    let called = prerendered(|| Page::of(language).found.into());
    let of_unknown = move || match unknown.with(Vec::is_empty) {
        true => String::new(),
        false => search.index.with(|index| {
            let tables = search.tables.get();
            unknown.with(|values| markup::unknown(index, &tables, values, language))
        }),
    };
    let in_words = {
        let document = document.clone();
        move || {
            choice.with(|choice| {
                matches.with(|matches| {
                    let of_unknown = of_unknown();
                    markup::found(&document, choice, matches, &of_unknown, language)
                })
            })
        }
    };
    let chips = move || {
        choice.with(|choice| {
            matches.with(|matches| {
                unknown.with(|unknown| markup::chips(&document, choice, matches, unknown, language))
            })
        })
    };
    let is_unfiltered = move || choice.with(Choice::is_empty);
    let is_empty = move || is_unfiltered() && unknown.with(Vec::is_empty);
    view! {
        <section
            class="found"
            aria-label=called
            data-unfiltered=move || is_unfiltered().then_some("")
            data-empty=move || is_empty().then_some("")>
            <p id="found" class="found-summary" role="status" tabindex="-1" inner_html=in_words></p>
            <div class="found-modes" inner_html=prerendered(|| markup::modes(language))></div>
            <div class="found-chips" inner_html=chips></div>
        </section>
    }
}
