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
    Block, Document, INDUSTRY, INSTRUMENT, Mention, Passage, Places, Ranges, Role, Sentences,
    Target, Term, Terms, sorted,
};
use crate::language::Language;
use crate::search::{Snippet, snippets};
use crate::state::{Choice, Chosen, Concern, Level, concerned, in_order, meeting, shared};

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
    /// The targets whose words speak of the choice, or of the group of a chosen term.
    pub targets: Vec<(&'a Target, Level)>,
    /// The other passages with a sentence that says it of the chosen terms, by the heading of their part; those of the
    /// preamble have none.
    pub parts: Vec<(String, Vec<Extract<'a>>)>,
    /// The names of the groups of the chosen terms of which the document speaks as a whole.
    pub groups: Vec<String>,
    /// What it says of them.
    pub of_groups: Vec<Extract<'a>>,
    /// Passages in which all that is chosen stands, in no common sentence.
    pub apart: Vec<Extract<'a>>,
    /// What applies to every industry, where one is chosen: for each instrument a sentence that speaks of it and of no
    /// industry, and how many more passages have one.
    pub instruments: Vec<(&'a Term, Extract<'a>, usize)>,
}

/// The sentences of a block that matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extract<'a> {
    /// The block.
    pub block: &'a Block,
    /// What it does for the choice.
    pub role: Role,
    /// How closely these sentences concern the choice.
    pub level: Level,
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
        let chosen = Chosen::new(document, choice);
        let definitions = definitions(document, &chosen);
        let (mut own, mut of_groups, mut apart) = (Vec::new(), Vec::new(), Vec::new());
        for extract in extracts(document, choice) {
            match extract.level {
                Level::Sentence => own.push(extract),
                Level::Group => of_groups.push(extract),
                Level::Paragraph => apart.push(extract),
            }
        }
        // Those of a block stand together.
        let defined = definitions.chunk_by(|one, other| one.block.id == other.block.id);
        let defined = sorted(defined.collect(), |one: &&[Extract<'_>], other| {
            one[0].block.id < other[0].block.id
        });
        for extract in &mut own {
            // What is set out is not repeated.
            let here = defined.binary_search_by_key(&&extract.block.id, |each| &each[0].block.id);
            let here =
                here.map_or(&[][..], |at| defined[at]).iter().flat_map(|each| &each.sentences);
            let here: Ranges = here.map(|sentence| sentence.shown.clone()).collect();
            extract.sentences.retain(|sentence| !here.hold(&sentence.shown));
        }
        let groups = match of_groups.is_empty() {
            true => Vec::new(),
            false => chosen.groups_spoken_of(document, language),
        };
        let has_industry = choice.has_any(INDUSTRY);
        Self {
            document,
            language,
            of: choice.in_words(document, language),
            names: choice.terms(document).map(|(_, term)| term.name_in(language).into()).collect(),
            definitions,
            targets: targets_of(document, choice),
            parts: parts(document, own, language),
            groups,
            of_groups,
            apart,
            instruments: if has_industry { instruments(document) } else { Vec::new() },
        }
    }
}

/// What sets the chosen industries out.
fn definitions<'a>(document: &'a Document, chosen: &Chosen<'_>) -> Vec<Extract<'a>> {
    let is_one = |mention: &&Mention| {
        mention.role == Role::Defines && mention.facet == INDUSTRY && chosen.has(mention)
    };
    let mut found = Vec::new();
    for Passage { block, mentions, .. } in document.passages() {
        let mut spans = mentions.iter().filter(is_one).map(|mention| &mention.span).peekable();
        if spans.peek().is_none() {
            continue;
        }
        let text: Vec<char> = block.text.chars().collect();
        found.extend(spans.map(|span| Extract {
            block,
            role: Role::Defines,
            level: Level::Sentence,
            sentences: sentences(&text, std::iter::once(span.start..span.end)),
        }));
    }
    found
}

/// The matching blocks, each with the sentences by which it matches: an extract a level, the strongest first.
///
/// In a sentence the words stand out that name or touch the choice; in one without such words, what sets it out.
#[must_use]
pub fn extracts<'a>(document: &'a Document, choice: &Choice) -> Vec<Extract<'a>> {
    let chosen = Chosen::new(document, choice);
    let mut found = Vec::new();
    for passage in document.passages() {
        let Some(concern) = chosen.concern(&passage) else { continue };
        let text: Vec<char> = passage.block.text.chars().collect();
        for level in concern.levels() {
            let words = words(&passage, &chosen, &concern, level);
            if words.is_empty() {
                // A sentence on the group that says it of the terms as well has been shown.
                continue;
            }
            let sentences = sentences(&text, words);
            found.push(Extract { block: passage.block, role: concern.role, level, sentences });
        }
    }
    found
}

