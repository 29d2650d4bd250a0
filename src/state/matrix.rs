//! Matrices: which passages concern a term, by article or by the terms of another facet.

use std::cmp::Reverse;

use super::key;
use crate::document::{Document, Facet, INDUSTRY, INSTRUMENT, REGION, Role, Term, Terms, id};
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

/// The most cells of a matrix. The largest page of an official text known has a tenth of that.
const MOST_CELLS: usize = 100_000;

/// The most elements of all matrices of a page. A cell is one, with a passage in it four.
const MOST_ELEMENTS: usize = 120_000;

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
    /// How many rows and columns it would have, where that is more than a page can show. Then it has none.
    pub left_out: Option<(usize, usize)>,
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

/// A cell: the blocks that concern row and column.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cell<'a> {
    /// How many there are.
    pub count: usize,
    /// The id of the first one.
    pub first: Option<&'a str>,
    /// What the weightiest of them does for the term of the row; none if there is no block.
    pub role: Option<Role>,
}

impl<'a> Matrix<'a> {
    /// The matrices that a document has the facets for. As many are whole as a page can show together.
    #[must_use]
    pub fn all(document: &'a Document, language: Language) -> Vec<Self> {
        let matrices = MATRICES.iter().filter_map(|kind| Self::new(document, *kind, language));
        let mut left = MOST_ELEMENTS;
        let fit = |matrix: Self| match left.checked_sub(matrix.elements()) {
            Some(rest) => {
                left = rest;
                matrix
            }
            None => Self {
                left_out: Some((matrix.rows.len(), matrix.columns.len())),
                columns: Vec::new(),
                rows: Vec::new(),
                ..matrix
            },
        };
        matrices.map(fit).collect()
    }

    /// The matrix of this kind; none if the document has no such facets.
    ///
    /// The work grows with the blocks, the mentions and the cells.
    #[must_use]
    pub fn new(document: &'a Document, kind: MatrixKind, language: Language) -> Option<Self> {
        let facet = document.facet(kind.rows)?;
        let columns = match kind.columns {
            Some(columns) => of_terms(document.facet(columns)?, language),
            None => of_text(document, facet, language),
        };
        let extent = (facet.terms.len(), columns.len());
        if extent.0.saturating_mul(extent.1) > MOST_CELLS {
            let (columns, rows) = (Vec::new(), Vec::new());
            return Some(Self { kind, facet, columns, rows, left_out: Some(extent) });
        }
        let empty = |term| Row {
            term,
            cells: vec![Cell::default(); columns.len()],
            weight: 0,
            first: None,
        };
        let mut rows: Vec<Row<'a>> = facet.terms.iter().map(empty).collect();
        fill(document, kind, &columns, &mut rows);
        Some(Self { kind, facet, columns, rows, left_out: None })
    }

    /// How many elements the page has for it at most, in whichever language takes more.
    #[must_use]
    pub fn elements(&self) -> usize {
        // Controls and heads; where it is left out, what says so.
        const OF_ANY: usize = 20;
        let of_cell = |cell: &Cell<'_>| 1 + 3 * usize::from(cell.count > 0);
        let of_row = |row: &Row<'_>| 5 + row.cells.iter().map(of_cell).sum::<usize>();
        let groups = if self.rows.is_empty() { 0 } else { self.facet.groups.len() };
        OF_ANY + 7 * self.columns.len() + 4 * groups + self.rows.iter().map(of_row).sum::<usize>()
    }
}

/// Goes through the blocks once, and counts each in the cells of its terms.
fn fill<'a>(
    document: &'a Document,
    kind: MatrixKind,
    columns: &[Column<'_>],
    rows: &mut [Row<'a>],
) {
    let mut by_key: Vec<(&str, usize)> =
        columns.iter().zip(0..).map(|(column, at)| (&*column.key, at)).collect();
    by_key.sort_unstable();
    let column_of = |key: &str| {
        let at = by_key.binary_search_by_key(&key, |(key, _)| key).ok()?;
        by_key.get(at).map(|(_, column)| *column)
    };
    let terms = Terms::new(document);
    for (block, here) in document.blocks_with_mentions() {
        // The terms of the block, each once; of those of the rows with the weightiest role.
        let (mut of_rows, mut of_columns) = (Vec::new(), Vec::new());
        for mention in here {
            let Some(index) = terms.of(mention) else { continue };
            if mention.facet == kind.rows {
                of_rows.push((index.term, mention.role));
            }
            if Some(&*mention.facet) == kind.columns {
                of_columns.push(index.term);
            }
        }
        of_rows.sort_unstable_by_key(|(term, role)| (*term, Reverse(*role)));
        of_rows.dedup_by_key(|(term, _)| *term);
        of_columns.sort_unstable();
        of_columns.dedup();
        if kind.columns.is_none() {
            of_columns.extend(column_of(id::owner(&block.id)));
        }
        for (term, role) in of_rows {
            let Some(row) = rows.get_mut(term) else { continue };
            row.weight += 1;
            row.first = row.first.or(Some(&block.id));
            for column in &of_columns {
                let Some(cell) = row.cells.get_mut(*column) else { continue };
                cell.count += 1;
                cell.first = cell.first.or(Some(&block.id));
                cell.role = cell.role.max(Some(role));
            }
        }
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
    let mentions = document.mentions.iter().filter(|mention| mention.facet == facet.id);
    let mut owners: Vec<&str> = mentions.map(|mention| id::owner(&mention.span.block)).collect();
    owners.sort_unstable();
    owners.dedup();
    let has_some = |owner: &str| owners.binary_search(&owner).is_ok();
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
