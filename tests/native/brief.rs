//! Briefs: what a document says of a choice, and its files.

use std::collections::BTreeSet;

use policy_explorer::brief::{Brief, Kind, ReadAt, Row, SiteAddress, csv, json, markdown, rows};
use policy_explorer::document::{Mention, Role};
use policy_explorer::language::{Language, Program};
use policy_explorer::state::{Choice, Level};

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
fn a_brief_has_each_passage_of_its_industry_and_of_its_group_and_no_other() {
    let document = decision();
    for term in &document.facet("industry").unwrap().terms {
        let choice = of(&[("industry", &term.id)]);
        let rows = rows(&Brief::new(&document, &choice, Language::Zh));
        let blocks = |kinds: &[Kind]| {
            let rows = rows.iter().filter(|row| kinds.contains(&row.kind));
            rows.map(|row| row.block.clone()).collect::<BTreeSet<String>>()
        };
        let own = document.mentions.iter().filter(|each| each.term == term.id);
        let own: BTreeSet<String> = own.map(|each| each.span.block.clone()).collect();
        assert_eq!(blocks(&[Kind::Definition, Kind::Passage]), own, "{}", term.name);
        // A sentence on the group that names the term as well is one of the term.
        let of_term: Vec<_> =
            document.mentions.iter().filter(|each| each.term == term.id).collect();
        let of_group = document.group_mentions.iter().filter(|each| {
            each.group == term.group
                && !of_term.iter().any(|own| {
                    own.span.block == each.span.block
                        && own.sentence.start < each.sentence.end
                        && each.sentence.start < own.sentence.end
                })
        });
        let of_group: BTreeSet<String> = of_group.map(|each| each.span.block.clone()).collect();
        assert_eq!(blocks(&[Kind::Group]), of_group, "{}", term.name);
        assert!(blocks(&[Kind::Apart]).is_empty());
    }
}

#[test]
fn what_is_promised_to_a_group_is_in_the_brief_of_each_of_its_members() {
    let document = decision();
    let group = |industry: &str| {
        let brief = Brief::new(&document, &of(&[("industry", industry)]), Language::Zh);
        let targets = brief.targets.iter().map(|(target, level)| (target.id.clone(), *level));
        let targets: Vec<(String, Level)> = targets.collect();
        (brief.groups.clone(), texts(&rows(&brief), Kind::Group).join("\n"), targets)
    };
    let (groups, texts, targets) = group("food-textiles");
    assert_eq!(groups, ["优势产业"]);
    for words in ["六大万亿级产业", "围绕六大优势产业整合财政资金", "优势产业推进机制"]
    {
        assert!(texts.contains(words), "{words}");
    }
    // 特色优势产业 and 绿色低碳优势产业 are other things.
    assert!(!texts.contains("特色优势产业") && !texts.contains("绿色低碳优势产业"), "{texts}");
    assert!(targets.contains(&("t-trillion-industries".into(), Level::Group)));
    let (groups, texts, targets) = group("ai");
    assert_eq!(groups, ["战略性新兴产业"]);
    assert!(texts.contains("推动国有资本加大战略性新兴产业投资布局"), "{texts}");
    assert_eq!(targets, [("t-sei-share".into(), Level::Group)]);
    let (groups, texts, _) = group("logistics");
    assert!(groups.is_empty() && texts.is_empty());
    // They can be left out.
    let mut without = of(&[("industry", "ai")]);
    without.toggle_groups();
    let brief = Brief::new(&document, &without, Language::Zh);
    assert!(brief.of_groups.is_empty() && brief.groups.is_empty() && brief.targets.is_empty());
}

#[test]
fn what_stands_in_one_paragraph_without_a_common_sentence_is_apart() {
    let document = decision();
    // The paragraph has 西部金融中心 in one sentence and 老字号 in another.
    let choice = of(&[("industry", "food-textiles"), ("instrument", "finance")]);
    let brief = Brief::new(&document, &choice, Language::Zh);
    assert!(
        brief
            .parts
            .iter()
            .all(|(_, extracts)| { extracts.iter().all(|extract| extract.block.id != "a8-b1") })
    );
    assert!(brief.apart.iter().any(|extract| extract.block.id == "a8-b1"));
}

#[test]
fn a_brief_has_a_sentence_for_each_instrument_and_only_for_industries() {
    let document = decision();
    let brief = Brief::new(&document, &of(&[("industry", "ai")]), Language::Zh);
    let names: BTreeSet<&str> = brief.instruments.iter().map(|(term, ..)| &*term.id).collect();
    assert_eq!(names.len(), brief.instruments.len());
    for (_, extract, _) in &brief.instruments {
        assert_eq!(extract.sentences.len(), 1);
        assert!(extract.sentences[0].shown.len() < 160, "{:?}", extract.sentences);
    }
    for other in [("region", "chengyu"), ("instrument", "talent")] {
        assert!(Brief::new(&document, &of(&[other]), Language::Zh).instruments.is_empty());
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
        let group = document.group_mentions.iter().find(|mention| {
            mention.span.block == row.block && mention.span.start < end && start < mention.span.end
        });
        assert_eq!(group, None, "{row:?}");
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
    let names: Vec<&str> = brief.targets.iter().map(|(target, _)| &*target.id).collect();
    insta::assert_debug_snapshot!(names);
    let of_drones = Brief::new(&document, &of(&[("industry", "drones")]), Language::Zh);
    assert_eq!(of_drones.targets.len(), 1, "that of its group");
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
        assert_eq!(&record[6], object["text"].as_str().unwrap());
        assert!(record[9].contains(&document.title));
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
            assert!(record[9].contains(notice) && record[10].is_empty(), "{record:?}");
            assert!(record[7].starts_with('#'), "{record:?}");
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
        assert_eq!(&record[8], "'@名称");
        assert!(record.iter().all(|field| !field.starts_with(['=', '+', '-', '@'])));
    }
    assert!(markdown(&brief, READ_AT).starts_with("# \\@名称"));
}
