//! Search finds what stands in the text, all of it and nothing else.

#![allow(clippy::single_range_in_vec_init, reason = "hits are lists of ranges, often of one")]

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use policy_explorer::compiler::search_tables;
use policy_explorer::document::{Document, SearchTables};
use policy_explorer::document::{Reading, Variants};
use policy_explorer::search::{Folding, Index, Nearest, Query, Reach, Results, jump, snippets};
use policy_explorer::state::Address;
use proptest::prelude::*;

use super::{decision, review};

fn index(document: &Document) -> Index {
    Index::new(document, &search_tables(document))
}

/// The ids of the passages that a query finds, with the words that it finds there.
fn found(index: &Index, query: &str) -> Vec<(String, Vec<String>)> {
    let results = Results::new(index, query);
    let found = results.passages().map(|found| {
        let passage = &index.passages()[found.passage];
        let text: Vec<char> = passage.text.chars().collect();
        let words = found.hits.iter().map(|hit| text[hit.clone()].iter().collect());
        (passage.id.clone(), words.collect())
    });
    found.collect()
}

fn finds(index: &Index, query: &str, id: &str, words: &str) -> bool {
    found(index, query)
        .iter()
        .any(|(found, hits)| found == id && hits.iter().any(|hit| hit == words))
}

/// What stands between brackets and quotation marks is read as if they weren't there.
fn is_passed_over(character: char) -> bool {
    "()<>\"".contains(character) || character.is_whitespace()
}

/// Every stretch of 1 to 4 characters, as it reads with the marks and without them, finds exactly
/// the passages in which a scan of the text finds it.
#[test]
fn every_stretch_of_the_text_finds_exactly_its_passages() {
    for document in [decision(), review()] {
        let index = index(&document);
        let folding = Folding::new(&search_tables(&document));
        let mut expected: BTreeMap<Vec<char>, BTreeSet<&str>> = BTreeMap::new();
        for passage in index.passages() {
            let folded: Vec<char> = passage.text.chars().map(|each| folding.fold(each)).collect();
            let bare = folded.iter().copied().filter(|each| !is_passed_over(*each));
            for text in [folded.clone(), bare.collect()] {
                for stretch in (1..=4).flat_map(|length| text.windows(length)) {
                    expected.entry(stretch.into()).or_default().insert(&*passage.id);
                }
            }
        }
        // A heading is no hit of its own where a passage below it is one.
        for passages in expected.values_mut() {
            let headings: Vec<&str> = passages
                .iter()
                .copied()
                .filter(|heading| !heading.contains("-b") && !heading.starts_with("title"))
                .filter(|heading| {
                    passages.iter().any(|each| each.starts_with(&format!("{heading}-b")))
                })
                .collect();
            passages.retain(|each| !headings.contains(each));
        }
        let mut checked = 0;
        for (stretch, passages) in &expected {
            // Two letters are also read as pinyin, and white space divides words.
            let letters = stretch.iter().filter(|each| each.is_ascii_alphabetic()).count();
            if letters >= 2 || stretch.iter().any(|each| each.is_whitespace()) {
                continue;
            }
            let query: String = stretch.iter().collect();
            let found: BTreeSet<String> =
                found(&index, &query).into_iter().map(|(id, _)| id).collect();
            assert!(found.iter().eq(passages), "{query}: {found:?} instead of {passages:?}");
            checked += 1;
        }
        assert!(checked > 2000, "{checked}");
    }
}

