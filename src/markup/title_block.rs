//! The document's title, its dates and source, and what the editor mended.

use maud::{Markup, html};

use super::facts::facts;
use super::{original, translated};
use crate::document::{Document, Surroundings, id};
use crate::language::{Language, Page};

/// The title block as the source has it.
pub(super) fn title_block(document: &Document, surroundings: &Surroundings) -> Markup {
    html! {
        div.title-block {
            h1 id=(id::TITLE) tabindex="-1" { @for phrase in &document.title_phrases { (phrase) wbr; } }
            (translated(Some(&document.title_en), surroundings.language))
            @for (number, line) in (1..).zip(document.title_lines()) {
                p.title-line id=(id::title_line(number)) { (line.text) }
            }
            @if !document.corrections.is_empty() { (corrections(document, surroundings.language)) }
            @if let Some(unofficial) = surroundings.language.unofficial() {
                p.unofficial lang=[surroundings.language.of_interface()] { (unofficial) }
            }
            (facts(document, surroundings))
        }
    }
}

/// What was mended in the source, told on request: an edited text is never passed off as the
/// original.
fn corrections(document: &Document, language: Language) -> Markup {
    let say = Page::of(language);
    html! {
        details.corrections lang=[language.of_interface()] {
            summary { (language.corrected(document.corrections.len())) }
            ul {
                @for correction in &document.corrections {
                    li {
                        (say.was) del { (original(&correction.before, language)) }
                        (say.is) ins { (original(&correction.after, language)) }
                        (say.because) (original(&correction.reason, language))
                    }
                }
            }
        }
    }
}
