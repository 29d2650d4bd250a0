//! Where a document comes from, and what was mended in it.

use serde::{Deserialize, Serialize};

/// Who published the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
pub struct Source {
    /// The publisher as the text names it, such as `四川日报`.
    pub name: String,
    /// What a reader must know about how the text got here.
    pub note: Option<String>,
}

/// A line of the block above the text proper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
pub struct TitleLine {
    /// What the line is.
    pub kind: TitleLineKind,
    /// The whole line as the source has it.
    pub text: String,
}

/// What a line of the title block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum TitleLineKind {
    /// The title.
    Title,
    /// `来源:… 发布日期:…`
    Source,
    /// `(… 通过)`
    Adoption,
    /// 国发〔2016〕65号, and the letterhead above it.
    Number,
}

/// A change that the editor made to the source before it was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
pub struct Correction {
    /// What stands in the source, or stood in an earlier copy of it.
    pub before: String,
    /// What the explorer reads instead.
    pub after: String,
    /// The line of the source, from 1.
    pub line: usize,
    /// Whether the source has it mended already: then `before` is what the earlier copy had.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub already: bool,
    /// How sure the editor is.
    pub sure: Sure,
    /// Why.
    pub reason: String,
}

/// How sure an editor is of a correction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Sure {
    /// Nothing else can have been meant.
    Certain,
    /// Something else might have been meant.
    Probable,
}

/// Lines of the source that are no part of the text: a table of contents, the numbers of pages. They are kept, so that
/// the source can be rebuilt, and shown nowhere in the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
pub struct Aside {
    /// What they are.
    pub kind: AsideKind,
    /// The id of the section or block behind whose lines they stand, `title` behind those of the title block; nothing at
    /// the beginning of the source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// The lines, without white space around them.
    pub lines: Vec<String>,
}

/// What lines that are no part of the text are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum AsideKind {
    /// A table of contents: 目录 and its lines.
    Contents,
    /// The number of a page, or a line at its head or foot.
    Page,
}
