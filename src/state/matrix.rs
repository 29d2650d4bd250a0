//! Matrices: which passages concern a term, by article or by the terms of another facet.

use std::ops::Range;

use super::level::{Sides, meet};
use super::{Level, LevelCounts, key};
use crate::document::{
    Document, Facet, INDUSTRY, INSTRUMENT, Passage, REGION, Role, Section, Term, Terms, id,
};
use crate::language::{Language, Program};

/// What a matrix sets against what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MatrixKind {
    /// What addresses call it.
    pub id: &'static str,
    /// The facet of its rows.
    pub rows: &'static str,
    /// The facet of its columns; without one they are sections.
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
    /// The id of a section, of the cover, the preamble or the closing, or the [`key`] of a term.
    pub key: String,
    /// The ids of what has its passages in it: that of the key, and of the sections within that one where the document
    /// has a column for a kind of section; none of a term.
    pub holds: Vec<&'a str>,
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
    /// The blocks that concern the term, whatever the column.
    pub all: Cell<'a>,
}

/// A cell: the blocks that concern row and column, at each level as [`LevelCounts`] counts them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cell<'a> {
    /// How many there are.
    pub counts: LevelCounts,
    /// The id of the first block of the strongest level.
    pub first: Option<&'a str>,
    /// What the weightiest of those with a sentence of their own does for the term of the row.
    pub role: Option<Role>,
}

impl<'a> Cell<'a> {
    /// The strongest level of a block of it; none if it has no block.
    #[must_use]
    pub fn level(&self) -> Option<Level> {
        match self.counts.numbers() {
            [0, 0, 0] => None,
            [0, 0, _] => Some(Level::Paragraph),
            [0, ..] => Some(Level::Group),
            _ => Some(Level::Sentence),
        }
    }

    fn add(&mut self, block: &'a str, level: Level, role: Option<Role>) {
        if self.level().is_none_or(|strongest| strongest < level) {
            self.first = Some(block);
        }
        self.counts.add(level);
        if level == Level::Sentence {
            self.role = self.role.max(role);
        }
    }
}

/// A term in a block.
struct Standing {
    term: usize,
    /// Its weightiest role; none if its group alone stands there.
    role: Option<Role>,
    sides: Sides,
}

impl Standing {
    /// The levels at which it goes with another term of the block, as [`Chosen::concern`](super::Chosen::concern) finds
    /// them.
    fn levels_with(&self, other: &Self) -> impl Iterator<Item = Level> {
        let has_own = meet(&self.sides.own, &other.sides.own);
        let has_more = meet(&self.sides.of_groups, &other.sides.all)
            || meet(&self.sides.all, &other.sides.of_groups);
        let is_apart = !has_own && !has_more && self.role.is_some() && other.role.is_some();
        let levels = [
            has_own.then_some(Level::Sentence),
            has_more.then_some(Level::Group),
            is_apart.then_some(Level::Paragraph),
        ];
        levels.into_iter().flatten()
    }

    /// The levels at which the block concerns it.
    fn levels(&self) -> impl Iterator<Item = Level> {
        let of_group = !self.sides.of_groups.is_empty();
        let levels = [self.role.map(|_| Level::Sentence), of_group.then_some(Level::Group)];
        levels.into_iter().flatten()
    }
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
    /// The work grows with the blocks, the mentions, the terms of the groups mentioned, and the cells.
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
        let empty =
            |term| Row { term, cells: vec![Cell::default(); columns.len()], all: Cell::default() };
        let mut rows: Vec<Row<'a>> = facet.terms.iter().map(empty).collect();
        fill(document, kind, &columns, &mut rows);
        Some(Self { kind, facet, columns, rows, left_out: None })
    }

    /// How many elements the page has for it at most, in whichever language takes more.
    #[must_use]
    pub fn elements(&self) -> usize {
        // Controls and heads; where it is left out, what says so.
        const OF_ANY: usize = 20;
        let of_cell = |cell: &Cell<'_>| 1 + 5 * usize::from(cell.level().is_some());
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
    let mut by_key: Vec<(&str, usize)> = (columns.iter().zip(0..))
        .flat_map(|(column, at)| column.holds.iter().map(move |id| (*id, at)))
        .collect();
    by_key.sort_unstable();
    let column_of = |key: &str| {
        let at = by_key.binary_search_by_key(&key, |(key, _)| key).ok()?;
        by_key.get(at).map(|(_, column)| *column)
    };
    let terms = Terms::new(document);
    let of_facet = |id: &str| document.facets.iter().position(|facet| facet.id == id);
    let members = |id: &str| Some(Members::new(document, of_facet(id)?));
    let (row_members, column_members) = (members(kind.rows), kind.columns.and_then(members));
    for passage in document.passages() {
        let block = &*passage.block.id;
        let in_rows = row_members.as_ref().map(|members| members.standing(&terms, &passage));
        let in_columns = column_members.as_ref().map(|members| members.standing(&terms, &passage));
        let of_text = if kind.columns.is_none() { column_of(id::owner(block)) } else { None };
        for in_row in in_rows.iter().flatten() {
            let Some(row) = rows.get_mut(in_row.term) else { continue };
            for level in in_row.levels() {
                row.all.add(block, level, in_row.role);
                if let Some(cell) = of_text.and_then(|column| row.cells.get_mut(column)) {
                    cell.add(block, level, in_row.role);
                }
            }
            for in_column in in_columns.iter().flatten() {
                let Some(cell) = row.cells.get_mut(in_column.term) else { continue };
                in_row.levels_with(in_column).for_each(|level| cell.add(block, level, in_row.role));
            }
        }
    }
}

