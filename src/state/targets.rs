//! Which targets concern whom.

use super::{Choice, Chosen, Level};
use crate::document::{Document, GroupMention, Mention, Passage, Span, Target};

/// The targets, each with the passage in which it stands.
///
/// Targets and passages come in the order of the text. Within a block each target is held against each mention: the
/// limits of a document allow few of both in one (`foreign/limits.rs`).
fn with_passages(document: &Document) -> impl Iterator<Item = (&Target, Passage<'_>)> {
    let mut passages = document.passages().peekable();
    document.targets.iter().filter_map(move |target| {
        while passages.next_if(|passage| passage.block.id != target.span.block).is_some() {}
        passages.peek().map(|passage| (target, *passage))
    })
}

/// A target with what its words mention.
#[derive(Debug, Clone)]
pub struct TargetWithSubjects<'a> {
    /// The target.
    pub target: &'a Target,
    /// The terms.
    pub terms: Vec<&'a Mention>,
    /// The groups as a whole.
    pub groups: Vec<&'a GroupMention>,
}

/// The targets, each with the terms and groups that its words mention.
pub fn targets_with_subjects(document: &Document) -> impl Iterator<Item = TargetWithSubjects<'_>> {
    with_passages(document).map(|(target, passage)| {
        let terms = passage.mentions.iter();
        let groups = passage.group_mentions.iter();
        TargetWithSubjects {
            target,
            terms: terms.filter(|each| overlap(&each.span, &target.span)).collect(),
            groups: groups.filter(|each| overlap(&each.span, &target.span)).collect(),
        }
    })
}

/// The targets whose words speak of a chosen term of each facet in which something is chosen, and those that speak of
/// the group of one.
pub fn concerned<'a>(document: &'a Document, choice: &Choice) -> Vec<(&'a Target, Level)> {
    let chosen = Chosen::new(document, choice);
    let level = |(target, passage): (&'a Target, Passage<'_>)| {
        Some((target, level_of(&chosen, &passage, &target.span)?))
    };
    with_passages(document).filter_map(level).collect()
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