#[test]
fn what_readers_do_not_tell_apart_is_alike() {
    let index = index(&decision());
    for (query, id, words) in [
        ("天然气页岩气", "a4-b5", "天然气(页岩气"),
        ("天然气（页岩气）", "a4-b5", "天然气(页岩气)"),
        ("天然氣【頁巖氣】", "a4-b5", "天然气(页岩气)"),
        ("45％", "a3-b1", "45%"),
        ("４５%", "a3-b1", "45%"),
        ("6g", "a5-b7", "6G"),
        ("新型工業化", "a3-b2", "新型工业化"),
        ("電動四川行動", "a7-b1", "电动四川”行动"),
        ("「電動四川」", "a7-b1", "“电动四川”"),
        ("成都平原经济区与其他片区", "a16-b1", "成都平原经济区与其他片区"),
        ("四川–欧洲", "a15-b1", "四川—欧洲"),
        ("2023年6月19日", "title-2", "2023年6月19日"),
        ("(十八)加强", "a18", "(十八)加强"),
    ] {
        assert!(finds(&index, query, id, words), "{query}: {:?}", found(&index, query));
    }
    for (query, id, words) in [
        ("⼈⼯智能", "a5-b2", "人工智能"),
        ("新型⼯业化", "a3-b2", "新型工业化"),
        ("\u{fe35}⼗八\u{fe36}加强", "a18", "(十八)加强"),
        ("④⑤%", "a3-b1", "45%"),
        ("２０²³年", "title-2", "2023年"),
        ("新\u{200b}型\u{ad}工\u{fe0f}业\u{e0100}化\u{feff}", "a3-b2", "新型工业化"),
        ("\u{202d}新型\u{2060}工业化\u{202c}", "a3-b2", "新型工业化"),
    ] {
        assert!(finds(&index, query, id, words), "{query:?}: {:?}", found(&index, query));
    }
    // A bracket in the query has to be in the text.
    assert!(found(&index, "天然气(页岩气)化工").len() < found(&index, "天然气").len());
    assert_eq!(found(&index, "(发展"), []);
}

#[test]
fn pinyin_finds_in_full_by_initials_and_among_characters() {
    let index = index(&decision());
    for (query, words) in [
        ("rengongzhineng", "人工智能"),
        ("rengongzhinen", "人工智能"),
        ("RenGongZhiNeng", "人工智能"),
        ("rgzn", "人工智能"),
        ("rengong智能", "人工智能"),
        ("人工zhineng", "人工智能"),
        ("rg智能", "人工智能"),
        ("ldljs", "绿电两技术"),
        ("lvse", "绿色"),
        ("luse", "绿色"),
        ("lüse", "绿色"),
        ("lǜsè", "绿色"),
        ("lu\u{308}\u{300}se\u{300}", "绿色"),
        ("zhanlue", "战略"),
        ("zhanlve", "战略"),
        ("zhanlüe", "战略"),
        ("ZHÀNLÜÈ", "战略"),
        ("jvli", "距离"),
        ("quyv", "区域"),
        ("chongqing", "重庆"),
        ("zhongda", "重大"),
        ("chdl", "重大力"),
        ("diliudai", "第六代"),
    ] {
        let stands = index.passages().iter().any(|passage| passage.text.contains(words));
        let hits = found(&index, query);
        let is_found = hits.iter().any(|(_, hits)| hits.iter().any(|hit| hit == words));
        assert_eq!(is_found, stands, "{query}: {hits:?}");
    }
    assert!(finds(&index, "chengyu", "a6-b1", "成渝"));
    // A single letter is only itself.
    let g = found(&index, "g");
    assert!(g.iter().all(|(_, hits)| hits.iter().all(|hit| hit == "G")), "{g:?}");
}

#[test]
fn without_tables_all_but_pinyin_and_traditional_forms_is_found() {
    let index = Index::new(&decision(), &SearchTables::default());
    assert!(finds(&index, "天然气页岩气", "a4-b5", "天然气(页岩气"));
    assert_eq!(found(&index, "rgzn"), []);
    assert_eq!(found(&index, "新型工業化"), []);
}

