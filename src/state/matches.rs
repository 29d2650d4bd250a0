//! Which passages concern the reader's choice, and how.

use super::{Choice, Chosen, Level};
use crate::document::{Document, Role, id, sorted};

/// The blocks that match a choice, in the order of the text.
///
/// Within a facet a block has to concern any of the chosen terms, across facets one of each: see [`Chosen::concern`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Matches {
    found: Vec<Match>,
    counts: LevelCounts,
}

/// How many blocks match at each level.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LevelCounts {
    /// Blocks with a sentence that says it of the chosen terms.
    pub own: usize,
    /// Blocks with another sentence that says it of a group of them, whether they have one of the first kind or not.
    pub of_group: usize,
    /// Blocks in which all stands, in no common sentence, and with no sentence of either kind.
    pub apart: usize,
}

impl LevelCounts {
    /// The numbers, the strongest level first.
    #[must_use]
    pub fn numbers(self) -> [usize; 3] {
        [self.own, self.of_group, self.apart]
    }

    /// Counts a block at a level.
    pub fn add(&mut self, level: Level) {
        match level {
            Level::Sentence => self.own += 1,
            Level::Group => self.of_group += 1,
            Level::Paragraph => self.apart += 1,
        }
    }
}

/// What a block does, and how closely.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Found {
    role: Role,
    level: Level,
}

/// A block that matches, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Match {
    /// Where the block comes in the text, from 0.
    position: usize,
    block: String,
    found: Found,
}

impl Matches {
    /// The blocks that match; none if nothing is chosen.
    #[must_use]
    pub fn new(document: &Document, choice: &Choice) -> Self {
        let chosen = Chosen::new(document, choice);
        let mut matches = Self::default();
        if chosen.is_empty() {
            return matches;
        }
        for (position, passage) in document.passages().enumerate() {
            let Some(concern) = chosen.concern(&passage) else { continue };
            concern.levels().for_each(|level| matches.counts.add(level));
            let found = Found { role: concern.role, level: concern.level() };
            matches.found.push(Match { position, block: passage.block.id.clone(), found });
        }
        matches
    }

    /// How many blocks match at each level.
    #[must_use]
    pub fn level_counts(&self) -> LevelCounts {
        self.counts
    }

    /// What the block does for the chosen terms, and how closely, if it matches.
    #[must_use]
    pub fn found(&self, block: &str) -> Option<(Role, Level)> {
        let found = self.found.iter().find(|found| found.block == block)?.found;
        Some((found.role, found.level))
    }

    /// How many blocks match, at whichever level.
    #[must_use]
    pub fn count(&self) -> usize {
        self.found.len()
    }

    /// The blocks in the order in which to read them: first those that set the choice out, then those that name it, then
    /// those that concern it, then those on the whole group, then those that have all of it in different sentences.
    #[must_use]
    pub fn ranked(&self) -> Vec<&str> {
        let ranked = sorted(self.found.iter().collect(), |one: &&Match, other| {
            (one.found.level, one.found.role) > (other.found.level, other.found.role)
        });
        ranked.into_iter().map(|found| found.block.as_str()).collect()
    }

    /// The matching blocks in the order of the text.
    pub fn blocks(&self) -> impl Iterator<Item = &str> {
        self.found.iter().map(|found| found.block.as_str())
    }

    /// The articles, parts' introductions and the preamble in which blocks match, each once.
    #[must_use]
    pub fn owners(&self) -> Vec<&str> {
        let mut owners: Vec<&str> = self.blocks().map(id::owner).collect();
        owners.dedup();
        owners
    }

    /// How many blocks match with a sentence of their own in each article, part's introduction or preamble that has
    /// any.
    #[must_use]
    pub fn counts(&self) -> Vec<(&str, usize)> {
        let mut counts: Vec<(&str, usize)> = Vec::new();
        let own = self.found.iter().filter(|each| each.found.level == Level::Sentence);
        for owner in own.map(|each| id::owner(&each.block)) {
            match counts.last_mut() {
                Some((last, count)) if *last == owner => *count += 1,
                _ => counts.push((owner, 1)),
            }
        }
        counts
    }

    /// In how many [articles](Document::articles) blocks match with a sentence of their own; what stands before the first
    /// one of a section doesn't count.
    #[must_use]
    pub fn articles(&self, document: &Document) -> usize {
        // All three come in the order of the text.
        let mut owners = self.counts().into_iter().map(|(owner, _)| owner).peekable();
        let mut all = document.articles().peekable();
        let mut articles = 0;
        for container in document.walk() {
            let has_some = owners.next_if_eq(&container.id).is_some();
            let is_article = all.next_if(|article| article.id == container.id).is_some();
            articles += usize::from(has_some && is_article);
        }
        articles
    }

    /// The blocks whose role or level is another one than `before`, with both now.
    #[must_use]
    pub fn changes<'a>(&'a self, before: &'a Self) -> Vec<(&'a str, Option<(Role, Level)>)> {
        let (mut old, mut new) = (before.found.iter().peekable(), self.found.iter().peekable());
        let mut changes = Vec::new();
        loop {
            let next = new.peek().map_or(usize::MAX, |found| found.position);
            if let Some(gone) = old.next_if(|found| found.position < next) {
                changes.push((gone.block.as_str(), None));
                continue;
            }
            let Some(now) = new.next() else { return changes };
            let was = old.next_if(|found| found.position == now.position);
            if was.is_none_or(|was| was.found != now.found) {
                changes.push((now.block.as_str(), Some((now.found.role, now.found.level))));
            }
        }
    }
}
