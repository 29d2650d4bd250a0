//! The document in the page.

use leptos::prelude::*;

use super::explorer::Explorer;
use super::prerendered;
use crate::state::Choice;

/// The whole document. While a filter is on, what doesn't match steps back.
#[component]
pub(super) fn Text(
    /// The document and the choice.
    explorer: Explorer,
    /// The document as HTML.
    html: String,
) -> impl IntoView {
    let Explorer { document, choice, .. } = explorer;
    let is_filtered = move || choice.with(|choice: &Choice| !choice.is_empty()).then_some("");
    let lang = prerendered(|| document.lang.clone());
    view! {
        <div
            id="text"
            class="text"
            tabindex="-1"
            lang=lang
            data-filtered=is_filtered
            inner_html=html
        ></div>
    }
}
