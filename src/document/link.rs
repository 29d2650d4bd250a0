//! What ties a passage to a passage of another document. An editor's judgement, labelled as one.

use serde::{Deserialize, Deserializer, Serialize};

use super::Span;
use crate::language::Language;

/// Two passages of two documents, and how the second follows from the first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
pub struct Link {
    /// What both speak of, such as 单项冠军.
    pub theme: String,
    /// How they are related.
    pub relation: Relation,
    /// The passage in this document.
    pub from: Span,
    /// The passage in the other document; none for [`Relation::NoCounterpart`].
    pub to: Option<RemoteSpan>,
    /// Why the editor thinks so.
    pub note: String,
}

/// How a passage of the other document is related to one of this.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    /// It goes on with the same.
    Continues,
    /// It goes on with more of it.
    Enlarged,
    /// It pursues the same in another way.
    NewForm,
    /// Nothing in the other document was found.
    NoCounterpart,
}

impl Relation {
    /// All of them, as a legend has them.
    pub const ALL: [Self; 4] =
        [Self::Continues, Self::Enlarged, Self::NewForm, Self::NoCounterpart];

    /// The relation as data and attributes have it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Continues => "continues",
            Self::Enlarged => "enlarged",
            Self::NewForm => "new-form",
            Self::NoCounterpart => "no-counterpart",
        }
    }

    /// The relation in a word.
    #[must_use]
    pub fn word(self, language: Language) -> &'static str {
        match self {
            Self::Continues => language.pick("延续", "Continued"),
            Self::Enlarged => language.pick("扩大", "Enlarged"),
            Self::NewForm => language.pick("换了形式", "In another form"),
            Self::NoCounterpart => language.pick("未见对应", "No counterpart"),
        }
    }

    /// What the word means, for readers.
    #[must_use]
    pub fn meaning(self, language: Language) -> &'static str {
        match self {
            Self::Continues => language
                .pick("后来的文件接着写同一件事", "The later document goes on with the same"),
            Self::Enlarged => {
                language.pick("后来的文件写得更多、更大", "The later document goes further")
            }
            Self::NewForm => language.pick(
                "后来的文件以别的方式写同一件事",
                "The later document pursues the same in another way",
            ),
            Self::NoCounterpart => language.pick(
                "编者在后来的文件中没有找到",
                "The editor found nothing in the later document",
            ),
        }
    }
}

/// A span of another document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
pub struct RemoteSpan {
    /// The other document's id.
    pub document: String,
    /// The place in it.
    #[serde(flatten)]
    pub span: Span,
}

impl<'de> Deserialize<'de> for RemoteSpan {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        /// The fields, one by one: `flatten` would keep all keys that mean nothing until the end.
        #[derive(Deserialize)]
        #[serde(rename = "RemoteSpan")]
        struct Fields {
            document: String,
            block: String,
            start: usize,
            end: usize,
            quote: String,
        }
        let Fields { document, block, start, end, quote } = Fields::deserialize(deserializer)?;
        Ok(Self { document, span: Span { block, start, end, quote } })
    }
}
