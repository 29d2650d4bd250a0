//! The brief of what is chosen, while the page shows it.

use leptos::prelude::*;

use super::explorer::Explorer;
use crate::{brief, markup, state::View};

/// The brief. It is made when it is asked for.
#[component]
pub(super) fn Brief(
    /// The document, the choice and the view.
    explorer: Explorer,
) -> impl IntoView {
    let Explorer { document, choice, view, .. } = explorer;
    let lang = document.lang.clone();
    let page = move || match view.get() {
        View::Brief => choice.with(|choice| markup::brief(&brief::Brief::new(&document, choice))),
        _ => String::new(),
    };
    view! { <section id="brief" class="brief" aria-label="简报" lang=lang inner_html=page></section> }
}
