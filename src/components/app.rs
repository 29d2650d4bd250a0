//! The whole page between `<body>` and the scripts.

use leptos::prelude::*;

use super::explorer::Explorer;
use super::found::Found;
use super::prerendered;
use super::search_results::SearchResults;
use super::text::Text;
use crate::markup;

/// The explorer on a document. Outline and filter stand beside the text on a desk, and are sheets
/// on a phone.
#[component]
pub fn App(
    /// The document and the reader's choice.
    explorer: Explorer,
) -> impl IntoView {
    let document = explorer.document.clone();
    view! {
        <header class="masthead" inner_html=prerendered(|| markup::masthead(&document))></header>
        <div class="desk">
            <nav
                id="outline"
                class="outline sheet"
                popover="auto"
                aria-label="目录"
                inner_html=prerendered(|| markup::outline(&document))
            ></nav>
            <Text explorer=explorer.clone() />
            <p id="print-note" class="print-note"></p>
            <aside
                id="filter"
                class="filter sheet"
                popover="auto"
                aria-label="筛选"
                inner_html=prerendered(|| markup::filter(&document))
            ></aside>
            <SearchResults explorer=explorer.clone() />
            <Found explorer />
        </div>
        <div inner_html=prerendered(markup::overlays)></div>
    }
}
