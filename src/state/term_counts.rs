//! The numbers beside each term of the filter: what it finds together with the rest of the choice.

use std::ops::Range;

use super::level::{Sides, meets};
use super::{Choice, Chosen};
use crate::document::{Document, Terms};

/// How many blocks choosing a term alone in its facet would find: see [`LevelCounts`](super::LevelCounts).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TermCount {
    /// Blocks with a sentence that says it of the term, and of a chosen term of each other facet in which something
    /// is chosen.
    pub own: usize,
    /// Blocks with a sentence that says it of the group of the term, or of that of another chosen one.
    pub of_group: usize,
}

/// How many blocks each term finds, facet by facet in the order of their terms. While nothing is chosen, that is in how
/// many blocks the term, and its group, stand.
///
/// The work grows with the blocks, the mentions and the terms.
#[must_use]
pub fn term_counts(document: &Document, choice: &Choice) -> Vec<Vec<TermCount>> {
    let chosen = Chosen::new(document, choice);
    let terms = Terms::new(document);
    let mut own = Tally::new(terms.count());
    // What a block counts for a group, it counts for each term of it; what for a term alone, apart from that.
    let (mut of_groups, mut alone) = (Tally::new(terms.group_count()), Tally::new(terms.count()));
    for (number, passage) in (1..).zip(document.passages()) {
        let mut rests: Vec<Option<Sides>> = vec![None; document.facets.len()];
        let mut rest = |facet: usize,
                        which: fn(&Sides) -> &[Range<usize>],
                        sentence: &Range<usize>| {
            let id = &document.facets[facet].id;
            meets(sentence, which(rests[facet].get_or_insert_with(|| chosen.rest(id, &passage))))
        };
        for mention in passage.group_mentions {
            if let Some(group) = terms.group(&mention.facet, &mention.group)
                && choice.with_groups()
                && rest(group.facet, |rest| &rest.all, &mention.sentence)
            {
                of_groups.add(group.overall, number);
            }
        }
        for mention in passage.mentions {
            let Some(term) = terms.of(mention) else { continue };
            if rest(term.facet, |rest| &rest.own, &mention.sentence) {
                own.add(term.overall, number);
            }
            if !terms.group_of(term).is_some_and(|group| of_groups.has(group, number))
                && rest(term.facet, |rest| &rest.of_groups, &mention.sentence)
            {
                alone.add(term.overall, number);
            }
        }
    }
    let mut overall = 0;
    let counts = document.facets.iter().map(|facet| {
        let of_facet = facet.terms.iter().map(|term| {
            let group = terms
                .group(&facet.id, &term.group)
                .map_or(0, |group| of_groups.count(group.overall));
            overall += 1;
            TermCount { own: own.count(overall - 1), of_group: group + alone.count(overall - 1) }
        });
        of_facet.collect()
    });
    counts.collect()
}

/// How many blocks count for each of many things.
struct Tally {
    /// Of each thing the count, and the number of the last block that counts.
    counts: Vec<(usize, usize)>,
}

impl Tally {
    fn new(things: usize) -> Self {
        Self { counts: vec![(0, 0); things] }
    }

    fn count(&self, thing: usize) -> usize {
        self.counts[thing].0
    }

    fn has(&self, thing: usize, block: usize) -> bool {
        self.counts[thing].1 == block
    }

    /// Counts a block, once.
    fn add(&mut self, thing: usize, block: usize) {
        if !self.has(thing, block) {
            self.counts[thing] = (self.counts[thing].0 + 1, block);
        }
    }
}