/// The terms of a facet, by group.
struct Members {
    facet: usize,
    /// By the index of the group: the indices of its terms.
    by_group: Vec<Vec<usize>>,
}

impl Members {
    fn new(document: &Document, facet: usize) -> Self {
        let groups = document.facets[facet].terms_by_group().into_iter();
        Self { facet, by_group: groups.map(|(_, terms)| terms).collect() }
    }

    /// The terms that stand in a passage, themselves or by their group, in their order.
    fn standing(&self, terms: &Terms<'_>, passage: &Passage<'_>) -> Vec<Standing> {
        let own = passage.mentions.iter().filter_map(|mention| {
            let index = terms.of(mention).filter(|index| index.facet == self.facet)?;
            Some((index.term, Some(mention.role), &mention.sentence))
        });
        let groups = passage.group_mentions.iter().filter_map(|mention| {
            let index = terms.group(&mention.facet, &mention.group)?;
            let members = self.by_group.get(index.group).filter(|_| index.facet == self.facet)?;
            Some(members.iter().map(|term| (*term, None, &mention.sentence)))
        });
        let mut all: Vec<(usize, Option<Role>, &Range<usize>)> =
            own.chain(groups.flatten()).collect();
        all.sort_by_key(|(term, ..)| *term);
        let of_term = |of_term: &[(usize, Option<Role>, &Range<usize>)]| {
            let (own, of_groups): (Vec<_>, Vec<_>) =
                of_term.iter().partition(|(_, role, _)| role.is_some());
            let of = |side: Vec<&(usize, Option<Role>, &Range<usize>)>| {
                side.into_iter().map(|(.., sentence)| (*sentence).clone()).collect()
            };
            Some(Standing {
                term: of_term.first()?.0,
                role: of_term.iter().filter_map(|(_, role, _)| *role).max(),
                sides: Sides::new(of(own), of(of_groups)),
            })
        };
        all.chunk_by(|(one, ..), (other, ..)| one == other).filter_map(of_term).collect()
    }
}

fn of_terms(facet: &Facet, language: Language) -> Vec<Column<'_>> {
    let column = |term: &'_ Term| key(&facet.id, &term.id);
    (facet.terms.iter())
        .map(|term| Column {
            key: column(term),
            holds: Vec::new(),
            label: String::new(),
            title: term.name_in(language),
        })
        .collect()
}

/// The sections of the kind that the document has columns for, without one those that consist of no others; and among
/// them what has paragraphs of its own about a term of the facet or a group of it, so that every passage stands in one.
fn of_text<'a>(document: &'a Document, facet: &Facet, language: Language) -> Vec<Column<'a>> {
    let mentions = document.mentions.iter().filter(|mention| mention.facet == facet.id);
    let of_groups = document.group_mentions.iter().filter(|mention| mention.facet == facet.id);
    let spans = mentions.map(|each| &each.span).chain(of_groups.map(|each| &each.span));
    let mut owners: Vec<&str> = spans.map(|span| id::owner(&span.block)).collect();
    owners.sort_unstable();
    owners.dedup();
    let has_some = |owner: &&str| owners.binary_search(owner).is_ok();
    let chosen = document.matrix_columns;
    // What stands on the first level, or has sections of its own, is a column only where something of it is its own.
    let always = |section: &Section, depth: usize| match chosen {
        Some(kind) => section.kind == kind,
        None => depth > 0 && section.sections.is_empty(),
    };
    let mut columns: Vec<(Column<'a>, bool)> = Vec::new();
    // How deep the section stands of which the last column has all.
    let mut whole: Option<usize> = None;
    for container in document.walk() {
        let depth = container.depth;
        whole = whole.filter(|above| container.section.is_some() && depth > *above);
        if let Some((column, _)) = columns.last_mut().filter(|_| whole.is_some()) {
            column.holds.push(container.id);
            continue;
        }
        let (label, title, is_always) = match container.section {
            Some(section) => {
                let label = match depth {
                    _ if depth == 0 || chosen.is_some() => {
                        language.pick(section.label.clone(), section.name_in_english())
                    }
                    _ => section.label_in(language),
                };
                let is_within = |kind| section.walk().skip(1).any(|(_, each)| each.kind == kind);
                whole = chosen.filter(|kind| !is_within(*kind)).map(|_| depth);
                (label, section.title_in(language), always(section, depth))
            }
            None => (Program::of(language).apart(container.id).into(), "", false),
        };
        let (key, holds) = (container.id.into(), vec![container.id]);
        columns.push((Column { key, holds, label, title }, is_always));
    }
    columns.retain(|(column, is_always)| *is_always || column.holds.iter().any(has_some));
    columns.into_iter().map(|(column, _)| column).collect()
}
