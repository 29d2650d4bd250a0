//! How much the document says of each term of a facet, part by part.

use std::collections::BTreeMap;
use std::ops::Range;

use super::figure::{About, Column, Figure, Row, Table};
use crate::document::{Block, Document, Facet, Mention, Role, Section, Term, Terms, joined};
use crate::language::{Language, Program, count};
use crate::search::snippets;

/// How much the document says of each term that it speaks of, the weightiest first.
#[derive(Debug, Clone)]
pub struct Weights<'a> {
    /// The document.
    pub document: &'a Document,
    /// The facet.
    pub facet: &'a Facet,
    /// The columns: the parts that speak of any of them, before them none for the preamble.
    pub parts: Vec<Option<&'a Section>>,
    /// A row a term.
    pub rows: Vec<Weight<'a>>,
}

/// How much the document says of a term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weight<'a> {
    /// The term.
    pub term: &'a Term,
    /// What each part says.
    pub parts: Vec<Said>,
}

/// How much is said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Said {
    /// In how many blocks.
    pub passages: usize,
    /// How many characters the sentences have that speak of it.
    pub characters: usize,
}

impl Said {
    /// Both numbers, as a cell has them.
    #[must_use]
    pub fn in_words(self, language: Language) -> String {
        let Self { passages, characters } = self;
        match language {
            Language::Zh => format!("{passages}段 {characters}字"),
            Language::En => format!(
                "{}, {}",
                count(passages, "passage", "passages"),
                count(characters, "character", "characters")
            ),
        }
    }
}

/// What a column is called.
pub(super) fn short_name(
    document: &Document,
    part: Option<&Section>,
    language: Language,
) -> String {
    let has_preamble_alone = document.cover.is_empty() && document.closing.is_empty();
    match (part, language) {
        (None, _) if has_preamble_alone => Program::of(language).preamble.into(),
        (None, _) => language.pick("各部分之外", "Outside the parts").into(),
        (Some(part), Language::En) => part.name_in_english(),
        (Some(part), _) if part.label.is_empty() => part.title.clone(),
        (Some(part), _) => part.label.clone(),
    }
}

impl Weight<'_> {
    /// What all parts say together.
    #[must_use]
    pub fn total(&self) -> Said {
        self.parts.iter().fold(Said::default(), |sum, said| Said {
            passages: sum.passages + said.passages,
            characters: sum.characters + said.characters,
        })
    }
}

/// The most numbers of the chart: terms by parts.
const MOST_NUMBERS: usize = 10_000;

/// Why there is no chart of weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoWeights {
    /// The document doesn't have the facet, or speaks of none of its terms.
    Nothing,
    /// There are more terms and parts than a chart can show.
    TooMany,
}

impl<'a> Weights<'a> {
    /// The weights of a facet's terms. The work grows with the text, the mentions, and the numbers that are shown.
    ///
    /// # Errors
    /// If there is nothing to show, or too much.
    pub fn new(document: &'a Document, facet: &str) -> Result<Self, NoWeights> {
        let facet = document.facet(facet).ok_or(NoWeights::Nothing)?;
        let said = said(document, facet);
        let mut terms: Vec<usize> = said.iter().map(|((term, _), _)| *term).collect();
        let mut columns: Vec<usize> = said.iter().map(|((_, column), _)| *column).collect();
        for all in [&mut terms, &mut columns] {
            all.sort_unstable();
            all.dedup();
        }
        if terms.len() * columns.len() > MOST_NUMBERS {
            return Err(NoWeights::TooMany);
        }
        // What says nothing of any of them is no column.
        let row = |term: &usize| {
            let said = |column: &usize| said.get(&(*term, *column)).copied().unwrap_or_default();
            let parts = columns.iter().map(said).collect();
            Some(Weight { term: facet.terms.get(*term)?, parts })
        };
        let mut rows: Vec<Weight<'a>> = terms.iter().filter_map(row).collect();
        rows.sort_by_key(|row| {
            let Said { passages, characters } = row.total();
            std::cmp::Reverse((passages, characters))
        });
        let part =
            |column: &usize| column.checked_sub(1).and_then(|at| document.top_sections().nth(at));
        let parts = columns.iter().map(part).collect();
        match rows.is_empty() {
            true => Err(NoWeights::Nothing),
            false => Ok(Self { document, facet, parts, rows }),
        }
    }

