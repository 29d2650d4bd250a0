//! Documents from elsewhere: those of `hostile/` are refused for the reason with which their name
//! begins, up to the `--`; `valid.json`, from which they are made, is not. `accepted/` holds the nearest neighbours of
//! some for each reason, by the same name: what is nearly the same, and may be.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use policy_explorer::document::{
    Document, INDUSTRY, Mention, Role, SearchTables, Span, Surroundings,
};
use policy_explorer::foreign::{MOST_BYTES, admit, page_elements};
use policy_explorer::language::Language;
use policy_explorer::markup;
use policy_explorer::search::Index;
use policy_explorer::state::{Choice, Matches, Matrix, words};
use proptest::prelude::*;
use proptest::sample::Index as Any;
use serde_json::Value;

use super::{beside, corpus, decision, families, review, work};

const VALID: &str = include_str!("hostile/valid.json");

fn valid() -> Document {
    admit(VALID.as_bytes()).unwrap_or_else(|refusal| panic!("{refusal}"))
}

/// The reason for which a document is refused.
fn code(document: &Document) -> &'static str {
    admit(&serde_json::to_vec(document).unwrap()).unwrap_err().code()
}

fn refused() -> Vec<(String, Vec<u8>)> {
    files("tests/native/hostile")
}

/// The files of a folder by name.
fn files(folder: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<PathBuf> = paths.filter(|path| path.is_file()).collect();
    paths.sort();
    let name = |path: &Path| path.file_stem().unwrap().to_string_lossy().into_owned();
    let files = paths.iter().map(|path| (name(path), fs::read(path).unwrap()));
    files.filter(|(name, _)| name != "valid").collect()
}

#[test]
fn the_documents_of_this_site_are_admitted_as_they_are() {
    for document in [decision(), review()].into_iter().chain(corpus::documents()) {
        let json = serde_json::to_vec(&document).unwrap();
        assert_eq!(admit(&json).as_ref(), Ok(&document), "{}", document.id);
    }
    for id in ["decision-2023", "review-2019"] {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/documents");
        let json = fs::read(root.join(id).join("document.json")).unwrap();
        let admitted = admit(&json).unwrap();
        assert_eq!(serde_json::to_string_pretty(&admitted).unwrap() + "\n", text(&json));
    }
}

fn text(bytes: &[u8]) -> &str {
    str::from_utf8(bytes).unwrap()
}

#[test]
fn each_hostile_file_is_refused_for_the_reason_in_its_name() {
    let mut sentences = String::new();
    let files = refused();
    assert!(files.len() >= 64, "{} files", files.len());
    for (name, bytes) in files {
        let refusal = admit(&bytes).expect_err(&name);
        let sentence = refusal.to_string();
        assert_eq!(Some(refusal.code()), name.split("--").next(), "{name}: {sentence}");
        assert!(sentence.chars().count() <= 160, "{name}: {sentence}");
        let is_hidden = |character: char| {
            character.is_control() || "\u{202a}\u{202d}\u{202e}\u{2066}".contains(character)
        };
        assert!(!sentence.contains(is_hidden), "{name}: {sentence:?}");
        writeln!(sentences, "{name}\n  {sentence}").unwrap();
    }
    insta::assert_snapshot!(sentences);
}

#[test]
fn each_reason_has_a_file_whose_nearest_neighbour_is_admitted() {
    let reason = |name: &str| name.split("--").next().map(String::from);
    let refused = refused();
    let accepted = files("tests/native/hostile/accepted");
    let reasons = |files: &[(String, Vec<u8>)]| -> BTreeSet<String> {
        files.iter().filter_map(|(name, _)| reason(name)).collect()
    };
    assert_eq!(reasons(&accepted), reasons(&refused));
    for (name, bytes) in accepted {
        assert!(refused.iter().any(|(other, _)| *other == name), "{name} has no neighbour");
        holds(&admit(&bytes).unwrap_or_else(|refusal| panic!("{name}: {refusal}")));
    }
}

#[test]
fn a_document_of_the_first_version_is_read_as_one_of_this() {
    let first = include_bytes!("first-version.json");
    assert_eq!(admit(first), Ok(valid()));
}

#[test]
fn what_a_file_may_have_besides_is_passed_over() {
    let document = valid();
    let marked = format!("\u{feff}\r\n{VALID}\n\n");
    assert_eq!(admit(marked.as_bytes()).as_ref(), Ok(&document));
    let mut value: Value = serde_json::from_str(VALID).unwrap();
    value["note_of_ours"] = serde_json::json!([{ "[[[": "}\"\\" }]);
    value["sections"][0]["colour"] = "red".into();
    value["links"][0]["to"]["colour"] = "red".into();
    assert_eq!(admit(value.to_string().as_bytes()), Ok(document));
}

