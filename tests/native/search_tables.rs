//! What search needs to know of the characters of a document.

use policy_explorer::compiler::SearchTables;

use super::{decision, review};

#[test]
fn every_reading_of_every_character_of_the_text_is_there() {
    for document in [decision(), review()] {
        let tables = SearchTables::new(&document);
        for character in document.blocks().flat_map(|block| block.text.chars()) {
            let is_chinese = ('\u{4e00}'..='\u{9fff}').contains(&character);
            assert_eq!(tables.pinyin.contains_key(&character), is_chinese, "{character}");
        }
    }
    let tables = SearchTables::new(&decision());
    for reading in ["chong", "zhong"] {
        assert!(tables.pinyin[&'重'].iter().any(|known| known == reading));
    }
    assert_eq!(tables.pinyin[&'绿'], ["lu", "lv"]);
}

#[test]
fn traditional_characters_lead_to_those_of_the_text() {
    let tables = SearchTables::new(&decision());
    for (traditional, simplified) in "產業經濟發展製造強".chars().zip("产业经济发展制造强".chars())
    {
        if traditional != simplified {
            assert_eq!(tables.simplified.get(&traditional), Some(&simplified), "{traditional}");
        }
    }
    let text: String = decision().blocks().map(|block| block.text.clone()).collect();
    assert!(tables.simplified.keys().all(|traditional| !text.contains(*traditional)));
}
