//! What the address says: the choice, what is searched for and the view
//! (`?industry=ai&q=算力&view=brief`).

use super::{Choice, View};
use crate::document::Document;
use crate::search::Query;

/// The key of what is searched for.
const QUERY: &str = "q";

/// The part of the state that a link carries.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Address {
    /// The chosen terms.
    pub choice: Choice,
    /// What is searched for; empty if nothing is.
    pub query: Query,
    /// What the page shows.
    pub view: View,
}

/// An address as others are told it: of a file on a disk its name, since its folders are the reader's own.
#[must_use]
pub fn told(address: &str) -> &str {
    let Some(path) = address.strip_prefix("file:") else { return address };
    let end = path.find(['?', '#']).unwrap_or(path.len());
    let start = path[..end].rfind('/').map_or(0, |slash| slash + 1);
    &path[start..]
}

impl Address {
    /// What the decoded pairs of an address's query say. Beside it come the values that the document
    /// doesn't have.
    #[must_use]
    pub fn from_query(pairs: &[(String, String)], document: &Document) -> (Self, Vec<String>) {
        let (choice, mut unknown) = Choice::from_query(pairs, document);
        let value = |wanted: &str| {
            pairs.iter().find(|(key, _)| key == wanted).map(|(_, value)| value.clone())
        };
        let query = Query::new(&value(QUERY).unwrap_or_default());
        let name = value(View::KEY).unwrap_or_default();
        let view = View::from_name(&name);
        if view.is_none() && !name.is_empty() {
            unknown.push(name);
        }
        (Self { choice, query, view: view.unwrap_or_default() }, unknown)
    }

    /// The pairs of a query that says this: those of other keys as they were, then ours.
    #[must_use]
    pub fn to_query(
        &self,
        present: Vec<(String, String)>,
        document: &Document,
    ) -> Vec<(String, String)> {
        let mut pairs = self.choice.to_query(present, document);
        pairs.retain(|(key, _)| key != QUERY && key != View::KEY);
        if !self.query.text().is_empty() {
            pairs.push((QUERY.into(), self.query.text().into()));
        }
        if self.view != View::default() {
            pairs.push((View::KEY.into(), self.view.name().into()));
        }
        pairs
    }

    /// Whether going from here to `next` is a step to which a reader may want to come back. Typing
    /// on is none.
    #[must_use]
    pub fn is_step(&self, next: &Self) -> bool {
        self.choice != next.choice
            || self.query.text().is_empty() != next.query.text().is_empty()
            || self.view != next.view
    }
}
