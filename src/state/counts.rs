//! The numbers in the outline: how much of each section the filter or the search has found.

use std::collections::BTreeMap;

use super::Matches;
use crate::document::Document;
use crate::language::Language;
use crate::search::{Index, Results};

/// The number to show at a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// The id of the section.
    pub id: String,
    /// How many places or passages were found in it and in the sections within it.
    pub found: usize,
    /// What is counted: 处 of a search, 段 of a filter; numbers alone in English.
    pub unit: &'static str,
}

/// A count for each section, in the order of the text. A search comes before a filter.
#[must_use]
pub fn counts(
    document: &Document,
    matches: &Matches,
    index: &Index,
    results: &Results,
    language: Language,
) -> Vec<Count> {
    let unit = language.pick(if results.is_on() { "处" } else { "段" }, "");
    let mut own: BTreeMap<&str, usize> = BTreeMap::new();
    if results.is_on() {
        for found in &results.sections {
            let Some(section) = index.sections().get(found.section) else { continue };
            let hits = found.passages.iter().map(|passage| passage.hits.len()).sum();
            own.insert(&section.id, hits);
        }
    } else {
        own.extend(matches.counts());
    }
    let mut counts: Vec<Count> = Vec::new();
    // The indices of the counts of the sections in which one stands.
    let mut path: Vec<usize> = Vec::new();
    for (depth, section) in document.all_sections() {
        path.truncate(depth);
        path.push(counts.len());
        counts.push(Count { id: section.id.clone(), found: 0, unit });
        let found = own.get(&*section.id).copied().unwrap_or_default();
        path.iter().for_each(|around| counts[*around].found += found);
    }
    counts
}
