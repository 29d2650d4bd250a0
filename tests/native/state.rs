//! What the reader has chosen and searched for, and what follows from it.

use std::collections::BTreeMap;

use policy_explorer::document::{Document, Places, Role, SearchTables, id};
use policy_explorer::language::Language;
use policy_explorer::search::{Index, Query, Results, jump};
use policy_explorer::state::{
    Address, Choice, Cited, Level, Matches, counts, gb_t_7714, official, passage_text, place,
    text_directive,
};

use super::{compile_text, decision, review, weight};

fn pairs(query: &[(&str, &str)]) -> Vec<(String, String)> {
    query.iter().map(|(key, value)| ((*key).into(), (*value).into())).collect()
}

/// Terms of industries alone, without their groups.
fn choice(document: &Document, terms: &[&str]) -> Choice {
    let mut query: Vec<(&str, &str)> = terms.iter().map(|term| ("industry", *term)).collect();
    query.push(("groups", "off"));
    Choice::from_query(&pairs(&query), document).0
}

#[test]
fn an_address_chooses_by_id_and_by_name() {
    let document = decision();
    let (by_id, unknown) = Choice::from_query(&pairs(&[("industry", "ai")]), &document);
    assert!(unknown.is_empty());
    assert!(by_id.has("industry", "ai"));
    let (by_name, _) = Choice::from_query(&pairs(&[("industry", "人工智能")]), &document);
    assert_eq!(by_name, by_id);
}

#[test]
fn what_the_document_does_not_have_is_ignored_and_told() {
    let document = decision();
    let query =
        pairs(&[("industry", "steam"), ("utm", "x"), ("industry", "ai"), ("industry", "ai")]);
    let (choice, unknown) = Choice::from_query(&query, &document);
    assert_eq!(unknown, ["steam"]);
    assert_eq!(choice.terms(&document).count(), 1);
}

#[test]
fn an_address_comes_back_from_its_choice_and_keeps_what_is_not_ours() {
    let document = decision();
    let query = pairs(&[("from", "portal"), ("industry", "ai"), ("industry", "drones")]);
    let (choice, _) = Choice::from_query(&query, &document);
    assert_eq!(choice.to_query(query.clone(), &document), query);
    let none = Choice::default();
    assert_eq!(none.to_query(query, &document), pairs(&[("from", "portal")]));
}

/// The lists of keys that the scripts have, by name.
fn keys_of_scripts() -> BTreeMap<String, Vec<String>> {
    let script = include_str!("../../src/embed/keys.js");
    let lists = script.lines().filter_map(|line| {
        let (name, list) = line.strip_prefix("export const ")?.split_once(" = ")?;
        Some((name.to_owned(), serde_json::from_str(list.strip_suffix(';')?).unwrap()))
    });
    lists.collect()
}

#[test]
fn the_scripts_know_the_keys_of_addresses_that_no_facet_may_have() {
    let lists = keys_of_scripts();
    let mut keys: Vec<&str> = lists.values().flatten().map(String::as_str).collect();
    let mut reserved = id::RESERVED.to_vec();
    keys.sort_unstable();
    reserved.sort_unstable();
    assert_eq!(keys, reserved);
}

#[test]
fn what_an_address_says_of_the_state_is_what_the_scripts_take_for_it() {
    let document = decision();
    let mut wanted: Vec<(&str, &str)> = vec![("q", "园区"), ("view", "brief"), ("groups", "off")];
    for facet in &document.facets {
        wanted.push((&facet.id, &facet.terms[0].id));
    }
    let (address, unknown) = Address::from_query(&pairs(&wanted), &document);
    assert_eq!(unknown, Vec::<String>::new());
    let query = address.to_query(Vec::new(), &document);
    assert_eq!(query.len(), wanted.len());
    let of_state = &keys_of_scripts()["OF_STATE"];
    for (key, _) in query {
        assert!(of_state.contains(&key) || document.facet(&key).is_some(), "{key}");
    }
}

