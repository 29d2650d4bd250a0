//! The chosen terms as chips that can be taken off.

use leptos::prelude::*;

use super::explorer::Explorer;
use super::live::Live;
use crate::markup;

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
