//! The state that the components share.

use std::sync::Arc;

use leptos::prelude::*;

use crate::document::Document;
use crate::state::{Choice, Matches};

/// The document, what the reader has chosen, and what follows from it.
#[derive(Debug, Clone)]
pub struct Explorer {
    /// The document.
    pub document: Arc<Document>,
    /// What the reader has chosen.
    pub choice: RwSignal<Choice>,
    /// The passages that concern the choice.
    pub matches: Memo<Matches>,
    /// Values in the address that the document doesn't have.
    pub unknown: RwSignal<Vec<String>>,
}

impl Explorer {
    /// The state of the first render: nothing chosen.
    #[must_use]
    pub fn new(document: Document) -> Self {
        let document = Arc::new(document);
        let choice = RwSignal::new(Choice::default());
        let matches = {
            let document = Arc::clone(&document);
            Memo::new(move |_| choice.with(|choice| Matches::new(&document, choice)))
        };
        let unknown = RwSignal::new(Vec::new());
        Self { document, choice, matches, unknown }
    }
}
