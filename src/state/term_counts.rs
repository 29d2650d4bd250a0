//! The number beside each term of the filter: what it finds together with the rest of the choice.

use super::Choice;
use crate::document::{Document, Terms};

/// How many blocks each term finds, facet by facet in the order of their terms.
///
/// A term counts the blocks that concern it and, for every other facet in which something is chosen,
/// a chosen term of that facet: what choosing it alone in its facet would find. While nothing is chosen, that is
/// how many blocks concern it.
#[must_use]
pub fn term_counts(document: &Document, choice: &Choice) -> Vec<Vec<usize>> {
    let facets = &document.facets;
    let is_chosen: Vec<bool> = facets.iter().map(|facet| choice.has_any(&facet.id)).collect();
    let mut counts: Vec<Vec<usize>> =
        facets.iter().map(|facet| vec![0; facet.terms.len()]).collect();
    let terms = Terms::new(document);
    // The last block, by its number from 1, that was counted for each term.
    let mut counted = vec![0; terms.count()];
    for (number, (_, here)) in (1..).zip(document.blocks_with_mentions()) {
        let mut lacks = is_chosen.clone();
        let mut found = Vec::new();
        for mention in here {
            let Some(index) = terms.of(mention) else { continue };
            if lacks[index.facet] && choice.has(&mention.facet, &mention.term) {
                lacks[index.facet] = false;
            }
            if counted[index.overall] != number {
                counted[index.overall] = number;
                found.push(index);
            }
        }
        let lacking = lacks.iter().filter(|lacks| **lacks).count();
        for index in found {
            // A chosen term of its own facet is not asked for.
            if lacking == usize::from(lacks[index.facet]) {
                counts[index.facet][index.term] += 1;
            }
        }
    }
    counts
}