/// The words that stand out in the sentences of a level, in their order.
fn words(
    passage: &Passage<'_>,
    chosen: &Chosen<'_>,
    concern: &Concern,
    level: Level,
) -> Vec<Range<usize>> {
    let mut within = concern.sentences(level).to_vec();
    if level == Level::Group {
        within = meeting(within, &concern.own, false);
    }
    let own = passage.mentions.iter().filter(|each| chosen.has(each));
    let own = own.map(|each| (each.role, &each.span));
    let groups = passage.group_mentions.iter();
    let groups = groups.filter(|each| level == Level::Group && chosen.has_group(each));
    let all = own.chain(groups.map(|each| (each.role, &each.span)));
    let (defining, naming): (Vec<_>, Vec<_>) = all
        .map(|(role, span)| (role == Role::Defines, span.start..span.end))
        .partition(|(defines, _)| *defines);
    let of = |spans: Vec<(bool, Range<usize>)>| {
        in_order(spans.into_iter().map(|(_, span)| span).collect())
    };
    let words = meeting(of(naming), &within, true);
    // A sentence without any such word is set out as a whole.
    let bare = meeting(within, &words, false);
    in_order([words, shared(&of(defining), &bare)].concat())
}

/// The sentences around words that come in order.
fn sentences(text: &[char], words: impl IntoIterator<Item = Range<usize>>) -> Vec<Snippet> {
    let words: Vec<_> = words.into_iter().filter(|word| word.end <= text.len()).collect();
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
        let part = places.get(&extract.block.id).and_then(|place| places.top(&place));
        let heading = part.map(|part| part.heading_in(language)).unwrap_or_default();
        match parts.last_mut().filter(|(last, _)| *last == heading) {
            Some((_, extracts)) => extracts.push(extract),
            None => parts.push((heading, vec![extract])),
        }
    }
    parts
}

/// For each instrument a sentence that speaks of it and of no industry, nor of a group of industries: the first that
/// sets it out, else the first that names it, else the first; and how many other passages have one.
fn instruments<'a>(document: &'a Document) -> Vec<(&'a Term, Extract<'a>, usize)> {
    let Some(facet) = document.facet(INSTRUMENT) else { return Vec::new() };
    let terms = Terms::new(document);
    let mut found: Vec<Option<(Extract<'_>, usize)>> = vec![None; facet.terms.len()];
    for Passage { block, mentions, group_mentions } in document.passages() {
        let of_facet = mentions.iter().filter(|mention| mention.facet == facet.id);
        let of_facet: Vec<(usize, &Mention)> =
            of_facet.filter_map(|mention| Some((terms.of(mention)?.term, mention))).collect();
        if of_facet.is_empty() {
            continue;
        }
        // A term's own stay in their order.
        let of_facet = sorted(of_facet, |one, other| one.0 < other.0);
        let of_industries = mentions.iter().filter(|mention| mention.facet == INDUSTRY);
        let of_industries = of_industries.map(|each| each.sentence.clone());
        let of_groups = group_mentions.iter().filter(|mention| mention.facet == INDUSTRY);
        let of_groups = of_groups.map(|each| each.sentence.clone());
        let industries: Ranges = of_industries.chain(of_groups).collect();
        let mut text = None;
        for of_term in of_facet.chunk_by(|(one, _), (other, _)| one == other) {
            let [(term, _), ..] = of_term else { continue };
            let general = of_term.iter().map(|(_, mention)| *mention);
            let general = general.filter(|mention| !industries.meet(&mention.sentence));
            let heaviest = |best: Option<&'a Mention>, next: &'a Mention| match best {
                Some(best) if best.role >= next.role => Some(best),
                _ => Some(next),
            };
            let Some(mention) = general.fold(None, heaviest) else { continue };
            let text = text.get_or_insert_with(|| block.text.chars().collect::<Vec<char>>());
            // Of what is set out at length, the first sentence.
            let cut = Sentences::new(&block.text);
            let first = cut.extent(&(mention.span.start..mention.span.start + 1));
            let end = mention.span.end.min(first.end);
            let sentences = sentences(text, std::iter::once(mention.span.start..end));
            let (role, level) = (mention.role, Level::Sentence);
            let extract = Extract { block, role, level, sentences };
            found[*term] = Some(match found[*term].take() {
                Some((best, more)) if best.role >= role => (best, more + 1),
                Some((_, more)) => (extract, more + 1),
                None => (extract, 0),
            });
        }
    }
    let all = facet.terms.iter().zip(found);
    all.filter_map(|(term, found)| found.map(|(extract, more)| (term, extract, more))).collect()
}

/// The targets that concern a choice.
fn targets_of<'a>(document: &'a Document, choice: &Choice) -> Vec<(&'a Target, Level)> {
    let mut targets = concerned(document, choice);
    targets.retain(|(target, _)| target.kind.is_target());
    targets
}
