//! What the filter found, in words, with the chosen terms as chips that can be taken off.

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
    let Explorer { document, language, choice, matches, unknown, .. } = explorer;
    let called = prerendered(|| Page::of(language).found.into());
    let in_words = {
        let document = document.clone();
        move || {
            choice.with(|choice| {
                matches.with(|matches| {
                    unknown.with(|unknown| {
                        markup::found(&document, choice, matches, unknown, language)
                    })
                })
            })
        }
    };
    let chips = move || {
        choice.with(|choice| {
            matches.with(|matches| markup::chips(&document, choice, matches, language))
        })
    };
    view! {
        <section
            class="found"
            aria-label=called
            data-empty=move || choice.with(Choice::is_empty).then_some("")>
            <p id="found" class="found-summary" role="status" tabindex="-1" inner_html=in_words></p>
            <div class="found-modes" inner_html=prerendered(|| markup::modes(language))></div>
            <div class="found-chips" inner_html=chips></div>
        </section>
    }
}
