//! A brief: on a page, what a document says of the reader's choice. And its files, for those who
//! work on with it.
//!
//! Pure. [`Brief`] picks; [`rows`] is the brief as a table, from which the files are written.

mod cell;
mod csv;
mod json;
mod markdown;
mod rows;

use std::ops::Range;

use crate::document::{
    Block, Document, INDUSTRY, INSTRUMENT, Mention, Places, Ranges, Role, Target, Term, Terms,
    joined, sorted,
};
use crate::language::Language;
use crate::search::{Snippet, snippets};
use crate::state::{Choice, Matches, concerned};

pub use cell::CellAddress;
pub use csv::csv;
pub use json::json;
pub use markdown::markdown;
pub use rows::{Kind, Row, rows};

/// What a document says of a choice.
#[derive(Debug, Clone)]
pub struct Brief<'a> {
    /// The document.
    pub document: &'a Document,
    /// The language of what isn't the document's.
    pub language: Language,
    /// What is chosen, in words; empty while nothing is.
    pub of: String,
    /// The names of the chosen terms, in the order in which they were chosen.
    pub names: Vec<String>,
    /// The passages that set the chosen industries out: the sentences around the defining words.
    pub definitions: Vec<Extract<'a>>,
    /// The targets whose words speak of the choice.
    pub targets: Vec<&'a Target>,
    /// The other passages, by the heading of their part; those of the preamble have none.
    pub parts: Vec<(String, Vec<Extract<'a>>)>,
    /// What applies to every industry: sentences about an instrument that speak of none.
    pub instruments: Vec<(&'a Term, Vec<Extract<'a>>)>,
}

/// The sentences of a block that matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extract<'a> {
    /// The block.
    pub block: &'a Block,
    /// What it does for the choice.
    pub role: Role,
    /// Its sentences with the words that count, in characters of the block's text.
    pub sentences: Vec<Snippet>,
}

/// Where and when a brief was read.
#[derive(Debug, Clone, Copy)]
pub struct ReadAt<'a> {
    /// Where the site has it; nothing where the document isn't the site's own: then the files say so, and
    /// name no site.
    pub site: Option<SiteAddress<'a>>,
    /// The day, `YYYY-MM-DD`.
    pub day: &'a str,
}

/// The addresses of a brief on the site.
#[derive(Debug, Clone, Copy)]
pub struct SiteAddress<'a> {
    /// The address of the page, without query and fragment.
    pub page: &'a str,
    /// The address of the brief.
    pub brief: &'a str,
}

impl ReadAt<'_> {
    /// The address of a block; of a document that isn't the site's own, its fragment alone.
    fn link_to(&self, block: &str) -> String {
        format!("{}#{block}", self.site.map_or("", |site| site.page))
    }
}

impl<'a> Brief<'a> {
    /// The brief of a choice.
    #[must_use]
    pub fn new(document: &'a Document, choice: &Choice, language: Language) -> Self {
        let matches = Matches::new(document, choice);
        let definitions = definitions(document, choice);
        let mut extracts = extracts(document, choice, &matches);
        // Those of a block stand together.
        let defined = definitions.chunk_by(|one, other| one.block.id == other.block.id);
        let defined = sorted(defined.collect(), |one: &&[Extract<'_>], other| {
            one[0].block.id < other[0].block.id
        });
        for extract in &mut extracts {
            // What is set out is not repeated.
            let here = defined.binary_search_by_key(&&extract.block.id, |each| &each[0].block.id);
            let here =
                here.map_or(&[][..], |at| defined[at]).iter().flat_map(|each| &each.sentences);
            let here: Ranges = here.map(|sentence| sentence.shown.clone()).collect();
            extract.sentences.retain(|sentence| !here.hold(&sentence.shown));
        }
        Self {
            document,
            language,
            of: choice.in_words(document, language),
            names: choice.terms(document).map(|(_, term)| term.name_in(language).into()).collect(),
            definitions,
            targets: concerned(document, choice),
            parts: parts(document, extracts, language),
            instruments: instruments(document),
        }
    }
}

