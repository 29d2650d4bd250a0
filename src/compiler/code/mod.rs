//! The codes of diagnostics: a stable name for each kind of fault, and its page.
//!
//! The comment on a code is what it means, the first sentence the line that lists show. The rest of its page stands in
//! the table of its group. `docs/diagnostics.md` is written from both by `policyc explain --markdown`.

mod annotations;
mod book;
mod facets;
mod figures;
mod page;
mod quotes;
mod site;
mod structure;
mod text;

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};
use thiserror::Error;

use super::diagnostic::Severity;
pub use book::{list, markdown};
use page::Page;

/// Defines the codes, by groups. Each group is a module with a [`Page`] for each of its codes.
macro_rules! codes {
    ($($group:ident $title:literal {
        $($(#[doc = $means:literal])+ $code:ident = $page:ident,)+
    })+) => {
        /// What kind of fault a diagnostic is about.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($($(#[doc = $means])+ $code,)+)+
        }

        impl Code {
            /// All codes, by group.
            pub const GROUPS: &[(&str, &[Self])] = &[$(($title, &[$(Self::$code,)+]),)+];

            /// What the code means.
            #[must_use]
            pub fn means(self) -> &'static str {
                match self {
                    $($(Self::$code => concat!($($means),+).trim_ascii(),)+)+
                }
            }

            fn page(self) -> &'static Page {
                match self {
                    $($(Self::$code => &$group::$page,)+)+
                }
            }
        }
    };
}

