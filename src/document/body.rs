//! Who is responsible for what a block says, as the brackets at its end name them.

use serde::{Deserialize, Serialize};

/// A body that a bracket at the end of a block names: `教育部` in `（教育部牵头，财政部按职责分工负责）`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
pub struct Body {
    /// Its name, as the block's text has it.
    pub name: String,
    /// The first character of the name in the block's text.
    pub start: usize,
    /// The character after the last one.
    pub end: usize,
    /// What it does.
    pub role: BodyRole,
    /// Whether it leads only by a remark of the document, such as `排在第一位的为牵头部门`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_remark: bool,
}

/// What a body does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum BodyRole {
    /// It leads: 牵头.
    Lead,
    /// It is responsible: 负责, 责任单位.
    Responsible,
    /// It supports those who lead or are responsible: 配合, 参与.
    Supporting,
}
