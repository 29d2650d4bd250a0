//! Whose words something is in: a reader must be able to tell the document from its editor.

use serde::{Deserialize, Serialize};

/// Whose words something is in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum By {
    /// The document's own.
    #[default]
    Document,
    /// The editor's.
    Editor,
}

impl By {
    /// Whether it is the document's own.
    #[must_use]
    pub fn is_document(&self) -> bool {
        *self == Self::Document
    }
}
