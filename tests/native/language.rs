//! The interface in two languages: no text is missing, and every passage says its language.

use policy_explorer::brief::{Brief, ReadAt, SiteAddress, csv, markdown};
use policy_explorer::compiler::search_tables;
use policy_explorer::document::{
    Document, Operator, Places, Relation, Role, Surroundings, TargetKind,
};
use policy_explorer::foreign::admit;
use policy_explorer::language::{Language, Page, Program, day_in_english, is_chinese};
use policy_explorer::markup;
use policy_explorer::search::{Index, Results, find_terms};
use policy_explorer::site;
use policy_explorer::state::{Choice, Matches, place};

use super::{INDEX, decision, head, review};

/// Elements that hold nothing.
const VOID: [&str; 8] = ["area", "br", "img", "input", "link", "meta", "source", "wbr"];
/// What of attributes is read out or shown.
const SPOKEN: [&str; 5] = ["aria-label", "alt", "placeholder", "title", "content"];

/// The page of a document beside the other one, with all of its views in it.
fn page(document: &Document, beside: &Document, language: Language) -> String {
    let companions = vec![beside.clone()];
    let surroundings = Surroundings { companions, language, is_single: true, ..Default::default() };
    site::prerender(document, &surroundings, Some(head()), INDEX).unwrap()
}

/// Every text of HTML that a reader may meet, with the language that it has there.
fn texts(html: &str, language: &str) -> Vec<(String, String)> {
    let mut around: Vec<(String, String)> = vec![(String::new(), language.into())];
    let mut texts = Vec::new();
    let mut rest = html;
    while let Some((text, tail)) = rest.split_once('<') {
        let here = around.last().unwrap().1.clone();
        texts.push((text.to_owned(), here));
        let (tag, tail) = tail.split_once('>').unwrap();
        rest = tail;
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap().to_owned();
        if tag.starts_with('/') {
            while around.pop().is_some_and(|(open, _)| open != name) {}
        } else if name == "script" {
            rest = rest.split_once("</script>").unwrap().1;
        } else if !tag.starts_with('!') {
            let own = attribute(tag, "lang").unwrap_or_else(|| around.last().unwrap().1.clone());
            let spoken = SPOKEN.iter().filter_map(|name| attribute(tag, name));
            // What is said of the article in tags of government sites is the article's.
            let is_data =
                name == "meta" && !tag.contains("\"description\"") && !tag.contains("og:");
            texts.extend(spoken.filter(|_| !is_data).map(|text| (text, own.clone())));
            if !VOID.contains(&&*name) && name != "link" && !tag.ends_with('/') {
                around.push((name, own));
            }
        }
    }
    texts
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, value) = tag.split_once(&format!(" {name}=\""))?;
    Some(value.split_once('"')?.0.to_owned())
}

/// The texts that are Chinese and don't say so.
fn unmarked(html: &str, language: &str) -> Vec<String> {
    let texts = texts(html, language).into_iter();
    let unmarked = texts.filter(|(text, lang)| is_chinese(text) && !lang.starts_with("zh"));
    unmarked.map(|(text, _)| text).collect()
}

#[test]
fn no_text_is_missing_in_either_language() {
    let tables = |language: Language| {
        [Page::of(language).entries(), Program::of(language).entries()].concat()
    };
    for ((name, chinese), (_, english)) in
        tables(Language::Zh).into_iter().zip(tables(Language::En))
    {
        assert!(!chinese.trim().is_empty() && !english.trim().is_empty(), "{name}");
        assert!(chinese.chars().any(|character| character > '\u{2e80}'), "{name}: {chinese}");
        assert!(!is_chinese(english), "{name}: {english}");
        assert!(!english.contains(['，', '。', '：', '、']), "{name}: {english}");
    }
    let words = |language: Language| -> Vec<&str> {
        let kinds = [
            TargetKind::Quantitative,
            TargetKind::Qualitative,
            TargetKind::Count,
            TargetKind::Magnitude,
        ];
        let roles = [Role::Touches, Role::Names, Role::Defines].map(|role| role.word(language));
        let operators = [Operator::Reaches, Operator::Exceeds].map(|word| word.word(language));
        let relations = Relation::ALL.map(|relation| relation.word(language));
        let meanings = Relation::ALL.map(|relation| relation.meaning(language));
        let kinds = kinds.map(|kind| kind.word(language));
        [&roles[..], &operators, &relations, &meanings, &kinds].concat()
    };
    for (chinese, english) in words(Language::Zh).into_iter().zip(words(Language::En)) {
        assert!(is_chinese(chinese) && !english.is_empty() && !is_chinese(english), "{english}");
    }
}

