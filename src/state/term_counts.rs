//! The number beside each term of the filter: what it finds together with the rest of the choice.

use super::Choice;
use crate::document::{Document, Mention, Term};

/// How many blocks each term finds, facet by facet in the order of their terms.
///
/// A term counts the blocks that concern it and, for every other facet in which something is chosen,
/// a chosen term of that facet: what choosing it alone in its facet would find.
#[must_use]
pub fn term_counts(document: &Document, choice: &Choice) -> Vec<Vec<usize>> {
    let facets = &document.facets;
    let is_chosen: Vec<bool> = facets.iter().map(|facet| choice.has_any(&facet.id)).collect();
    let mut counts: Vec<Vec<usize>> =
        facets.iter().map(|facet| vec![0; facet.terms.len()]).collect();
    for (_, here) in document.blocks_with_mentions() {
        let passes: Vec<bool> = (facets.iter().zip(&is_chosen))
            .map(|(facet, is_chosen)| {
                let concerns = |mention: &Mention| {
                    mention.facet == facet.id && choice.has(&mention.facet, &mention.term)
                };
                !is_chosen || here.iter().any(concerns)
            })
            .collect();
        for (at, facet) in facets.iter().enumerate() {
            let others = passes.iter().enumerate().all(|(other, passes)| other == at || *passes);
            if !others {
                continue;
            }
            let mut seen: Vec<&str> = Vec::new();
            for mention in here.iter().filter(|mention| mention.facet == facet.id) {
                let is_it = |term: &Term| term.id == mention.term;
                if !seen.contains(&&*mention.term)
                    && let Some(term) = facet.terms.iter().position(is_it)
                {
                    seen.push(&mention.term);
                    counts[at][term] += 1;
                }
            }
        }
    }
    counts
}
