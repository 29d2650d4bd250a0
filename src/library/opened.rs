//! What comes of opening a document: its page, or the reason why there is none.

use std::fmt;

use wasm_bindgen::prelude::*;

use crate::components;
use crate::document::{Document, Surroundings};
use crate::foreign::Refusal;

/// A document that has been fetched, checked and rendered.
#[wasm_bindgen]
pub struct Opened {
    document: Document,
    is_foreign: bool,
    html: String,
}

impl Opened {
    pub(super) fn new(document: Document, surroundings: Surroundings) -> Self {
        let is_foreign = surroundings.foreign.is_some();
        let html = components::render(&document, surroundings);
        Self { document, is_foreign, html }
    }
}

#[wasm_bindgen]
impl Opened {
    /// The HTML of the explorer, as a page of the document has it.
    #[wasm_bindgen(getter)]
    pub fn html(&self) -> String {
        self.html.clone()
    }

    /// The document's data, as a page of it carries it.
    #[wasm_bindgen(getter)]
    pub fn json(&self) -> String {
        // Strings, numbers and lists: serialising them can't fail.
        serde_json::to_string(&self.document).unwrap_or_default()
    }

    /// The document's id.
    #[wasm_bindgen(getter)]
    pub fn id(&self) -> String {
        self.document.id.clone()
    }

    /// Whether it is not one of the site's own.
    #[wasm_bindgen(getter, js_name = isForeign)]
    pub fn is_foreign(&self) -> bool {
        self.is_foreign
    }

    /// The document's title.
    #[wasm_bindgen(getter)]
    pub fn title(&self) -> String {
        self.document.title.clone()
    }
}

/// Why a document was not opened. In words it is a sentence for readers.
#[derive(Debug)]
pub enum Unopened {
    /// The reader has gone elsewhere.
    Aborted,
    /// The server was not reached, or broke off.
    Network,
    /// The server answered with this status.
    Status(u16),
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

impl fmt::Display for Unopened {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Aborted => formatter.write_str("已取消"),
            Self::Network => formatter.write_str("网络中断或服务器没有应答"),
            Self::Status(status @ (404 | 410)) => {
                write!(formatter, "服务器上没有这个文件（{status}）")
            }
            Self::Status(status @ 500..) => write!(formatter, "服务器出错（{status}）"),
            Self::Status(status) => write!(formatter, "服务器没有给出这个文件（{status}）"),
            Self::TooLarge => formatter.write_str("文件超过5 MB"),
            Self::Catalogue => formatter.write_str("本网站的文件目录无法读取"),
            Self::NotHere => formatter.write_str("本网站没有这个文件"),
            Self::Refused(refusal) => refusal.fmt(formatter),
        }
    }
}

impl Unopened {
    /// Which of the reasons it is, for programs.
    fn cause(&self) -> &'static str {
        match self {
            Self::Aborted => "aborted",
            Self::Network => "network",
            Self::Status(_) => "status",
            Self::Catalogue => "catalogue",
            Self::NotHere => "not-here",
            Self::TooLarge => "too-large",
            Self::Refused(refusal) => refusal.code(),
        }
    }
}

/// As an `Error` whose `cause` is for programs.
impl From<Unopened> for JsValue {
    fn from(unopened: Unopened) -> Self {
        let error = js_sys::Error::new(&unopened.to_string());
        error.set_cause(&unopened.cause().into());
        error.into()
    }
}
