//! Which passages concern the reader's choice, and how.

use std::collections::HashMap;

use super::Choice;
use crate::document::{Document, Facet, Role, Term, id};

/// The blocks that match a choice.
///
/// Within a facet a block has to concern any of the chosen terms, across facets one of each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Matches {
    /// The weightiest role by block.
    roles: HashMap<String, Role>,
    /// How many blocks match by article, part or preamble.
    counts: HashMap<String, usize>,
    /// The matching blocks in the order of the text.
    blocks: Vec<String>,
}

impl Matches {
    /// The blocks that match; none if nothing is chosen.
    #[must_use]
    pub fn new(document: &Document, choice: &Choice) -> Self {
        let facets: Vec<&Facet> =
            document.facets.iter().filter(|facet| choice.has_any(&facet.id)).collect();
        if facets.is_empty() {
            return Self::default();
        }
        // The weightiest role by block and facet.
        let mut by_facet: HashMap<(&str, &str), Role> = HashMap::new();
        for mention in &document.mentions {
            if choice.has(&mention.facet, &mention.term) {
                let key = (mention.span.block.as_str(), mention.facet.as_str());
                let role = by_facet.entry(key).or_insert(mention.role);
                *role = mention.role.max(*role);
            }
        }
        let mut matches = Self::default();
        for block in document.blocks() {
            let roles = facets.iter().map(|facet| by_facet.get(&(&block.id, &facet.id)).copied());
            // One facet without a mention is one too many.
            let role = roles.reduce(|one, other| Some(one?.max(other?))).flatten();
            if let Some(role) = role {
                matches.roles.insert(block.id.clone(), role);
                *matches.counts.entry(id::owner(&block.id).into()).or_default() += 1;
                matches.blocks.push(block.id.clone());
            }
        }
        matches
    }

    /// What the block does for the chosen terms, if it matches.
    #[must_use]
    pub fn role(&self, block: &str) -> Option<Role> {
        self.roles.get(block).copied()
    }

    /// How many blocks of an article, of a part's introduction or of the preamble match.
    #[must_use]
    pub fn count(&self, owner: &str) -> usize {
        self.counts.get(owner).copied().unwrap_or_default()
    }

    /// The matching blocks in the order of the text.
    #[must_use]
    pub fn blocks(&self) -> &[String] {
        &self.blocks
    }

    /// In how many articles blocks match; a part's introduction and the preamble don't count.
    #[must_use]
    pub fn articles(&self, document: &Document) -> usize {
        document.articles().filter(|article| self.count(&article.id) > 0).count()
    }
}

/// How many blocks concern a term.
#[must_use]
pub fn weight(document: &Document, facet: &Facet, term: &Term) -> usize {
    let mut choice = Choice::default();
    choice.toggle(&facet.id, &term.id);
    Matches::new(document, &choice).blocks().len()
}
