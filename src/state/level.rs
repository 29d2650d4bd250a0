//! How closely a passage concerns what the reader has chosen, and the sentences on which that rests.
//!
//! Two things go together where a sentence says so ([`Level::Sentence`]). What the document says of a group as a whole
//! goes for each of its terms, and is told apart ([`Level::Group`]). What merely stands in one paragraph, in sentences
//! of their own, is weaker ([`Level::Paragraph`]) and never in the same number.

use std::ops::Range;

use super::Choice;
use crate::document::{Document, GroupMention, Mention, Passage, Role, joined, sorted};
use crate::language::Language;

/// How closely a passage concerns a choice, the weakest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// All that is chosen stands in it, in no common sentence.
    Paragraph,
    /// A sentence says it of the group to which the chosen term belongs, as a whole.
    Group,
    /// A sentence says it of the chosen terms themselves.
    Sentence,
}

impl Level {
    /// What readers call it.
    #[must_use]
    pub fn in_words(self, language: Language) -> &'static str {
        match self {
            Self::Sentence => language.pick("同句", "Same sentence"),
            Self::Group => language.pick("整类适用", "Whole group"),
            Self::Paragraph => language.pick("仅同段", "Same paragraph only"),
        }
    }

    /// What data and attributes of the page call it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sentence => "sentence",
            Self::Group => "group",
            Self::Paragraph => "paragraph",
        }
    }
}

/// What of a document is chosen: terms, and the groups to which they belong.
#[derive(Debug, Clone)]
pub struct Chosen<'a> {
    choice: &'a Choice,
    /// The facets in which something is chosen.
    facets: Vec<&'a str>,
    /// The groups of the chosen terms, with their facets, in order.
    groups: Vec<(&'a str, &'a str)>,
}

/// The sentences of a passage that concern a choice, in characters of its text, in order and apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concern {
    /// Its weightiest role for what is chosen, at the strongest level that it has.
    pub role: Role,
    /// Those that say it of the chosen terms.
    pub own: Vec<Range<usize>>,
    /// Those that say it of a group of them.
    pub of_group: Vec<Range<usize>>,
    /// If there are none of either: those of the chosen terms, each for itself.
    pub apart: Vec<Range<usize>>,
}

impl Concern {
    /// The strongest level of the passage.
    #[must_use]
    pub fn level(&self) -> Level {
        self.levels().next().unwrap_or(Level::Paragraph)
    }

    /// The levels at which it has sentences, the strongest first.
    pub fn levels(&self) -> impl Iterator<Item = Level> {
        let levels = [Level::Sentence, Level::Group, Level::Paragraph];
        levels.into_iter().filter(|level| !self.sentences(*level).is_empty())
    }

    /// The sentences of a level.
    #[must_use]
    pub fn sentences(&self, level: Level) -> &[Range<usize>] {
        match level {
            Level::Sentence => &self.own,
            Level::Group => &self.of_group,
            Level::Paragraph => &self.apart,
        }
    }
}

/// Sentences of a passage, in characters of its text, in order and apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sides {
    /// Those that concern terms themselves.
    pub(crate) own: Vec<Range<usize>>,
    /// Those that concern terms or their groups.
    pub(crate) all: Vec<Range<usize>>,
}

impl Sides {
    /// Whatever there is.
    #[expect(clippy::single_range_in_vec_init, reason = "one range, as long as any text")]
    fn whole() -> Self {
        Self { own: vec![0..usize::MAX], all: vec![0..usize::MAX] }
    }

    fn shared(&self, other: &Self) -> Self {
        Self { own: shared(&self.own, &other.own), all: shared(&self.all, &other.all) }
    }
}

impl<'a> Chosen<'a> {
    /// The chosen terms of a document, and their groups.
    #[must_use]
    pub fn new(document: &'a Document, choice: &'a Choice) -> Self {
        let facets = document.facets.iter().filter(|facet| choice.has_any(&facet.id));
        let facets = facets.map(|facet| &*facet.id).collect();
        let groups = choice.terms(document).map(|(facet, term)| (&*facet.id, &*term.group));
        let mut groups = sorted(groups.collect(), |one, other| one < other);
        groups.dedup();
        Self { choice, facets, groups }
    }

    /// The ids of the facets in which something is chosen.
    #[must_use]
    pub fn facets(&self) -> &[&'a str] {
        &self.facets
    }

