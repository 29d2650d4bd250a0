//! Which terms of the filter a reader means who types into its box, and by what.
//!
//! - **By name**: a name of the term holds the query, in characters, pinyin or initials.
//! - **By a word**: the query holds a name or an everyday word of the term, of two characters or more (做豆瓣酱的小厂
//!   holds 豆瓣酱); or an everyday word holds the query as typed so far, from two characters on.
//! - **By the text**: the query stands in a passage that sets the term out, or, from two characters on, in a
//!   sentence that names it. In both, pinyin counts in full alone: initials would find too much.
//!
//! An everyday word that stands in the query wins over all names and words within it: who types 跨境电商 doesn't
//! mean 电商, unless the editor gave 跨境电商 to that term too. Names don't win over one another: 工业用地 is a word
//! for 制造业 and doesn't keep 用地 from being found. What stands within a false friend of a term doesn't count for
//! it, also while that is still being typed.
//!
//! The work grows with the text, and with the words times the query, which is short.

use std::ops::Range;

use super::Query;
use super::fold::{INVISIBLE, is_passed_over};
use super::index::Index;
use super::pattern::Pattern;
use crate::document::{
    Document, FacetWords, INDUSTRY, Membership, Passage, Role, Term, Terms, Unnamed, sorted,
};
use crate::language::Language;

/// The fewest characters of a word that the query holds, or of a query that a word or a sentence holds.
const LEAST: usize = 2;

/// A term that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundTerm {
    /// The index of its facet.
    pub facet: usize,
    /// Its index in the facet.
    pub term: usize,
    /// By what it was found.
    pub reason: Reason,
}

/// By what a term was found. The order is that in which terms are told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// By its name, or another name.
    Name,
    /// By this word.
    Word(String),
    /// By a passage that sets it out.
    SetsOut(Place),
    /// By a sentence that names it.
    Names(Place),
}

/// Where the text has what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The id of the block.
    pub block: String,
    /// The words as they stand there.
    pub words: String,
}

/// The terms that a query finds, those by name first; within a reason industries come first, then the others in
/// their order. None without a query.
#[must_use]
pub fn find_terms(
    document: &Document,
    index: &Index,
    words: &[FacetWords],
    query: &str,
    language: Language,
) -> Vec<FoundTerm> {
    let Some(typed) = Typed::new(index, query) else { return Vec::new() };
    let longest = typed.longest(words);
    let mut by_text = by_text(document, &typed).into_iter();
    let mut found = Vec::new();
    for (facet, of_facet) in document.facets.iter().enumerate() {
        for (term, its) in of_facet.terms.iter().enumerate() {
            let words = words.get(facet);
            let of = |list: fn(&FacetWords) -> &Vec<Vec<String>>| {
                words.and_then(|words| list(words).get(term)).map_or(&[][..], |list| list)
            };
            let (everyday, not) = (of(|words| &words.everyday), of(|words| &words.not));
            let by_text = by_text.next().flatten();
            let reason = match names(its, language).any(|name| index.has(name, &typed.pattern)) {
                true => Some(Reason::Name),
                false => typed.word(its, everyday, not, &longest, language).map(Reason::Word),
            };
            found.extend(reason.or(by_text).map(|reason| FoundTerm { facet, term, reason }));
        }
    }
    let order = |found: &FoundTerm| {
        let of_industry =
            document.facets.get(found.facet).is_some_and(|facet| facet.id == INDUSTRY);
        (found.reason.rank(), !of_industry)
    };
    sorted(found, |one, other| order(one) < order(other))
}

/// The places that a query names and the text doesn't, each with what may stand for it.
#[must_use]
pub fn find_unnamed<'a>(
    index: &Index,
    words: &'a [FacetWords],
    query: &str,
) -> Vec<(&'a Unnamed, Vec<&'a Membership>)> {
    let Some(typed) = Typed::new(index, query) else { return Vec::new() };
    let is_meant = |name: &String| {
        let name = typed.bare(name);
        typed.holds(&name).next().is_some() || typed.read(&name).contains(&(0..name.len()))
    };
    let of_facet = words.iter().flat_map(|words| {
        let names =
            |place: &'a Unnamed| [&place.name, &place.name_en].into_iter().chain(&place.aliases);
        let meant = words.unnamed.iter().filter(move |place| names(place).any(is_meant));
        meant.map(|place| {
            let memberships = words.memberships.iter();
            (place, memberships.filter(|each| each.members.contains(&place.name)).collect())
        })
    });
    of_facet.collect()
}

impl Reason {
    fn rank(&self) -> u8 {
        match self {
            Self::Name => 0,
            Self::Word(_) => 1,
            Self::SetsOut(_) => 2,
            Self::Names(_) => 3,
        }
    }
}

/// The names of a term, as the page shows it and as the text has them.
fn names(term: &Term, language: Language) -> impl Iterator<Item = &str> {
    let own = [term.name_in(language), &term.name].into_iter();
    own.chain(term.aliases.iter().map(String::as_str))
}

/// What a reader has typed.
struct Typed<'a> {
    index: &'a Index,
    pattern: Pattern,
    /// Its folded characters, without what search passes over.
    bare: Vec<char>,
}

impl<'a> Typed<'a> {
    fn new(index: &'a Index, query: &str) -> Option<Self> {
        let pattern = index.pattern(query)?;
        let mut typed = Self { index, pattern, bare: Vec::new() };
        typed.bare = typed.bare(query);
        typed.bare.truncate(Query::LONGEST);
        Some(typed)
    }

