//! Matrices: which passages concern a term, by article or by the terms of another facet.

use super::key;
use crate::document::{Document, Facet, INDUSTRY, INSTRUMENT, Mention, REGION, Role, Term, id};
use crate::language::{Language, Program};

/// What a matrix sets against what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MatrixKind {
    /// What addresses call it.
    pub id: &'static str,
    /// The facet of its rows.
    pub rows: &'static str,
    /// The facet of its columns; without one they are the articles.
    pub columns: Option<&'static str>,
}

/// The matrices.
pub const MATRICES: [MatrixKind; 3] = [
    MatrixKind { id: "industries", rows: INDUSTRY, columns: None },
    MatrixKind { id: "regions", rows: REGION, columns: None },
    MatrixKind { id: "instruments", rows: INDUSTRY, columns: Some(INSTRUMENT) },
];

/// A matrix of a document.
#[derive(Debug, Clone)]
pub struct Matrix<'a> {
    /// What it sets against what.
    pub kind: MatrixKind,
    /// The facet of the rows.
    pub facet: &'a Facet,
    /// The columns.
    pub columns: Vec<Column<'a>>,
    /// A row for each term of the facet, in its order.
    pub rows: Vec<Row<'a>>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column<'a> {
    /// The id of an article, of a part or the preamble for their own paragraphs, or the [`key`] of
    /// a term.
    pub key: String,
    /// A short name, such as `(四)`.
    pub label: String,
    /// The title.
    pub title: &'a str,
}

/// A row.
#[derive(Debug, Clone)]
pub struct Row<'a> {
    /// The term.
    pub term: &'a Term,
    /// Its cells, one a column.
    pub cells: Vec<Cell<'a>>,
    /// How many blocks concern the term.
    pub weight: usize,
    /// The first of them.
    pub first: Option<&'a str>,
}

/// A cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell<'a> {
    /// The ids of the blocks that concern row and column, in the order of the text.
    pub blocks: Vec<&'a str>,
    /// What the weightiest of them does for the term of the row; none if there is no block.
    pub role: Option<Role>,
}

impl<'a> Matrix<'a> {
    /// The matrix of this kind; none if the document has no such facets.
    #[must_use]
    pub fn new(document: &'a Document, kind: MatrixKind, language: Language) -> Option<Self> {
        let facet = document.facet(kind.rows)?;
        let columns = match kind.columns {
            Some(columns) => of_terms(document.facet(columns)?, language),
            None => of_text(document, facet, language),
        };
        let rows = facet.terms.iter().map(|term| row(document, facet, term, &columns)).collect();
        Some(Self { kind, facet, columns, rows })
    }
}

fn of_terms(facet: &Facet, language: Language) -> Vec<Column<'_>> {
    let column = |term: &'_ Term| key(&facet.id, &term.id);
    (facet.terms.iter())
        .map(|term| Column {
            key: column(term),
            label: String::new(),
            title: term.name_in(language),
        })
        .collect()
}

/// The articles, and among them the preamble and the parts that have paragraphs of their own about
/// a term of the facet.
fn of_text<'a>(document: &'a Document, facet: &Facet, language: Language) -> Vec<Column<'a>> {
    let has_some = |owner: &str| {
        let mut mentions = document.mentions.iter();
        mentions.any(|mention| mention.facet == facet.id && id::owner(&mention.span.block) == owner)
    };
    let mut columns = Vec::new();
    if has_some(id::PREAMBLE) {
        let label = Program::of(language).preamble.into();
        columns.push(Column { key: id::PREAMBLE.into(), label, title: "" });
    }
    for part in &document.parts {
        if has_some(&part.id) {
            columns.push(Column {
                key: part.id.clone(),
                label: language.pick(part.label.clone(), format!("Part {}", part.number)),
                title: part.title_in(language),
            });
        }
        let articles = part.articles.iter();
        columns.extend(articles.map(|article| Column {
            key: article.id.clone(),
            label: article.label_in(language),
            title: article.title_in(language),
        }));
    }
    columns
}

fn row<'a>(
    document: &'a Document,
    facet: &Facet,
    term: &'a Term,
    columns: &[Column<'_>],
) -> Row<'a> {
    let mut cells = vec![Cell::default(); columns.len()];
    let (mut weight, mut first) = (0, None);
    for (block, here) in document.blocks_with_mentions() {
        let is_it = |mention: &&Mention| mention.facet == facet.id && mention.term == term.id;
        let Some(role) = here.iter().filter(is_it).map(|mention| mention.role).max() else {
            continue;
        };
        weight += 1;
        first = first.or(Some(&*block.id));
        for (column, cell) in columns.iter().zip(&mut cells) {
            if is_in(&column.key, here) {
                cell.blocks.push(&block.id);
                cell.role = cell.role.max(Some(role));
            }
        }
    }
    Row { term, cells, weight, first }
}

/// Whether a block with these mentions stands under the column.
#[must_use]
pub(super) fn is_in(column: &str, here: &[Mention]) -> bool {
    match column.split_once('=') {
        Some((facet, term)) => {
            here.iter().any(|mention| mention.facet == facet && mention.term == term)
        }
        None => here.iter().any(|mention| id::owner(&mention.span.block) == column),
    }
}
