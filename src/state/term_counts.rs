//! The numbers beside each term of the filter: what it finds together with the rest of the choice.

use std::ops::Range;

use super::level::{Sides, in_order, meet, meeting, shared};
use super::{Choice, Chosen};
use crate::document::{Document, GroupIndex, Mention, Passage, TermIndex, Terms, sorted};

/// How many blocks choosing a term alone in its facet would find.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TermCount {
    /// Blocks with a sentence that says it of the term, and of a chosen term of each other facet in which something
    /// is chosen.
    pub own: usize,
    /// Blocks with another sentence that says it of the group of the term, or of that of another chosen one.
    pub of_group: usize,
}

/// How many blocks each term finds, facet by facet in the order of their terms. While nothing is chosen, that is in how
/// many blocks the term, and its group, stand.
///
/// The work grows with the blocks, the mentions and the terms.
#[must_use]
pub fn term_counts(document: &Document, choice: &Choice) -> Vec<Vec<TermCount>> {
    let chosen = Chosen::new(document, choice);
    let mut tally = Tally::new(document);
    for passage in document.passages() {
        let mut rests: Vec<Option<Sides>> = vec![None; document.facets.len()];
        tally.add(&passage, choice.with_groups(), |facet| {
            let id = &document.facets[facet].id;
            rests[facet].get_or_insert_with(|| chosen.rest(id, &passage)).clone()
        });
    }
    tally.finish()
}

/// What has been counted so far.
struct Tally<'a> {
    terms: Terms<'a>,
    /// By facet and term: the index of its group.
    group_of: Vec<Vec<usize>>,
    own: Vec<Vec<usize>>,
    /// By facet and term: how many blocks it has more, or fewer, than are counted for its group.
    more: Vec<Vec<isize>>,
    /// By facet and group.
    of_groups: Vec<Vec<usize>>,
}

impl<'a> Tally<'a> {
    fn new(document: &'a Document) -> Self {
        let facets = &document.facets;
        let group_of = facets.iter().map(|facet| {
            let mut group_of = vec![0; facet.terms.len()];
            for (group, (_, terms)) in facet.terms_by_group().into_iter().enumerate() {
                terms.into_iter().for_each(|term| group_of[term] = group);
            }
            group_of
        });
        Self {
            terms: Terms::new(document),
            group_of: group_of.collect(),
            own: facets.iter().map(|facet| vec![0; facet.terms.len()]).collect(),
            more: facets.iter().map(|facet| vec![0; facet.terms.len()]).collect(),
            of_groups: facets.iter().map(|facet| vec![0; facet.groups.len()]).collect(),
        }
    }

    /// Counts a block. `rest` says in which sentences the other facets of the choice have what they need.
    fn add(
        &mut self,
        passage: &Passage<'_>,
        with_groups: bool,
        mut rest: impl FnMut(usize) -> Sides,
    ) {
        let groups = if with_groups { self.groups(passage) } else { Vec::new() };
        let mut is_counted = Vec::with_capacity(groups.len());
        for (index, sentences) in &groups {
            let counts = meet(sentences, &rest(index.facet).all);
            self.of_groups[index.facet][index.group] += usize::from(counts);
            is_counted.push(counts);
        }
        let mentions = passage.mentions.iter();
        let mentions = mentions.filter_map(|each| Some((self.terms.of(each)?, each))).collect();
        let mentions: Vec<(TermIndex, &Mention)> =
            sorted(mentions, |(one, _), (other, _)| one.overall < other.overall);
        for of_term in mentions.chunk_by(|(one, _), (other, _)| one == other) {
            let [(index, _), ..] = of_term else { continue };
            let TermIndex { facet, term, .. } = *index;
            let rest = rest(facet);
            let sentences = of_term.iter().map(|(_, mention)| mention.sentence.clone());
            let sentences = in_order(sentences.collect());
            let own = shared(&sentences, &rest.own);
            self.own[facet][term] += usize::from(!own.is_empty());
            if with_groups {
                let group = GroupIndex { facet, group: self.group_of[facet][term] };
                let group = groups.binary_search_by_key(&group, |(its, _)| *its).ok();
                let of_group = group.map_or(&[][..], |group| &groups[group].1);
                let all = in_order(sentences.iter().chain(of_group).cloned().collect());
                let others = meeting(shared(&all, &rest.all), &own, false);
                let of_group = isize::from(group.is_some_and(|group| is_counted[group]));
                self.more[facet][term] += isize::from(!others.is_empty()) - of_group;
            }
        }
    }

    /// The groups that stand in a block, each with its sentences.
    fn groups(&self, passage: &Passage<'_>) -> Vec<(GroupIndex, Vec<Range<usize>>)> {
        let mentions = passage.group_mentions.iter();
        let groups = mentions.filter_map(|each| {
            Some((self.terms.group(&each.facet, &each.group)?, each.sentence.clone()))
        });
        let groups = sorted(groups.collect(), |(one, _), (other, _)| one < other);
        let of_group = |of_group: &[(GroupIndex, Range<usize>)]| {
            let sentences = of_group.iter().map(|(_, sentence)| sentence.clone());
            Some((of_group.first()?.0, in_order(sentences.collect())))
        };
        groups.chunk_by(|(one, _), (other, _)| one == other).filter_map(of_group).collect()
    }

    fn finish(self) -> Vec<Vec<TermCount>> {
        let count = |facet: usize, term: usize| {
            let of_group = self.of_groups[facet][self.group_of[facet][term]];
            TermCount {
                own: self.own[facet][term],
                of_group: of_group.saturating_add_signed(self.more[facet][term]),
            }
        };
        (0..self.own.len())
            .map(|facet| (0..self.own[facet].len()).map(|term| count(facet, term)).collect())
            .collect()
    }
}
