//! What can be done with a passage, and with selected words.

use maud::{Markup, html};

/// The link at a passage. Without the program it leads to the passage; with it, it opens the menu.
pub(super) fn anchor(id: &str, what: &str) -> Markup {
    html! { a.anchor href={ "#" (id) } data-passage=(id) aria-label={ (what) "的链接与引用" } {} }
}

/// The menu of a passage. The program fills in which passage it is.
pub(super) fn passage_menu() -> Markup {
    html! {
        p #passage-place .menu-place {}
        button type="button" data-copy="link" { "复制链接" }
        button type="button" data-copy="text" { "复制文字" }
        button type="button" data-copy="official" { "复制引文（公文）" }
        button type="button" data-copy="gb-t-7714" { "复制引文（GB/T 7714）" }
        button type="button" data-share hidden { "分享…" }
        p #copied .menu-told role="status" {}
    }
}

/// The strip that comes with a selection.
pub(super) fn selection_menu() -> Markup {
    html! {
        button type="button" data-copy="selection" { "复制所选文字的链接" }
        button type="button" data-share-selection hidden { "分享" }
        button type="button" data-menu { "本段…" }
        span #copied-selection role="status" {}
    }
}
