//! The terms that the reader has chosen, and their form in the address: `?industry=ai`.

use crate::document::{Document, Facet, Term};
use crate::language::Language;

/// The chosen terms, in the order in which they were chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// Ids of facet and term.
    terms: Vec<(String, String)>,
    /// The same in the order of the ids, by which they are found.
    sorted: Vec<(String, String)>,
    /// Whether what the document says of whole groups is left out.
    is_without_groups: bool,
}

/// The key of an address that leaves out what the document says of whole groups, by the value `off`.
const GROUPS: &str = "groups";
const OFF: &str = "off";

/// So many pairs of an address are read: more are no reader's choice.
const MOST_PAIRS: usize = 1000;

impl Choice {
    /// The choice that an address makes, from the decoded pairs of its query.
    ///
    /// A term may be given by its id or by its name. Beside the choice come the values that the
    /// document doesn't have. Keys that are no facet belong to somebody else and are left alone.
    #[must_use]
    pub fn from_query(pairs: &[(String, String)], document: &Document) -> (Self, Vec<String>) {
        let mut choice = Self::default();
        let mut unknown = Vec::new();
        for (key, value) in pairs.iter().take(MOST_PAIRS) {
            choice.is_without_groups |= key == GROUPS && value == OFF;
            let Some(facet) = document.facet(key) else {
                continue;
            };
            match facet.term(value) {
                Some(term) if !choice.has(&facet.id, &term.id) => {
                    choice.toggle(&facet.id, &term.id);
                }
                Some(_) => {}
                None => unknown.push(value.clone()),
            }
        }
        (choice, unknown)
    }

    /// The pairs of a query with this choice in it: those of other keys as they were, then ours.
    #[must_use]
    pub fn to_query(
        &self,
        present: Vec<(String, String)>,
        document: &Document,
    ) -> Vec<(String, String)> {
        let is_other = |key: &str| key != GROUPS && document.facet(key).is_none();
        let others = present.into_iter().filter(|(key, _)| is_other(key));
        let groups = self.is_without_groups.then(|| (GROUPS.into(), OFF.into()));
        others.chain(self.terms.iter().cloned()).chain(groups).collect()
    }

    /// Whether what the document says of whole groups counts for their chosen terms.
    #[must_use]
    pub fn with_groups(&self) -> bool {
        !self.is_without_groups
    }

    /// Lets what the document says of whole groups count, or not.
    pub fn toggle_groups(&mut self) {
        self.is_without_groups = !self.is_without_groups;
    }

    /// Whether nothing is chosen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Whether the term is chosen.
    #[must_use]
    pub fn has(&self, facet: &str, term: &str) -> bool {
        self.place_of(facet, term).is_ok()
    }

    /// Whether the term with this [`key`] is chosen.
    #[must_use]
    pub fn has_key(&self, key: &str) -> bool {
        key.split_once('=').is_some_and(|(facet, term)| self.has(facet, term))
    }

    /// Whether a term of the facet is chosen.
    #[must_use]
    pub fn has_any(&self, facet: &str) -> bool {
        let at = self.sorted.partition_point(|(in_facet, _)| &**in_facet < facet);
        self.sorted.get(at).is_some_and(|(in_facet, _)| in_facet == facet)
    }

    /// Chooses the term, or takes it back.
    pub fn toggle(&mut self, facet: &str, term: &str) {
        match self.place_of(facet, term) {
            Ok(at) => {
                self.sorted.remove(at);
                self.terms.retain(|(in_facet, chosen)| in_facet != facet || chosen != term);
            }
            Err(at) => {
                self.sorted.insert(at, (facet.into(), term.into()));
                self.terms.push((facet.into(), term.into()));
            }
        }
    }

    /// Where a term is among those sorted, or would be.
    fn place_of(&self, facet: &str, term: &str) -> Result<usize, usize> {
        self.sorted
            .binary_search_by(|(in_facet, chosen)| (&**in_facet, &**chosen).cmp(&(facet, term)))
    }

    /// Chooses the term with this [`key`], or takes it back. What is no key changes nothing.
    pub fn toggle_key(&mut self, key: &str) {
        if let Some((facet, term)) = key.split_once('=') {
            self.toggle(facet, term);
        }
    }

    /// The names of the chosen terms: 人工智能、无人机 × 成都. Any of those before a cross will do, one of
    /// each side is needed.
    #[must_use]
    pub fn in_words(&self, document: &Document, language: Language) -> String {
        let mut sides: Vec<(&str, String)> = Vec::new();
        for (facet, term) in self.terms(document) {
            match sides.iter_mut().find(|(side, _)| *side == facet.id) {
                Some((_, names)) => {
                    names.push_str(language.comma());
                    names.push_str(term.name_in(language));
                }
                None => sides.push((&facet.id, term.name_in(language).to_owned())),
            }
        }
        let sides: Vec<String> = sides.into_iter().map(|(_, names)| names).collect();
        sides.join(" × ")
    }

    /// The chosen terms with their facets, in the order in which they were chosen.
    pub fn terms<'a>(
        &'a self,
        document: &'a Document,
    ) -> impl Iterator<Item = (&'a Facet, &'a Term)> {
        self.terms.iter().filter_map(|(facet, term)| {
            let facet = document.facet(facet)?;
            Some((facet, facet.term(term)?))
        })
    }
}

/// What a control calls a term: `industry=ai`, as in an address.
#[must_use]
pub fn key(facet: &str, term: &str) -> String {
    format!("{facet}={term}")
}
