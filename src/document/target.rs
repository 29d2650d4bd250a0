//! What the document promises, each with the sentence that promises it.

use serde::{Deserialize, Serialize};

use super::Span;

/// A promise of the document. Nothing in it goes beyond the quoted words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
pub struct Target {
    /// What it is called in addresses, such as `t-sei-share`.
    pub id: String,
    /// What is measured.
    pub name: String,
    /// An unofficial English name.
    pub name_en: String,
    /// What sort of promise it is.
    pub kind: TargetKind,
    /// How the text relates the figure to what is measured, where it does in so many words.
    pub operator: Option<Operator>,
    /// The number, where the figure is one.
    pub value: Option<f64>,
    /// The unit of the number as written, such as `%`.
    pub unit: Option<String>,
    /// The words that say how much, such as `30%`, `明显提高` or `六大万亿级`.
    pub figure: String,
    /// What the number is a share of, exactly as written, where the text says it.
    pub base: Option<String>,
    /// The year by which, only where the text gives one.
    pub year: Option<u16>,
    /// The words that promise it.
    pub span: Span,
    /// What was measured since. The editor's, with its source.
    pub observations: Vec<Observation>,
}

impl Target {
    /// The figure with its operator, such as 超过40%.
    #[must_use]
    pub fn in_words(&self) -> String {
        self.operator.map_or("", Operator::word).to_owned() + &self.figure
    }
}

/// What sort of promise a target is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum TargetKind {
    /// A number with a unit: 达到30%.
    Quantitative,
    /// Words alone: 明显提高.
    Qualitative,
    /// A number of things: 36个县.
    Count,
    /// An order of magnitude: 千亿立方米级.
    Magnitude,
}

impl TargetKind {
    /// The kind in words.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Quantitative => "数值",
            Self::Qualitative => "文字",
            Self::Count => "数目",
            Self::Magnitude => "量级",
        }
    }
}

/// How the text relates the figure to what is measured: 达到 is not 超过.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Operator {
    /// 达到: at least the figure.
    Reaches,
    /// 超过: more than the figure.
    Exceeds,
}

impl Operator {
    /// The word that the text uses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Reaches => "达到",
            Self::Exceeds => "超过",
        }
    }
}

/// A value that was measured for a target.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
pub struct Observation {
    /// The year of the value.
    pub year: u16,
    /// The value, in the unit of the target.
    pub value: f64,
    /// Who measured it.
    pub source: String,
}
