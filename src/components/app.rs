//! The whole page between `<body>` and the scripts.

use leptos::prelude::*;

use super::bar::Bar;
use super::explorer::Explorer;
use super::filter::Filter;
use super::found::Found;
use super::masthead::Masthead;
use super::outline::Outline;
use super::text::Text;

/// The explorer on a document.
#[component]
pub fn App(
    /// The document and the reader's choice.
    explorer: Explorer,
) -> impl IntoView {
    provide_context(explorer);
    view! {
        <Masthead />
        <div class="desk">
            <Outline />
            <Text />
            <Filter />
            <Found />
        </div>
        <Bar />
    }
}