    fn bare(&self, text: &str) -> Vec<char> {
        let folded = text.chars().map(|character| self.index.folding.fold(character));
        folded.filter(|each| !is_passed_over(*each) && *each != INVISIBLE).collect()
    }

    /// Where the query holds a bare word. Letters and figures begin and end where theirs do.
    fn holds(&self, word: &[char]) -> impl Iterator<Item = Range<usize>> {
        let is_apart = |one: Option<&char>, other: Option<&char>| {
            let joins = |each: Option<&char>| each.is_some_and(char::is_ascii_alphanumeric);
            !joins(one) || !joins(other)
        };
        let length = word.len();
        let places = self.bare.windows(length.max(1)).enumerate();
        let places = places.filter(move |(start, window)| {
            let before = start.checked_sub(1).and_then(|before| self.bare.get(before));
            length >= LEAST
                && *window == word
                && is_apart(before, word.first())
                && is_apart(word.last(), self.bare.get(start + length))
        });
        places.map(move |(start, _)| start..start + length)
    }

    /// Where a folded text has the query, not only by the initials of its characters.
    fn read(&self, folded: &[char]) -> Vec<Range<usize>> {
        let places = self.pattern.places(folded);
        let in_full = places.filter(|place| {
            place.len() != self.bare.len() || folded.get(place.clone()) == Some(&self.bare)
        });
        in_full.collect()
    }

    /// For each place of the query how far the longest everyday word goes that begins there.
    fn longest(&self, words: &[FacetWords]) -> Vec<usize> {
        let mut longest = vec![0; self.bare.len()];
        for word in words.iter().flat_map(|words| &words.everyday).flatten() {
            for place in self.holds(&self.bare(word)) {
                if let Some(end) = longest.get_mut(place.start) {
                    *end = place.end.max(*end);
                }
            }
        }
        longest
    }

    /// The word by which the query means a term, as the editor has it: the longest one that it holds, or else the
    /// first everyday word that holds the query.
    fn word(
        &self,
        term: &Term,
        everyday: &[String],
        not: &[String],
        longest: &[usize],
        language: Language,
    ) -> Option<String> {
        let barred: Vec<Range<usize>> = (not.iter())
            .map(|friend| self.bare(friend))
            .flat_map(|friend| {
                let all = friend.starts_with(&self.bare).then_some(0..self.bare.len());
                self.holds(&friend).chain(all).collect::<Vec<_>>()
            })
            .collect();
        let holds = |outer: &Range<usize>, inner: &Range<usize>| {
            outer.start <= inner.start && inner.end <= outer.end
        };
        let counts = |place: &Range<usize>| {
            let longer = longest.iter().enumerate().map(|(start, end)| start..*end);
            let mut longer = longer.filter(|longer| longer.len() > place.len());
            !barred.iter().any(|barred| holds(barred, place))
                && !longer.any(|longer| holds(&longer, place))
        };
        let words = names(term, language).chain(everyday.iter().map(String::as_str));
        let held = words.filter_map(|word| {
            let bare = self.bare(word);
            self.holds(&bare).any(|place| counts(&place)).then_some((bare.len(), word))
        });
        // Of words that are as long, the first.
        let held = held.reduce(|best, next| if next.0 > best.0 { next } else { best });
        let begun = || {
            let is_begun = |word: &&String| !self.read(&self.bare(word)).is_empty();
            everyday.iter().find(is_begun).filter(|_| self.bare.len() >= LEAST)
        };
        held.map(|(_, word)| word.to_owned()).or_else(|| begun().cloned())
    }
}

/// For each term, by its index among all, where the text says what was typed.
fn by_text(document: &Document, typed: &Typed<'_>) -> Vec<Option<Reason>> {
    let terms = Terms::new(document);
    let mut found: Vec<Option<Reason>> = vec![None; terms.count()];
    let mut passages = typed.index.passages().iter();
    for Passage { block, mentions, .. } in document.passages() {
        let Some(passage) = passages.find(|passage| passage.id == block.id) else { break };
        let folded = typed.index.folded(passage);
        let hits: Vec<Range<usize>> = match mentions {
            [] => Vec::new(),
            _ => typed.read(folded),
        };
        if hits.is_empty() {
            continue;
        }
        let text: Vec<char> = passage.text.chars().collect();
        let before = text.len() - block.text.chars().count();
        for mention in mentions {
            let within = match mention.role {
                Role::Defines => mention.span.start..mention.span.end,
                Role::Names if typed.bare.len() >= LEAST => mention.sentence.clone(),
                _ => continue,
            };
            let at = hits.partition_point(|hit| hit.start < before + within.start);
            let hit = hits.get(at).filter(|hit| hit.end <= before + within.end);
            let slot = terms.of(mention).and_then(|term| found.get_mut(term.overall));
            let (Some(hit), Some(slot)) = (hit, slot) else { continue };
            let place =
                Place { block: block.id.clone(), words: text[hit.clone()].iter().collect() };
            let reason = match mention.role {
                Role::Defines => Reason::SetsOut(place),
                _ => Reason::Names(place),
            };
            if slot.as_ref().is_none_or(|present| reason.rank() < present.rank()) {
                *slot = Some(reason);
            }
        }
    }
    found
}
