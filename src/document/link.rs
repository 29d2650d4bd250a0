//! What ties a passage to a passage of another document. An editor's judgement, labelled as one.

use serde::{Deserialize, Serialize};

use super::Span;

/// Two passages of two documents, and how the second follows from the first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
pub struct Link {
    /// What both speak of, such as 单项冠军.
    pub theme: String,
    /// How they are related.
    pub relation: Relation,
    /// The passage in this document.
    pub from: Span,
    /// The passage in the other document; none for [`Relation::NoCounterpart`].
    pub to: Option<RemoteSpan>,
    /// Why the editor thinks so.
    pub note: String,
}

/// How a passage of the other document is related to one of this.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    /// It goes on with the same.
    Continues,
    /// It goes on with more of it.
    Enlarged,
    /// It pursues the same in another way.
    NewForm,
    /// Nothing in the other document was found.
    NoCounterpart,
}

/// A span of another document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
pub struct RemoteSpan {
    /// The other document's id.
    pub document: String,
    /// The place in it.
    #[serde(flatten)]
    pub span: Span,
}
