//! The model: a policy document as its readers see it, and as `document.json` carries it.
//!
//! [`Document`] is plain data. It is made by the compiler, never by hand, and it is read by
//! everything else. Offsets are Unicode scalar values; ids never depend on a position in a list
//! other than the document's own numbering (see [`id`]).

mod block;
mod body;
mod by;
mod catalogue;
pub mod characters;
mod commitment;
mod everyday;
mod facet;
pub mod id;
pub mod lang;
mod link;
pub mod packed;
mod passages;
mod places;
mod ranges;
mod search_tables;
mod section;
mod sentences;
mod sort;
mod source;
mod span;
mod target;
mod walk;

use serde::{Deserialize, Serialize};

use crate::language::Language;

pub use block::{Block, BlockKind, Cell, Point, Row};
pub use body::{Body, BodyRole};
pub use by::By;
pub use catalogue::{
    CATALOGUE_SCHEMA, Catalogue, Entry, Surroundings, brief_page_of, file_of, page_of, view_page_of,
};
pub use commitment::Commitment;
pub use everyday::{FacetWords, Membership, Unnamed};
pub use facet::{Facet, Group, GroupMention, INDUSTRY, INSTRUMENT, Mention, REGION, Role, Term};
pub use link::{Link, Relation, RemoteSpan};
pub use passages::Passage;
pub use places::{GroupIndex, Place, Places, TermIndex, Terms};
pub(crate) use ranges::Ranges;
pub use search_tables::{Reading, SearchTables, Variants};
pub use section::{Section, SectionKind};
pub use sentences::Sentences;
pub(crate) use sort::sorted;
pub use source::{Aside, AsideKind, Correction, Source, Sure, TitleLine, TitleLineKind};
pub use span::{Quoted, Span, joined};
pub use target::{Observation, Operator, Target, TargetKind};
pub use walk::Container;
#[cfg(all(test, feature = "compiler"))]
pub(crate) use walk::walk;

/// The version of the shape of `document.json`. A change of meaning raises it.
pub const SCHEMA: &str = "policy-explorer/2";

/// The first version, which is still read: it had parts and articles, and no other sections.
pub const FIRST_SCHEMA: &str = "policy-explorer/1";

/// A policy document with everything that the explorer knows of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
pub struct Document {
    /// The version of this shape: [`SCHEMA`].
    pub schema: String,
    /// The name of the document's folder, such as `decision-2023`.
    pub id: String,
    /// The language of the text as a BCP 47 tag, such as `zh-Hans`.
    pub lang: String,
    /// The title.
    pub title: String,
    /// Who gave it: not every text has a title of its own.
    #[serde(default, skip_serializing_if = "By::is_document")]
    pub title_by: By,
    /// The title cut into phrases: it may break between them alone, so that each line keeps its
    /// sense, as GB/T 9704 asks.
    pub title_phrases: Vec<String>,
    /// What the document is called where room is scarce. The editor's.
    pub title_short: String,
    /// An unofficial English title.
    pub title_en: String,
    /// What the document may be called in English where room is scarce. The editor's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title_short_en: Option<String>,
    /// Who issued the document.
    pub issuer: String,
    /// The day of adoption, `YYYY-MM-DD`, where the text gives one.
    pub adopted: Option<String>,
    /// The day of publication, `YYYY-MM-DD`, where the text gives one.
    pub published: Option<String>,
    /// Where the text was taken from.
    pub source: Source,
    /// The lines before the text proper, as the source has them.
    pub title_block: Vec<TitleLine>,
    /// What the editor mended in the source before it was read.
    pub corrections: Vec<Correction>,
    /// Lines of the source that are no part of the text, in the order of the source.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub set_aside: Vec<Aside>,
    /// The notice that encloses the document proper, with its salutation and signature.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cover: Vec<Block>,
    /// The paragraphs before the first section.
    pub preamble: Vec<Block>,
    /// The sections of the first level in the order of the text.
    #[serde(alias = "parts")]
    pub sections: Vec<Section>,
    /// What stands behind the last section: who signs, the date, the list of annexes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub closing: Vec<Block>,
    /// What is attached to the document, each with numbers of its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub annexes: Vec<Section>,
    /// The ways to filter the document.
    pub facets: Vec<Facet>,
    /// The kind of sections that the matrices have a column for; without one, the sections that consist of no others.
    /// The editor's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub matrix_columns: Option<SectionKind>,
    /// Where the terms of the facets stand, in the order of the text.
    pub mentions: Vec<Mention>,
    /// Where groups stand as a whole, in the order of the text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub group_mentions: Vec<GroupMention>,
    /// What the document promises, in the order of the text.
    pub targets: Vec<Target>,
    /// What the document announces that is to be done, in the order of the text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub commitments: Vec<Commitment>,
    /// What ties passages to other documents.
    pub links: Vec<Link>,
}

impl Document {
    /// The lines above the text other than the title.
    pub fn title_lines(&self) -> impl Iterator<Item = &TitleLine> {
        self.title_block.iter().filter(|line| line.kind != TitleLineKind::Title)
    }

    /// What it is called where room is scarce, in a language as far as there is a name in it.
    #[must_use]
    pub fn name_in(&self, language: Language) -> &str {
        language.name(&self.title_short, self.title_short_en.as_deref().unwrap_or_default())
    }

    /// Whether one of its links leads to the document with this id.
    #[must_use]
    pub fn links_to(&self, id: &str) -> bool {
        self.links.iter().filter_map(|link| link.to.as_ref()).any(|to| to.document == id)
    }

    /// The facet with this id.
    pub fn facet(&self, id: &str) -> Option<&Facet> {
        self.facets.iter().find(|facet| facet.id == id)
    }
}
