//! The smallest piece of text that has an address.

use serde::{Deserialize, Serialize};

use super::Body;

/// A paragraph, an item, a point, a line apart, a table or a box, of a section, the cover, the preamble or the closing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
pub struct Block {
    /// Its address: see [`id`](super::id).
    pub id: String,
    /// How the source sets it.
    pub kind: BlockKind,
    /// The number of a point as the source writes it, such as `1.` or `(1)`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The run-in heading before the text, without its mark or number and its `。`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// What stands in the source after the label and the run-in heading.
    pub text: String,
    /// The points that the text itself enumerates: 一是…二是…三是…
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<Point>,
    /// What stands in the source before the text, where kind, label and heading don't tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<String>,
    /// The rows of a table. Its text is the source's lines, with a line break between them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<Row>,
    /// What stands in a box.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocks: Vec<Block>,
    /// Who is responsible, as the brackets at the end of the text say, in the order in which they stand there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bodies: Vec<Body>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
pub struct Row {
    /// Whether it names the columns.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_header: bool,
    /// Its cells, from the first column on.
    pub cells: Vec<Cell>,
}

/// A cell of a table: a range of the block's text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
pub struct Cell {
    /// Its address, such as `a4-b3-r2c1`.
    pub id: String,
    /// The first character in the block's text.
    pub start: usize,
    /// The character after the last one; the start where the cell is empty.
    pub end: usize,
}

impl Block {
    /// The characters of a cell of this table.
    #[must_use]
    pub fn cell_text(&self, cell: &Cell) -> String {
        self.text.chars().skip(cell.start).take(cell.end.saturating_sub(cell.start)).collect()
    }

    /// What stands before heading and text: the dash of an item, the number of a point.
    #[must_use]
    pub fn mark(&self) -> &str {
        match self.kind {
            BlockKind::Item => "——",
            _ => self.label.as_deref().unwrap_or_default(),
        }
    }

    /// What the page sets before the text: the mark, and the heading with its `。` unless that stands
    /// above the block as a title.
    #[must_use]
    pub fn lead_in(&self, with_heading: bool) -> String {
        match (self.heading.as_ref().filter(|_| with_heading), self.kind) {
            (Some(caption), BlockKind::Table) => format!("{caption}\n"),
            (Some(title), BlockKind::Box) => format!("{} {title}", self.mark()),
            (Some(heading), _) => format!("{}{heading}。", self.mark()),
            (None, _) => self.mark().into(),
        }
    }
}

/// How the source sets a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum BlockKind {
    /// A paragraph of its own.
    Paragraph,
    /// An item of a list, which begins with `——`.
    Item,
    /// A numbered point of the third level: `1.` of a decision, `(一)` of a regulation.
    Point,
    /// A numbered point of the fourth level: `(1)` of a decision, `1.` of a regulation.
    Subpoint,
    /// A numbered point of the fifth level and below: `①` of a decision, `(1)` of a regulation.
    Detail,
    /// A title without a number, on a line of its own.
    Heading,
    /// Who signs, a date, or how the document is to be made public: a line at the end of a text.
    Signature,
    /// A table: its caption is the heading.
    Table,
    /// A box (专栏) with blocks of its own: its number is the label, its title the heading.
    Box,
}

impl BlockKind {
    /// The kind as data and exports have it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Paragraph => "paragraph",
            Self::Item => "item",
            Self::Point => "point",
            Self::Subpoint => "subpoint",
            Self::Detail => "detail",
            Self::Heading => "heading",
            Self::Signature => "signature",
            Self::Table => "table",
            Self::Box => "box",
        }
    }
}

/// A point that a text enumerates in running words: 一是…
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
pub struct Point {
    /// Its address, such as `p1-b1-i2`.
    pub id: String,
    /// The first character in the block's text: that of 一是.
    pub start: usize,
    /// The character after the last one.
    pub end: usize,
}
