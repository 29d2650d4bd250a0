//! Where a document comes from, and what was mended in it.

use serde::{Deserialize, Serialize};

/// Who published the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The publisher as the text names it, such as `四川日报`.
    pub name: String,
    /// What a reader must know about how the text got here.
    pub note: Option<String>,
}

/// A line of the block above the text proper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TitleLine {
    /// What the line is.
    pub kind: TitleLineKind,
    /// The whole line as the source has it.
    pub text: String,
}

/// What a line of the title block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TitleLineKind {
    /// The title.
    Title,
    /// `来源:… 发布日期:…`
    Source,
    /// `(… 通过)`
    Adoption,
}

/// A change that the editor made to the source before it was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// What stands in the source.
    pub before: String,
    /// What the explorer reads instead.
    pub after: String,
    /// Why.
    pub reason: String,
}
