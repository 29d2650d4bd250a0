//! The numbers in the outline: how much of each part and article the filter or the search has found.

use super::Matches;
use crate::document::Document;
use crate::language::Language;
use crate::search::Results;

/// The number to show at a part or an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// The id of the part or article.
    pub id: String,
    /// How many places or passages were found in it; in a part, in its introduction and its articles.
    pub found: usize,
    /// What is counted: 处 of a search, 段 of a filter; numbers alone in English.
    pub unit: &'static str,
}

/// A count for each part and article, in the order of the text. A search comes before a filter.
#[must_use]
pub fn counts(
    document: &Document,
    matches: &Matches,
    results: &Results,
    language: Language,
) -> Vec<Count> {
    let unit = language.pick(if results.is_on() { "处" } else { "段" }, "");
    let mut counts: Vec<Count> = Vec::new();
    for part in &document.parts {
        let ids = part.articles.iter().map(|article| &article.id);
        let ids = std::iter::once(&part.id).chain(ids);
        counts.extend(ids.map(|id| Count { id: id.clone(), found: 0, unit }));
    }
    if results.is_on() {
        for found in &results.sections {
            // The index has title and preamble before the first part.
            if let Some(count) = found.section.checked_sub(2).and_then(|at| counts.get_mut(at)) {
                count.found = found.passages.iter().map(|passage| passage.hits.len()).sum();
            }
        }
    } else {
        let mut found = matches.counts().into_iter().peekable();
        // What is in the preamble counts for no part.
        while found.next_if(|(owner, _)| counts.iter().all(|count| count.id != *owner)).is_some() {}
        for count in &mut counts {
            count.found = found.next_if(|(owner, _)| *owner == count.id).map_or(0, |found| found.1);
        }
    }
    let mut at = 0;
    for part in &document.parts {
        let articles = &counts[at + 1..=at + part.articles.len()];
        let within: usize = articles.iter().map(|count| count.found).sum();
        counts[at].found += within;
        at += 1 + part.articles.len();
    }
    counts
}
