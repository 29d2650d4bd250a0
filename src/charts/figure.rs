//! A chart as a reader meets it, however it is drawn: what it says, and its figures as a table.

/// A chart without its drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The id of the document whose chart it is.
    pub document: String,
    /// The title of that document.
    pub source: String,
    /// The chart's id, such as `shares-2027`.
    pub id: String,
    /// The finding in a sentence.
    pub title: String,
    /// The chart in words, for readers who don't see it.
    pub description: String,
    /// The height of the drawing in CSS pixels.
    pub height: u32,
    /// The figures that are drawn: a row a datum, in the order in which they are drawn.
    pub table: Table,
}

/// The figures of a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What they are, and what the document doesn't give.
    pub caption: String,
    /// The heads of the columns; that of the names first.
    pub columns: Vec<Column>,
    /// A row a datum.
    pub rows: Vec<Row>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its head.
    pub name: String,
    /// Whether it holds numbers.
    pub is_number: bool,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What the datum is of.
    pub name: String,
    /// How deep it stands, where rows are parts of one another; from 0.
    pub depth: usize,
    /// Where it leads, as an address seen from the page.
    pub address: Option<String>,
    /// What the row is about, so that the filter finds it.
    pub about: About,
    /// The cells behind the name.
    pub cells: Vec<String>,
}

/// What a row is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// These targets, by id.
    Targets(Vec<String>),
    /// A term, by the ids of its facet and its own.
    Term(String, String),
    /// These blocks, by id.
    Blocks(Vec<String>),
}

impl Column {
    /// A column of words.
    #[must_use]
    pub fn words(name: &str) -> Self {
        Self { name: name.into(), is_number: false }
    }

    /// A column of numbers.
    #[must_use]
    pub fn numbers(name: &str) -> Self {
        Self { name: name.into(), is_number: true }
    }
}
