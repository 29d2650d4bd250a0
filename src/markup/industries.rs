//! The industries of which a target or a commitment speaks.

use std::collections::BTreeSet;

use crate::document::{Facet, INDUSTRY, Terms};
use crate::language::Language;
use crate::state::{Level, WithSubjects};

/// An industry, or a group of industries as a whole.
pub(super) struct Industry<'a> {
    /// The id of the facet's term or group.
    pub(super) id: &'a str,
    pub(super) name: &'a str,
    /// How what is said of it goes for an industry.
    pub(super) level: Level,
}

/// The name of a group where what is said of it as a whole goes for each of its industries.
pub(super) fn of_whole_group(name: &str, language: Language) -> String {
    language.tagged(name, Level::Group.in_words(language))
}

impl<'a> Industry<'a> {
    /// Those that the words mention, each once; groups come last.
    pub(super) fn all<T>(
        subjects: &WithSubjects<'a, T>,
        facet: Option<&'a Facet>,
        terms: &Terms<'_>,
        language: Language,
    ) -> Vec<Self> {
        let Some(facet) = facet else { return Vec::new() };
        let own = subjects.terms.iter().filter(|mention| mention.facet == INDUSTRY);
        let own = own.filter_map(|mention| {
            let term = facet.terms.get(terms.of(mention)?.term)?;
            Some(Self { id: &term.id, name: term.name_in(language), level: Level::Sentence })
        });
        let groups = subjects.groups.iter().filter(|mention| mention.facet == INDUSTRY);
        let groups = groups.filter_map(|mention| {
            let index = terms.group(&mention.facet, &mention.group)?;
            let group = facet.groups.get(index.group)?;
            Some(Self { id: &group.id, name: group.name_in(language), level: Level::Group })
        });
        let mut seen = BTreeSet::new();
        own.chain(groups).filter(|each| seen.insert((each.level, each.id))).collect()
    }
}
