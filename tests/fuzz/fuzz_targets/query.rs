//! Whatever the text, whatever is looked for, and whatever tables of readings and of like characters come with it:
//! what is found lies in its passage, in order and apart, and can be shown.

#![no_main]

#[path = "../../bench/hostile/families.rs"]
#[allow(dead_code, reason = "others use the rest")]
mod families;

use libfuzzer_sys::arbitrary::{self, Arbitrary};
use libfuzzer_sys::fuzz_target;
use policy_explorer::document::{Reading, SearchTables, Variants};
use policy_explorer::language::Language;
use policy_explorer::markup;
use policy_explorer::search::{Index, Query, Results, jump};

#[derive(Arbitrary, Debug)]
struct Input<'a> {
    texts: Vec<&'a str>,
    /// How often the texts are repeated.
    times: u8,
    query: &'a str,
    readings: Vec<(&'a str, &'a str)>,
    forms: &'a str,
    characters: &'a str,
}

fuzz_target!(|input: Input<'_>| {
    let mut document = families::elements(input.texts.len());
    let blocks = document.sections.iter_mut().flat_map(|part| &mut part.sections).flat_map(|article| &mut article.blocks);
    for (block, text) in blocks.zip(&input.texts) {
        block.text = text.repeat(usize::from(input.times));
        block.points.clear();
    }
    let readings = input.readings.iter().map(|(pinyin, characters)| Reading {
        pinyin: (*pinyin).into(),
        characters: (*characters).into(),
    });
    let tables = SearchTables {
        variants: Variants { forms: input.forms.into(), characters: input.characters.into() },
        readings: readings.collect(),
        expansions: input.readings.iter().map(|(_, characters)| (*characters).into()).collect(),
        words: Vec::new(),
    };
    let index = Index::new(&document, &tables);
    let results = Results::new(&index, input.query);
    assert!(results.query.chars().count() <= Query::LONGEST);
    for found in results.passages() {
        let length = index.passages()[found.passage].text.chars().count();
        assert!(found.hits.iter().all(|hit| !hit.is_empty() && hit.end <= length));
        assert!(found.hits.windows(2).all(|pair| pair[0].end <= pair[1].start));
    }
    for language in Language::ALL {
        let _ = markup::summary(&index, &results, false, language);
        let _ = markup::results(&index, &results, 6000, language);
    }
    let _ = jump(&document, &index, input.query);
});