codes! {
    text "The text" {
        /// The source is in an encoding other than UTF-8. The compiler recognised the encoding and converted the text.
        NotUtf8 = NOT_UTF_8,
        /// A file has a character that no document may hold. Such characters are control characters, and those that
        /// change the direction of writing.
        HiddenCharacter = HIDDEN_CHARACTER,
        /// A file has a character that can't be seen. It takes no room, such as a zero-width space.
        InvisibleCharacter = INVISIBLE_CHARACTER,
        /// The source has radicals where it should have characters. They look alike, and come with copies from PDF.
        KangxiRadical = KANGXI_RADICAL,
        /// The source has no text.
        EmptySource = EMPTY_SOURCE,
        /// The source has hardly any Chinese in it.
        NotChinese = NOT_CHINESE,
        /// The source was read in a wrong encoding and saved so. Its characters became others.
        MisreadEncoding = MISREAD_ENCODING,
        /// The document breaks a rule of the page that shows it. Most often it is too large in some way.
        CannotBeShown = CANNOT_BE_SHOWN,
    }
    structure "The structure" {
        /// The source has no title. The first line is a heading or a point, or there is none.
        MissingTitle = MISSING_TITLE,
        /// Neither the source nor the annotations say where the text is from.
        MissingSourceLine = MISSING_SOURCE_LINE,
        /// The source line has words beside the source and the day of publication.
        SourceLineResidue = SOURCE_LINE_RESIDUE,
        /// A note of adoption doesn't begin with a day. The document then has no day of adoption.
        AdoptionWithoutDay = ADOPTION_WITHOUT_DAY,
        /// The number of a section or a point doesn't follow the one before. It is read as it is written.
        OutOfOrder = OUT_OF_ORDER,
        /// Nothing stands under a heading, or behind a number.
        EmptySection = EMPTY_SECTION,
        /// A line that begins with a label is read as a paragraph. It may be the heading of a section.
        AmbiguousHeading = AMBIGUOUS_HEADING,
        /// Lines without a number are read as titles of sections. They are short, and stand between paragraphs.
        TitleWithoutNumber = TITLE_WITHOUT_NUMBER,
        /// An annex looks like a table that has a line for each cell. Its lines are read as paragraphs and headings.
        FlatTable = FLAT_TABLE,
        /// Lines were taken for contents or page numbers, and set aside. They are kept, but not shown in the text.
        LinesSetAside = LINES_SET_ASIDE,
        /// Paragraphs of the source are broken over lines. Their lines were put together.
        LinesJoined = LINES_JOINED,
    }
    annotations "Annotations" {
        /// `annotations.toml` can't be read. It is not TOML, a key is unknown or missing, or a value has a wrong type.
        InvalidAnnotations = INVALID_ANNOTATIONS,
        /// A value that stands on one line has a tab or a line break in it.
        LineBreakInValue = LINE_BREAK_IN_VALUE,
        /// An id has characters that can't stand in addresses, or too many.
        InvalidId = INVALID_ID,
        /// The id of a facet has another meaning in addresses.
        ReservedId = RESERVED_ID,
        /// An id or a name is defined twice.
        DefinedTwice = DEFINED_TWICE,
        /// `lang` is not the tag of a language.
        InvalidLanguage = INVALID_LANGUAGE,
        /// A name is empty.
        EmptyName = EMPTY_NAME,
        /// A value has more characters than its place in the page has room for.
        ValueTooLong = VALUE_TOO_LONG,
        /// A list has a value twice.
        RepeatedValue = REPEATED_VALUE,
        /// The phrases of the title don't make up the title.
        TitlePhrasesDiffer = TITLE_PHRASES_DIFFER,
        /// `[titles_en]` has an id that no section has.
        UnknownSection = UNKNOWN_SECTION,
        /// `matrix_columns` names a kind of section that the document has none of.
        NoSectionOfKind = NO_SECTION_OF_KIND,
        /// No line of the source begins with the words of an annotation.
        LineNotFound = LINE_NOT_FOUND,
        /// Several lines of the source begin with the words of an annotation.
        AmbiguousLine = AMBIGUOUS_LINE,
        /// Two `[[line]]` say different things of one line.
        ContradictoryLines = CONTRADICTORY_LINES,
        /// A `[[part]]` marks a part in a source that numbers its parts itself.
        PartInNumberedSource = PART_IN_NUMBERED_SOURCE,
        /// A `[[part]]` without a title begins with words that are no whole sentence with text behind it.
        PartWithoutText = PART_WITHOUT_TEXT,
        /// A `[[silence]]` names a code that doesn't exist.
        UnknownCode = UNKNOWN_CODE,
        /// A `[[silence]]` names the code of an error. Only warnings can be silenced.
        SilencedError = SILENCED_ERROR,
        /// A `[[silence]]` has no reason.
        EmptyReason = EMPTY_REASON,
        /// A `[[silence]]` silences nothing.
        UnusedSilence = UNUSED_SILENCE,
    }
    quotes "Quotes, corrections and links" {
        /// An annotation names a block that the document doesn't have.
        UnknownBlock = UNKNOWN_BLOCK,
        /// The quoted words don't stand in their block.
        QuoteNotFound = QUOTE_NOT_FOUND,
        /// The quoted words stand in their block several times.
        AmbiguousQuote = AMBIGUOUS_QUOTE,
        /// A place has both a `quote` and a `sentence`.
        QuoteAndSentence = QUOTE_AND_SENTENCE,
        /// The words to correct don't stand in the source.
        CorrectionNotFound = CORRECTION_NOT_FOUND,
        /// The words to correct stand in the source several times.
        AmbiguousCorrection = AMBIGUOUS_CORRECTION,
        /// Two corrections change the same words.
        OverlappingCorrections = OVERLAPPING_CORRECTIONS,
        /// A link leads to a document that doesn't stand beside this one, or doesn't compile.
        UnknownDocument = UNKNOWN_DOCUMENT,
        /// The relation of a link asks for a counterpart that isn't there, or for none where there is one.
        LinkCounterpart = LINK_COUNTERPART,
    }
    facets "Facets and terms" {
        /// A term belongs to a group that its facet doesn't have.
        UnknownGroup = UNKNOWN_GROUP,
        /// A group has words, but no term.
        GroupWithoutTerms = GROUP_WITHOUT_TERMS,
        /// A term has the id of its own group.
        GroupIsOwnTerm = GROUP_IS_OWN_TERM,
        /// A term is mentioned nowhere but where it is set out.
        TermNowhereElse = TERM_NOWHERE_ELSE,
        /// A word of a term or a group stands nowhere in the text.
        WordNotInText = WORD_NOT_IN_TEXT,
        /// An everyday word is empty or has white space in it.
        NotOneWord = NOT_ONE_WORD,
        /// An everyday word is a name of its term already.
        EverydayIsName = EVERYDAY_IS_NAME,
        /// An everyday word is listed as not meaning its term.
        EverydayIsFalseFriend = EVERYDAY_IS_FALSE_FRIEND,
        /// The name of an unnamed place has fewer than two characters.
        PlaceTooShort = PLACE_TOO_SHORT,
        /// The text names a place that is listed as unnamed.
        PlaceIsNamed = PLACE_IS_NAMED,
        /// A member of a `[[facet.membership]]` is no unnamed place of the facet.
        UnknownPlace = UNKNOWN_PLACE,
        /// A `[[facet.membership]]` doesn't name its publisher or title.
        MissingPublication = MISSING_PUBLICATION,
        /// A date is not `YYYY-MM-DD` or `YYYY-MM`.
        InvalidDate = INVALID_DATE,
    }
    figures "Targets and commitments" {
        /// A value of a target or commitment doesn't stand in the words that it quotes.
        ValueNotInQuote = VALUE_NOT_IN_QUOTE,
        /// The value of a target is no number.
        InvalidNumber = INVALID_NUMBER,
        /// A target whose kind has a number has no `value`.
        MissingValue = MISSING_VALUE,
        /// The id of a commitment doesn't begin with `c-`.
        CommitmentId = COMMITMENT_ID,
        /// The words of a commitment are empty.
        EmptyWords = EMPTY_WORDS,
        /// Neither a target nor a commitment covers a number of the text.
        UncoveredNumber = UNCOVERED_NUMBER,
    }
    site "The site" {
        /// `site.toml` can't be read. It is not TOML, a key is unknown, or a value has a wrong type.
        InvalidSettings = INVALID_SETTINGS,
        /// A value of `site.toml` is not what its key asks for.
        InvalidSetting = INVALID_SETTING,
    }
}

/// A name that is no code's.
#[derive(Debug, Clone, Error)]
#[error("there is no such code; `policyc explain` lists all of them")]
pub struct UnknownCode;

impl Code {
    /// All codes, in the order of their groups.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::GROUPS.iter().flat_map(|(_, codes)| codes.iter().copied())
    }

    /// The stable name, such as `out-of-order`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.page().name
    }

    /// The severity of its diagnostics.
    #[must_use]
    pub fn severity(self) -> Severity {
        self.page().severity
    }

    /// What the code means in one sentence.
    #[must_use]
    pub fn summary(self) -> &'static str {
        let means = self.means();
        means.find(". ").map_or(means, |end| &means[..=end])
    }

    /// The page of the code, in Markdown: what it means, why it matters, an example, what to do.
    #[must_use]
    pub fn explanation(self) -> String {
        book::page(self, "#")
    }
}

impl fmt::Display for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

impl FromStr for Code {
    type Err = UnknownCode;

    fn from_str(name: &str) -> Result<Self, UnknownCode> {
        Self::all().find(|code| code.name() == name).ok_or(UnknownCode)
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}
