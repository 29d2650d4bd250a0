//! What the filter found and what of the address was ignored, in words, with the chosen terms as chips that can
//! be taken off.

use leptos::prelude::*;

use super::explorer::Explorer;
use super::live::Live;
use crate::markup;

/// The outcome of the filter, in a line that is announced.
#[component]
pub fn Found(
    /// The document and the choice.
    explorer: Explorer,
) -> impl IntoView {
    let Explorer { document, language, choice, matches, unknown, search, .. } = explorer;
    let of_unknown = move || match unknown.with(Vec::is_empty) {
        true => String::new(),
        false => search.index.with(|index| {
            let tables = search.tables.get();
            unknown.with(|values| markup::unknown(index, &tables, values, language))
        }),
    };
    let html = Signal::derive(move || {
        choice.with(|choice| {
            matches
                .with(|matches| markup::found(&document, choice, matches, &of_unknown(), language))
        })
    });
    view! { <Live html /> }
}

/// The chosen terms, and the ways on from what was found.
#[component]
pub fn Chips(
    /// The document and the choice.
    explorer: Explorer,
) -> impl IntoView {
    let Explorer { document, language, choice, matches, unknown, .. } = explorer;
    let html = Signal::derive(move || {
        choice.with(|choice| {
            matches.with(|matches| {
                unknown.with(|unknown| markup::chips(&document, choice, matches, unknown, language))
            })
        })
    });
    view! { <Live html /> }
}
