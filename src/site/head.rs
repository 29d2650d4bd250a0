//! What the head of a page says to other machines: tags of government sites, Open Graph, and
//! schema.org. Nothing in it is invented: it is the document's or the host's, or it isn't there.

use maud::{Markup, PreEscaped, html};
use serde_json::{Map, Value, json};

use super::Settings;
use crate::document::{Document, file_of, page_of};
use crate::language::Language;

/// The name of a document's share picture in its folder of the site.
pub const PICTURE: &str = "share.png";
/// Its width and height in pixels: what those who show links ask for.
pub(super) const PICTURE_SIZE: (u32, u32) = (1200, 630);

/// What a page's head is made of besides its document.
#[derive(Debug, Clone, Copy)]
pub struct Head<'a> {
    /// What the host says.
    pub settings: &'a Settings,
    /// The content security policy that the page carries, for hosts that send none.
    pub policy: Option<&'a str>,
    /// The style that stands in the page of a text. What else the text needs is linked behind it.
    pub style: &'a str,
    /// Whether the document has a share picture.
    pub has_picture: bool,
}

/// What a page says of itself.
pub(super) struct About<'a> {
    /// Its title.
    pub(super) title: &'a str,
    /// What it is, in a sentence or a paragraph.
    pub(super) description: &'a str,
    /// Its address in a language, relative to the site.
    pub(super) page: &'a dyn Fn(Language) -> String,
    /// Whether it has the text of its document.
    pub(super) is_text: bool,
}

impl Head<'_> {
    /// The tags, to stand behind title and description.
    pub(super) fn tags(
        &self,
        document: &Document,
        language: Language,
        about: &About<'_>,
    ) -> Markup {
        html! {
            (self.government(document))
            (self.open_graph(document, language, about))
            (self.addresses(language, about))
            @if let Some(data) = self.legislation(document).filter(|_| about.is_text) {
                // Data for search engines: no `<` may stand in it.
                script type="application/ld+json" {
                    (PreEscaped(data.to_string().replace('<', "\\u003c")))
                }
            }
        }
    }

    /// The tags that 国办发〔2017〕47号《政府网站发展指引》 asks of a page of an article, in its spelling:
    /// those of the site and the column as the host gives them, those of the article as the text does.
    fn government(&self, document: &Document) -> Markup {
        html! {
            @for (name, value) in &self.settings.tags { meta name=(name) content=(value); }
            meta name="ArticleTitle" content=(document.title);
            @if let Some(day) = &document.published { meta name="PubDate" content=(day); }
            meta name="ContentSource" content=(document.source.name);
        }
    }

    /// The tags of the Open Graph protocol, <https://ogp.me>.
    fn open_graph(&self, document: &Document, language: Language, about: &About<'_>) -> Markup {
        let settings = self.settings;
        let (width, height) = PICTURE_SIZE;
        html! {
            meta property="og:type" content="article";
            meta property="og:title" content=(about.title);
            meta property="og:description" content=(about.description);
            @if language == Language::En {
                meta property="og:locale" content="en_GB";
            } @else if document.lang == "zh-Hans" {
                meta property="og:locale" content="zh_CN";
            }
            @if let Some(name) = settings.tag("SiteName") { meta property="og:site_name" content=(name); }
            @if let Some(day) = &document.published {
                meta property="article:published_time" content=(day);
            }
            @if let Some(address) = settings.address_of(&(about.page)(language)) {
                meta property="og:url" content=(address);
            }
            @if let Some(address) = self.picture(document) {
                meta property="og:image" content=(address);
                meta property="og:image:width" content=(width);
                meta property="og:image:height" content=(height);
                meta property="og:image:alt" content=(document.title);
            }
        }
    }

    /// The page's own address, of which the front page is a copy, and those of the page in each language. Search
    /// engines take whole addresses alone (RFC 6596 for the first): without the site's they aren't there.
    fn addresses(&self, language: Language, about: &About<'_>) -> Markup {
        let address = |language| self.settings.address_of(&(about.page)(language));
        html! {
            @if let Some(own) = address(language) { link rel="canonical" href=(own); }
            @for language in Language::ALL {
                @if let Some(address) = address(language) {
                    link rel="alternate" hreflang=(language.tag()) href=(address);
                }
            }
        }
    }

    fn picture(&self, document: &Document) -> Option<String> {
        let picture = file_of(&document.id, PICTURE);
        self.settings.address_of(&picture).filter(|_| self.has_picture)
    }

    /// The document as schema.org's [Legislation](https://schema.org/Legislation). What was never adopted
    /// is none.
    fn legislation(&self, document: &Document) -> Option<Value> {
        let adopted = document.adopted.as_ref()?;
        let mut data = Map::new();
        let mut add = |key: &str, value: Option<Value>| {
            if let Some(value) = value {
                data.insert(key.into(), value);
            }
        };
        add("@context", Some("https://schema.org".into()));
        add("@type", Some("Legislation".into()));
        add("name", Some(document.title.as_str().into()));
        add("inLanguage", Some(document.lang.as_str().into()));
        let issuer = json!({ "@type": "Organization", "name": document.issuer });
        add("legislationPassedBy", Some(issuer));
        add("legislationDate", Some(adopted.as_str().into()));
        add("datePublished", document.published.as_deref().map(Value::from));
        let page = page_of(&document.id, Language::default());
        add("url", self.settings.address_of(&page).map(Value::from));
        add("image", self.picture(document).map(Value::from));
        Some(Value::Object(data))
    }
}
