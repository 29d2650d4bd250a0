//! The whole page between `<body>` and the scripts.

use leptos::prelude::*;

use super::explorer::Explorer;
use super::found::Found;
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
        <header class="masthead" inner_html=markup::masthead(&document)></header>
        <div class="desk">
            <nav
                id="outline"
                class="outline sheet"
                popover="auto"
                aria-label="目录"
                inner_html=markup::outline(&document)
            ></nav>
            <Text explorer=explorer.clone() />
            <p id="print-note" class="print-note"></p>
            <aside
                id="filter"
                class="filter sheet"
                popover="auto"
                aria-label="筛选"
                inner_html=markup::filter(&document)
            ></aside>
            <SearchResults explorer=explorer.clone() />
            <Found explorer />
        </div>
        <div
            id="settings"
            class="menu settings"
            popover="auto"
            role="group"
            aria-label="显示设置"
            inner_html=markup::settings()
        ></div>
        <div
            id="passage-menu"
            class="menu"
            popover="auto"
            role="group"
            aria-labelledby="passage-place"
            inner_html=markup::passage_menu()
        ></div>
        <div
            id="selection-menu"
            class="selection-menu"
            role="group"
            aria-label="所选文字"
            hidden
            inner_html=markup::selection_menu()
        ></div>
        <div class="bar" inner_html=markup::bar()></div>
    }
}
