//! The bar above everything: the product's name and the document's.

use leptos::prelude::*;

use super::explorer::Explorer;

/// The masthead, with a link past it for keyboards.
#[component]
pub(super) fn Masthead() -> impl IntoView {
    let document = Explorer::expect().document;
    view! {
        <a class="skip" href="#text">"跳到正文"</a>
        <header class="masthead">
            <a class="masthead-name" href="#text">"政策导览"</a>
            <span class="masthead-document">{document.title_short.clone()}</span>
        </header>
    }
}
