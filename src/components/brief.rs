//! The brief of what is chosen, while the page shows it.

use leptos::prelude::*;

use super::explorer::Explorer;
use super::prerendered;
use crate::language::Page;
use crate::{brief, markup, state::View};

/// The brief. It is made when it is asked for.
#[component]
pub(super) fn Brief(
    /// The document, the choice and the view.
    explorer: Explorer,
) -> impl IntoView {
    let Explorer { document, language, choice, view, .. } = explorer;
    let called = prerendered(|| Page::of(language).brief_region.into());
    let lang = prerendered(|| language.name(&document.lang, language.tag()).into());
    let page = move || match view.get() {
        View::Brief => {
            choice.with(|choice| markup::brief(&brief::Brief::new(&document, choice, language)))
        }
        _ => String::new(),
    };
    view! { <section id="brief" class="brief" aria-label=called lang=lang inner_html=page></section> }
}
