//! What readers call things that the document calls otherwise, or doesn't name at all.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{Document, SearchTables, Span};

/// A place that readers look for and that the text doesn't name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
pub struct Unnamed {
    /// What readers call it, such as `宜宾`.
    pub name: String,
    /// An unofficial English name.
    pub name_en: String,
    /// What else they call it, such as `宜宾市`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
}

/// Words of the text that stand for several places without naming them, and which places those are, as another
/// official document says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
pub struct Membership {
    /// Where the words stand.
    pub spans: Vec<Span>,
    /// The names of the [unnamed](Unnamed) places among those that they stand for.
    pub members: Vec<String>,
    /// Who issued the document that says so.
    pub publisher: String,
    /// The title of that document.
    pub title: String,
    /// Its day, `YYYY-MM-DD`, or its month, `YYYY-MM`.
    pub date: String,
}

/// What a page doesn't carry of a facet, and fetches with [`SearchTables`] when a reader looks for a term.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetWords {
    /// The everyday words of each term, in the order of the terms.
    pub everyday: Vec<Vec<String>>,
    /// The false friends of each term, likewise.
    pub not: Vec<Vec<String>>,
    /// The places that the text doesn't name.
    pub unnamed: Vec<Unnamed>,
    /// What may stand for them.
    pub memberships: Vec<Membership>,
}

impl FacetWords {
    /// What a document itself has of them, a facet after another.
    #[must_use]
    pub fn all(document: &Document) -> Vec<Self> {
        let facets = document.facets.iter().map(|facet| Self {
            everyday: facet.terms.iter().map(|term| term.everyday.clone()).collect(),
            not: facet.terms.iter().map(|term| term.not.clone()).collect(),
            unnamed: facet.unnamed.clone(),
            memberships: facet.memberships.clone(),
        });
        facets.collect()
    }

    /// Those that came with the tables; where none did, those that the document itself has.
    #[must_use]
    pub fn known<'a>(document: &Document, tables: &'a SearchTables) -> Cow<'a, [Self]> {
        match &*tables.words {
            [] => Cow::Owned(Self::all(document)),
            words => Cow::Borrowed(words),
        }
    }

    /// The document without them, as a page of the site carries it.
    #[must_use]
    pub fn without(mut document: Document) -> Document {
        for facet in &mut document.facets {
            facet.unnamed.clear();
            facet.memberships.clear();
            for term in &mut facet.terms {
                term.everyday.clear();
                term.not.clear();
            }
        }
        document
    }
}
