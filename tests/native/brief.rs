//! Briefs: what a document says of a choice, and its files.

use policy_explorer::brief::{Brief, Kind, ReadAt, Row, SiteAddress, csv, json, markdown, rows};
use policy_explorer::document::{Mention, Role};
use policy_explorer::language::{Language, Program};
use policy_explorer::state::{Choice, Matches};

use super::decision;

const SITE: SiteAddress<'_> = SiteAddress {
    page: "https://example.org/policy/",
    brief: "https://example.org/policy/?industry=satellite&view=brief",
};
const READ_AT: ReadAt<'_> = ReadAt { site: Some(SITE), day: "2026-11-23" };

fn of(terms: &[(&str, &str)]) -> Choice {
    let mut choice = Choice::default();
    terms.iter().for_each(|(facet, term)| choice.toggle(facet, term));
    choice
}

fn texts(rows: &[Row], kind: Kind) -> Vec<&str> {
    rows.iter().filter(|row| row.kind == kind).map(|row| &*row.text).collect()
}

#[test]
fn a_brief_has_each_passage_of_its_industry_once_and_no_other() {
    let document = decision();
    for term in &document.facet("industry").unwrap().terms {
        let choice = of(&[("industry", &term.id)]);
        let brief = Brief::new(&document, &choice, Language::Zh);
        let mut blocks: Vec<String> = rows(&brief)
            .into_iter()
            .filter(|row| matches!(row.kind, Kind::Definition | Kind::Passage))
            .map(|row| row.block)
            .collect();
        blocks.sort();
        blocks.dedup();
        let matches = Matches::new(&document, &choice);
        let mut matching: Vec<&str> = matches.blocks().collect();
        matching.sort_unstable();
        assert_eq!(blocks, matching, "{}", term.name);
    }
}

#[test]
fn each_row_quotes_the_text_and_has_its_words_in_it() {
    let document = decision();
    for term in &document.facet("industry").unwrap().terms {
        let brief = Brief::new(&document, &of(&[("industry", &term.id)]), Language::Zh);
        for row in rows(&brief) {
            let block = document.block(&row.block).unwrap();
            assert!(block.text.contains(&row.text), "{row:?}");
            if row.kind == Kind::Passage {
                assert!(row.words.split('、').all(|word| row.text.contains(word)), "{row:?}");
            }
        }
    }
}

#[test]
fn what_applies_to_every_industry_speaks_of_none() {
    let document = decision();
    let brief = Brief::new(&document, &of(&[("industry", "ai")]), Language::Zh);
    let rows = rows(&brief);
    let general: Vec<_> = rows.iter().filter(|row| row.kind == Kind::Instrument).collect();
    assert!(general.iter().any(|row| row.name == "用地" && row.block == "a11-b1"));
    for row in general {
        let block = document.block(&row.block).unwrap();
        let start = block.text[..block.text.find(&row.text).unwrap()].chars().count();
        let end = start + row.text.chars().count();
        let industry = document.mentions.iter().find(|mention| {
            mention.facet == "industry"
                && mention.span.block == row.block
                && mention.span.start < end
                && start < mention.span.end
        });
        assert_eq!(industry, None, "{row:?}");
    }
}

#[test]
fn an_industry_set_out_in_a_phrase_is_defined_by_its_sentence() {
    let document = decision();
    let brief = Brief::new(&document, &of(&[("industry", "6g")]), Language::Zh);
    let rows = rows(&brief);
    let definition = &texts(&rows, Kind::Definition)[..];
    assert!(matches!(definition, [only] if only.contains("第六代移动通信")), "{definition:?}");
    assert_eq!(rows[0].role, Some(Role::Defines));
}

#[test]
fn a_definition_is_not_repeated_where_an_earlier_one_does_not_match() {
    let mut document = decision();
    document.mentions.retain(|each| each.facet == "industry" && each.role == Role::Defines);
    let is_later = |each: &Mention| each.term == "equipment";
    let at = document.mentions.iter().position(is_later).unwrap();
    let mut region = document.mentions[at].clone();
    (region.facet, region.term) = ("region".into(), "chengyu".into());
    document.mentions.insert(at, region);
    let terms = [("industry", "electronics"), ("industry", "equipment"), ("region", "chengyu")];
    let brief = Brief::new(&document, &of(&terms), Language::Zh);
    assert_eq!(brief.definitions.len(), 2);
    assert!(brief.parts.is_empty(), "{:?}", brief.parts);
}

