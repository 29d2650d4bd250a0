//! What search needs to know of the characters of a document.

use policy_explorer::compiler::search_tables;
use policy_explorer::document::{SearchTables, Variants};

use super::{decision, review};

fn readings(tables: &SearchTables, character: char) -> Vec<&str> {
    let having = tables.readings.iter().filter(|reading| reading.characters.contains(character));
    having.map(|reading| &*reading.pinyin).collect()
}

#[test]
fn every_reading_of_every_character_of_the_text_is_there() {
    for document in [decision(), review()] {
        let tables = search_tables(&document);
        for character in document.blocks().flat_map(|block| block.text.chars()) {
            let is_chinese = ('\u{4e00}'..='\u{9fff}').contains(&character);
            assert_eq!(!readings(&tables, character).is_empty(), is_chinese, "{character}");
        }
    }
    let tables = search_tables(&decision());
    assert!(["chong", "zhong"].iter().all(|known| readings(&tables, '重').contains(known)));
    assert_eq!(readings(&tables, '绿'), ["lu", "lv"]);
}

#[test]
fn traditional_characters_lead_to_those_of_the_text() {
    let tables = search_tables(&decision());
    let Variants { forms, characters } = &tables.variants;
    assert_eq!(forms.chars().count(), characters.chars().count());
    assert!(forms.chars().is_sorted());
    let base = |form: char| {
        let mut pairs = forms.chars().zip(characters.chars());
        pairs.find(|(known, _)| *known == form).map(|(_, character)| character)
    };
    for (traditional, simplified) in
        [('產', '产'), ('業', '业'), ('經', '经'), ('濟', '济'), ('發', '发'), ('強', '强')]
    {
        assert_eq!(base(traditional), Some(simplified));
    }
    let text: String = decision().blocks().map(|block| block.text.clone()).collect();
    assert!(text.chars().all(|character| base(character).is_none()));
}
