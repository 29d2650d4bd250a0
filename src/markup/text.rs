//! The document: title block, the figures of its targets, and the whole text.

use maud::{Markup, html};

use super::article::{article, block};
use super::{figures, title_block};
use crate::document::{Document, Part};

/// The whole document.
#[must_use]
pub fn text(document: &Document) -> String {
    let text = html! {
        (title_block::title_block(document))
        (figures::figures(document))
        @for paragraph in &document.preamble { (block(paragraph, true)) }
        @for each in &document.parts { (part(document, each)) }
    };
    text.into_string()
}

fn part(document: &Document, part: &Part) -> Markup {
    let title = format!("{}-title", part.id);
    html! {
        section.part aria-labelledby=(title) {
            h2 id=(part.id) .part-title tabindex="-1" {
                span id=(title) { (part.label) "、" (part.title) }
            }
            @for paragraph in &part.blocks { (block(paragraph, true)) }
            @for each in &part.articles { (article(document, each)) }
        }
    }
}
