//! A paragraph or an item of the text.

use leptos::prelude::*;

use super::explorer::Explorer;
use crate::document::{Block, BlockKind, Role};

/// A block, with `data-match` saying what it does for the reader's choice.
#[component]
pub(super) fn BlockView(block: Block) -> impl IntoView {
    let matches = Explorer::expect().matches;
    let (class, mark) = match block.kind {
        BlockKind::Paragraph => ("block", None),
        BlockKind::Item => ("block item", Some("——")),
    };
    let heading = block.heading.map(|heading| {
        view! { <strong class="run-in">{mark}{heading}</strong>"。" }
    });
    let id = block.id.clone();
    let role = move || matches.with(|matches| matches.role(&id)).map(Role::as_str);
    view! {
        <p id=block.id class=class data-match=role>
            {heading}
            {block.text}
        </p>
    }
}