#[test]
fn the_documents_that_ship_have_every_name_in_english() {
    for document in [decision(), review()] {
        let mut names = vec![document.title_en.as_str()];
        names.extend([document.title_short_en.as_deref().unwrap_or_default()]);
        names.extend(document.sections.iter().map(|part| part.title_in(Language::En)));
        names.extend(document.articles().map(|article| article.title_in(Language::En)));
        names.extend(document.targets.iter().map(|target| target.name_in(Language::En)));
        for facet in &document.facets {
            names.push(facet.name_in(Language::En));
            names.extend(facet.groups.iter().map(|group| group.name_in(Language::En)));
            names.extend(facet.terms.iter().map(|term| term.name_in(Language::En)));
        }
        for name in names {
            assert!(!name.is_empty() && !is_chinese(name), "{}: {name}", document.id);
        }
    }
}

#[test]
fn what_is_chinese_in_an_english_page_says_so() {
    for (document, beside) in [(decision(), review()), (review(), decision())] {
        let html = page(&document, &beside, Language::En);
        assert!(html.contains("<html lang=\"en\">"));
        assert_eq!(unmarked(&html, ""), Vec::<String>::new(), "{}", document.id);
        // A walk that found nothing would prove nothing.
        let chinese = texts(&html, "").into_iter().filter(|(text, _)| is_chinese(text));
        assert!(chinese.count() > 200);
    }
}

#[test]
fn what_is_english_in_an_english_page_is_not_said_to_be_chinese() {
    let html = page(&decision(), &review(), Language::En);
    let is_word = |text: &str| {
        let mut words = text.split(|character: char| !character.is_ascii_alphabetic());
        words.any(|word| word.len() > 5)
    };
    for (text, lang) in texts(&html, "") {
        // The data files of facts, and what the text itself says in Latin letters, have no such words.
        assert!(is_chinese(&text) || !is_word(&text) || lang == "en", "{lang}: {text}");
    }
}

#[test]
fn what_is_english_in_a_chinese_page_says_so() {
    for (document, beside) in [(decision(), review()), (review(), decision())] {
        let html = page(&document, &beside, Language::Zh);
        assert!(html.contains("<html lang=\"zh-Hans\">"));
        let shown = texts(&html, "");
        for name in [Some(&document.title_en), document.sections[0].title_en.as_ref()] {
            assert!(
                !shown.iter().any(|(text, _)| text.contains(name.unwrap().as_str())),
                "{name:?}"
            );
        }
        let ways: Vec<_> = shown.into_iter().filter(|(text, _)| text == "English").collect();
        assert_eq!(ways, [("English".to_owned(), "en".to_owned())]);
    }
}

#[test]
fn each_page_leads_to_the_other_without_scripts() {
    let document = decision();
    for (language, address) in [
        (Language::Zh, "decision-2023.en.html?lang=en"),
        (Language::En, "decision-2023.html?lang=zh"),
    ] {
        let surroundings = Surroundings { language, ..Default::default() };
        let html = site::prerender(&document, &surroundings, Some(head()), INDEX).unwrap();
        assert!(html.contains(&format!("href=\"{address}\"")), "{address}");
    }
}

#[test]
fn a_translated_title_is_no_part_of_its_passage() {
    let document = decision();
    let html = page(&document, &review(), Language::En);
    for article in document.articles() {
        let (_, rest) = html.split_once(&format!(" id=\"{}\"", article.id)).unwrap();
        let (heading, behind) = rest.split_once("</h3>").unwrap();
        let title = article.title_en.as_deref().unwrap().replace('\'', "&#39;");
        assert!(!heading.contains(&title), "{}", article.id);
        assert!(behind.starts_with("<p class=\"title-en\" lang=\"en\">"), "{}", article.id);
    }
}