#[test]
fn choosing_twice_takes_back() {
    let document = decision();
    let mut choice = choice(&document, &["ai"]);
    choice.toggle("industry", "ai");
    assert!(choice.is_empty());
    assert_eq!(Matches::new(&document, &choice), Matches::default());
}

#[test]
fn the_passages_of_each_industry_are_exactly_its_mentions_and_those_of_its_group() {
    let document = decision();
    let facet = document.facet("industry").unwrap();
    for term in &facet.terms {
        let alone = Matches::new(&document, &choice(&document, &[&term.id]));
        let mut with_groups = choice(&document, &[&term.id]);
        with_groups.toggle_groups();
        let with_groups = Matches::new(&document, &with_groups);
        for block in document.blocks() {
            let own = document.mentions.iter().filter(|mention| mention.term == term.id);
            let own = own.filter(|mention| mention.span.block == block.id);
            let role = own.map(|mention| mention.role).max();
            let found = role.map(|role| (role, Level::Sentence));
            assert_eq!(alone.found(&block.id), found, "{} in {}", term.name, block.id);
            let groups = document.group_mentions.iter();
            let groups = groups.filter(|mention| mention.group == term.group);
            let groups = groups.filter(|mention| mention.span.block == block.id);
            let of_group = groups.map(|mention| mention.role).max();
            let found = found.or(of_group.map(|role| (role, Level::Group)));
            assert_eq!(with_groups.found(&block.id), found, "{} in {}", term.name, block.id);
        }
        assert_eq!(weight(&document, facet, term), alone.count());
        assert_eq!(alone.level_counts().own, with_groups.level_counts().own);
    }
}

#[test]
fn an_address_can_leave_groups_out() {
    let document = decision();
    let query = pairs(&[("industry", "ai"), ("groups", "off")]);
    let (choice, unknown) = Choice::from_query(&query, &document);
    assert!(unknown.is_empty() && !choice.with_groups());
    assert_eq!(
        choice.to_query(pairs(&[("groups", "off"), ("from", "x")]), &document),
        [pairs(&[("from", "x")]), query,].concat()
    );
    for other in ["", "on", "OFF"] {
        let (choice, _) = Choice::from_query(&pairs(&[("groups", other)]), &document);
        assert!(choice.with_groups(), "{other}");
        assert!(choice.to_query(pairs(&[("groups", other)]), &document).is_empty());
    }
}

#[test]
fn several_terms_of_a_facet_find_the_passages_of_either() {
    let document = decision();
    let both = Matches::new(&document, &choice(&document, &["ai", "drones"]));
    assert_eq!(both.blocks().collect::<Vec<_>>(), ["a5-b2", "a5-b6", "a6-b1"]);
    assert_eq!(both.found("a5-b6"), Some((Role::Defines, Level::Sentence)));
    assert_eq!(both.found("a6-b1"), Some((Role::Touches, Level::Sentence)));
    assert_eq!(both.counts(), [("a5", 2), ("a6", 1)]);
    assert_eq!(both.articles(&document), 2);
}

#[test]
fn across_facets_a_passage_has_to_concern_one_of_each() {
    let document = decision();
    let query = pairs(&[("industry", "ai"), ("industry", "drones"), ("region", "chengyu")]);
    let (choice, _) = Choice::from_query(&query, &document);
    assert_eq!(Matches::new(&document, &choice).blocks().collect::<Vec<_>>(), ["a6-b1"]);
}

