//! What a query finds, in the order in which it is shown.

use std::ops::Range;

use super::Query;
use super::index::Index;
use super::nearest::{Nearest, nearest};
use super::pattern::Pattern;

/// What a query finds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Results {
    /// What was looked for, without the white space around it. Empty while no search is on.
    pub query: String,
    /// Of several words, how many places each has.
    pub words: Vec<(String, usize)>,
    /// Sections with results, in the order of [`Reach`], and within it in that of the text.
    pub sections: Vec<FoundSection>,
    /// Where nothing is found: what would be.
    pub nearest: Option<Nearest>,
}

/// A section with results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundSection {
    /// Its place in [`Index::sections`].
    pub section: usize,
    /// What its passages have of the words.
    pub reach: Reach,
    /// The passages.
    pub passages: Vec<FoundPassage>,
}

/// What the passages of a section have of the words that are looked for, the most first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// Each has all of them.
    Passage,
    /// They have all of them together.
    Section,
    /// They have some of them.
    Some,
}

/// A passage with results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundPassage {
    /// Its place in [`Index::passages`].
    pub passage: usize,
    /// The characters of its text that were found: in order, none overlapping another.
    pub hits: Vec<Range<usize>>,
}

impl Results {
    /// What a query finds in a document.
    #[must_use]
    pub fn new(index: &Index, query: &str) -> Self {
        let mut results = Self::without_nearest(index, query);
        if results.is_on() && results.sections.is_empty() {
            results.nearest = nearest(index, &results.query);
        }
        results
    }

    /// The same, without what would be found where nothing is.
    pub(super) fn without_nearest(index: &Index, query: &str) -> Self {
        let query = Query::new(query);
        let query = query.text().trim();
        let mut words: Vec<&str> = Vec::new();
        for word in query.split_whitespace() {
            // Given twice it finds no more, and takes as long again.
            if !words.contains(&word) {
                words.push(word);
            }
        }
        let words: Vec<(&str, Pattern)> =
            words.into_iter().filter_map(|word| Some((word, index.pattern(word)?))).collect();
        if words.is_empty() {
            return Self::default();
        }
        let mut results = Self { query: query.into(), ..Self::default() };
        let found: Vec<Vec<FoundPassage>> =
            words.iter().map(|(_, word)| passages(index, word)).collect();
        match &*found {
            [only] => results.sections = by_section(index, only),
            _ => {
                let counts =
                    found.iter().map(|found| found.iter().map(|each| each.hits.len()).sum());
                let words = words.iter().map(|(word, _)| (*word).to_owned());
                results.words = words.zip(counts).collect();
                results.sections = sections(index, &found);
            }
        }
        for section in &mut results.sections {
            section.leave_heading(index);
        }
        results
    }

    /// Whether a search is on.
    #[must_use]
    pub fn is_on(&self) -> bool {
        !self.query.is_empty()
    }

    /// The passages with results, in the order in which they are shown.
    pub fn passages(&self) -> impl Iterator<Item = &FoundPassage> {
        self.sections.iter().flat_map(|section| &section.passages)
    }

    /// The passage of a hit, by the hit's place among all: its place in [`Index::passages`].
    #[must_use]
    pub fn passage_of(&self, hit: usize) -> Option<usize> {
        let mut before = 0;
        let found = self.passages().find(|found| {
            before += found.hits.len();
            hit < before
        });
        found.map(|found| found.passage)
    }

    /// How many places were found.
    #[must_use]
    pub fn count(&self) -> usize {
        self.passages().map(|passage| passage.hits.len()).sum()
    }
}

/// Every place of a word, by passage, in the order of the text.
pub(super) fn passages(index: &Index, word: &Pattern) -> Vec<FoundPassage> {
    let found = index.passages().iter().enumerate().map(|(passage, shown)| FoundPassage {
        passage,
        hits: word.places(index.folded(shown)).collect(),
    });
    found.filter(|found| !found.hits.is_empty()).collect()
}

/// The results of several words: all in one passage, then all in one section, then some.
fn sections(index: &Index, found: &[Vec<FoundPassage>]) -> Vec<FoundSection> {
    let mut sections = [Vec::new(), Vec::new(), Vec::new()];
    let mut words: Vec<_> = found.iter().map(|word| word.iter().peekable()).collect();
    // Through the sections, with the passages of each word in step.
    while let Some(section) = words
        .iter_mut()
        .filter_map(|word| Some(index.passages()[word.peek()?.passage].section))
        .min()
    {
        let here: Vec<Vec<&FoundPassage>> = words
            .iter_mut()
            .map(|word| {
                let is_here =
                    |found: &&&FoundPassage| index.passages()[found.passage].section == section;
                std::iter::from_fn(|| word.next_if(|found| is_here(&found))).collect()
            })
            .collect();
        let mut joined = join(&here);
        let reach = if joined.iter().any(|(words, _)| *words == found.len()) {
            joined.retain(|(words, _)| *words == found.len());
            Reach::Passage
        } else if here.iter().all(|word| !word.is_empty()) {
            Reach::Section
        } else {
            Reach::Some
        };
        let passages = joined.into_iter().map(|(_, found)| found).collect();
        sections[reach as usize].push(FoundSection { section, reach, passages });
    }
    sections.into_iter().flatten().collect()
}

/// The passages of several words as one list, each with the number of words that it has.
fn join(words: &[Vec<&FoundPassage>]) -> Vec<(usize, FoundPassage)> {
    let mut joined = Vec::new();
    let mut words: Vec<_> = words.iter().map(|word| word.iter().peekable()).collect();
    while let Some(passage) = words.iter_mut().filter_map(|word| Some(word.peek()?.passage)).min() {
        let (mut count, mut hits) = (0, Vec::new());
        for word in &mut words {
            if let Some(found) = word.next_if(|found| found.passage == passage) {
                count += 1;
                hits = merge(&hits, &found.hits);
            }
        }
        joined.push((count, FoundPassage { passage, hits }));
    }
    joined
}

/// The hits of both, in order; those that overlap become one.
fn merge(some: &[Range<usize>], others: &[Range<usize>]) -> Vec<Range<usize>> {
    let (mut some, mut others) = (some.iter().peekable(), others.iter().peekable());
    let mut merged: Vec<Range<usize>> = Vec::new();
    loop {
        let next = match (some.peek(), others.peek()) {
            (Some(one), Some(other)) if one.start > other.start => others.next(),
            (Some(_), _) => some.next(),
            (None, _) => others.next(),
        };
        let Some(next) = next else { return merged };
        match merged.last_mut().filter(|last| next.start < last.end) {
            Some(last) => last.end = last.end.max(next.end),
            None => merged.push(next.clone()),
        }
    }
}

fn by_section(index: &Index, found: &[FoundPassage]) -> Vec<FoundSection> {
    let section_of = |found: &FoundPassage| index.passages()[found.passage].section;
    let sections = found.chunk_by(|one, other| section_of(one) == section_of(other));
    sections
        .filter_map(|passages| {
            let section = section_of(passages.first()?);
            Some(FoundSection { section, reach: Reach::Passage, passages: passages.into() })
        })
        .collect()
}

impl FoundSection {
    /// Leaves the heading out where passages below it have what is looked for as well: it would be shown twice.
    fn leave_heading(&mut self, index: &Index) {
        let heading = &index.sections()[self.section].id;
        let is_heading = |found: &FoundPassage| index.passages()[found.passage].id == *heading;
        if self.reach == Reach::Passage
            && self.passages.len() > 1
            && self.passages.first().is_some_and(is_heading)
            && index.sections()[self.section].is_headed
        {
            self.passages.remove(0);
        }
    }
}
