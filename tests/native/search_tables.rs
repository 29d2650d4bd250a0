//! What search needs to know of the characters of a document.

use std::collections::BTreeSet;

use icu_properties::CodePointSetData;
use icu_properties::props::DefaultIgnorableCodePoint;
use policy_explorer::compiler::search_tables;
use policy_explorer::document::characters::{is_forbidden, is_hidden};
use policy_explorer::document::{Document, SearchTables, Variants};
use policy_explorer::search::{Folding, Index};
use unicode_normalization::char::decompose_compatible;

use super::{decision, review};

fn readings(tables: &SearchTables, character: char) -> Vec<&str> {
    let having = tables.readings.iter().filter(|reading| reading.characters.contains(character));
    having.map(|reading| &*reading.pinyin).collect()
}

/// The Decision with a text of its own at the beginning.
fn beginning_with(text: &str) -> Document {
    let mut document = decision();
    document.preamble[0].text = text.into();
    document
}

/// The characters with a reading.
fn with_reading(tables: &SearchTables, pinyin: &str) -> BTreeSet<char> {
    let reading = tables.readings.iter().find(|reading| reading.pinyin == pinyin);
    reading.into_iter().flat_map(|reading| reading.characters.chars()).collect()
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

#[test]
fn a_syllable_with_u_umlaut_is_there_in_each_spelling() {
    let ideographs: String = ('\u{4e00}'..='\u{9fff}').collect();
    let tables = search_tables(&beginning_with(&ideographs));
    for reading in &tables.readings {
        assert!(reading.pinyin.bytes().all(|byte| byte.is_ascii_lowercase()), "{}", reading.pinyin);
    }
    for (pinyin, character) in [("lve", '略'), ("nve", '虐'), ("lv", '旅'), ("nv", '女')] {
        let spelled = with_reading(&tables, pinyin);
        assert!(spelled.contains(&character), "{pinyin}");
        assert!(spelled.is_subset(&with_reading(&tables, &pinyin.replace('v', "u"))), "{pinyin}");
    }
    assert_eq!(with_reading(&tables, "lve"), with_reading(&tables, "lue"));
    assert_eq!(with_reading(&tables, "nve"), with_reading(&tables, "nue"));
    // Who types the ü means it.
    assert!(!with_reading(&tables, "lv").contains(&'路'));
    for (written, spoken) in [("ju", "jv"), ("que", "qve"), ("xuan", "xvan"), ("yun", "yvn")] {
        assert!(!with_reading(&tables, written).is_empty(), "{written}");
        assert_eq!(with_reading(&tables, written), with_reading(&tables, spoken));
    }
}

/// Each form that the tables know, or that needs none, finds the character for which it stands, and is
/// found by it.
#[test]
fn each_form_finds_its_character_and_is_found_by_it() {
    let tables = search_tables(&decision());
    let Variants { forms, characters } = &tables.variants;
    let folding = Folding::new(&tables);
    let known = forms.chars().zip(characters.chars());
    let text: BTreeSet<char> = characters.chars().collect();
    let radicals = ('\u{2e80}'..='\u{2fd5}').map(|form| (form, folding.fold(form)));
    let radicals = radicals.filter(|(_, character)| text.contains(character));
    let index = Index::new(&decision(), &tables);
    let mut checked = 0;
    for (form, character) in known.chain(radicals) {
        for (query, text) in [(form, character), (character, form)] {
            let pattern = index.pattern(&query.to_string());
            let is_found = pattern.is_some_and(|pattern| index.has(&text.to_string(), &pattern));
            assert!(is_found, "{query} in {text}");
        }
        checked += 1;
    }
    assert!(checked > 1000, "{checked}");
}

#[test]
fn compatibility_characters_lead_to_the_ordinary_ones() {
    // So that whatever is asked for stands in the text.
    let document = beginning_with("工方高长户黄民风力见慈正上龙");
    let folding = Folding::new(&search_tables(&document));
    for (form, character) in [
        ('\u{2f2f}', '工'),
        ('\u{2f45}', '方'),
        ('\u{2fbc}', '高'),
        // By way of the traditional form: 長, 戶, 黃.
        ('\u{2fa7}', '长'),
        ('\u{2f3e}', '户'),
        ('\u{2fc8}', '黄'),
        ('\u{2ed3}', '长'),
        ('\u{2ea0}', '民'),
        ('\u{2edb}', '风'),
        ('\u{f98a}', '力'),
        ('\u{fa0a}', '见'),
        ('\u{2f8a6}', '慈'),
        ('\u{2ef0}', '龙'),
        ('㊣', '正'),
        ('㊤', '上'),
        ('①', '1'),
        ('⑨', '9'),
        ('²', '2'),
        ('₂', '2'),
        ('︑', '、'),
        ('︒', '。'),
        ('｡', '。'),
        ('︵', '('),
        ('︻', '('),
        ('﹃', '"'),
        ('﹐', ','),
        ('﹪', '%'),
        ('ａ', 'a'),
        ('Ｇ', 'g'),
        ('𝐆', 'g'),
        ('é', 'e'),
        ('ǚ', 'v'),
        ('Ǚ', 'v'),
    ] {
        assert_eq!(folding.fold(form), character, "{form}");
    }
}

#[test]
fn radicals_need_no_tables() {
    let folding = Folding::default();
    for (radical, character) in [('\u{2f2f}', '工'), ('\u{2ed3}', '长'), ('\u{2fd5}', '龠')] {
        assert_eq!(folding.fold(radical), character);
    }
    // As Unicode has them.
    for radical in '\u{2f00}'..='\u{2fd5}' {
        let mut mapped = Vec::new();
        decompose_compatible(radical, |character| mapped.push(character));
        assert_eq!(mapped, [folding.fold(radical)]);
    }
}

#[test]
fn what_unicode_lets_be_ignored_is_hidden() {
    let is_ignorable = CodePointSetData::new::<DefaultIgnorableCodePoint>();
    for character in '\0'..=char::MAX {
        let is_expected = is_ignorable.contains(character) || is_forbidden(character);
        assert_eq!(is_hidden(character), is_expected, "{character:?}");
    }
}

/// A text with such characters is searched as one without them.
#[test]
fn a_text_taken_from_a_pdf_is_found() {
    for tables in [false, true] {
        let document =
            beginning_with("\u{2f2f}业\u{ad}化的\u{2f45}\u{200b}案，\u{2ed3}\u{fe00}江。");
        let tables = if tables { search_tables(&document) } else { SearchTables::default() };
        let index = Index::new(&document, &tables);
        for query in ["工业化", "方案", "长江", "⼯业化", "⽅\u{feff}案"] {
            let pattern = index.pattern(query).unwrap();
            assert!(index.has(&document.preamble[0].text, &pattern), "{query}");
        }
    }
}

/// Each character that stands for several is found by those, and finds them.
#[test]
fn what_stands_for_several_characters_finds_them_and_is_found_by_them() {
    let tables = search_tables(&beginning_with("一般5℃"));
    let index = Index::new(&decision(), &tables);
    let has = |text: &str, query: &str| {
        index.pattern(query).is_some_and(|pattern| index.has(text, &pattern))
    };
    for expansion in &tables.expansions {
        let at = expansion.chars().next().unwrap().len_utf8();
        let (form, several) = expansion.split_at(at);
        assert!(has(form, several), "{several} in {form}");
        let is_without_brackets =
            tables.expansions.iter().any(|other| *other == format!("{form}({several})"));
        assert!(is_without_brackets || has(several, form), "{form} in {several}");
    }
    assert!(tables.expansions.len() > 400, "{}", tables.expansions.len());
    for (text, query) in [
        ("面积20㎡", "20m2"),
        ("面积20m2", "20㎡"),
        ("面积20㎡。", "㎡"),
        ("Ⅲ类水质", "III类水"),
        ("III类水质", "Ⅲ类"),
        ("iii类水质", "ⅲ类"),
        ("㈠总体要求", "(一)总体"),
        ("（一）总体要求", "㈠总体"),
        ("㈠总体要求", "一总体"),
        ("⑩重点", "10重点"),
        ("ﬁrst", "first"),
        ("5℃", "5°C"),
    ] {
        assert!(has(text, query), "{query} in {text}");
    }
    assert!(!has("20㎡", "20m3") && !has("Ⅲ类", "II类"));
    // Tables that are not as the compiler writes them end in nothing found, not in an endless walk.
    let damaged = SearchTables { expansions: vec!["㎡".into(), String::new()], ..tables.clone() };
    let index = Index::new(&decision(), &damaged);
    assert!(!index.has("20m", &index.pattern("m2").unwrap()));
}
