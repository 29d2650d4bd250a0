//! The states that the document says are to be reached, each with the words that say it.

use serde::{Deserialize, Serialize};

use super::Span;
use crate::language::Language;

/// A state that the document says is to be reached. Nothing in it goes beyond the quoted words.
///
/// What is to be done is a [`Commitment`](super::Commitment): a grid of 500千伏 that is to be rebuilt, a second batch
/// that is to be founded.
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
    /// What is measured, in a language, as far as there is a name in it.
    #[must_use]
    pub fn name_in(&self, language: Language) -> &str {
        language.name(&self.name, &self.name_en)
    }

    /// The figure with its operator, such as 超过40%.
    #[must_use]
    pub fn in_words(&self, language: Language) -> String {
        let operator = self.operator.map_or("", |operator| operator.word(language));
        let space = if operator.is_empty() { "" } else { language.pick("", " ") };
        format!("{operator}{space}{}", self.figure)
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
    /// No target, but a number of things that the text reports as done or found: 6家 in 共6家上报工信部.
    Reported,
}

impl TargetKind {
    /// The kind in words.
    #[must_use]
    pub fn word(self, language: Language) -> &'static str {
        match self {
            Self::Quantitative => language.pick("定量", "Figure"),
            Self::Qualitative => language.pick("定性", "Words"),
            Self::Count => language.pick("数目", "Count"),
            Self::Magnitude => language.pick("量级", "Order of magnitude"),
            Self::Reported => language.pick("文中报告", "Reported"),
        }
    }

    /// Whether it is a state that the text says is to be reached.
    #[must_use]
    pub fn is_target(self) -> bool {
        self != Self::Reported
    }

    /// Whether the figure has to be a number.
    #[must_use]
    pub fn is_number(self) -> bool {
        matches!(self, Self::Quantitative | Self::Count | Self::Reported)
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
    /// The word that the text uses, or what it means in English.
    #[must_use]
    pub fn word(self, language: Language) -> &'static str {
        match self {
            Self::Reaches => language.pick("达到", "reaches"),
            Self::Exceeds => language.pick("超过", "exceeds"),
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
