//! The documents that the explorer holds, as `documents/index.json` lists them.

use serde::{Deserialize, Serialize};

use super::Document;
use crate::language::Language;

/// The version of the shape of `documents/index.json`. A change of meaning raises it.
pub const CATALOGUE_SCHEMA: &str = "policy-explorer/catalogue-1";

/// Where the documents' folders are, seen from the site's root.
const FILES: &str = "documents/";

/// All documents of a site.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalogue {
    /// The version of this shape: [`CATALOGUE_SCHEMA`].
    pub schema: String,
    /// The id of the document that the site opens with.
    pub front: String,
    /// The documents, the newest first; those that give no date come last.
    pub documents: Vec<Entry>,
}

/// What the catalogue says of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The document's id: the name of its folder.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is called where room is scarce.
    pub title_short: String,
    /// An unofficial English title.
    pub title_en: String,
    /// What it may be called in English where room is scarce.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title_short_en: Option<String>,
    /// Who issued it.
    pub issuer: String,
    /// The language of its text as a BCP 47 tag.
    pub lang: String,
    /// The day of adoption, `YYYY-MM-DD`, where the text gives one.
    pub adopted: Option<String>,
    /// The day of publication, `YYYY-MM-DD`, where the text gives one.
    pub published: Option<String>,
    /// The ids of the documents to which it is linked, either way.
    pub companions: Vec<String>,
    /// The size of `document.json` in bytes.
    pub bytes: usize,
    /// The SHA-256 of `document.json` in hexadecimal digits.
    pub sha256: String,
}

/// What stands beside a document where its page is written.
#[derive(Debug, Clone, Default)]
pub struct Surroundings {
    /// All documents of the site.
    pub catalogue: Catalogue,
    /// The documents to which this one is linked, either way.
    pub companions: Vec<Document>,
    /// Where the document comes from, if it isn't one of the site's own: a file's name or a path.
    pub foreign: Option<String>,
    /// Whether the page is one file, with no site around it.
    pub is_single: bool,
    /// The language of the page, which is not that of the document.
    pub language: Language,
}

impl Surroundings {
    /// Whether the views of a document besides its text are pages of the site. Where there is no site around the page, or it
    /// isn't one of the site's own documents, they stand in the page itself.
    #[must_use]
    pub fn has_view_pages(&self) -> bool {
        !self.is_single && self.foreign.is_none()
    }
}

impl Catalogue {
    /// What it says of the document with this id.
    #[must_use]
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.documents.iter().find(|entry| entry.id == id)
    }
}

impl Entry {
    /// What it is called where room is scarce, in a language as far as there is a name in it.
    #[must_use]
    pub fn name_in(&self, language: Language) -> &str {
        language.name(&self.title_short, self.title_short_en.as_deref().unwrap_or_default())
    }

    /// The day by which documents are ordered, if there is one.
    #[must_use]
    pub fn date(&self) -> Option<&str> {
        self.adopted.as_deref().or(self.published.as_deref())
    }
}

/// The address of a document's page in a language, relative to the site.
#[must_use]
pub fn page_of(id: &str, language: Language) -> String {
    format!("{id}{}.html", language.infix())
}

/// The address of the page of one of a document's views in a language, relative to the site.
#[must_use]
pub fn view_page_of(id: &str, view: &str, language: Language) -> String {
    format!("{id}/{view}{}.html", language.infix())
}

/// The address of the page of the brief of a term in a language, relative to the site. `key` is the term with its facet,
/// as addresses have it: `industry=ai`.
#[must_use]
pub fn brief_page_of(id: &str, key: &str, language: Language) -> String {
    view_page_of(id, &key.replacen('=', "/", 1), language)
}

/// The address of a file of a document's folder, relative to the site.
#[must_use]
pub fn file_of(id: &str, file: &str) -> String {
    format!("{FILES}{id}/{file}")
}
