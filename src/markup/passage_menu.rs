//! What can be done with a passage, and with selected words.

use maud::{Markup, html};

use crate::language::{Language, Page};

/// The link at a passage. Without the program it leads to the passage; with it, it opens the menu.
pub(super) fn anchor(id: &str, what: &str, language: Language) -> Markup {
    html! {
        a.anchor href={ "#" (id) } data-passage=(id) aria-label=(what) lang=[language.of_interface()] {}
    }
}

/// The menu of a passage. The program fills in which passage it is.
pub(super) fn passage_menu(say: &Page) -> Markup {
    html! {
        p #passage-place .menu-place {}
        button type="button" data-copy="link" { (say.copy_link) }
        button type="button" data-copy="text" { (say.copy_text) }
        button type="button" data-copy="official" { (say.copy_official) }
        button type="button" data-copy="gb-t-7714" { (say.copy_gb) }
        button type="button" data-share hidden { (say.share_passage) }
        p #copied .menu-told role="status" {}
    }
}

/// The strip that comes with a selection.
pub(super) fn selection_menu(say: &Page) -> Markup {
    html! {
        button type="button" data-copy="selection" { (say.copy_selection) }
        button type="button" data-share-selection hidden { (say.share) }
        button type="button" data-menu { (say.this_passage) }
        span #copied-selection role="status" {}
    }
}
