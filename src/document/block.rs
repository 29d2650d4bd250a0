//! The smallest piece of text that has an address: a paragraph or an item.

use serde::{Deserialize, Serialize};

/// A paragraph or an item of a part, an article or the preamble.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Its address: see [`id`](super::id).
    pub id: String,
    /// How the source sets it.
    pub kind: BlockKind,
    /// The run-in heading before the text, without its `——` and its `。`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// What stands in the source after the label and the run-in heading.
    pub text: String,
}

/// How the source sets a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum BlockKind {
    /// A paragraph of its own.
    Paragraph,
    /// An item of a list, which begins with `——`.
    Item,
}
