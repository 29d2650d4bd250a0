//! The title of the page, by which tabs and histories tell its places apart: it names the passage or the view.

use std::sync::Arc;

use leptos::prelude::*;

use super::address;
use super::dom::{all, effect};
use super::listener::listen;
use crate::components::Explorer;
use crate::document::{Document, Places};
use crate::language::{Language, titled};
use crate::state::View;

/// Keeps the title as what the page shows.
pub(super) fn tie(explorer: &Explorer) {
    let own = document().title();
    let Explorer { document: shown, language, choice, view, .. } = explorer.clone();
    let title = move || match view.get_untracked() {
        View::Read | View::Extract => heading(&shown, &address::fragment(), language),
        View::Brief => {
            let names = choice.with_untracked(|choice| choice.in_words(&shown, language));
            Some(names).filter(|names| !names.is_empty())
        }
        view => all(&format!("[data-view={}]", view.name())).first()?.text_content(),
    };
    let show = Arc::new(move || {
        let title = title();
        document().set_title(&title.map_or_else(|| own.clone(), |title| titled(&title, &own)));
    });
    let by_link = Arc::clone(&show);
    listen(&window(), "hashchange", move |_| by_link());
    effect(move |_| {
        view.track();
        choice.track();
        show();
    });
}

/// The heading of the section in which a passage stands.
fn heading(document: &Document, id: &str, language: Language) -> Option<String> {
    let heading = Places::new(document).around(id)?.section?.heading_in(language);
    Some(heading.trim_end_matches('。').into())
}
