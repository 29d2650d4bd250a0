//! How much the document says of each term of a facet, part by part.

use std::ops::Range;

use super::figure::{About, Column, Figure, Row, Table};
use crate::document::{Block, Document, Facet, Mention, Part, Role, Term, id, joined};
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
    pub parts: Vec<Option<&'a Part>>,
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
pub(super) fn short_name(part: Option<&Part>, language: Language) -> String {
    match (part, language) {
        (None, _) => Program::of(language).preamble.into(),
        (Some(part), Language::En) => format!("Part {}", part.number),
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

impl<'a> Weights<'a> {
    /// The weights of a facet's terms; none if the document doesn't have it, or speaks of no term.
    #[must_use]
    pub fn new(document: &'a Document, facet: &str) -> Option<Self> {
        let facet = document.facet(facet)?;
        let column = |block: &str| {
            let owner = id::owner(block);
            let of_part = document.parts.iter().position(|part| {
                part.id == owner || part.articles.iter().any(|article| article.id == owner)
            });
            of_part.map_or(0, |part| part + 1)
        };
        let mut rows: Vec<Weight<'a>> = (facet.terms.iter())
            .map(|term| Weight { term, parts: vec![Said::default(); document.parts.len() + 1] })
            .collect();
        for (block, here) in document.blocks_with_mentions() {
            let part = column(&block.id);
            for row in &mut rows {
                let of_term =
                    |mention: &&Mention| mention.facet == facet.id && mention.term == row.term.id;
                let of_term: Vec<&Mention> = here.iter().filter(of_term).collect();
                if !of_term.is_empty() {
                    row.parts[part].passages += 1;
                    row.parts[part].characters += characters(block, &of_term);
                }
            }
        }
        rows.retain(|row| row.total().passages > 0);
        rows.sort_by_key(|row| {
            let Said { passages, characters } = row.total();
            std::cmp::Reverse((passages, characters))
        });
        let mut parts = vec![None];
        parts.extend(document.parts.iter().map(Some));
        // What says nothing of any of them is no column.
        let is_some: Vec<bool> = (0..parts.len())
            .map(|part| rows.iter().any(|row| row.parts[part].passages > 0))
            .collect();
        keep(&mut parts, &is_some);
        rows.iter_mut().for_each(|row| keep(&mut row.parts, &is_some));
        (!rows.is_empty()).then_some(Self { document, facet, parts, rows })
    }

    /// What is shown.
    #[must_use]
    pub fn figure(&self, language: Language) -> Figure {
        let said = |said: Said| match said.passages {
            0 => String::new(),
            _ => said.in_words(language),
        };
        let rows = self.rows.iter().map(|row| {
            let cells = row.parts.iter().copied().chain([row.total()]).map(said).collect();
            let first = self
                .document
                .mentions
                .iter()
                .find(|mention| mention.facet == self.facet.id && mention.term == row.term.id);
            let address = first.map(|mention| format!("#{}", mention.span.block));
            let about = About::Term(self.facet.id.clone(), row.term.id.clone());
            Row { name: row.term.name_in(language).into(), depth: 0, address, about, cells }
        });
        let parts = self.parts.iter().map(|part| short_name(*part, language));
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

fn keep<T>(all: &mut Vec<T>, is_kept: &[bool]) {
    let mut is_kept = is_kept.iter();
    all.retain(|_| is_kept.next().is_some_and(|is_kept| *is_kept));
}

/// The characters of the sentences of a block in which these mentions stand. What sets a term out
/// counts as it is.
fn characters(block: &Block, mentions: &[&Mention]) -> usize {
    let text: Vec<char> = block.text.chars().collect();
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for mention in mentions {
        let span = mention.span.start..mention.span.end;
        if span.end > text.len() {
            continue;
        }
        match mention.role {
            Role::Defines => ranges.push(span),
            Role::Names | Role::Touches => {
                ranges.extend(snippets(&text, &[span]).into_iter().map(|snippet| snippet.shown));
            }
        }
    }
    ranges.sort_by_key(|range| range.start);
    joined(ranges).into_iter().map(|range| range.len()).sum()
}