/// What sets the chosen industries out.
fn definitions<'a>(document: &'a Document, choice: &Choice) -> Vec<Extract<'a>> {
    let is_one = |mention: &&Mention| {
        mention.role == Role::Defines
            && mention.facet == INDUSTRY
            && choice.has(&mention.facet, &mention.term)
    };
    let mut found = Vec::new();
    for (block, here) in document.blocks_with_mentions() {
        let mut spans = here.iter().filter(is_one).map(|mention| &mention.span).peekable();
        if spans.peek().is_none() {
            continue;
        }
        let text: Vec<char> = block.text.chars().collect();
        found.extend(spans.map(|span| Extract {
            block,
            role: Role::Defines,
            sentences: sentences(&text, std::iter::once(span.start..span.end)),
        }));
    }
    found
}

/// The matching blocks with the sentences whose words name or touch the choice, or that set it out
/// where nothing else speaks of it.
#[must_use]
pub fn extracts<'a>(
    document: &'a Document,
    choice: &Choice,
    matches: &Matches,
) -> Vec<Extract<'a>> {
    let mut found = Vec::new();
    let mut roles = matches.roles().peekable();
    for (block, here) in document.blocks_with_mentions() {
        let Some((_, role)) = roles.next_if(|(matching, _)| *matching == block.id) else {
            continue;
        };
        let here: Vec<&Mention> =
            here.iter().filter(|mention| choice.has(&mention.facet, &mention.term)).collect();
        let span = |mention: &&Mention| mention.span.start..mention.span.end;
        let (defining, words): (Vec<&Mention>, Vec<&Mention>) =
            here.into_iter().partition(|mention| mention.role == Role::Defines);
        let text: Vec<char> = block.text.chars().collect();
        let sentences = match &*words {
            [] => sentences(&text, defining.iter().map(span)),
            words => sentences(&text, words.iter().map(span)),
        };
        found.push(Extract { block, role, sentences });
    }
    found
}

/// The sentences around words that come in order.
fn sentences(text: &[char], words: impl Iterator<Item = Range<usize>>) -> Vec<Snippet> {
    let words = joined(words.filter(|word| word.end <= text.len()));
    snippets(text, &words)
}

/// Puts extracts under the headings of their parts.
fn parts<'a>(
    document: &Document,
    extracts: Vec<Extract<'a>>,
    language: Language,
) -> Vec<(String, Vec<Extract<'a>>)> {
    let places = Places::new(document);
    let mut parts: Vec<(String, Vec<Extract<'a>>)> = Vec::new();
    for extract in extracts.into_iter().filter(|extract| !extract.sentences.is_empty()) {
        let part = places.get(&extract.block.id).and_then(|place| place.part);
        let heading = part.map(|part| part.heading_in(language)).unwrap_or_default();
        match parts.last_mut().filter(|(last, _)| *last == heading) {
            Some((_, extracts)) => extracts.push(extract),
            None => parts.push((heading, vec![extract])),
        }
    }
    parts
}

/// Sentences that speak of an instrument and of no industry, by instrument.
fn instruments(document: &Document) -> Vec<(&Term, Vec<Extract<'_>>)> {
    let Some(facet) = document.facet(INSTRUMENT) else { return Vec::new() };
    let terms = Terms::new(document);
    let mut found: Vec<(&Term, Vec<Extract<'_>>)> =
        facet.terms.iter().map(|term| (term, Vec::new())).collect();
    for (block, here) in document.blocks_with_mentions() {
        let of_facet = here.iter().filter(|mention| mention.facet == facet.id);
        let of_facet: Vec<(usize, &Mention)> =
            of_facet.filter_map(|mention| Some((terms.of(mention)?.term, mention))).collect();
        if of_facet.is_empty() {
            continue;
        }
        // A term's own stay in their order.
        let of_facet = sorted(of_facet, |one, other| one.0 < other.0);
        let of_industries = here.iter().filter(|mention| mention.facet == INDUSTRY);
        let industries: Ranges = of_industries.map(|each| each.span.start..each.span.end).collect();
        let text: Vec<char> = block.text.chars().collect();
        for of_term in of_facet.chunk_by(|(one, _), (other, _)| one == other) {
            let mentions = || of_term.iter().map(|(_, mention)| mention);
            let words = mentions().map(|mention| mention.span.start..mention.span.end);
            let mut sentences = sentences(&text, words);
            sentences.retain(|sentence| !industries.meet(&sentence.shown));
            let role = mentions().map(|mention| mention.role).max();
            if let ([(term, _), ..], Some(role), false) = (of_term, role, sentences.is_empty()) {
                found[*term].1.push(Extract { block, role, sentences });
            }
        }
    }
    found.retain(|(_, extracts)| !extracts.is_empty());
    found
}
