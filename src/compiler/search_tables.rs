//! What search in the browser needs to know of the characters of a document: which traditional ones
//! stand for them, and how they are read. The dictionaries themselves are far too large for a page.

use std::collections::{BTreeMap, BTreeSet};

use pinyin::ToPinyinMulti;
use serde::{Deserialize, Serialize};

use crate::document::Document;

/// The tables for the characters that occur in a document: `search.json`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchTables {
    /// The simplified character for each traditional one that may be typed for it.
    pub simplified: BTreeMap<char, char>,
    /// Every reading of each character, without tones; initials are their first letters.
    pub pinyin: BTreeMap<char, Vec<String>>,
}

impl SearchTables {
    /// The tables for a document: for its text, its titles and its terms.
    #[must_use]
    pub fn new(document: &Document) -> Self {
        let characters = characters(document);
        let simplified = ('\u{3400}'..='\u{9fff}').filter_map(|traditional| {
            let simplified = simplify(traditional)?;
            characters.contains(&simplified).then_some((traditional, simplified))
        });
        let pinyin = characters.iter().filter_map(|character| {
            let readings = character.to_pinyin_multi()?;
            let readings: BTreeSet<String> =
                readings.into_iter().map(|reading| reading.plain().replace('ü', "v")).collect();
            Some((*character, readings.into_iter().collect()))
        });
        Self { simplified: simplified.collect(), pinyin: pinyin.collect() }
    }

    /// The tables as `search.json` has them.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Maps of strings: serialising them can't fail.
        serde_json::to_string(self).map(|json| json + "\n").unwrap_or_default()
    }
}

/// The simplified form of a traditional character, if it has another one.
fn simplify(traditional: char) -> Option<char> {
    let text = fast2s::convert(&traditional.to_string());
    text.chars().next().filter(|simplified| *simplified != traditional)
}

fn characters(document: &Document) -> BTreeSet<char> {
    let mut characters = BTreeSet::new();
    let blocks = document
        .blocks()
        .flat_map(|block| [Some(&block.text), block.heading.as_ref()].into_iter().flatten());
    let titles = document.parts.iter().map(|part| &part.title);
    let titles = titles.chain(document.articles().map(|article| &article.title));
    let terms = document.facets.iter().flat_map(|facet| &facet.terms).map(|term| &term.name);
    for text in blocks.chain(titles).chain(terms).chain([&document.title]) {
        characters.extend(text.chars());
    }
    characters
}
