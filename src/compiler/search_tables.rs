//! Writes the tables that search in the browser needs, from the dictionaries that it can't carry.

use std::collections::{BTreeMap, BTreeSet};

use pinyin::ToPinyinMulti;

use crate::document::{Document, Reading, SearchTables, Variants};

/// The tables for a document: for its text, its titles and its terms.
#[must_use]
pub fn search_tables(document: &Document) -> SearchTables {
    let characters = characters(document);
    let variants = ('\u{80}'..='\u{9fff}')
        .filter_map(|form| Some((form, base(form).filter(|base| characters.contains(base))?)));
    let (forms, bases): (String, String) = variants.unzip();
    let mut readings: BTreeMap<String, BTreeSet<char>> = BTreeMap::new();
    for character in &characters {
        for reading in character.to_pinyin_multi().into_iter().flatten() {
            let pinyin = reading.plain().replace('ü', "v");
            readings.entry(pinyin).or_default().insert(*character);
        }
    }
    SearchTables {
        variants: Variants { forms, characters: bases },
        readings: readings
            .into_iter()
            .map(|(pinyin, characters)| Reading {
                pinyin,
                characters: characters.into_iter().collect(),
            })
            .collect(),
    }
}

/// The tables as `search.json` has them.
pub(super) fn tables_to_json(tables: &SearchTables) -> String {
    // Strings alone: serialising them can't fail.
    serde_json::to_string(tables).map(|json| json + "\n").unwrap_or_default()
}

/// The simplified form of a traditional character, or the small letter of a capital beyond ASCII.
fn base(form: char) -> Option<char> {
    let text = if form < '\u{3400}' {
        form.to_lowercase().collect()
    } else {
        fast2s::convert(&form.to_string())
    };
    let mut characters = text.chars();
    characters.next().filter(|base| *base != form && characters.next().is_none())
}

fn characters(document: &Document) -> BTreeSet<char> {
    let blocks = document
        .blocks()
        .flat_map(|block| [Some(&block.text), block.heading.as_ref()].into_iter().flatten());
    let titles = document.parts.iter().map(|part| &part.title);
    let titles = titles.chain(document.articles().map(|article| &article.title));
    let terms = document.facets.iter().flat_map(|facet| &facet.terms).map(|term| &term.name);
    let texts = blocks.chain(titles).chain(terms).chain([&document.title]);
    let texts = texts.chain(document.title_block.iter().map(|line| &line.text));
    texts.flat_map(|text| text.chars()).map(|form| base(form).unwrap_or(form)).collect()
}
