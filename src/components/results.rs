//! The list of what the search found.

use leptos::prelude::*;

use super::explorer::{Explorer, Search};
use super::live::Live;
use crate::markup;

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