#[test]
fn every_view_with_translations_says_that_they_are_unofficial() {
    let (document, surroundings) = (
        decision(),
        Surroundings { companions: vec![review()], language: Language::En, ..Default::default() },
    );
    let mut choice = Choice::default();
    choice.toggle("industry", "ai");
    for (name, html) in [
        ("outline", markup::outline(&document, Language::En).into_string()),
        ("filter", markup::filter(&document, &surroundings).into_string()),
        ("text", markup::text(&document, &surroundings).into_string()),
        ("targets", markup::targets(&document, &surroundings).into_string()),
        ("evolution", markup::evolution(&document, &surroundings).into_string()),
        ("matrices", markup::matrices(&document, &surroundings).into_string()),
        ("brief", markup::brief(&Brief::new(&document, &choice, Language::En))),
    ] {
        assert!(html.contains(Language::En.unofficial().unwrap()), "{name}");
    }
    assert!(Language::Zh.unofficial().is_none());
}

#[test]
fn what_follows_a_choice_says_its_language_too() {
    let document = decision();
    let mut choice = Choice::default();
    choice.toggle("industry", "ai");
    choice.toggle("region", "chengdu");
    let matches = Matches::new(&document, &choice);
    let unknown = ["不存在".to_owned(), "宜宾".to_owned()];
    let tables = search_tables(&document);
    let index = Index::new(&document, &tables);
    let of_unknown = markup::unknown(&index, &tables, &unknown, Language::En);
    let found = markup::found(&document, &choice, &matches, &of_unknown, Language::En);
    assert!(found.starts_with("Artificial intelligence × Chengdu: "), "{found}");
    let brief = Brief::new(&document, &choice, Language::En);
    let mut pieces = vec![
        found,
        markup::chips(&document, &choice, &matches, &unknown, Language::En),
        markup::brief(&brief),
    ];
    for query in ["人工智能", "人工智能 成都", "人工智能没有这句话", "xyz", "制造业"]
    {
        let results = Results::new(&index, query);
        pieces.push(markup::summary(&index, &results, false, Language::En));
        pieces.push(markup::results(&index, &results, 150, Language::En));
        pieces.push(markup::ways_on(query, 1, true, Language::En));
        let places = Places::new(&document);
        for found in find_terms(&document, &index, &tables.words, query, Language::En) {
            pieces.push(markup::reason(&places, &found.reason, Language::En));
        }
    }
    for piece in pieces {
        assert_eq!(unmarked(&piece, "en"), Vec::<String>::new());
    }
}

#[test]
fn files_of_an_english_brief_have_english_heads_and_the_chinese_text() {
    let document = decision();
    let mut choice = Choice::default();
    choice.toggle("industry", "ai");
    let brief = Brief::new(&document, &choice, Language::En);
    const SITE: SiteAddress<'_> =
        SiteAddress { page: "https://example.org/", brief: "https://example.org/?x" };
    let read_at = ReadAt { site: Some(SITE), day: "2026-01-02" };
    let csv = csv(&brief, read_at);
    assert!(
        csv.starts_with("\u{feff}Section,Name,Place,Relation,Level,Words,Original text,"),
        "{csv}"
    );
    assert!(
        csv.contains("\"Part 2, Article 5, paragraph 2\"") && csv.contains("人工智能"),
        "{csv}"
    );
    let markdown = markdown(&brief, read_at);
    assert!(
        markdown.starts_with("# Artificial intelligence\n\nSource: 《中共四川省委"),
        "{markdown}"
    );
    assert!(markdown.contains("\n## Relevant passages\n"));
}

#[test]
fn places_and_days_are_said_in_english() {
    let document = decision();
    for (id, words) in [
        ("a5-b2", "Part 2, Article 5, paragraph 2"),
        ("p1", "Part 1, "),
        ("p1-b1", "Part 1, paragraph 1"),
        ("a4", "Part 2, Article 4"),
        ("preamble-b1", "Introduction, paragraph 1"),
    ] {
        let place = place(&Places::new(&document), id, Language::En).unwrap();
        assert_eq!(place, words.trim_end_matches(", "), "{id}");
    }
    assert_eq!(day_in_english("2023-06-19").as_deref(), Some("19 June 2023"));
    for wrong in ["", "2023", "2023-13-01", "2023-00-01", "today"] {
        assert_eq!(day_in_english(wrong), None, "{wrong}");
    }
}

#[test]
fn a_refusal_is_a_sentence_in_both_languages() {
    for file in [&b""[..], b"{", b"[]", b"<html>", b"{\"schema\":1}", b"\xff\xff"] {
        let refusal = admit(file).unwrap_err();
        let [chinese, english] = Language::ALL.map(|language| refusal.in_words(language));
        assert!(is_chinese(&chinese) && !is_chinese(&english) && !english.is_empty(), "{english}");
    }
}
