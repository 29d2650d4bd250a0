//! The filter's box: which terms a reader finds, by what, and where the text doesn't name what was looked for.

use std::collections::BTreeSet;

use policy_explorer::compiler::search_tables;
use policy_explorer::document::{Document, Facet, FacetWords, Membership, REGION, SearchTables};
use policy_explorer::foreign::admit;
use policy_explorer::language::Language;
use policy_explorer::search::{FoundTerm, Index, Place, Reason, find_terms, find_unnamed};

use super::{decision, families, review};

/// A document made ready.
struct Box {
    document: Document,
    tables: SearchTables,
    index: Index,
}

impl Box {
    fn new(document: Document) -> Self {
        let tables = search_tables(&document);
        let index = Index::new(&document, &tables);
        Self { document, tables, index }
    }

    fn find(&self, query: &str) -> Vec<FoundTerm> {
        let words = FacetWords::known(&self.document, &self.tables);
        find_terms(&self.document, &self.index, &words, query, Language::Zh)
    }

    fn id(&self, found: &FoundTerm) -> &str {
        &self.document.facets[found.facet].terms[found.term].id
    }

    /// The ids of the terms that a query finds, in their order, each with its reason.
    fn found(&self, query: &str) -> Vec<(String, Reason)> {
        let found = self.find(query).into_iter();
        found.map(|found| (self.id(&found).to_owned(), found.reason)).collect()
    }

    fn ids(&self, query: &str) -> Vec<String> {
        self.found(query).into_iter().map(|(id, _)| id).collect()
    }

    fn unnamed(&self, query: &str) -> Vec<(String, Vec<String>)> {
        let words = FacetWords::known(&self.document, &self.tables);
        let found = find_unnamed(&self.index, &words, query).into_iter();
        let quotes = found.map(|(place, memberships)| {
            let spans = memberships.iter().flat_map(|each| &each.spans);
            (place.name.clone(), spans.map(|span| span.quote.clone()).collect())
        });
        quotes.collect()
    }
}

fn word(word: &str) -> Reason {
    Reason::Word(word.into())
}

fn place(block: &str, words: &str) -> Place {
    Place { block: block.into(), words: words.into() }
}

