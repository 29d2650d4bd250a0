//! The document: title block, the figures of its targets, and the whole text.

use maud::{Markup, html};

use super::passage_menu::anchor;
use super::section::{Charts, blocks, charts, own_charts, section};
use super::{figures, original, title_block, translated};
use crate::document::{Block, Document, Section, SectionKind, Surroundings, id};
use crate::language::{Language, Page};

/// The whole document.
#[must_use]
pub fn text(document: &Document, surroundings: &Surroundings) -> Markup {
    let language = surroundings.language;
    let charts = charts(document);
    html! {
        (title_block::title_block(document, surroundings))
        (figures::figures(document, language))
        (apart(id::COVER, &document.cover, language))
        (blocks(&document.preamble, false, language))
        @for each in &document.sections { (top(&charts, each, language)) }
        (apart(id::CLOSING, &document.closing, language))
        @for each in &document.annexes { (top(&charts, each, language)) }
        p.source-line lang=[language.of_interface()] {
            (Page::of(language).original_counts) (original(&document.source.name, language))
            @if !document.corrections.is_empty() {
                " · " (language.corrected(document.corrections.len()))
            }
        }
    }
}

/// What stands outside the sections: the covering notice, the closing.
fn apart(id: &str, of_it: &[Block], language: Language) -> Markup {
    html! {
        @if !of_it.is_empty() { div id=(id) class=(id) { (blocks(of_it, false, language)) } }
    }
}

/// A section of the first level.
fn top(charts: &Charts<'_>, part: &Section, language: Language) -> Markup {
    if part.kind >= SectionKind::Article {
        return section(charts, part, 0, language);
    }
    let title = format!("{}-title", part.id);
    html! {
        section.part aria-labelledby=(title) {
            h2 id=(part.id) .part-title tabindex="-1" {
                span id=(title) { (part.heading()) }
                (anchor(&part.id, Page::of(language).of_part, language))
            }
            (translated(part.title_en.as_deref(), language))
            (blocks(&part.blocks, part.title_runs_in(), language))
            (own_charts(charts, part, language))
            @for each in &part.sections { (section(charts, each, 1, language)) }
        }
    }
}
