//! Which targets and commitments concern whom.

use super::{Choice, Chosen, Level};
use crate::document::{Commitment, Document, GroupMention, Mention, Passage, Span, Target};

/// The targets or commitments, each with the passage in which it stands.
///
/// They and the passages come in the order of the text. Within a block each is held against each mention: the limits
/// of a document allow few of both in one (`foreign/limits.rs`).
fn with_passages<'a, T>(
    document: &'a Document,
    entries: &'a [T],
    span: fn(&T) -> &Span,
) -> impl Iterator<Item = (&'a T, Passage<'a>)> {
    let mut passages = document.passages().peekable();
    entries.iter().filter_map(move |entry| {
        while passages.next_if(|passage| passage.block.id != span(entry).block).is_some() {}
        passages.peek().map(|passage| (entry, *passage))
    })
}

/// A target or a commitment with what its words mention.
#[derive(Debug, Clone)]
pub struct WithSubjects<'a, T> {
    /// The target or commitment.
    pub entry: &'a T,
    /// The terms.
    pub terms: Vec<&'a Mention>,
    /// The groups as a whole.
    pub groups: Vec<&'a GroupMention>,
}

/// The targets, each with the terms and groups that its words mention.
pub fn targets_with_subjects(
    document: &Document,
) -> impl Iterator<Item = WithSubjects<'_, Target>> {
    with_subjects(document, &document.targets, |target| &target.span)
}

/// The commitments, each with the terms and groups that its words mention.
pub fn commitments_with_subjects(
    document: &Document,
) -> impl Iterator<Item = WithSubjects<'_, Commitment>> {
    with_subjects(document, &document.commitments, |commitment| &commitment.span)
}

fn with_subjects<'a, T>(
    document: &'a Document,
    entries: &'a [T],
    span: fn(&T) -> &Span,
) -> impl Iterator<Item = WithSubjects<'a, T>> {
    with_passages(document, entries, span).map(move |(entry, passage)| {
        let words = span(entry);
        let terms = passage.mentions.iter();
        let groups = passage.group_mentions.iter();
        WithSubjects {
            entry,
            terms: terms.filter(|each| overlap(&each.span, words)).collect(),
            groups: groups.filter(|each| overlap(&each.span, words)).collect(),
        }
    })
}

/// The targets whose words speak of a chosen term of each facet in which something is chosen, and those that speak of
/// the group of one, and the numbers that the text merely reports.
pub fn concerned<'a>(document: &'a Document, choice: &Choice) -> Vec<(&'a Target, Level)> {
    let chosen = Chosen::new(document, choice);
    let level = |(target, passage): (&'a Target, Passage<'_>)| {
        Some((target, level_of(&chosen, &passage, &target.span)?))
    };
    with_passages(document, &document.targets, |target| &target.span).filter_map(level).collect()
}

/// How closely these words of a passage concern the choice.
fn level_of(chosen: &Chosen<'_>, passage: &Passage<'_>, words: &Span) -> Option<Level> {
    let mut level = None;
    for facet in chosen.facets() {
        let is_own = |mention: &Mention| {
            mention.facet == *facet && chosen.has(mention) && overlap(&mention.span, words)
        };
        let is_of_group = |mention: &GroupMention| {
            mention.facet == *facet && chosen.has_group(mention) && overlap(&mention.span, words)
        };
        let of_facet = if passage.mentions.iter().any(is_own) {
            Level::Sentence
        } else if passage.group_mentions.iter().any(is_of_group) {
            Level::Group
        } else {
            return None;
        };
        level = Some(level.map_or(of_facet, |level: Level| level.min(of_facet)));
    }
    level
}

fn overlap(one: &Span, other: &Span) -> bool {
    one.start < other.end && other.start < one.end
}