#[test]
fn only_what_changes_is_a_change() {
    let document = decision();
    let of = |terms: &[&str]| Matches::new(&document, &choice(&document, terms));
    let (none, ai, both) = (of(&[]), of(&["ai"]), of(&["ai", "drones"]));
    assert_eq!(ai.changes(&ai), []);
    assert_eq!(both.changes(&ai), [("a5-b6", Some((Role::Defines, Level::Sentence)))]);
    assert_eq!(ai.changes(&both), [("a5-b6", None)]);
    assert_eq!(none.changes(&ai), [("a5-b2", None), ("a6-b1", None)]);
    let facet = document.facet("industry").unwrap();
    let mut steps = facet.terms.iter().map(|term| of(&[&term.id]));
    let mut before = steps.next().unwrap();
    for now in steps {
        for block in document.blocks() {
            let change = now.changes(&before).into_iter().find(|(id, _)| *id == block.id);
            let found = change.map_or(before.found(&block.id), |(_, found)| found);
            assert_eq!(found, now.found(&block.id), "{}", block.id);
        }
        before = now;
    }
}

#[test]
fn an_address_carries_choice_and_search_and_leaves_the_rest_alone() {
    let document = decision();
    let query = pairs(&[("from", "portal"), ("q", "算力 智算"), ("industry", "ai")]);
    let (address, unknown) = Address::from_query(&query, &document);
    assert!(unknown.is_empty());
    assert_eq!(address.query.text(), "算力 智算");
    let written = address.to_query(query, &document);
    assert_eq!(written, pairs(&[("from", "portal"), ("industry", "ai"), ("q", "算力 智算")]));
    assert_eq!(Address::from_query(&written, &document).0, address);
    let none = Address { query: Query::default(), ..address.clone() };
    assert_eq!(none.to_query(written, &document), pairs(&[("from", "portal"), ("industry", "ai")]));
    // Beginning and ending a search are steps of the history, typing on is none.
    let further = Address { query: Query::new("算力"), ..address.clone() };
    assert!(none.is_step(&address) && address.is_step(&none) && !address.is_step(&further));
}

#[test]
fn the_outline_counts_what_a_filter_or_a_search_has_found() {
    let document = decision();
    let index = Index::new(&document, &SearchTables::default());
    let shown = |matches: &Matches, results: &Results| -> Vec<(String, usize, &str)> {
        let counts = counts(&document, matches, &index, results, Language::Zh).into_iter();
        counts
            .filter(|count| count.found > 0)
            .map(|count| (count.id, count.found, count.unit))
            .collect()
    };
    let ai = Matches::new(&document, &choice(&document, &["ai"]));
    let of = |id: &str, found, unit| (id.to_owned(), found, unit);
    let expected = [of("p2", 2, "段"), of("a5", 1, "段"), of("a6", 1, "段")];
    assert_eq!(shown(&ai, &Results::default()), expected);
    // A search comes before a filter.
    let results = Results::new(&index, "无人机");
    assert_eq!(shown(&ai, &results), [of("p2", 4, "处"), of("a5", 4, "处")]);
    // What is found in title and preamble counts for no part.
    let results = Results::new(&index, "作出如下决定");
    assert_eq!(shown(&ai, &results), []);
    // A part's heading and its introduction count for the part.
    let results = Results::new(&index, "制造强国");
    assert_eq!(shown(&ai, &results), [of("p1", 1, "处")]);
}

#[test]
fn a_passage_is_cited_by_part_article_and_paragraph() {
    let document = decision();
    let places = Places::new(&document);
    for (id, words) in [
        ("preamble-b1", Some("引言第1段")),
        ("p1", Some("第一部分")),
        ("p1-b1", Some("第一部分第1段")),
        ("a18", Some("第五部分第（十八）条")),
        ("a5-b1", Some("第二部分第（五）条第1段")),
        ("a5-b5", Some("第二部分第（五）条“新能源与智能网联汽车”")),
        ("a5-b7", Some("第二部分第（五）条第7段")),
        ("title", None),
        ("nowhere", None),
    ] {
        assert_eq!(place(&places, id, Language::Zh).as_deref(), words, "{id}");
    }
    let title = &document.title;
    assert_eq!(official(&document, "title"), format!("《{title}》（2023年6月19日通过）"));
    assert_eq!(
        official(&review(), "p1-b1"),
        format!("《{}》“坚定不移推进制造强省建设”部分第1段", review().title)
    );
    let cited = Cited { address: "https://example.org/#p1", read_on: "2026-11-23" };
    assert!(
        gb_t_7714(&review(), cited).ends_with("[EB/OL]. [2026-11-23]. https://example.org/#p1.")
    );
}

