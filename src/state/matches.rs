//! Which passages concern the reader's choice, and how.

use super::Choice;
use crate::document::{Article, Document, Facet, Role, id};

/// The blocks that match a choice, in the order of the text.
///
/// Within a facet a block has to concern any of the chosen terms, across facets one of each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Matches {
    found: Vec<Match>,
}

/// A block that matches.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Match {
    /// Where the block comes in the text, from 0.
    position: usize,
    block: String,
    /// Its weightiest role for any of the chosen terms.
    role: Role,
}

impl Matches {
    /// The blocks that match; none if nothing is chosen.
    #[must_use]
    pub fn new(document: &Document, choice: &Choice) -> Self {
        let facets: Vec<&Facet> =
            document.facets.iter().filter(|facet| choice.has_any(&facet.id)).collect();
        let mut found = Vec::new();
        if facets.is_empty() {
            return Self { found };
        }
        for (position, (block, here)) in document.blocks_with_mentions().enumerate() {
            let mut roles = vec![None; facets.len()];
            for mention in here {
                let facet = facets.iter().position(|facet| facet.id == mention.facet);
                if let Some(facet) = facet.filter(|_| choice.has(&mention.facet, &mention.term)) {
                    roles[facet] = roles[facet].max(Some(mention.role));
                }
            }
            // One facet without a mention is one too many.
            if roles.iter().all(Option::is_some)
                && let Some(role) = roles.into_iter().flatten().max()
            {
                found.push(Match { position, block: block.id.clone(), role });
            }
        }
        Self { found }
    }

    /// What the block does for the chosen terms, if it matches.
    #[must_use]
    pub fn role(&self, block: &str) -> Option<Role> {
        self.found.iter().find(|found| found.block == block).map(|found| found.role)
    }

    /// How many blocks match.
    #[must_use]
    pub fn count(&self) -> usize {
        self.found.len()
    }

    /// The matching blocks in the order of the text, with what each does for the chosen terms.
    pub fn roles(&self) -> impl Iterator<Item = (&str, Role)> {
        self.found.iter().map(|found| (found.block.as_str(), found.role))
    }

    /// The matching blocks in the order of the text.
    pub fn blocks(&self) -> impl Iterator<Item = &str> {
        self.found.iter().map(|found| found.block.as_str())
    }

    /// How many blocks match in each article, part's introduction or preamble that has any.
    #[must_use]
    pub fn counts(&self) -> Vec<(&str, usize)> {
        let mut counts: Vec<(&str, usize)> = Vec::new();
        for owner in self.blocks().map(id::owner) {
            match counts.last_mut() {
                Some((last, count)) if *last == owner => *count += 1,
                _ => counts.push((owner, 1)),
            }
        }
        counts
    }

    /// In how many articles blocks match; a part's introduction and the preamble don't count.
    #[must_use]
    pub fn articles(&self, document: &Document) -> usize {
        // Both come in the order of the text.
        let mut owners = self.counts().into_iter().map(|(owner, _)| owner).peekable();
        let mut articles = 0;
        owners.next_if_eq(&id::PREAMBLE);
        for part in &document.parts {
            owners.next_if_eq(&&*part.id);
            let is_next = |article: &&Article| owners.next_if_eq(&&*article.id).is_some();
            articles += part.articles.iter().filter(is_next).count();
        }
        articles
    }

    /// The blocks whose role is another one than `before`, with their role now.
    #[must_use]
    pub fn changes<'a>(&'a self, before: &'a Self) -> Vec<(&'a str, Option<Role>)> {
        let (mut old, mut new) = (before.found.iter().peekable(), self.found.iter().peekable());
        let mut changes = Vec::new();
        loop {
            let next = new.peek().map_or(usize::MAX, |found| found.position);
            if let Some(gone) = old.next_if(|found| found.position < next) {
                changes.push((gone.block.as_str(), None));
                continue;
            }
            let Some(now) = new.next() else { return changes };
            let was = old.next_if(|found| found.position == now.position);
            if was.is_none_or(|was| was.role != now.role) {
                changes.push((now.block.as_str(), Some(now.role)));
            }
        }
    }
}
