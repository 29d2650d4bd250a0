//! What ties a passage to a passage of another document. An editor's judgement, labelled as one.

use serde::{Deserialize, Serialize};

use super::Span;

/// Two passages of two documents, and how the second follows from the first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// How they are related, such as `continues`.
    pub relation: String,
    /// The passage in this document.
    pub from: Span,
    /// The passage in the other document.
    pub to: RemoteSpan,
    /// Why the editor thinks so.
    pub note: String,
}

/// A span of another document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemoteSpan {
    /// The other document's id.
    pub document: String,
    /// The place in it.
    #[serde(flatten)]
    pub span: Span,
}
