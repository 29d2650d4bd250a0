//! What the document announces that is to be done, each with the words that announce it.

use serde::{Deserialize, Serialize};

use super::Span;

/// A deed that the document announces: no state that is to be reached, as a [`Target`](super::Target) is.
///
/// All of its words are the document's. What the text doesn't say is left out, never inferred.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
pub struct Commitment {
    /// What it is called in data and addresses, such as `c-grid`.
    pub id: String,
    /// What is to be done, such as `组建`, as it stands in the quote.
    pub deed: String,
    /// To what, such as `第二批天府实验室`, as it stands in the quote.
    pub object: String,
    /// An unofficial English name of deed and object together.
    pub name_en: String,
    /// Who leads it, is responsible for it or is to do it, only as far as the sentence of the quote says it, in its
    /// words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bodies: Vec<String>,
    /// The year, only where the text gives one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    /// The words of the quote that say by when or for how long, such as `三年`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<String>,
    /// The words that announce it.
    pub span: Span,
}