#[test]
fn targets_are_those_whose_words_speak_of_the_industry() {
    let document = decision();
    let brief = Brief::new(&document, &of(&[("industry", "digital")]), Language::Zh);
    let names: Vec<&str> = brief.targets.iter().map(|target| &*target.id).collect();
    insta::assert_debug_snapshot!(names);
    let of_drones = Brief::new(&document, &of(&[("industry", "drones")]), Language::Zh);
    assert!(of_drones.targets.is_empty());
    assert!(Brief::new(&document, &Choice::default(), Language::Zh).targets.is_empty());
}

#[test]
fn the_files_are_as_reviewed() {
    let document = decision();
    let brief = Brief::new(&document, &of(&[("industry", "satellite")]), Language::Zh);
    insta::assert_snapshot!("brief_csv", csv(&brief, READ_AT));
    insta::assert_snapshot!("brief_markdown", markdown(&brief, READ_AT));
    insta::assert_snapshot!("brief_json", json(&brief, READ_AT));
}

#[test]
fn the_files_say_the_same_and_hold_any_text() {
    let mut document = decision();
    document.title = "《a\"b\\c\u{1}\n[d](e)》,*".into();
    let brief = Brief::new(&document, &of(&[("industry", "ai")]), Language::Zh);
    let value: serde_json::Value = serde_json::from_str(&json(&brief, READ_AT)).unwrap();
    assert_eq!(value["title"], document.title.as_str());
    assert_eq!(value["address"], SITE.brief);
    let csv = csv(&brief, READ_AT);
    let mut reader = csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let in_json = value["rows"].as_array().unwrap();
    assert_eq!(records.len(), in_json.len());
    for (record, object) in records.iter().zip(in_json) {
        assert_eq!(&record[5], object["text"].as_str().unwrap());
        assert!(record[8].contains(&document.title));
    }
    let markdown = markdown(&brief, READ_AT);
    assert!(markdown.contains(r"\[d\](e)"), "{markdown}");
}

#[test]
fn the_files_of_a_document_of_another_origin_say_so_and_name_no_site() {
    let document = decision();
    for language in Language::ALL {
        let brief = Brief::new(&document, &of(&[("industry", "ai")]), language);
        let read_at = ReadAt { site: None, day: "2026-11-23" };
        let notice = Program::of(language).not_own;
        let csv = csv(&brief, read_at);
        let mut reader = csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
        let mut count = 0;
        for record in reader.records().map(Result::unwrap) {
            assert!(record[8].contains(notice) && record[9].is_empty(), "{record:?}");
            assert!(record[6].starts_with('#'), "{record:?}");
            count += 1;
        }
        assert!(count > 0);
        let markdown = markdown(&brief, read_at);
        assert!(markdown.contains(notice) && !markdown.contains("example.org"));
        let value: serde_json::Value = serde_json::from_str(&json(&brief, read_at)).unwrap();
        assert_eq!(
            (&value["notice"], &value["address"]),
            (&notice.into(), &serde_json::Value::Null)
        );
        assert!(value["rows"].as_array().unwrap().iter().all(|row| row.get("address").is_none()));
    }
}

#[test]
fn no_field_of_a_brief_is_calculated_and_no_text_of_it_is_markup() {
    let mut document = decision();
    document.title = "=1+1".into();
    document.facets[0].terms[0].name = "@名称".into();
    let term = (&*document.facets[0].id.clone(), &*document.facets[0].terms[0].id.clone());
    let brief = Brief::new(&document, &of(&[term]), Language::Zh);
    let csv = csv(&brief, READ_AT);
    let mut reader = csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    for record in reader.records().map(Result::unwrap) {
        assert_eq!(&record[7], "'@名称");
        assert!(record.iter().all(|field| !field.starts_with(['=', '+', '-', '@'])));
    }
    assert!(markdown(&brief, READ_AT).starts_with("# \\@名称"));
}