#[test]
fn several_words_are_looked_for_in_one_passage_first() {
    let index = index(&decision());
    let results = Results::new(&index, "锂电 晶硅光伏");
    assert_eq!(found(&index, "锂电 晶硅光伏")[0].0, "a4-b6");
    assert_eq!(results.sections[0].reach, Reach::Passage);
    // 卫星 and 无人机 stand in different items of article 5.
    let results = Results::new(&index, "卫星 无人机");
    let article = &results.sections[0];
    assert_eq!(article.reach, Reach::Section);
    assert_eq!(index.sections()[article.section].id, "a5");
    let ids = article.passages.iter().map(|found| &*index.passages()[found.passage].id);
    assert_eq!(ids.collect::<Vec<_>>(), ["a5-b4", "a5-b6"]);
    let both = Results::new(&index, "发展 创新");
    let mut order = both.sections.iter().map(|section| (section.reach, section.section));
    assert!(order.clone().is_sorted() && order.any(|(reach, _)| reach != Reach::Passage));
}

#[test]
fn several_words_are_counted_each_and_those_that_are_there_are_found() {
    let index = index(&decision());
    let results = Results::new(&index, "德阳 绵阳 宜宾");
    let counts = |results: &Results| {
        results.words.iter().map(|(word, count)| (word.clone(), *count)).collect::<Vec<_>>()
    };
    let of = |word: &str, count: usize| (word.to_owned(), count);
    assert_eq!(counts(&results), [of("德阳", 0), of("绵阳", 1), of("宜宾", 0)]);
    let [only] = &*results.sections else { panic!("{:?}", results.sections) };
    assert_eq!((only.reach, results.nearest.clone()), (Reach::Some, None));
    let results = Results::new(&index, "三星堆 若尔盖 双一流");
    assert!(counts(&results).iter().all(|(_, count)| *count == 1));
    assert!(results.sections.iter().all(|section| section.reach != Reach::Passage));
    assert_eq!(results.count(), 3);
    assert!(Results::new(&index, "绵阳").words.is_empty());
    assert!(Results::new(&index, "绵阳 绵阳").words.is_empty());
}

#[test]
fn a_heading_is_no_hit_of_its_own_where_a_passage_below_is_one() {
    let index = index(&decision());
    let ids = |query| found(&index, query).into_iter().map(|(id, _)| id).collect::<Vec<_>>();
    // The heading of article 5 has it too.
    assert!(ids("战略性新兴产业").contains(&"a5-b1".to_owned()));
    assert!(!ids("战略性新兴产业").contains(&"a5".to_owned()));
    // That of article 10 alone has this.
    assert_eq!(ids("支持市场主体做大做强"), ["a10"]);
}

#[test]
fn nothing_found_says_what_would_be() {
    let index = index(&decision());
    let nearest = |query| Results::new(&index, query).nearest;
    assert_eq!(nearest("人工智能"), None);
    assert_eq!(nearest("人工智能大模型"), Some(Nearest::Stretch("人工智能".into(), 4)));
    assert_eq!(nearest("《无人机表演队》"), Some(Nearest::Stretch("无人机".into(), 4)));
    assert_eq!(nearest("☃☃☃☃☃☃"), Some(Nearest::Nothing));
    // Of a name a part means something else.
    for name in ["宜宾", "人工智慧", "宜宾市翠屏", "☃"] {
        assert_eq!(nearest(name), None, "{name}");
    }
    for blank in [" \u{3000}", "\u{200b}", "\u{feff} \u{ad}\u{3164}", "\u{301}", "\0"] {
        assert_eq!(Results::new(&index, blank), Results::default(), "{blank:?}");
    }
}

/// Tables that let a character stand for several of its own, as no Unicode decomposition does: by itself the longest
/// stretch is then read otherwise than within the query.
#[test]
fn a_stretch_that_finds_nothing_by_itself_is_no_nearest_thing() {
    let mut document = decision();
    for (block, text) in
        document.sections[0].sections[0].blocks.iter_mut().zip(["~aaaa;`aaa~aaaa;`aaa", "aaaaaaaa"])
    {
        block.text = text.into();
        block.points.clear();
    }
    let tables = SearchTables {
        readings: vec![Reading { pinyin: "aaaa".into(), characters: "aaaaa".into() }],
        expansions: vec!["aaaaa".into()],
        ..SearchTables::default()
    };
    let index = Index::new(&document, &tables);
    let results = Results::new(&index, "aaaaa;`aa");
    assert_eq!((results.count(), results.nearest), (0, Some(Nearest::Nothing)));
}

