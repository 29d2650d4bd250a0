//! Writes the tables that search in the browser needs, from the dictionaries that it can't carry.

use std::collections::{BTreeMap, BTreeSet};

use pinyin::{Pinyin, ToPinyinMulti};
use unicode_normalization::char::decompose_compatible;

use crate::document::{Document, FacetWords, Reading, SearchTables, Variants};
use crate::search::{Folding, Index};

/// Behind it Unicode has no compatibility mapping, and no traditional form is known.
const LAST_FORM: char = '\u{2fa1f}';

/// The tables for a document: for its text, its titles and its terms, with what readers may call these.
#[must_use]
pub fn search_tables(document: &Document) -> SearchTables {
    let folding = Folding::default();
    let characters = characters(document, &folding);
    let variants = ('\u{80}'..=LAST_FORM).filter_map(|form| {
        // What needs no table is not in it.
        let is_left = folding.fold(form) == form;
        let base = Some(form).filter(|_| is_left).map(|form| base(form, &folding))?;
        (base != form && characters.contains(&base)).then_some((form, base))
    });
    let (forms, bases): (String, String) = variants.unzip();
    SearchTables {
        variants: Variants { forms, characters: bases },
        readings: readings(&characters),
        expansions: expansions(&characters, &folding),
        words: FacetWords::all(document),
    }
}

/// The tables as `search.json` has them.
pub(super) fn tables_to_json(tables: &SearchTables) -> String {
    // Strings alone: serialising them can't fail.
    serde_json::to_string(tables).map(|json| json + "\n").unwrap_or_default()
}

/// The characters of all that is searched, and those of ASCII that may be typed for others, as
/// [`base`] leaves them.
fn characters(document: &Document, folding: &Folding) -> BTreeSet<char> {
    let index = Index::new(document, &SearchTables::default());
    let passages = index.passages().iter().map(|passage| &passage.text);
    let headings = index.sections().iter().map(|section| &section.heading);
    let terms = document.facets.iter().flat_map(|facet| &facet.terms);
    let names = terms
        .flat_map(|term| std::iter::once(&term.name).chain(&term.aliases).chain(&term.everyday));
    let unnamed = document.facets.iter().flat_map(|facet| &facet.unnamed);
    let unnamed = unnamed.flat_map(|place| std::iter::once(&place.name).chain(&place.aliases));
    let texts = passages.chain(headings).chain(names).chain(unnamed);
    let characters = texts.flat_map(|text| text.chars()).chain('!'..='~');
    characters.map(|form| base(form, folding)).collect()
}

/// The character that stands for all that readers don't tell apart: without a compatibility mapping or
/// a tone mark, small, simplified, and folded.
fn base(form: char, folding: &Folding) -> char {
    let plain = decomposed(folding.fold(form));
    let small = only(plain.to_lowercase()).unwrap_or(plain);
    let simplified = match small {
        '\u{3400}'..='\u{9fff}' => only(fast2s::convert(&small.to_string()).chars()),
        _ => None,
    };
    folding.fold(simplified.unwrap_or(small))
}

/// The characters that stand for several of these, and those of these that stand for several, each followed by
/// them. What is enclosed in brackets comes without the brackets too: the search passes over them.
fn expansions(characters: &BTreeSet<char>, folding: &Folding) -> Vec<String> {
    // Sets of characters have none beyond the Basic Multilingual Plane.
    let forms = ('\u{80}'..='\u{ffff}').filter(|form| folding.fold(*form) == *form);
    let mut expansions = Vec::new();
    for form in forms {
        let expansion: Vec<char> =
            compatible(form).into_iter().map(|each| base(each, folding)).collect();
        let is_wanted =
            characters.contains(&form) || expansion.iter().all(|each| characters.contains(each));
        if expansion.len() < 2 || !is_wanted {
            continue;
        }
        let mut add = |expansion: &[char]| {
            expansions.push(std::iter::once(&form).chain(expansion).collect());
        };
        add(&expansion);
        if let ['(', enclosed @ .., ')'] = &*expansion {
            add(enclosed);
        }
    }
    expansions
}

/// The characters to which Unicode's compatibility mappings lead.
fn compatible(form: char) -> Vec<char> {
    let mut characters = Vec::new();
    decompose_compatible(form, |character| characters.push(character));
    characters
}

/// The one character to which Unicode's compatibility mappings lead, without the tone marks of Hanyu
/// Pinyin; `v` for ü. Where they lead to several it is the character itself.
fn decomposed(form: char) -> char {
    let mut decomposed = compatible(form);
    let is_umlaut = decomposed.contains(&'\u{308}');
    decomposed.retain(|character| {
        !matches!(character, '\u{300}' | '\u{301}' | '\u{304}' | '\u{308}' | '\u{30c}')
    });
    match only(decomposed.into_iter()).filter(|character| !character.is_whitespace()) {
        Some('u') if is_umlaut => 'v',
        Some('U') if is_umlaut => 'V',
        plain => plain.unwrap_or(form),
    }
}

/// The character, if it is only one.
fn only(mut characters: impl Iterator<Item = char>) -> Option<char> {
    characters.next().filter(|_| characters.next().is_none())
}

/// The readings of the characters, each in all the ways in which it is typed.
fn readings(characters: &BTreeSet<char>) -> Vec<Reading> {
    let mut readings: BTreeMap<String, String> = BTreeMap::new();
    for character in characters {
        let pinyin = character.to_pinyin_multi().into_iter().flatten().map(Pinyin::plain);
        let spellings: BTreeSet<String> = pinyin.flat_map(spellings).collect();
        for spelling in spellings {
            readings.entry(spelling).or_default().push(*character);
        }
    }
    let readings = readings.into_iter();
    readings.map(|(pinyin, characters)| Reading { pinyin, characters }).collect()
}

/// The ways in which a syllable is typed: ü as `v` or as `u`. Behind j, q, x and y it is written u, and
/// may be typed as the ü that is spoken.
fn spellings(pinyin: &str) -> BTreeSet<String> {
    let with_v = match pinyin.split_at_checked(1) {
        Some(("j" | "q" | "x" | "y", rest)) if rest.starts_with('u') => {
            pinyin.replacen('u', "v", 1)
        }
        _ => pinyin.replace('ü', "v"),
    };
    [with_v, pinyin.replace('ü', "u")].map(|spelling| spelling.replace('ê', "e")).into()
}
