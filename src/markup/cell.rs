//! The passages of a cell of a matrix.

use maud::html;

use super::original;
use super::passages;
use crate::brief::Extract;
use crate::document::{Document, Places};
use crate::language::{Language, Program};
use crate::state::LevelCounts;

/// The passages under a title, and a button that takes them away.
#[must_use]
pub fn cell(
    document: &Document,
    title: &str,
    extracts: &[Extract<'_>],
    language: Language,
) -> String {
    let mut counts = LevelCounts::default();
    extracts.iter().for_each(|extract| counts.add(extract.level));
    let cell = html! {
        h2 #cell-title tabindex="-1" {
            (original(title, language))
            span.count { (language.level_counts(counts.numbers())) }
        }
        (passages::list(&Places::new(document), extracts, language))
        button type="button" data-close-cell { (Program::of(language).close) }
    };
    cell.into_string()
}