#[test]
fn a_snippet_is_the_sentence_or_what_matters_of_it() {
    let shown = |text: &str, hits: &[Range<usize>]| -> Vec<String> {
        let text: Vec<char> = text.chars().collect();
        let snippets = snippets(&text, hits);
        snippets.iter().map(|snippet| text[snippet.shown.clone()].iter().collect()).collect()
    };
    let text = "发展锂电。做强白酒，发展竹业。发展锂电。";
    assert_eq!(shown(text, &[2..4]), ["发展锂电。"]);
    assert_eq!(
        shown(text, &[2..4, 7..9, 17..19]),
        ["发展锂电。", "做强白酒，发展竹业。", "发展锂电。"]
    );
    assert_eq!(shown(text, &[7..9, 12..14]), ["做强白酒，发展竹业。"]);
    assert_eq!(shown(text, &[3..6]), ["发展锂电。做强白酒，发展竹业。"]);
    assert_eq!(shown(text, &[4..5]), ["发展锂电。"]);
    // A sentence that is all hits goes on in further snippets, none of them much longer than a screen.
    let dense: Vec<Range<usize>> = (0..2_000).map(|at| 2 * at..2 * at + 1).collect();
    let dense = snippets(&"甲乙".repeat(2_000).chars().collect::<Vec<_>>(), &dense);
    assert_eq!(dense.iter().map(|each| each.hits.len()).sum::<usize>(), 2_000);
    assert!(dense.iter().all(|each| each.shown.len() <= 1_000), "{}", dense.len());
    assert!(dense.windows(2).all(|pair| pair[0].shown.end == pair[1].shown.start));
    let long = format!("{0}，{0}，甲，{0}，{0}。", "很长的一句话".repeat(7));
    let [shown] = &shown(&long, &[86..87])[..] else { panic!() };
    assert!(shown.contains('甲') && shown.chars().count() < 100, "{shown}");
}

#[test]
fn a_reader_jumps_by_number_id_title_or_pinyin() {
    let document = decision();
    let index = index(&document);
    for (typed, id) in [
        ("第八条", "a8"),
        ("8", "a8"),
        ("\u{200e}第\u{200b}八条", "a8"),
        ("第\u{2f0b}条", "a8"),
        ("⑧", "a8"),
        ("㈧", "a8"),
        ("８", "a8"),
        ("（八）", "a8"),
        ("(八)", "a8"),
        ("八", "a8"),
        ("a8", "a8"),
        ("A8", "a8"),
        ("a4-b3", "a4-b3"),
        ("三、", "p3"),
        ("第三部分", "p3"),
        ("p3", "p3"),
        ("三", "a3"),
        ("发展目标", "a3"),
        ("發展目標", "a3"),
        ("fazhanmubiao", "a3"),
        ("发展⽬标", "a3"),
        ("发\u{ad}展目标", "a3"),
        ("fzmb", "a3"),
        ("绿色化", "a7"),
    ] {
        assert_eq!(jump(&document, &index, typed).as_deref(), Some(id), "{typed}");
    }
    for typed in ["", " ", "99", "第九十九条", "没有这个标题", "、", "第条"] {
        assert_eq!(jump(&document, &index, typed), None, "{typed}");
    }
}

