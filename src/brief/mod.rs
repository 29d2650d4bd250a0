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
    Block, Document, INDUSTRY, INSTRUMENT, Mention, Role, Span, Target, Term, id, joined,
};
use crate::language::Language;
use crate::search::{Snippet, snippets};
use crate::state::{Choice, Matches, concerns};

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
        for extract in &mut extracts {
            // What is set out is not said twice.
            let defined: Vec<&Snippet> = (definitions.iter())
                .filter(|defined| defined.block.id == extract.block.id)
                .flat_map(|defined| &defined.sentences)
                .collect();
            extract.sentences.retain(|sentence| {
                !defined.iter().any(|defined| {
                    defined.shown.start <= sentence.shown.start
                        && sentence.shown.end <= defined.shown.end
                })
            });
        }
        let targets = document.targets.iter().filter(|target| concerns(document, target, choice));
        Self {
            document,
            language,
            of: choice.in_words(document, language),
            names: choice.terms(document).map(|(_, term)| term.name_in(language).into()).collect(),
            definitions,
            targets: targets.collect(),
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
    let spans = document.mentions.iter().filter(is_one).map(|mention| &mention.span);
    let extract = |span: &'a Span| {
        let block = document.block(&span.block)?;
        let sentences = sentences(block, std::iter::once(span.start..span.end));
        Some(Extract { block, role: Role::Defines, sentences })
    };
    spans.filter_map(extract).collect()
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
        let sentences = match &*words {
            [] => sentences(block, defining.iter().map(span)),
            words => sentences(block, words.iter().map(span)),
        };
        found.push(Extract { block, role, sentences });
    }
    found
}

/// The sentences around words that come in order.
fn sentences(block: &Block, words: impl Iterator<Item = Range<usize>>) -> Vec<Snippet> {
    let text: Vec<char> = block.text.chars().collect();
    let words = joined(words.filter(|word| word.end <= text.len()));
    snippets(&text, &words)
}

/// Puts extracts under the headings of their parts.
fn parts<'a>(
    document: &Document,
    extracts: Vec<Extract<'a>>,
    language: Language,
) -> Vec<(String, Vec<Extract<'a>>)> {
    let mut parts: Vec<(String, Vec<Extract<'a>>)> = Vec::new();
    for extract in extracts.into_iter().filter(|extract| !extract.sentences.is_empty()) {
        let owner = id::owner(&extract.block.id);
        let part = document.parts.iter().find(|part| {
            part.id == owner || part.articles.iter().any(|article| article.id == owner)
        });
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
    let mut found: Vec<(&Term, Vec<Extract<'_>>)> = Vec::new();
    for term in &facet.terms {
        let mut extracts = Vec::new();
        for (block, here) in document.blocks_with_mentions() {
            let of_term = here.iter().filter(|each| each.facet == facet.id && each.term == term.id);
            let Some(role) = of_term.clone().map(|mention| mention.role).max() else { continue };
            let words = of_term.map(|mention| mention.span.start..mention.span.end);
            let mut sentences = sentences(block, words);
            sentences.retain(|sentence| {
                !here.iter().any(|mention| {
                    mention.facet == INDUSTRY
                        && mention.span.start < sentence.shown.end
                        && sentence.shown.start < mention.span.end
                })
            });
            if !sentences.is_empty() {
                extracts.push(Extract { block, role, sentences });
            }
        }
        if !extracts.is_empty() {
            found.push((term, extracts));
        }
    }
    found
}
