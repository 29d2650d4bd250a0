//! What search needs to know of the characters of a document and of its readers' words, as `search.json` carries it.

use serde::{Deserialize, Serialize};

use super::FacetWords;

/// The tables for the characters that occur in a document. They are written by the compiler: the
/// dictionaries behind them are far too large for a page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchTables {
    /// What may be typed for characters of the document.
    pub variants: Variants,
    /// How characters are read, in the order of the readings.
    pub readings: Vec<Reading>,
    /// Characters that stand for several: each is followed by those, folded, as in `㎡m2`.
    #[serde(default)]
    pub expansions: Vec<String>,
    /// What readers may call the terms, a facet after another.
    #[serde(default)]
    pub words: Vec<FacetWords>,
}

/// Other forms of characters: the first form is one of the first character, and so on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Variants {
    /// Traditional forms, capitals, letters with a tone mark and compatibility characters, in the order
    /// of their code points.
    pub forms: String,
    /// The characters, as simplified, small and plain as they get.
    pub characters: String,
}

/// A reading, and the characters of the document that have it among theirs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// Hanyu Pinyin in small letters of ASCII, without tones. A syllable with ü has an entry with `v` and
    /// one with `u`. Its initial is its first letter, or the first two where they are zh, ch or sh.
    pub pinyin: String,
    /// The characters in the order of their code points.
    pub characters: String,
}