#[test]
fn what_is_too_large_or_too_deep_is_refused_before_it_is_read() {
    let spaces = " ".repeat(MOST_BYTES);
    assert_eq!(admit(format!("{VALID}{spaces}").as_bytes()).unwrap_err().code(), "too-large");
    let full = format!("{VALID}{}", &spaces[..MOST_BYTES - VALID.len()]);
    assert_eq!(admit(full.as_bytes()), Ok(valid()));
    for bracket in ["[", "{\"x\":", "{\"sections\":["] {
        let deep = bracket.repeat(100_000);
        assert_eq!(admit(deep.as_bytes()).unwrap_err().code(), "too-deep", "{bracket}");
    }
}

/// The valid document with a long text, and a mention of each second character of it.
fn with_many_mentions(count: usize) -> Document {
    let mut document = valid();
    document.sections[1].sections[0].blocks[2].text = "产业".repeat(count);
    document.links.clear();
    document.mentions = (0..count)
        .map(|at| Mention {
            facet: INDUSTRY.into(),
            term: "food".into(),
            role: Role::Names,
            span: Span {
                block: "a2-b3".into(),
                start: 2 * at,
                end: 2 * at + 1,
                quote: "产".into(),
            },
            sentence: Range::default(),
        })
        .collect();
    document.find_sentences();
    document
}

#[test]
fn every_mention_of_a_long_block_is_looked_at() {
    let mut document = with_many_mentions(20_000);
    assert_eq!(admit(&serde_json::to_vec(&document).unwrap()).as_ref(), Ok(&document));
    document.mentions[19_999].span.quote = "业".into();
    assert_eq!(code(&document), "span");
}

/// A document whose only part has so many targets and mentions in one block.
fn with_pairs(targets: usize, mentions: usize) -> Document {
    let mut document = families::targets(1);
    document.mentions = vec![document.mentions[0].clone(); mentions];
    document.targets = (0..targets)
        .map(|at| {
            let mut target = document.targets[0].clone();
            target.id = format!("t{at}");
            target
        })
        .collect();
    document
}

/// A document with a commitment that names so many bodies, in a passage of so many times three bytes.
fn with_bodies(bodies: usize, characters: usize) -> Document {
    let mut document = families::commitments(1);
    document.commitments[0].bodies = vec!["单位0".into(); bodies];
    let text = &mut document.sections[0].sections[0].blocks[0].text;
    *text += &"字".repeat(characters - 1);
    document
}

fn with_aliases(count: usize) -> Document {
    let mut document = families::terms(1);
    document.facets[0].terms[0].aliases = vec!["别名".into(); count];
    document
}

/// A document of so many sections, 900 of them parts.
fn with_sections(count: usize) -> Document {
    let mut document = families::sections(900);
    let more = families::sections(count).sections.into_iter().flat_map(|part| part.sections);
    let articles = document.sections.iter().map(|part| part.sections.len()).sum::<usize>();
    let more = more.skip(articles).take(count - 900 - articles);
    document.sections[899].sections.extend(more);
    document
}

#[test]
fn as_much_as_may_be_is_admitted_and_one_more_refused() {
    type Make = fn(usize) -> Document;
    let limits: [(&str, Make, usize); 13] = [
        ("sections", families::sections, 1_000),
        ("sections[…].sections", with_sections, 5_000),
        ("mentions", families::one_block, 50_000),
        ("facets[…].groups", families::terms, 2_000),
        ("facets[…].aliases", with_aliases, 20_000),
        ("sections[…].points", families::elements, 7_000),
        ("title_block", families::notes, 4_999),
        ("targets", |count| with_pairs(count, 1), 1_700),
        ("targets × mentions", |count| with_pairs(1_000, count), 50),
        ("commitments", families::commitments, 1_700),
        ("commitments[…].bodies", |count| with_bodies(count, 1), 1_700),
        // 500 times 100,000 bytes.
        ("commitments[…].bodies × text", |count| with_bodies(500, count), 33_321),
        (
            "targets[…].observations",
            |count| {
                let mut document = families::years(1);
                document.targets[0].observations =
                    vec![document.targets[0].observations[0].clone(); count];
                document
            },
            1_700,
        ),
    ];
    for (place, make, most) in limits {
        let admitted = admit(&families::json(&make(most)));
        assert!(admitted.is_ok(), "{place}: {}", admitted.unwrap_err());
        let refusal = admit(&families::json(&make(most + 1))).unwrap_err();
        assert_eq!((refusal.code(), refusal.place()), ("too-many", place), "{refusal}");
    }
    let text = |characters: usize| {
        let mut document = valid();
        document.preamble[0].text = "字".repeat(characters);
        document
    };
    assert!(admit(&families::json(&text(999_000))).is_ok());
    assert_eq!(code(&text(1_000_001)), "too-many");
    // No single number is too large: their sum is.
    let with_sections = |count| {
        let mut document = with_pairs(1_700, 1);
        document.sections = families::sections(count).sections;
        families::json(&document)
    };
    let refusal = admit(&with_sections(1_000)).unwrap_err();
    assert_eq!((refusal.code(), refusal.place()), ("too-many", ""));
    assert!(refusal.to_string().contains("上限是 180000"), "{refusal}");
    assert!(refusal.in_words(Language::En).contains("the limit is 180000"), "{refusal}");
}

