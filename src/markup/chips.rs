//! What is chosen, as chips that take it off, and the ways on from there.

use maud::html;

use crate::document::Document;
use crate::state::{Choice, Matches, key};

/// A button for each chosen term, a link to the first passage, and a button that takes everything
/// off. Nothing while nothing is chosen.
#[must_use]
pub fn chips(document: &Document, choice: &Choice, matches: &Matches) -> String {
    let chips = html! {
        @for (facet, term) in choice.terms(document) {
            button.chip type="button" data-toggle=(key(&facet.id, &term.id)) aria-label={ "取消筛选：" (term.name) } {
                (term.name) span aria-hidden="true" { " ×" }
            }
        }
        @if let Some(first) = matches.blocks().next() {
            a.found-first href={ "#" (first) } { "看第一段" }
        }
        @if !choice.is_empty() {
            button.found-clear type="button" data-clear { "清除筛选" }
        }
    };
    chips.into_string()
}