    /// What is shown.
    #[must_use]
    pub fn figure(&self, language: Language) -> Figure {
        let said = |said: Said| match said.passages {
            0 => String::new(),
            _ => said.in_words(language),
        };
        let mut firsts: BTreeMap<&str, &str> = BTreeMap::new();
        let mentions = self.document.mentions.iter();
        for mention in mentions.filter(|mention| mention.facet == self.facet.id) {
            firsts.entry(&mention.term).or_insert(&mention.span.block);
        }
        let rows = self.rows.iter().map(|row| {
            let cells = row.parts.iter().copied().chain([row.total()]).map(said).collect();
            let first = firsts.get(&*row.term.id);
            let address = first.map(|block| format!("#{block}"));
            let about = About::Term(self.facet.id.clone(), row.term.id.clone());
            Row { name: row.term.name_in(language).into(), depth: 0, address, about, cells }
        });
        let parts = self.parts.iter().map(|part| short_name(self.document, *part, language));
        let parts = parts.chain([language.pick("合计", "Total").into()]);
        let parts = parts.map(|name| Column::numbers(&name));
        Figure {
            document: self.document.id.clone(),
            source: self.document.title.clone(),
            id: format!("weights-{}", self.facet.id),
            title: self.title(language),
            description: self.description(language),
            // A facet has some dozens of terms, never 2³² of them.
            height: 24 * u32::try_from(self.rows.len()).unwrap_or(u32::MAX / 24),
            table: Table {
                caption: language
                    .pick(
                        "图中数据：段数，及其中谈到该产业的句子的字数，按部分自左至右、由深至浅。",
                        "Data of the chart: passages, and the characters of their sentences that speak of the \
                         industry, part by part from left to right and dark to light.",
                    )
                    .into(),
                columns: [Column::words(self.facet.name_in(language))].into_iter().chain(parts).collect(),
                rows: rows.collect(),
            },
        }
    }

    fn title(&self, language: Language) -> String {
        let most = self.rows[0].total().passages;
        let first = self.rows.iter().take_while(|row| row.total().passages == most);
        let names: Vec<&str> = first.map(|row| row.term.name_in(language)).collect();
        let names = names.join(language.comma());
        match language {
            Language::Zh => format!("着墨最多的是{names}：{most}段"),
            Language::En => {
                format!("Most is said of: {names} ({})", count(most, "passage", "passages"))
            }
        }
    }

    fn description(&self, language: Language) -> String {
        let rows = self.rows.iter().map(|row| {
            let Said { passages, characters } = row.total();
            match language {
                Language::Zh => format!("{}{passages}段{characters}字", row.term.name),
                Language::En => {
                    format!("{}: {}", row.term.name_in(language), row.total().in_words(language))
                }
            }
        });
        let rows: Vec<String> = rows.collect();
        match language {
            Language::Zh => format!("按部分堆叠的条形图。{}。", rows.join("；")),
            Language::En => format!("Bar chart, stacked by part. {}. ", rows.join("; ")),
        }
    }
}

/// What is said of each term by each part, by their indices; what stands in no part comes before the parts.
fn said(document: &Document, facet: &Facet) -> BTreeMap<(usize, usize), Said> {
    let terms = Terms::new(document);
    let mut said: BTreeMap<(usize, usize), Said> = BTreeMap::new();
    let mut add = |column: usize, block: &Block, here: &[Mention]| {
        let of_facet = here.iter().filter(|mention| mention.facet == facet.id);
        let mut of_facet: Vec<(usize, &Mention)> =
            of_facet.filter_map(|mention| Some((terms.of(mention)?.term, mention))).collect();
        // A term's own stay in their order.
        of_facet.sort_by_key(|(term, _)| *term);
        let text: Vec<char> = match of_facet.is_empty() {
            true => Vec::new(),
            false => block.text.chars().collect(),
        };
        for of_term in of_facet.chunk_by(|(one, _), (other, _)| one == other) {
            let Some((term, _)) = of_term.first() else { continue };
            let said = said.entry((*term, column)).or_default();
            said.passages += 1;
            said.characters += characters(&text, of_term.iter().map(|(_, mention)| *mention));
        }
    };
    let mut passages = document.passages();
    // Cover, preamble and closing are one column, the first.
    let mut top = 0;
    for container in document.walk() {
        top += usize::from(container.depth == 0 && container.section.is_some());
        let column = if container.section.is_some() { top } else { 0 };
        let length = container.blocks.iter().flat_map(Block::walk).count();
        let passages = passages.by_ref().take(length);
        passages.for_each(|passage| add(column, passage.block, passage.mentions));
    }
    said
}

/// The characters of the sentences of a text in which these mentions stand. What sets a term out
/// counts as it is.
fn characters<'a>(text: &[char], mentions: impl Iterator<Item = &'a Mention>) -> usize {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for mention in mentions {
        let span = mention.span.start..mention.span.end;
        if span.end > text.len() {
            continue;
        }
        match mention.role {
            Role::Defines => ranges.push(span),
            Role::Names | Role::Touches => {
                ranges.extend(snippets(text, &[span]).into_iter().map(|snippet| snippet.shown));
            }
        }
    }
    ranges.sort_by_key(|range| range.start);
    joined(ranges).into_iter().map(|range| range.len()).sum()
}
