//! What comes of opening a document: its page, or the reason why there is none.

use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;

use crate::document::packed::page_data;
use crate::document::{Document, Surroundings};
use crate::foreign::{MOST_MEGABYTES, Refusal};
use crate::language::{Language, Page};
use crate::markup;

/// A document that has been fetched, checked and rendered.
#[wasm_bindgen]
pub struct Opened {
    id: String,
    title: String,
    is_foreign: bool,
    language: Language,
    html: String,
    json: String,
}

impl Opened {
    pub(super) fn new(document: Document, surroundings: &Surroundings) -> Self {
        let (is_foreign, language) = (surroundings.foreign.is_some(), surroundings.language);
        let of_foreign = if is_foreign { Page::of(language).foreign_title } else { "" };
        let title = language.name(&document.title, &document.title_en);
        let title = format!("{of_foreign}{title}");
        // It has been checked: its mentions are in their order.
        let json = page_data(&document).unwrap_or_default();
        let html = markup::page(&document, surroundings);
        Self { id: document.id, title, is_foreign, language, html, json }
    }
}

#[wasm_bindgen]
impl Opened {
    /// The HTML of the explorer in UTF-8, as a page of the document has it. It goes to another thread, as bytes
    /// without being copied there.
    #[wasm_bindgen(getter)]
    pub fn html(&self) -> Uint8Array {
        self.html.as_bytes().into()
    }

    /// The document's data in UTF-8, as a page of it carries it.
    #[wasm_bindgen(getter)]
    pub fn json(&self) -> Uint8Array {
        self.json.as_bytes().into()
    }

    /// The document's id.
    #[wasm_bindgen(getter)]
    pub fn id(&self) -> String {
        self.id.clone()
    }

    /// Whether it is not one of the site's own.
    #[wasm_bindgen(getter, js_name = isForeign)]
    pub fn is_foreign(&self) -> bool {
        self.is_foreign
    }

    /// The title of the page: the document's, in the language of the page as far as there is one. Of one that
    /// isn't the site's own it says so: tabs, bookmarks and shared links show it without the banner.
    #[wasm_bindgen(getter)]
    pub fn title(&self) -> String {
        self.title.clone()
    }

    /// The language of the page.
    #[wasm_bindgen(getter)]
    pub fn lang(&self) -> String {
        self.language.tag().into()
    }
}

/// Why a document was not opened.
#[derive(Debug)]
pub enum Unopened {
    /// The server was not reached, or broke off.
    Network,
    /// The server answered with this status.
    Status(u16),
    /// The server sent the request on to another address.
    Redirected,
    /// There are more bytes than a document may have.
    TooLarge,
    /// The catalogue is not as it should be.
    Catalogue,
    /// The site has no document of this id.
    NotHere,
    /// It is no document, or says what isn't so.
    Refused(Refusal),
}

impl From<Refusal> for Unopened {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl Unopened {
    /// The reason as a part of a sentence.
    fn in_words(&self, language: Language) -> String {
        match language {
            Language::Zh => self.in_chinese(),
            Language::En => self.in_english(),
        }
    }

    fn in_chinese(&self) -> String {
        match self {
            Self::Refused(refusal) => refusal.in_words(Language::Zh),
            Self::Network => "网络中断或服务器没有应答".into(),
            Self::Status(status @ (404 | 410)) => format!("服务器上没有这个文件（{status}）"),
            Self::Status(status @ 500..) => format!("服务器出错（{status}）"),
            Self::Status(status) => format!("服务器没有给出这个文件（{status}）"),
            Self::Redirected => "服务器转到了别的网址".into(),
            Self::TooLarge => format!("文件超过{MOST_MEGABYTES} MB"),
            Self::Catalogue => "本网站的文件目录无法读取".into(),
            Self::NotHere => "本网站没有这个文件".into(),
        }
    }

    fn in_english(&self) -> String {
        match self {
            Self::Refused(refusal) => refusal.in_words(Language::En),
            Self::Network => "the network failed or the server did not answer".into(),
            Self::Status(status @ (404 | 410)) => {
                format!("the server does not have this file ({status})")
            }
            Self::Status(status @ 500..) => format!("the server failed ({status})"),
            Self::Status(status) => format!("the server did not give out this file ({status})"),
            Self::Redirected => "the server redirects to another address".into(),
            Self::TooLarge => format!("the file is larger than {MOST_MEGABYTES} MB"),
            Self::Catalogue => "this site’s list of documents cannot be read".into(),
            Self::NotHere => "this site does not have this document".into(),
        }
    }

    /// Which of the reasons it is, for programs.
    fn cause(&self) -> &'static str {
        match self {
            Self::Network => "network",
            Self::Status(_) => "status",
            Self::Redirected => "redirected",
            Self::Catalogue => "catalogue",
            Self::NotHere => "not-here",
            Self::TooLarge => "too-large",
            Self::Refused(refusal) => refusal.code(),
        }
    }

    /// As an `Error` whose `cause` is for programs.
    #[must_use]
    pub fn told(&self, language: Language) -> JsValue {
        let error = js_sys::Error::new(&self.in_words(language));
        error.set_cause(&self.cause().into());
        error.into()
    }
}