#[test]
fn a_query_is_visible_and_no_longer_than_the_box_takes() {
    for (given, text, is_cut) in [
        ("产业\0", "产业", false),
        ("\0", "", false),
        ("\u{202e}产\u{7f}业\u{2069}", "产业", false),
        ("产业\t集群\r\n", "产业 集群  ", false),
        (&*"字".repeat(100), &*"字".repeat(100), false),
        (&*("字".repeat(100) + " \n"), &*"字".repeat(100), false),
        (&*"字".repeat(101), &*"字".repeat(100), true),
        (&*("\0".repeat(500) + "字"), "字", false),
    ] {
        let query = Query::new(given);
        assert_eq!((query.text(), query.is_cut()), (text, is_cut), "{given:?}");
        let pairs = [("q".to_owned(), given.to_owned())];
        assert_eq!(Address::from_query(&pairs, &decision()).0.query, query);
    }
}

#[test]
fn hidden_characters_find_nothing_and_end_nothing() {
    let document = decision();
    let index = index(&document);
    for query in ["\0", "\0\0", "\u{1}", "业\0", "\0业", "\u{202e}"] {
        let bare: String = query.chars().filter(|each| *each == '业').collect();
        assert_eq!(found(&index, query), found(&index, &bare), "{query:?}");
        let pattern = index.pattern(query);
        assert_eq!(pattern.is_some(), !bare.is_empty(), "{query:?}");
    }
    // Tables that make a character of the text or of the query one that is hidden.
    let tables = SearchTables {
        variants: Variants { forms: "业产".into(), characters: "\0\u{202e}".into() },
        readings: vec![
            Reading { pinyin: "a".into(), characters: "\0业".into() },
            Reading { pinyin: "aa".into(), characters: "\0".into() },
            Reading { pinyin: String::new(), characters: "业".into() },
        ],
        expansions: ["", "业", "\0业", "业\u{202e}", "发展\0业"].map(String::from).into(),
        ..SearchTables::default()
    };
    let index = Index::new(&document, &tables);
    for query in ["业", "产", "aa", "aaaa", "\0", "发展 业"] {
        for (id, hits) in found(&index, query) {
            assert!(hits.iter().all(|hit| !hit.is_empty()), "{query:?} in {id}");
        }
    }
}

#[test]
fn what_is_found_lies_within_a_passage() {
    // The title ends as a passage after it begins.
    let document = decision();
    let index = index(&document);
    let across: Vec<String> = index
        .passages()
        .windows(2)
        .filter_map(|pair| Some([pair[0].text.chars().last()?, pair[1].text.chars().next()?]))
        .map(String::from_iter)
        .collect();
    assert!(across.len() > 50, "{}", across.len());
    for query in across {
        for passage in Results::new(&index, &query).passages() {
            let length = index.passages()[passage.passage].text.chars().count();
            assert!(passage.hits.iter().all(|hit| hit.end <= length), "{query}");
        }
    }
}

#[test]
fn an_ambiguous_query_takes_no_longer_than_its_length_allows() {
    // 厂 is read chang and han, and initials read `c` and `ch`: each letter doubles the ways.
    let mut document = decision();
    document.sections.truncate(1);
    document.sections[0].blocks[0].text = "厂".repeat(4_000);
    let index = index(&document);
    for (query, is_found) in [
        ("ch".repeat(49) + "q", false),
        ("ch".repeat(50), true),
        ("chang".repeat(20), true),
        ("hanc".repeat(24) + "zq", false),
    ] {
        let results = Results::new(&index, &query);
        assert_eq!(results.count() > 0, is_found, "{query}");
        assert_eq!(results.nearest.is_some(), !is_found, "{query}");
    }
    // What is found goes as far as the spelling that is preferred: in full, before by initials.
    let hits = found(&index, "chang厂");
    assert_eq!(hits[0].1.len(), 2_000);
    assert_eq!(hits[0].1[0], "厂厂");
}

