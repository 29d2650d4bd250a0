//! Why a file is not shown, in a sentence for whoever chose it.

use std::error::Error;
use std::fmt;

use crate::document::characters::{is_hidden, shortened};
use crate::language::Language;

/// Why a file is not shown.
///
/// In words it is a plain sentence: where, and what is wrong. Of the file it repeats no more than a few
/// words, with nothing invisible in them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    place: String,
    reason: Reason,
}

impl Refusal {
    /// The refusal of what is at a place of the data; empty for the file as a whole.
    pub(super) fn new(place: String, reason: Reason) -> Self {
        Self { place, reason }
    }

    /// The kind of reason as a word that doesn't change with the sentence, such as `too-large`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.reason.code()
    }

    /// The sentence.
    #[must_use]
    pub fn in_words(&self, language: Language) -> String {
        let reason = self.reason.in_words(language);
        match &*self.place {
            "" => reason,
            place => format!("{place}{}{reason}", language.pick("：", ": ")),
        }
    }

    /// Where in the data it is wrong, such as `targets[2].span`; empty where no place can be named.
    #[must_use]
    pub fn place(&self) -> &str {
        &self.place
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.in_words(Language::default()))
    }
}

impl Error for Refusal {}

/// Words of the file as a refusal may repeat them: few, and all of them visible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Excerpt(String);

impl Excerpt {
    /// So many characters are enough to find the place, and too few to say something of one's own.
    const MOST: usize = 40;

    /// The beginning of a text, cut and with `·` for what can't be seen.
    pub(super) fn of(text: &str) -> Self {
        let visible = |character| if is_hidden(character) { '·' } else { character };
        Self(shortened(text, Self::MOST).chars().map(visible).collect())
    }
}

impl fmt::Display for Excerpt {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "“{}”", self.0)
    }
}

/// A line and a column in characters, both from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct At {
    pub(super) line: usize,
    pub(super) column: usize,
}

/// What should have stood somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Expected {
    Text,
    Truth,
    Number,
    List,
    Whole,
    Object,
    OneOf(Vec<String>),
    Other,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reason {
    TooLarge,
    NotUtf8(At),
    Empty,
    WebPage,
    Truncated(At),
    Syntax(At),
    NotAnObject,
    TooDeep(At),
    NoSchema,
    OtherSchema(Excerpt),
    Missing(At, Excerpt),
    GivenTwice(At, Excerpt),
    Mistyped(At, Expected),
    /// The name is that of the first version; this one has another.
    OldName(&'static str),
    TooMany(usize),
    TooMuchText(usize),
    TooManyElements {
        count: usize,
        most: usize,
    },
    Blank,
    TooLong(usize),
    Hidden(char),
    Phrases,
    TitleLine,
    Date(Excerpt),
    Lang(Excerpt),
    Duplicate(Excerpt),
    NotPlain(Excerpt),
    Reserved(Excerpt),
    Misplaced {
        found: Excerpt,
        expected: Excerpt,
    },
    NoBlockId(Excerpt),
    Number(u32),
    Points,
    /// Cells don't follow one another through the whole table.
    Cells,
    /// The kind doesn't go with what it is or has.
    Kind,
    UnknownBlock(Excerpt),
    UnknownFacet(Excerpt),
    UnknownTerm(Excerpt),
    UnknownGroup(Excerpt),
    Backwards,
    Outside {
        block: Excerpt,
        length: usize,
    },
    Differs {
        quote: Excerpt,
        block: Excerpt,
    },
    Length(Excerpt),
    Order,
    /// The sentence that a mention names isn't the one in which it stands.
    OtherSentence,
    Year(u16),
    NoValue,
    Unsaid(Excerpt),
    Counterpart,
}

impl Reason {
    fn code(&self) -> &'static str {
        match self {
            Self::TooLarge => "too-large",
            Self::NotUtf8(_) => "not-utf8",
            Self::Empty | Self::WebPage | Self::Truncated(_) | Self::Syntax(_) => "not-json",
            Self::NotAnObject => "not-an-object",
            Self::TooDeep(_) => "too-deep",
            Self::NoSchema | Self::OtherSchema(_) => "wrong-schema",
            Self::Missing(..) | Self::GivenTwice(..) | Self::Mistyped(..) | Self::OldName(_) => {
                "shape"
            }
            Self::TooMany(_) | Self::TooMuchText(_) | Self::TooManyElements { .. } => "too-many",
            Self::Blank | Self::TooLong(_) | Self::Hidden(_) => "text",
            Self::Phrases | Self::TitleLine => "title",
            Self::Date(_) => "bad-date",
            Self::Lang(_) => "bad-lang",
            Self::Duplicate(_) => "duplicate-id",
            Self::NotPlain(_) | Self::Reserved(_) => "bad-id",
            Self::Misplaced { .. } | Self::NoBlockId(_) => "bad-id",
            Self::Number(_) => "bad-number",
            Self::Points => "points",
            Self::Cells => "cells",
            Self::Kind => "bad-kind",
            Self::UnknownBlock(_) | Self::UnknownFacet(_) => "unknown-reference",
            Self::UnknownTerm(_) | Self::UnknownGroup(_) => "unknown-reference",
            Self::Backwards | Self::Outside { .. } => "span",
            Self::Differs { .. } | Self::Length(_) => "span",
            Self::Order => "order",
            Self::OtherSentence => "sentence",
            Self::Year(_) | Self::NoValue | Self::Unsaid(_) => "target",
            Self::Counterpart => "link",
        }
    }
}