    /// Whether nothing is chosen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.facets.is_empty()
    }

    /// Whether the mention is of a chosen term.
    #[must_use]
    pub fn has(&self, mention: &Mention) -> bool {
        self.choice.has(&mention.facet, &mention.term)
    }

    /// Whether the mention is of a group of a chosen term, and groups count.
    #[must_use]
    pub fn has_group(&self, mention: &GroupMention) -> bool {
        self.choice.with_groups() && self.is_of_group(&mention.facet, &mention.group)
    }

    fn is_of_group(&self, facet: &str, group: &str) -> bool {
        self.groups.binary_search(&(facet, group)).is_ok()
    }

    /// The names of the groups of chosen terms of which the document speaks as a whole.
    #[must_use]
    pub fn groups_spoken_of(&self, document: &Document, language: Language) -> Vec<String> {
        let mut names = Vec::new();
        for facet in &document.facets {
            for group in &facet.groups {
                let mut mentions = document.group_mentions.iter();
                if self.is_of_group(&facet.id, &group.id)
                    && mentions.any(|each| each.facet == facet.id && each.group == group.id)
                {
                    names.push(group.name_in(language).to_owned());
                }
            }
        }
        names
    }

    /// The sentences of a passage that concern a chosen term of a facet, or a group of one.
    fn sides(&self, facet: &str, passage: &Passage<'_>) -> Sides {
        let of_facet = passage.mentions.iter().filter(|each| each.facet == facet && self.has(each));
        let own: Vec<_> = of_facet.map(|each| each.sentence.clone()).collect();
        let groups = passage.group_mentions.iter();
        let groups = groups.filter(|each| each.facet == facet && self.has_group(each));
        let all = own.iter().cloned().chain(groups.map(|each| each.sentence.clone())).collect();
        Sides { own: in_order(own), all: in_order(all) }
    }

    /// The sentences of a passage that concern a chosen term of each facet in which something is chosen, but for this
    /// one.
    #[must_use]
    pub(crate) fn rest(&self, but: &str, passage: &Passage<'_>) -> Sides {
        let others = self.facets.iter().filter(|facet| **facet != but);
        others.fold(Sides::whole(), |sides, facet| sides.shared(&self.sides(facet, passage)))
    }

    /// How a passage concerns the choice; nothing if it doesn't.
    ///
    /// Within a facet any chosen term will do, across facets one of each is needed. The work grows with the mentions.
    #[must_use]
    pub fn concern(&self, passage: &Passage<'_>) -> Option<Concern> {
        let mentions: Vec<&Mention> =
            passage.mentions.iter().filter(|each| self.has(each)).collect();
        let group_mentions: Vec<&GroupMention> =
            passage.group_mentions.iter().filter(|each| self.has_group(each)).collect();
        if self.is_empty() || mentions.is_empty() && group_mentions.is_empty() {
            return None;
        }
        let mut sides = Sides::whole();
        let mut is_in_paragraph = true;
        for facet in &self.facets {
            let next = self.sides(facet, passage);
            is_in_paragraph &= !next.own.is_empty();
            sides = sides.shared(&next);
        }
        let Sides { own, all } = sides;
        let of_group = meeting(all, &own, false);
        let is_apart = own.is_empty() && of_group.is_empty();
        if is_apart && !is_in_paragraph {
            return None;
        }
        let apart = match is_apart {
            true => in_order(mentions.iter().map(|each| each.sentence.clone()).collect()),
            false => Vec::new(),
        };
        let of_terms = mentions.iter().map(|each| each.role).max();
        let of_groups = || group_mentions.iter().map(|each| each.role).max();
        let role = of_terms.or_else(of_groups)?;
        Some(Concern { role, own, of_group, apart })
    }
}

/// Ranges in their order, those that overlap as one.
pub(crate) fn in_order(ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    joined(sorted(ranges, |one, other| one.start < other.start))
}

/// What the ranges of two lists share. Both are in order and apart.
pub(crate) fn shared(one: &[Range<usize>], other: &[Range<usize>]) -> Vec<Range<usize>> {
    let (mut found, mut from) = (Vec::new(), 0);
    for range in one {
        while other.get(from).is_some_and(|next| next.end <= range.start) {
            from += 1;
        }
        let meeting = other[from..].iter().take_while(|next| next.start < range.end);
        found.extend(meeting.map(|next| range.start.max(next.start)..range.end.min(next.end)));
    }
    found
}

/// Those ranges of a list that share something with another list, or those that don't. Both are in order and apart.
pub(crate) fn meeting(
    mut ranges: Vec<Range<usize>>,
    other: &[Range<usize>],
    meets: bool,
) -> Vec<Range<usize>> {
    let mut from = 0;
    ranges.retain(|range| {
        while other.get(from).is_some_and(|next| next.end <= range.start) {
            from += 1;
        }
        other.get(from).is_some_and(|next| next.start < range.end) == meets
    });
    ranges
}

/// Whether the ranges of two lists share anything. Both are in order and apart.
pub(crate) fn meet(one: &[Range<usize>], other: &[Range<usize>]) -> bool {
    let (mut one, mut other) = (one.iter().peekable(), other.iter().peekable());
    while let (Some(first), Some(second)) = (one.peek(), other.peek()) {
        if first.end <= second.start {
            one.next();
        } else if second.end <= first.start {
            other.next();
        } else {
            return true;
        }
    }
    false
}
