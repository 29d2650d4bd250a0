//! What became of an earlier document in a later one, as its editor reads it.

use std::collections::BTreeMap;

use crate::document::{Block, Document, Link, Places, Relation, Span, Target};
use crate::language::Language;
use crate::search::snippets;

/// Two documents beside each other.
#[derive(Debug, Clone)]
pub struct Evolution<'a> {
    /// The document whose editor marked the links.
    pub earlier: &'a Document,
    /// The document in which its matters are looked for.
    pub later: &'a Document,
    /// The links from the one to the other, in the order in which the editor gives them.
    pub links: Vec<&'a Link>,
}

/// The links that speak of the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme<'a> {
    /// What they speak of.
    pub name: &'a str,
    /// The links, in the order of [`Evolution::links`].
    pub links: Vec<&'a Link>,
}

/// A figure of the earlier document, and what the later one says on the same matter.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared<'a> {
    /// The figure.
    pub target: &'a Target,
    /// Why the links count as the same matter; none where there is no link.
    pub ground: Option<Ground>,
    /// The links.
    pub links: Vec<&'a Link>,
}

/// How near a link stands to a figure. The nearest that has a link counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// It speaks of the words of the figure.
    Words,
    /// It speaks of the same sentence.
    Sentence,
    /// It speaks of the same point of an enumeration (一是…二是…).
    Point,
}

impl Ground {
    /// From the nearest on.
    const ALL: [Self; 3] = [Self::Words, Self::Sentence, Self::Point];

    /// What a reader is told.
    #[must_use]
    pub fn word(self, language: Language) -> &'static str {
        match self {
            Self::Words => language.pick("同一处", "Same words"),
            Self::Sentence => language.pick("同一句", "Same sentence"),
            Self::Point => language.pick("同一点", "Same point"),
        }
    }
}

impl<'a> Evolution<'a> {
    /// A document beside each of its companions to which one of them has links.
    pub fn all(document: &'a Document, companions: &'a [Document]) -> Vec<Self> {
        let both_ways = companions.iter().flat_map(|other| [(document, other), (other, document)]);
        both_ways.filter_map(|(earlier, later)| Self::new(earlier, later)).collect()
    }

    fn new(earlier: &'a Document, later: &'a Document) -> Option<Self> {
        let mut led_to = earlier.links.iter().filter_map(|link| Some(&*link.to.as_ref()?.document));
        // What has no counterpart was looked for in the document to which the first link leads.
        let first = led_to.next()?;
        if first != later.id && !led_to.any(|id| id == later.id) {
            return None;
        }
        let belongs = |link: &&Link| {
            let to = link.to.as_ref().map_or(first, |to| &*to.document);
            to == later.id
        };
        Some(Self { earlier, later, links: earlier.links.iter().filter(belongs).collect() })
    }

    /// The links by what they speak of, in the order of each first one.
    #[must_use]
    pub fn themes(&self) -> Vec<Theme<'a>> {
        let mut themes: Vec<Theme<'a>> = Vec::new();
        let mut by_name: BTreeMap<&str, usize> = BTreeMap::new();
        for &link in &self.links {
            let theme = *by_name.entry(&link.theme).or_insert_with(|| {
                themes.push(Theme { name: &link.theme, links: Vec::new() });
                themes.len() - 1
            });
            themes[theme].links.push(link);
        }
        themes
    }

    /// How many links there are of this relation.
    #[must_use]
    pub fn count(&self, relation: Relation) -> usize {
        self.links.iter().filter(|link| link.relation == relation).count()
    }

    /// The figures of the earlier document, each with what the later one says on the same matter.
    #[must_use]
    pub fn figures(&self) -> Vec<Compared<'a>> {
        let places = Places::new(self.earlier);
        let mut by_block: BTreeMap<&str, Vec<&'a Link>> = BTreeMap::new();
        for &link in &self.links {
            by_block.entry(&link.from.block).or_default().push(link);
        }
        let compared = |target: &'a Target| {
            let block = &*target.span.block;
            let links = by_block.get(block).map(Vec::as_slice).unwrap_or_default();
            compared(target, places.block(block), links)
        };
        self.earlier.targets.iter().map(compared).collect()
    }
}

/// A figure beside the nearest of the links of its block.
fn compared<'a>(target: &'a Target, block: Option<&Block>, links: &[&'a Link]) -> Compared<'a> {
    let near = |ground| {
        let (start, end) = block.and_then(|block| reach(block, &target.span, ground))?;
        let is_near = |link: &&&Link| link.from.start < end && start < link.from.end;
        let links: Vec<&Link> = links.iter().filter(is_near).copied().collect();
        (!links.is_empty()).then_some((Some(ground), links))
    };
    let (ground, links) = Ground::ALL.into_iter().find_map(near).unwrap_or_default();
    Compared { target, ground, links }
}

/// The characters of a block that count as the same matter as a span of it.
fn reach(block: &Block, span: &Span, ground: Ground) -> Option<(usize, usize)> {
    match ground {
        Ground::Words => Some((span.start, span.end)),
        Ground::Sentence => sentence(&block.text, span),
        Ground::Point => {
            let mut points = block.points.iter();
            let around = points.find(|point| point.start <= span.start && span.end <= point.end)?;
            Some((around.start, around.end))
        }
    }
}

/// The sentence around a span of a text, in characters; of a long one the clauses that a reader
/// needs. None where the text doesn't say what the span quotes.
#[must_use]
pub fn sentence(text: &str, span: &Span) -> Option<(usize, usize)> {
    if !span.quotes(text) {
        return None;
    }
    let text: Vec<char> = text.chars().collect();
    #[expect(clippy::single_range_in_vec_init, reason = "one hit")]
    let around = snippets(&text, &[span.start..span.end]).pop()?.shown;
    Some((around.start, around.end))
}
