//! What the address says: the choice, and what is searched for (`?industry=ai&q=算力`).

use super::Choice;
use crate::document::Document;

/// The key of what is searched for.
const QUERY: &str = "q";

/// The part of the state that a link carries.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Address {
    /// The chosen terms.
    pub choice: Choice,
    /// What is searched for; empty if nothing is.
    pub query: String,
}

impl Address {
    /// What the decoded pairs of an address's query say. Beside it come the values that the document
    /// doesn't have.
    #[must_use]
    pub fn from_query(pairs: &[(String, String)], document: &Document) -> (Self, Vec<String>) {
        let (choice, unknown) = Choice::from_query(pairs, document);
        let query = pairs.iter().find(|(key, _)| key == QUERY);
        let query = query.map(|(_, query)| query.clone()).unwrap_or_default();
        (Self { choice, query }, unknown)
    }

    /// The pairs of a query that says this: those of other keys as they were, then ours.
    #[must_use]
    pub fn to_query(
        &self,
        present: Vec<(String, String)>,
        document: &Document,
    ) -> Vec<(String, String)> {
        let mut pairs = self.choice.to_query(present, document);
        pairs.retain(|(key, _)| key != QUERY);
        if !self.query.is_empty() {
            pairs.push((QUERY.into(), self.query.clone()));
        }
        pairs
    }

    /// Whether going from here to `next` is a step to which a reader may want to come back. Typing
    /// on is none.
    #[must_use]
    pub fn is_step(&self, next: &Self) -> bool {
        self.choice != next.choice || self.query.is_empty() != next.query.is_empty()
    }
}
