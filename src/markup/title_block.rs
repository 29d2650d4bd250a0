//! The document's title, its dates and source, and what the editor mended.

use maud::{Markup, html};

use super::facts::facts;
use crate::document::{Document, Surroundings, id};

/// The title block as the source has it.
pub(super) fn title_block(document: &Document, surroundings: &Surroundings) -> Markup {
    html! {
        div.title-block {
            h1 id=(id::TITLE) tabindex="-1" { @for phrase in &document.title_phrases { (phrase) wbr; } }
            @for (number, line) in (1..).zip(document.title_lines()) {
                p.title-line id=(id::title_line(number)) { (line.text) }
            }
            @if !document.corrections.is_empty() { (corrections(document)) }
            (facts(document, surroundings))
        }
    }
}

/// What was mended in the source, told on request: an edited text is never passed off as the
/// original.
fn corrections(document: &Document) -> Markup {
    html! {
        details.corrections {
            summary { "本页对来源文本作了" (document.corrections.len()) "处更正" }
            ul {
                @for correction in &document.corrections {
                    li {
                        "原文“" del { (correction.before) } "”，本页作“"
                        ins { (correction.after) } "”。" (correction.reason)
                    }
                }
            }
        }
    }
}
