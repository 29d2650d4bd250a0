//! The lines that a screen reader announces. They have to be in the page before there is something to say, so they are
//! no components: what stands in them follows a signal.

use leptos::prelude::*;

use super::explorer::{Explorer, Search};
use crate::markup;
use crate::search::Results;

/// What the filter found and what of the address was ignored, as HTML.
pub fn found(explorer: &Explorer) -> Signal<String> {
    let Explorer { document, language, choice, matches, unknown, search, .. } = explorer.clone();
    let of_unknown = move || match unknown.with(Vec::is_empty) {
        true => String::new(),
        false => search.index.with(|index| {
            let tables = search.tables.get();
            unknown.with(|values| markup::unknown(index, &tables, values, language))
        }),
    };
    Signal::derive(move || {
        choice.with(|choice| {
            matches
                .with(|matches| markup::found(&document, choice, matches, &of_unknown(), language))
        })
    })
}

/// What the search found, as HTML.
pub fn summary(explorer: &Explorer) -> Signal<String> {
    let (Search { index, results, is_cut, .. }, language) = (explorer.search, explorer.language);
    Signal::derive(move || {
        let is_cut = is_cut.get();
        results.with(|results| match results.is_on() {
            true => index.with(|index| markup::summary(index, results, is_cut, language)),
            false => String::new(),
        })
    })
}

/// The place of the hit to which the reader has gone, among all of them.
pub fn place(search: Search) -> Signal<String> {
    let Search { results, current, .. } = search;
    Signal::derive(move || {
        let count = results.with(Results::count);
        current.get().map(|current| format!("{}/{count}", current + 1)).unwrap_or_default()
    })
}
