//! The document: title block, the figures of its targets, and the whole text.

use maud::{Markup, html};

use super::article::{Charts, article, blocks, charts};
use super::passage_menu::anchor;
use super::{figures, title_block, translated};
use crate::document::{Document, Part, Surroundings};
use crate::language::{Language, Page};

/// The whole document.
#[must_use]
pub fn text(document: &Document, surroundings: &Surroundings) -> Markup {
    let language = surroundings.language;
    let charts = charts(document);
    html! {
        (title_block::title_block(document, surroundings))
        (figures::figures(document, language))
        (blocks(&document.preamble, false, language))
        @for each in &document.parts { (part(&charts, each, language)) }
    }
}

fn part(charts: &Charts<'_>, part: &Part, language: Language) -> Markup {
    let title = format!("{}-title", part.id);
    html! {
        section.part aria-labelledby=(title) {
            h2 id=(part.id) .part-title tabindex="-1" {
                span id=(title) { (part.heading()) }
                (anchor(&part.id, Page::of(language).of_part, language))
            }
            (translated(part.title_en.as_deref(), language))
            (blocks(&part.blocks, part.title_runs_in(), language))
            @for each in &part.articles { (article(charts, each, language)) }
        }
    }
}
