//! The brief of what is chosen, while the page shows it.

use leptos::prelude::*;

use super::explorer::Explorer;
use super::live::Live;
use crate::{brief, markup, state::View};

/// The brief. It is made when it is asked for.
#[component]
pub fn Brief(
    /// The document, the choice and the view.
    explorer: Explorer,
) -> impl IntoView {
    let Explorer { document, language, choice, view, .. } = explorer;
    let html = Signal::derive(move || match view.get() {
        View::Brief => {
            choice.with(|choice| markup::brief(&brief::Brief::new(&document, choice, language)))
        }
        _ => String::new(),
    });
    view! { <Live html /> }
}
