//! The Decision: its structure, its terms and its targets.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fmt::Write;

use policy_explorer::compiler::{normalise, rebuild, to_json};
use policy_explorer::document::{Block, By, Document, Operator, Role, id};

use super::{ANNOTATIONS, SOURCE, compile_text, decision};

#[test]
fn the_committed_document_is_what_the_compiler_makes_of_its_sources() {
    let committed = include_str!("../../public/documents/decision-2023/document.json");
    assert!(committed == to_json(&decision()), "run `cargo xtask policyc compile` on the document");
}

#[test]
fn structure_terms_and_targets_are_as_reviewed() {
    insta::assert_snapshot!(outline(&decision()));
}

/// A page that a person can review: every block with its beginning and end, every mention.
fn outline(document: &Document) -> String {
    let mut text = format!("{} | {:?}\n", document.title, document.source);
    let mut line = |block: &Block| {
        let first: String = block.text.chars().take(12).collect();
        let count = block.text.chars().count();
        let heading = block.heading.as_deref().unwrap_or_default();
        let _ = writeln!(text, "    {} {:?} [{heading}] {first}… {count}", block.id, block.kind);
        for mention in document.mentions.iter().filter(|mention| mention.span.block == block.id) {
            let quote: String = mention.span.quote.chars().take(16).collect();
            let place = (mention.span.start, mention.span.end);
            let _ = writeln!(text, "        {:?} {} {place:?} {quote}", mention.role, mention.term);
        }
    };
    document.preamble.iter().for_each(&mut line);
    for part in &document.sections {
        part.blocks.iter().for_each(&mut line);
        part.sections.iter().flat_map(|article| &article.blocks).for_each(&mut line);
    }
    for target in &document.targets {
        let _ =
            writeln!(text, "{} {:?} {} {}", target.id, target.year, target.name, target.span.quote);
    }
    text
}

#[test]
fn it_has_5_parts_and_18_articles_numbered_through() {
    let document = decision();
    let articles: Vec<Vec<u32>> = document
        .sections
        .iter()
        .map(|part| part.sections.iter().map(|article| article.number).collect())
        .collect();
    let expected: [&[u32]; 5] =
        [&[1, 2, 3], &[4, 5, 6, 7], &[8, 9, 10, 11], &[12, 13, 14], &[15, 16, 17, 18]];
    assert_eq!(articles, expected);
    let labels: String = document.sections.iter().map(|part| part.label.as_str()).collect();
    assert_eq!(labels, "一二三四五");
}

#[test]
fn only_part_one_has_an_introduction() {
    let counts: Vec<usize> = decision().sections.iter().map(|part| part.blocks.len()).collect();
    assert_eq!(counts, [1, 0, 0, 0, 0]);
}

#[test]
fn the_paragraph_after_the_items_of_article_5_belongs_to_no_item() {
    let document = decision();
    let headings: Vec<Option<&str>> = document
        .articles()
        .find(|article| article.id == "a5")
        .unwrap()
        .blocks
        .iter()
        .map(|block| block.heading.as_deref())
        .collect();
    assert_eq!(headings.len(), 7);
    assert_eq!(headings[1], Some("人工智能"));
    assert_eq!(headings[6], None);
}

#[test]
fn the_source_can_be_rebuilt_from_the_blocks() {
    let document = decision();
    let mut corrected = SOURCE.to_owned();
    for correction in &document.corrections {
        corrected = corrected.replacen(&correction.before, &correction.after, 1);
    }
    assert_eq!(rebuild(&document), normalise(&corrected));
}

#[test]
fn the_stray_0_of_the_source_line_is_mended_with_a_reason() {
    let document = decision();
    assert!(SOURCE.contains("2023-07-30 0\n"));
    let [correction] = &document.corrections[..] else { panic!("one correction") };
    assert!(!correction.reason.is_empty());
    assert_eq!(document.published.as_deref(), Some("2023-07-30"));
    assert_eq!(document.adopted.as_deref(), Some("2023-06-19"));
    assert_eq!(document.source.name, "四川日报");
}

#[test]
fn ids_are_unique_and_follow_the_scheme() {
    let document = decision();
    let mut seen = HashSet::new();
    for (owner, blocks) in document
        .sections
        .iter()
        .map(|part| (&part.id, &part.blocks))
        .chain(document.articles().map(|article| (&article.id, &article.blocks)))
    {
        assert!(seen.insert(owner.clone()));
        for (index, block) in blocks.iter().enumerate() {
            assert_eq!(block.id, id::block(owner, index + 1));
            assert_eq!(id::owner(&block.id), owner);
            assert!(seen.insert(block.id.clone()));
        }
    }
}

#[test]
fn every_span_quotes_what_it_says() {
    let document = decision();
    let mentions = document.mentions.iter().map(|mention| &mention.span);
    let targets = document.targets.iter().map(|target| &target.span);
    for span in mentions.chain(targets) {
        let block = document.block(&span.block).unwrap();
        assert!(span.quotes(&block.text), "{span:?}");
        assert!(!span.quote.is_empty());
    }
}

