//! The ways to filter a document: facets, their terms, and where the terms stand.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::{By, Membership, Span, Unnamed};
use crate::language::Language;

/// The facet by which readers filter first, and whose terms have briefs.
pub const INDUSTRY: &str = "industry";

/// The facet of what a document uses to reach its aims: land, tax, talent.
pub const INSTRUMENT: &str = "instrument";

/// The facet of places.
pub const REGION: &str = "region";

/// One way to filter the document, such as by industry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
pub struct Facet {
    /// What it is called in addresses, such as `industry`.
    pub id: String,
    /// What readers call it, such as `产业`.
    pub name: String,
    /// An unofficial English name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name_en: Option<String>,
    /// The groups of its terms, in the order in which they are shown.
    pub groups: Vec<Group>,
    /// The terms that a reader can choose, in the order in which they are shown.
    pub terms: Vec<Term>,
    /// What readers look for among the terms and the text doesn't name, such as cities.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unnamed: Vec<Unnamed>,
    /// What may stand for them in the text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub memberships: Vec<Membership>,
}

impl Facet {
    /// The term with this id or name.
    #[must_use]
    pub fn term(&self, key: &str) -> Option<&Term> {
        self.terms.iter().find(|term| term.id == key || term.name == key)
    }

    /// The groups, each with the indices of its terms in their order.
    #[must_use]
    pub fn terms_by_group(&self) -> Vec<(&Group, Vec<usize>)> {
        let mut by_group: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, term) in self.terms.iter().enumerate() {
            by_group.entry(&term.group).or_default().push(at);
        }
        let mut of_group = |group: &Group| by_group.remove(&*group.id).unwrap_or_default();
        self.groups.iter().map(|group| (group, of_group(group))).collect()
    }

    /// The name in a language, as far as there is one.
    #[must_use]
    pub fn name_in(&self, language: Language) -> &str {
        language.name(&self.name, self.name_en.as_deref().unwrap_or_default())
    }
}

impl Group {
    /// The name in a language, as far as there is one.
    #[must_use]
    pub fn name_in(&self, language: Language) -> &str {
        language.name(&self.name, self.name_en.as_deref().unwrap_or_default())
    }
}

impl Term {
    /// The name in a language, as far as there is one.
    #[must_use]
    pub fn name_in(&self, language: Language) -> &str {
        language.name(&self.name, &self.name_en)
    }
}

/// A group of terms. What a document says of a group as a whole, it says of each of its terms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
pub struct Group {
    /// What terms call it.
    pub id: String,
    /// What readers call it, such as `优势产业`.
    pub name: String,
    /// An unofficial English name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name_en: Option<String>,
    /// Who put the terms together.
    pub by: By,
    /// The words by which the text speaks of the group as a whole.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<String>,
}

/// What a reader can choose, such as an industry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
pub struct Term {
    /// What it is called in addresses, such as `ai`.
    pub id: String,
    /// The name in the document's words.
    pub name: String,
    /// An unofficial English name.
    pub name_en: String,
    /// The id of its group.
    pub group: String,
    /// Other words for it and for parts of it, as the text has them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// What readers would call it or themselves, whether or not the text has these words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub everyday: Vec<String>,
    /// False friends: words in which its names stand without meaning it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not: Vec<String>,
}

/// A place where a term stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
pub struct Mention {
    /// The id of the facet.
    pub facet: String,
    /// The id of the term.
    pub term: String,
    /// What the place does for the term.
    pub role: Role,
    /// Where it is.
    pub span: Span,
    /// The sentence that it stands in, or those that it goes over, in characters of the block's text: see
    /// [`Sentences`](super::Sentences).
    #[serde(default)]
    pub sentence: Range<usize>,
}

/// A place where a group stands as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
pub struct GroupMention {
    /// The id of the facet.
    pub facet: String,
    /// The id of the group.
    pub group: String,
    /// What the place does for the group.
    pub role: Role,
    /// Where it is.
    pub span: Span,
    /// As that of a [`Mention`].
    #[serde(default)]
    pub sentence: Range<usize>,
}

/// What a passage does for a term. The order is that of weight: [`Role::Defines`] is greatest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// It speaks of a part of it.
    Touches,
    /// It calls it by its name.
    Names,
    /// It sets it out.
    Defines,
}

impl Role {
    /// The role in a word, for readers.
    #[must_use]
    pub fn word(self, language: Language) -> &'static str {
        match self {
            Self::Touches => language.pick("相关", "Concerns"),
            Self::Names => language.pick("点名", "Names"),
            Self::Defines => language.pick("专段部署", "Sets out"),
        }
    }

    /// The role as data and page attributes have it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Touches => "touches",
            Self::Names => "names",
            Self::Defines => "defines",
        }
    }
}