/// The descriptions before and behind the line of those that are held out, with the ids to find.
fn descriptions() -> [Vec<(&'static str, BTreeSet<String>)>; 2] {
    let (written, held_out) = include_str!("descriptions.txt").split_once("= held out").unwrap();
    [written, held_out].map(|part| {
        let rows = part.lines().filter_map(|line| line.split_once('\t'));
        let ids = |ids: &str| ids.split(' ').filter(|id| *id != "-").map(String::from).collect();
        rows.map(|(description, expected)| (description, ids(expected))).collect()
    })
}

#[test]
fn descriptions_of_readers_lead_to_their_terms_and_to_no_other() {
    let decision = Box::new(decision());
    let [written, held_out] = descriptions();
    for (rows, least) in [(written, 54), (held_out, 17)] {
        let mut wrong = Vec::new();
        let all = rows.len();
        for (description, expected) in rows {
            let found = decision.found(description);
            let ids: BTreeSet<String> = found.iter().map(|(id, _)| id.clone()).collect();
            // What is found is found by a word: it stands in the description, or the other way round.
            for (id, reason) in &found {
                let Reason::Word(word) = reason else { continue };
                let is_apart = !description.to_lowercase().contains(&word.to_lowercase())
                    && !word.contains(description);
                assert!(!is_apart, "{description} → {id} by {word}");
            }
            if ids != expected {
                wrong.push(format!("{description}: {found:?}, not {expected:?}"));
            }
        }
        assert!(all - wrong.len() >= least, "{} of {all}: {wrong:#?}", all - wrong.len());
        println!("{} of {all} right; else {wrong:#?}", all - wrong.len());
    }
}

#[test]
fn a_term_is_found_by_its_names_as_ever() {
    let decision = Box::new(decision());
    for query in ["人工智能", "rengongzhi", "rgzn", "人工zhineng", "人工智慧"] {
        let by_name = decision.found(query).into_iter().find(|(id, _)| id == "ai");
        assert_eq!(
            by_name.map(|(_, reason)| reason),
            (query != "人工智慧").then_some(Reason::Name)
        );
    }
    // In the order of the facets: 金融+制造 is another name of the first.
    assert_eq!(decision.ids("金融")[..3], ["manufacturing", "financial-services", "finance"]);
    assert_eq!(decision.found(" "), []);
    assert_eq!(decision.found(""), []);
    // What search passes over is found where it stands in names, and is no word.
    assert_eq!(decision.unnamed("("), []);
    assert!(decision.found("(").iter().all(|(_, reason)| !matches!(reason, Reason::Word(_))));
    assert_eq!(decision.found("\u{200b}"), []);
}

#[test]
fn a_word_of_a_passage_that_sets_a_term_out_leads_to_the_term() {
    let decision = Box::new(decision());
    // No everyday words.
    let find = |query: &str| {
        let found = find_terms(&decision.document, &decision.index, &[], query, Language::Zh);
        found
            .into_iter()
            .map(|found| (decision.id(&found).to_owned(), found.reason))
            .collect::<Vec<_>>()
    };
    let sets_out = |id: &str, block, words| (id.to_owned(), Reason::SetsOut(place(block, words)));
    assert_eq!(find("白酒"), [sets_out("food-textiles", "a4-b4", "白酒")]);
    assert_eq!(find("baijiu"), [sets_out("food-textiles", "a4-b4", "白酒")]);
    assert_eq!(find("酒"), [sets_out("food-textiles", "a4-b4", "酒")]);
    // 锂电 is a name for vehicles with it, and a word of the passage on materials.
    assert_eq!(
        find("锂电"),
        [("nev".to_owned(), Reason::Name), sets_out("materials", "a4-b6", "锂电")]
    );
    // Initials would find half of the text.
    assert!(find("bj").iter().all(|(_, reason)| *reason == Reason::Name));
}

#[test]
fn the_reasons_come_in_their_order_and_industries_first() {
    let decision = Box::new(decision());
    assert_eq!(
        decision.found("锂电"),
        [
            ("nev".into(), Reason::Name),
            ("equipment".into(), word("锂电池")),
            ("materials".into(), word("锂电池")),
        ]
    );
    for query in ["消费", "农产品", "人才", "开放", "电"] {
        let found = decision.find(query);
        let is_industry = |found: &FoundTerm| found.facet == 0;
        let rank = |found: &FoundTerm| match found.reason {
            Reason::Name => 0,
            Reason::Word(_) => 1,
            Reason::SetsOut(_) => 2,
            Reason::Names(_) => 3,
        };
        assert!(found.is_sorted_by_key(|found| (rank(found), !is_industry(found))), "{query}");
        assert!(found.iter().any(|found| rank(found) > 0), "{query}");
    }
}

#[test]
fn a_sentence_that_names_a_term_leads_to_it_and_one_beside_it_does_not() {
    let decision = Box::new(decision());
    let reason = |query: &str, id: &str| {
        decision.found(query).into_iter().find(|(found, _)| found == id).map(|(_, reason)| reason)
    };
    // 支持成都打造国际消费中心城市。 stands behind a sentence without 成都.
    assert_eq!(reason("中心城市", "chengdu"), Some(Reason::Names(place("a8-b1", "中心城市"))));
    assert_eq!(reason("蜀里安逸", "chengdu"), None);
    // One character is enough for what sets a term out alone.
    assert!(matches!(reason("际", "consumption"), Some(Reason::SetsOut(_))));
    assert_eq!(reason("际", "chengdu"), None);
}

#[test]
fn the_longest_everyday_word_wins_and_names_do_not() {
    let decision = Box::new(decision());
    // 零部件 alone is of machines.
    assert_eq!(decision.found("汽车零部件厂"), [("nev".into(), word("汽车零部件"))]);
    assert_eq!(decision.found("零部件厂"), [("equipment".into(), word("零部件"))]);
    assert_eq!(decision.found("聊天机器人定制"), [("ai".into(), word("聊天机器人"))]);
    // 用地 and 工业用地 are names, of two terms.
    let found = decision.found("工业用地审批");
    assert_eq!(found, [("manufacturing".into(), word("工业用地")), ("land".into(), word("用地"))]);
    // Letters of another word are none of 6G or AI.
    assert_eq!(decision.ids("用AI写代码"), ["ai"]);
    assert_eq!(decision.ids("mairie"), [""; 0]);
}

#[test]
fn what_stands_in_a_false_friend_does_not_count() {
    let decision = Box::new(decision());
    let has = |query: &str, id: &str| decision.ids(query).iter().any(|found| found == id);
    assert!(has("绿色建筑公司", "green"));
    assert!(!has("审批绿色通道", "green"));
    // Also while it is still typed.
    assert!(!has("宠物医院", "health"));
    assert!(has("社区医院", "health"));
    assert!(has("保险公司", "financial-services") && !has("社会保险", "financial-services"));
    assert!(has("成都平原", "chengdu-plain") && !has("成都平原经", "chengdu"));
}

#[test]
fn a_word_counts_while_it_is_typed_from_two_characters_on() {
    let decision = Box::new(decision());
    assert_eq!(decision.found("豆瓣"), [("food-textiles".into(), word("豆瓣酱"))]);
    assert_eq!(decision.found("doubanj"), [("food-textiles".into(), word("豆瓣酱"))]);
    assert_eq!(decision.found("豆瓣醬"), [("food-textiles".into(), word("豆瓣酱"))]);
    assert!(decision.found("豆").iter().all(|(_, reason)| *reason != word("豆瓣酱")));
    // Initials are none of everyday words.
    assert_eq!(decision.found("dbj"), []);
}

#[test]
fn a_place_that_the_text_does_not_name_is_told_with_what_may_stand_for_it() {
    let decision = Box::new(decision());
    let told = |name: &str, quotes: &[&str]| {
        vec![(name.to_owned(), quotes.iter().map(|quote| (*quote).to_owned()).collect::<Vec<_>>())]
    };
    for query in ["宜宾", "宜宾市", "yibin", "在宜宾开酒厂", "宜賓"] {
        assert_eq!(decision.unnamed(query), told("宜宾", &["省域经济副中心"]), "{query}");
    }
    assert_eq!(decision.unnamed("遂宁"), told("遂宁", &["川中丘陵地区四市", "成都平原经济区"]));
    assert_eq!(decision.unnamed("攀枝花"), told("攀枝花", &["攀西", "攀西"]));
    for named in ["成都", "绵阳", "阿坝", "宜", "yi", "北京", ""] {
        assert_eq!(decision.unnamed(named), [], "{named}");
    }
    // Nobody of the 21 is left out: named, or told not to be.
    let review = Box::new(review());
    for each in [&decision, &review] {
        let region = each.document.facet("region").unwrap();
        let unnamed = region.unnamed.iter().map(|place| &*place.name);
        let named = region.terms.iter().map(|term| &*term.name);
        let all: BTreeSet<&str> = unnamed.chain(named).collect();
        let cities = "成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 阿坝 \
                      甘孜 凉山";
        assert!(cities.split_whitespace().all(|city| all.contains(city)), "{}", each.document.id);
    }
    assert_eq!(review.unnamed("泸州"), told("泸州", &["川南"]));
}

#[test]
fn what_is_told_of_a_place_names_its_source() {
    let decision = Box::new(decision());
    let said = |value: &str, language| {
        let Box { document, tables, index } = &decision;
        policy_explorer::markup::unknown(document, index, tables, &[value.to_owned()], language)
    };
    assert_eq!(
        said("宜宾", Language::Zh),
        "本文未点名宜宾。可能相关的表述：<a href=\"#a16-b1\">“省域经济副中心”</a>\
         （据中国共产党四川省第十一届委员会《在中国共产党四川省第十二次代表大会上的报告》，2022年5月27日）。"
    );
    assert!(said("自贡", Language::Zh).contains("，2023年5月）。"));
    assert!(said("宜宾", Language::En).starts_with("The document does not name Yibin. "));
    assert!(said("<b>", Language::Zh).contains("&lt;b&gt;"));
}

#[test]
fn pages_fetch_the_words_and_a_document_from_elsewhere_brings_its_own() {
    let document = decision();
    let without = FacetWords::without(document.clone());
    let json = serde_json::to_string(&without).unwrap();
    for word in ["豆瓣酱", "everyday", "\"not\"", "宜宾", "memberships"] {
        assert!(!json.contains(word), "{word}");
    }
    let tables = search_tables(&document);
    assert_eq!(&*FacetWords::known(&without, &tables), FacetWords::all(&document));
    let own = SearchTables::default();
    assert_eq!(&*FacetWords::known(&document, &own), FacetWords::all(&document));
    let words = serde_json::to_vec(&tables.words).unwrap();
    assert!(words.len() < 20_000, "{} bytes", words.len());
}

#[test]
fn a_document_that_is_large_in_words_is_searched_in_one_walk() {
    let mut document = families::one_block(20_000);
    let term = document.facets[0].terms[0].clone();
    document.facets[0].terms[0].everyday =
        (0..20_000).map(|at| format!("{at}号甲乙丙丁")).collect();
    document.facets[0].terms[0].not = (0..20_000).map(|at| format!("{at}号甲乙丙")).collect();
    let large = Box::new(document);
    assert_eq!(large.found("做19999号甲乙丙丁")[0], (term.id, word("19999号甲乙丙丁")));
}

/// The reason for which a document from elsewhere is refused, and its place.
fn refused(change: impl FnOnce(&mut Facet)) -> (String, &'static str) {
    let mut document = decision();
    let region = document.facets.iter_mut().find(|facet| facet.id == REGION).unwrap();
    change(region);
    let refusal = admit(&serde_json::to_vec(&document).unwrap()).unwrap_err();
    (refusal.place().to_owned(), refusal.code())
}

#[test]
fn words_of_a_document_from_elsewhere_are_bounded_and_its_places_checked() {
    let at = |place: &str, code| (format!("facets[1].{place}"), code);
    let everyday = |words: Vec<String>| refused(|region| region.terms[0].everyday = words);
    assert_eq!(everyday(vec![" ".into()]), at("terms[0].everyday[0]", "text"));
    assert_eq!(everyday(vec!["甲\u{202e}".into()]), at("terms[0].everyday[0]", "text"));
    assert_eq!(everyday(vec!["长".repeat(101)]), at("terms[0].everyday[0]", "text"));
    let many = vec!["甲乙".to_owned(); 20_001];
    assert_eq!(everyday(many).1, "too-many");
    assert_eq!(
        refused(|region| region.terms[1].not = vec![String::new()]),
        at("terms[1].not[0]", "text")
    );
    assert_eq!(
        refused(|region| region.unnamed[1] = region.unnamed[0].clone()),
        at("unnamed[1].name", "duplicate-id")
    );
    assert_eq!(
        refused(|region| region.unnamed = vec![region.unnamed[0].clone(); 2_001]).1,
        "too-many"
    );
    let membership =
        |change: fn(&mut Membership)| refused(|region| change(&mut region.memberships[0]));
    let spoiled = |place: &str, code| at(&format!("memberships[0].{place}"), code);
    assert_eq!(
        membership(|each| each.members[0] = "成都".into()),
        spoiled("members[0]", "unknown-reference")
    );
    assert_eq!(membership(|each| each.date = "去年".into()), spoiled("date", "bad-date"));
    assert_eq!(membership(|each| each.title = String::new()), spoiled("title", "text"));
    assert_eq!(membership(|each| each.spans[0].start += 1), spoiled("spans[0]", "span"));
    assert_eq!(
        membership(|each| each.spans[0].block = "a99-b1".into()),
        spoiled("spans[0].block", "unknown-reference")
    );
}

#[test]
fn a_document_written_before_there_were_everyday_words_is_read() {
    let document = FacetWords::without(decision());
    let json = serde_json::to_vec(&document).unwrap();
    assert_eq!(admit(&json), Ok(document));
}