#[test]
fn a_long_law_is_admitted() {
    let mut document = families::ordinary(3_000);
    assert!(document.mentions.len() >= 18_000);
    assert_eq!(document.facets.iter().map(|facet| facet.terms.len()).sum::<usize>(), 150);
    for block in document.preamble.iter_mut().chain(
        document
            .sections
            .iter_mut()
            .flat_map(|part| part.sections.iter_mut().flat_map(|article| &mut article.blocks)),
    ) {
        block.text += "各级人民政府应当加强组织领导。";
    }
    let characters: usize = document.blocks().map(|block| block.text.chars().count()).sum();
    assert!(characters > 500_000, "{characters}");
    // As the compiler writes it.
    let json = serde_json::to_string_pretty(&document).unwrap();
    assert_eq!(admit(json.as_bytes()), Ok(document));
}

/// How many elements a page has.
fn elements(html: &str) -> usize {
    html.matches('<').count() - html.matches("</").count() - html.matches("<!").count()
}

#[test]
fn no_page_has_more_elements_than_its_document_is_admitted_for() {
    for family in families::FAMILIES {
        for size in [family.full / 16, family.full / 4] {
            let Ok(document) = admit(&(family.bytes)(size)) else { continue };
            for language in Language::ALL {
                let foreign = Some("x.json".into());
                let surroundings = Surroundings { foreign, language, ..Surroundings::default() };
                let page = elements(&markup::page(&document, &surroundings));
                let matrices = Matrix::all(&document, language);
                let of_matrices = matrices.iter().map(Matrix::elements).sum::<usize>();
                let most = page_elements(&document) + of_matrices;
                assert!(page <= most, "{} {size}: {page} of {most}", family.name);
                assert!(of_matrices <= 121_000, "{} {size}: {of_matrices}", family.name);
            }
        }
    }
}

/// All that is done with a document of each family: it ends, without a panic, however the document is.
#[test]
fn everything_can_be_done_with_documents_that_are_large_in_any_way() {
    let queries = ["产业", "chchchchq", "\0", "厂厂 业"].map(String::from);
    for family in families::FAMILIES {
        let tables = SearchTables::default();
        let done = work::all(&(family.bytes)(family.full / 32), &tables, &queries, |_| {});
        assert_eq!(done.is_some(), family.name != "deep-json", "{}", family.about);
    }
}

/// Whether everything that a document says of its text stands there, and the page can be made of it.
fn holds(document: &Document) {
    let mentions = document.mentions.iter().map(|mention| &mention.span);
    let targets = document.targets.iter().map(|target| &target.span);
    let links = document.links.iter().map(|link| &link.from);
    for span in mentions.chain(targets).chain(links) {
        let block = document.block(&span.block).unwrap();
        assert!(!span.quote.is_empty() && span.quotes(&block.text), "{span:?}");
    }
    let walked = document.passages().map(|passage| passage.mentions.len()).sum::<usize>();
    assert_eq!(walked, document.mentions.len());
    let mut choice = Choice::default();
    for facet in &document.facets {
        facet.terms.iter().for_each(|term| choice.toggle(&facet.id, &term.id));
    }
    let _ = words(document, &choice, &Matches::new(document, &choice));
    let _ = markup::brief(&policy_explorer::brief::Brief::new(document, &choice, Language::Zh));
    let _ = Index::new(document, &SearchTables::default());
    let surroundings = Surroundings { foreign: Some("x".into()), ..Surroundings::default() };
    let _ = markup::text(document, &surroundings);
    let _ =
        [markup::filter, markup::matrices, markup::targets].map(|of| of(document, &surroundings));
    let _ = markup::outline(document, Language::Zh);
    let _ = markup::targets(document, &beside(std::slice::from_ref(document)));
}