/// What [`Nearest`] says, by looking for every stretch of the query.
fn longest_stretch(index: &Index, word: &[char]) -> Option<(String, usize)> {
    let stretches = (1..=word.len()).rev().flat_map(|length| word.windows(length));
    let mut counted = stretches.map(|stretch| {
        let stretch: String = stretch.iter().collect();
        let count = found(index, &stretch).iter().map(|(_, hits)| hits.len()).sum();
        (stretch, count)
    });
    counted.find(|(_, count)| *count > 0)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    /// The longest stretch is found in one walk through the text: it is the one that looking for each finds.
    #[test]
    fn the_nearest_is_the_longest_stretch_that_is_found(query in "[人工智能慧发展gaonzhieru新]{1,9}") {
        thread_local!(static INDEX: Index = index(&decision()));
        INDEX.with(|index| {
            let word: Vec<char> = query.chars().collect();
            match Results::new(index, &query).nearest {
                None => prop_assert!(word.len() < 6 || longest_stretch(index, &word).is_some()),
                Some(Nearest::Stretch(stretch, count)) => {
                    prop_assert_eq!(Some((stretch, count)), longest_stretch(index, &word));
                }
                other => prop_assert_eq!((other, longest_stretch(index, &word)), (Some(Nearest::Nothing), None)),
            }
            Ok(())
        })?;
    }

    /// Whatever is typed: hits lie within their passages, in order and apart, and what stands there
    /// is what was typed, up to folding and what is passed over.
    #[test]
    fn hits_are_what_was_typed(query in "[“(人工智能⼯⑤\u{200b}发展45％ａＧ气)”產業 ,。a-z]{0,6}") {
        thread_local!(static SEARCH: (Index, Folding) = {
            let document = decision();
            (index(&document), Folding::new(&search_tables(&document)))
        });
        SEARCH.with(|(index, folding)| {
            let bare = |text: &str| -> String {
                let folded = text.chars().map(|each| folding.fold(each));
                folded.filter(|each| !is_passed_over(*each) && *each != '\u{200b}').collect()
            };
            let words: Vec<String> = query.split_whitespace().map(bare).collect();
            let is_spelled = query.chars().any(|each| folding.fold(each).is_ascii_alphabetic());
            for (id, hits) in found(index, &query) {
                assert!(!hits.is_empty());
                for hit in hits {
                    let hit = bare(&hit);
                    // Overlapping words make one hit.
                    let is_typed = words.iter().any(|word| hit.contains(&**word));
                    prop_assert!(is_spelled || is_typed, "{id}: {hit} for {query}");
                }
            }
            Ok(())
        })?;
    }

    /// Folding maps one character to one, and what is folded stays as it is.
    #[test]
    fn folding_keeps_places_and_is_done_once(character in any::<char>()) {
        thread_local!(static FOLDING: Folding = Folding::new(&search_tables(&decision())));
        FOLDING.with(|folding| {
            let folded = folding.fold(character);
            prop_assert_eq!(folding.fold(folded), folded);
            Ok(())
        })?;
    }

    /// Snippets lie within the text, in order and apart, and show each hit once.
    #[test]
    fn snippets_show_each_hit_once(text in "[甲乙。，;]{1,200}", cuts in prop::collection::vec(0..200_usize, 0..8)) {
        let text: Vec<char> = text.chars().collect();
        let mut cuts: Vec<usize> = cuts.into_iter().map(|cut| cut % text.len()).collect();
        cuts.sort_unstable();
        cuts.dedup();
        let hits: Vec<Range<usize>> = cuts.chunks_exact(2).map(|cut| cut[0]..cut[1]).collect();
        let shown = snippets(&text, &hits);
        let all: Vec<Range<usize>> = shown.iter().flat_map(|each| each.hits.clone()).collect();
        prop_assert_eq!(&all, &hits);
        for each in &shown {
            prop_assert!(each.hits.iter().all(|hit| each.shown.start <= hit.start && hit.end <= each.shown.end));
        }
        prop_assert!(shown.windows(2).all(|pair| pair[0].shown.end <= pair[1].shown.start));
    }
}