#[test]
fn the_industries_are_those_that_the_decision_names() {
    let document = decision();
    let facet = document.facet("industry").unwrap();
    let mut groups: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for term in &facet.terms {
        groups.entry(&term.group).or_default().push(&term.name);
    }
    let six = ["电子信息", "装备制造", "食品轻纺", "能源化工", "先进材料", "医药健康"];
    let five = ["人工智能", "生物技术", "卫星网络", "新能源与智能网联汽车", "无人机"];
    assert_eq!(groups["pillar"], six);
    assert_eq!(groups["emerging"], five);
    assert_eq!(groups["future"].len(), 9);
    let by_editor = facet.groups.iter().filter(|group| group.by == By::Editor);
    assert_eq!(by_editor.map(|group| &*group.id).collect::<Vec<_>>(), ["sector"]);
    // The nine stand in one sentence of the text, in this order.
    let sentence = &document.block("a5-b7").unwrap().text;
    assert!(sentence.contains(&groups["future"].join("、")));
}

#[test]
fn each_industry_that_the_decision_names_is_set_out_exactly_once() {
    let document = decision();
    let terms = &document.facet("industry").unwrap().terms;
    for term in terms.iter().filter(|term| term.group != "sector") {
        let mut defined = document
            .mentions
            .iter()
            .filter(|mention| mention.term == term.id && mention.role == Role::Defines);
        let block = document.block(&defined.next().unwrap().span.block).unwrap();
        assert!(defined.next().is_none());
        let heading = block.heading.as_deref().unwrap_or_default();
        assert!(
            heading.starts_with(&term.name) || block.text.contains(&term.name),
            "{}",
            term.name
        );
    }
}

#[test]
fn artificial_intelligence_concerns_articles_5_and_6() {
    assert_eq!(articles_of("ai"), ["a5", "a6"].into());
}

#[test]
fn false_friends_are_not_found() {
    let document = decision();
    for (term, block, friend) in [
        ("energy-chemicals", "a2-b1", "现代化工业"),
        ("equipment", "a9-b1", "联农带农益农机制"),
        ("agriculture", "a9-b1", "联农带农益农机制"),
        ("consumption", "a3-b1", "特色消费品"),
        ("clean-energy", "a4-b5", "天然气(页岩气)化工"),
        ("green", "a16-b1", "绿色通道"),
        ("chengdu", "a16-b1", "成都平原经济区"),
        ("land", "a9-b1", "农用地"),
        ("standards", "a9-b1", "高标准农田"),
        ("standards", "a16-b1", "标准地"),
        ("opening", "a5-b5", "有序开放路权"),
    ] {
        let text = &document.block(block).unwrap().text;
        let start = text[..text.find(friend).unwrap()].chars().count();
        let within = start..start + friend.chars().count();
        let mut mentions = document.mentions.iter().filter(|mention| {
            mention.term == term && mention.role != Role::Defines && mention.span.block == block
        });
        assert!(
            !mentions.any(|mention| within.contains(&mention.span.start)),
            "{term} in {friend}"
        );
    }
}

#[test]
fn what_concerns_an_industry_elsewhere_is_found() {
    let document = decision();
    for (term, block, words) in [
        ("energy-chemicals", "a15-b1", "煤电"),
        ("clean-energy", "a4-b3", "清洁能源"),
        ("materials", "a13-b1", "晶硅光伏"),
        ("equipment", "a9-b1", "农机"),
        ("energy-chemicals", "a16-b1", "天然气(页岩气)"),
        ("nev", "a4-b6", "锂电"),
        ("digital", "a17-b2", "数字贸易"),
        ("agriculture", "a4-b3", "智能农机"),
        ("agriculture", "a8-b1", "产销冷链"),
        ("clean-energy", "a16-b1", "天然气(页岩气)"),
        ("manufacturing", "a8-b1", "金融+制造"),
    ] {
        let mut mentions = document.mentions.iter();
        let is_found = mentions.any(|mention| {
            let span = &mention.span;
            mention.term == term && span.block == block && span.quote == words
        });
        assert!(is_found, "{term}: {words} in {block}");
    }
}

#[test]
fn every_number_of_the_text_is_a_target_or_passed_over_with_a_reason() {
    let compiled = compile_text("decision-2023", SOURCE, ANNOTATIONS).unwrap();
    assert!(compiled.warnings.is_empty(), "{}", compiled.warnings);
}

#[test]
fn years_stand_where_the_text_gives_them_and_nowhere_else() {
    let document = decision();
    let count = |year| document.targets.iter().filter(|target| target.year == year).count();
    assert_eq!((count(Some(2027)), count(Some(2035)), count(None)), (16, 5, 5));
    let share = document.targets.iter().find(|target| target.id == "t-2027-manufacturing-share");
    let share = share.unwrap();
    assert_eq!((&*share.figure, share.value, &share.base), ("明显提高", None, &None));
}

fn articles_of(term: &str) -> BTreeSet<&'static str> {
    let document = decision();
    let known: Vec<String> = document.articles().map(|article| article.id.clone()).collect();
    document
        .mentions
        .iter()
        .filter(|mention| mention.term == term)
        .filter_map(|mention| known.iter().find(|id| *id == id::owner(&mention.span.block)))
        .map(|id| &*id.clone().leak())
        .collect()
}

#[test]
fn the_four_percentages_of_2027_are_as_the_text_has_them() {
    let document = decision();
    let targets: Vec<(f64, Operator, &str)> = document
        .targets
        .iter()
        .filter(|target| target.unit.as_deref() == Some("%"))
        .filter(|target| target.year == Some(2027))
        .filter_map(|target| Some((target.value?, target.operator?, target.base.as_deref()?)))
        .collect();
    let expected = [
        (30.0, Operator::Reaches, "规模以上工业增加值"),
        (40.0, Operator::Exceeds, "规模以上工业"),
        (45.0, Operator::Reaches, "地区生产总值"),
        (30.0, Operator::Reaches, "规模以上工业"),
    ];
    assert_eq!(targets, expected);
}
