//! The document: title block, the figures of its targets, and the whole text.

use maud::{Markup, html};

use super::article::{article, blocks};
use super::passage_menu::anchor;
use super::{figures, title_block};
use crate::document::{Document, Part, Surroundings};

/// The whole document.
#[must_use]
pub fn text(document: &Document, surroundings: &Surroundings) -> String {
    let text = html! {
        (title_block::title_block(document, surroundings))
        (figures::figures(document))
        (blocks(&document.preamble, false))
        @for each in &document.parts { (part(document, each)) }
    };
    text.into_string()
}

fn part(document: &Document, part: &Part) -> Markup {
    let title = format!("{}-title", part.id);
    html! {
        section.part aria-labelledby=(title) {
            h2 id=(part.id) .part-title tabindex="-1" {
                span id=(title) { (part.heading()) }
                (anchor(&part.id, "本部分"))
            }
            (blocks(&part.blocks, part.title_runs_in()))
            @for each in &part.articles { (article(document, each)) }
        }
    }
}