/// Values that mean something somewhere, and others.
fn value() -> impl Strategy<Value = Value> {
    let words = [
        "",
        "p1",
        "p2",
        "a1",
        "a2-b3",
        "p1-b1",
        "p1-b1-i1",
        "preamble-b1",
        "food",
        "chengdu",
        "q",
        "industry",
        "食品",
        "化工",
        "50%",
        "六个园区",
        "names",
        "touches",
        "item",
        "%",
        "\u{202e}",
        "policy-explorer/2",
        "2024-02-29",
        "某市\n",
        "continues",
        "no-counterpart",
        "count",
    ];
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-2_i64..40).prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        prop::sample::select(words.to_vec()).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        prop::collection::vec(any::<u8>().prop_map(Value::from), 0..4).prop_map(Value::from),
        Just(Value::Object(serde_json::Map::new())),
    ]
}

/// What is done to a value.
#[derive(Debug, Clone)]
enum Change {
    Replace(Value),
    Remove,
    /// Takes the place of another value of the document.
    Copy(Any),
    /// A list gets its first entry once more.
    Double,
    Swap,
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        4 => value().prop_map(Change::Replace),
        1 => Just(Change::Remove),
        3 => any::<Any>().prop_map(Change::Copy),
        1 => Just(Change::Double),
        1 => Just(Change::Swap),
    ]
}

/// The addresses of all values below this one, as JSON Pointers.
fn pointers(value: &Value, at: &str, all: &mut Vec<String>) {
    let below: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields.iter().map(|(key, value)| (key.clone(), value)).collect(),
        Value::Array(list) => (0..).map(|at: usize| at.to_string()).zip(list).collect(),
        _ => Vec::new(),
    };
    for (key, value) in below {
        let at = format!("{at}/{key}");
        pointers(value, &at, all);
        all.push(at);
    }
}

fn changed(place: &Any, change: &Change) -> Value {
    let mut document: Value = serde_json::from_str(VALID).unwrap();
    let mut all = Vec::new();
    pointers(&document, "", &mut all);
    let pointer: &String = place.get(&all);
    let other = |place: &Any| document.pointer(place.get::<String>(&all)).unwrap().clone();
    let replacement = match change {
        Change::Replace(value) => Some(value.clone()),
        Change::Copy(place) => Some(other(place)),
        _ => None,
    };
    let (owner, key) = pointer.rsplit_once('/').unwrap();
    match (change, document.pointer_mut(owner).unwrap()) {
        (Change::Remove, Value::Object(fields)) => drop(fields.remove(key)),
        (Change::Remove, Value::Array(list)) => drop(list.remove(key.parse().unwrap())),
        _ => {}
    }
    match (change, document.pointer_mut(pointer)) {
        (Change::Double, Some(Value::Array(list))) => list.extend(list.first().cloned()),
        (Change::Swap, Some(Value::Array(list))) => list.reverse(),
        (_, Some(value)) => *value = replacement.unwrap_or_else(|| value.clone()),
        _ => {}
    }
    document
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_refused_never_a_panic(
        bytes in prop::collection::vec(any::<u8>(), 0..200),
        json in "[\\[\\]{}\",:\\\\a-c0-9.eE+-]{0,60}",
    ) {
        prop_assert!(!admit(&bytes).unwrap_err().to_string().is_empty());
        prop_assert!(!admit(json.as_bytes()).unwrap_err().to_string().is_empty());
    }

    #[test]
    fn a_document_with_some_bytes_changed_is_told_or_holds(
        at in any::<Any>(), to in prop_oneof![any::<u8>(), prop::sample::select(b"0129-\"{}[],: a".to_vec())]
    ) {
        let mut bytes = VALID.as_bytes().to_vec();
        let at = at.index(bytes.len());
        bytes[at] = to;
        if let Ok(document) = admit(&bytes) {
            holds(&document);
        }
    }

    #[test]
    fn a_document_with_a_value_changed_is_told_or_holds(place in any::<Any>(), change in change()) {
        match admit(changed(&place, &change).to_string().as_bytes()) {
            Ok(document) => holds(&document),
            Err(refusal) => prop_assert!(refusal.to_string().chars().count() <= 160, "{refusal}"),
        }
    }
}