#[test]
fn a_law_is_cited_by_its_own_units() {
    let source = "某市条例\n第一章 总则\n第一节 目的\n第一条 为了发展，制定本条例。\n第二条 本条例所称企业：\n(一)工业企业；\n\
        (二)服务企业，包括：\n1.物流；\n2.金融。\n前款所称企业依法登记。\n第二条之一 另行规定。\n附件1\n登记表\n一、填写\n按实填写。\n";
    let annotations = "lang = \"zh-Hans\"\ntitle_short = \"条例\"\ntitle_en = \"x\"\nissuer = \"某市\"\nsource_name = \"某网\"\n";
    let document = compile_text("law", source, annotations).unwrap().document;
    let places = Places::new(&document);
    for (id, words) in [
        ("p1-d1", "第一章第一节"),
        ("a1-b1", "第一章第一节第一条"),
        ("a2-b1", "第一章第一节第二条第一款"),
        ("a2-b2", "第一章第一节第二条第一款第一项"),
        ("a2-b5", "第一章第一节第二条第一款第二项第2目"),
        ("a2-b6", "第一章第一节第二条第二款"),
        ("a2-1-b1", "第一章第一节第二条之一"),
        ("x1-p1-b1", "附件1第一部分第1段"),
    ] {
        assert_eq!(place(&places, id, Language::Zh).as_deref(), Some(words), "{id}");
    }
    let index = Index::new(&document, &SearchTables::default());
    for (typed, id) in [
        ("第一章第一节", "p1-d1"),
        ("第一节", "p1-d1"),
        ("第一章", "p1"),
        ("第二条之一", "a2-1"),
        ("第 二 条", "a2"),
        ("附件1", "x1"),
    ] {
        assert_eq!(jump(&document, &index, typed).as_deref(), Some(id), "{typed}");
    }
}

#[test]
fn a_passage_is_copied_as_the_page_shows_it() {
    let document = decision();
    let index = Index::new(&document, &SearchTables::default());
    let text = |id| passage_text(&document, &index, id);
    assert!(text("a5-b6").starts_with("——无人机。研制"));
    assert_eq!(text("a3").lines().count(), 3);
    assert!(text("a3").starts_with("(三)发展目标。\n到2027年"));
    let part = text("p5");
    assert!(
        part.starts_with("五、强化现代化产业体系建设支撑保障\n(十五)建设现代化基础设施体系。\n")
    );
    assert!(part.ends_with(&document.block("a18-b1").unwrap().text));
    assert_eq!(text("nowhere"), "");
}

#[test]
fn a_selection_is_linked_to_whole_or_by_its_ends() {
    assert_eq!(text_directive(" \n"), None);
    assert_eq!(text_directive(" 晶硅光伏 "), Some(("晶硅光伏".into(), None)));
    let long = "一二三四五六七八九十".repeat(5);
    let ends = ("一二三四五六七八九十一二".to_owned(), Some("九十一二三四五六七八九十".to_owned()));
    assert_eq!(text_directive(&long), Some(ends));
    assert_eq!(text_directive("第一段\n\n第二段"), Some(("第一段".into(), Some("第二段".into()))));
}

#[test]
fn a_choice_in_words_tells_either_from_both() {
    let document = decision();
    let query = [("industry", "ai"), ("instrument", "pilots"), ("industry", "drones")];
    let (choice, _) = Choice::from_query(&pairs(&query), &document);
    assert_eq!(choice.in_words(&document, Language::Zh), "人工智能、无人机 × 试点示范");
    assert_eq!(Choice::default().in_words(&document, Language::Zh), "");
}
