//! Any annotations of a good source compile or give diagnostics. What compiles is accepted by the check of the
//! page and holds no hidden character.
//!
//! The bytes are the annotations themselves, or say how good annotations are changed.

#![no_main]

use libfuzzer_sys::arbitrary::{self, Arbitrary, Unstructured};
use libfuzzer_sys::fuzz_target;
use policy_explorer::compiler::{Input, compile, to_json};
use policy_explorer::document::Document;
use policy_explorer::document::characters::is_forbidden;
use policy_explorer::foreign::admit;

const SOURCE: &str = include_str!("../../native/corpus/good/source.txt");
const ANNOTATIONS: &str = include_str!("../../native/corpus/good/annotations.toml");

/// Keys that the types of annotations know, in whichever table.
const KEYS: [&str; 34] = [
    "lang",
    "title",
    "title_short",
    "title_phrases",
    "title_en",
    "title_short_en",
    "issuer",
    "source_name",
    "source_note",
    "correction",
    "titles_en",
    "part",
    "facet",
    "target",
    "number",
    "link",
    "before",
    "after",
    "within",
    "already",
    "reason",
    "begins",
    "id",
    "name",
    "group",
    "defined",
    "names",
    "touches",
    "not",
    "figure",
    "value",
    "base",
    "quote",
    "block",
];

/// Values that mean something somewhere.
const VALUES: [&str; 20] = [
    "\"a3-b2\"",
    "\"产业\"",
    "\"食品\"",
    "\"q\"",
    "\"../x\"",
    "\"a b\"",
    "[]",
    "[\"食品\", \"产\"]",
    "nan",
    "-1",
    "1e999",
    "true",
    "\"\\u0007\"",
    "\"\\u202E\"",
    "\"\\n\"",
    "\"\"",
    "\"certain\"",
    "{ block = \"a3-b3\", quote = \"产业\" }",
    "{ block = \"a3-b3\", sentence = \"发展\" }",
    "[{ block = \"a1-b1\" }, { block = \"a1-b1\" }]",
];

/// Tables with all that they need.
const TABLES: [&str; 6] = [
    "[[number]]\nblock = \"a3-b1\"\nquote = \"两个\"\nreason = \"x\"\n",
    "[[link]]\ntheme = \"x\"\nrelation = \"no-counterpart\"\nfrom = { block = \"a3-b1\", quote = \"重点\" }\nnote = \"x\"\n",
    "[[correction]]\nbefore = \"食品加工\"\nafter = \"食品\"\nreason = \"x\"\nsure = \"certain\"\n",
    "[titles_en]\np1 = \"x\"\na2 = \"y\"\n",
    "[[facet]]\nid = \"region\"\nname = \"地区\"\ngroup = []\nterm = []\n",
    "[[part]]\nbegins = \"为加快产业发展\"\ntitle = \"x\"\n",
];

/// A change of a line of the annotations.
#[derive(Arbitrary, Debug)]
enum Change<'a> {
    Remove,
    Repeat,
    Value(u8),
    Key(u8),
    Text(&'a str),
    Letter { place: u8, letter: char },
    Table(u8),
}

fuzz_target!(|bytes: &[u8]| {
    if let Ok(text) = str::from_utf8(bytes) {
        check(text);
    }
    check(&changed(bytes).unwrap_or_default());
});

/// The good annotations with the changes that these bytes say.
fn changed(bytes: &[u8]) -> arbitrary::Result<String> {
    let mut input = Unstructured::new(bytes);
    let mut lines: Vec<String> = ANNOTATIONS.lines().map(String::from).collect();
    for _ in 0..input.int_in_range(1..=6)? {
        let at = input.choose_index(lines.len())?;
        let line = lines[at].clone();
        let (key, value) = line.split_once(" = ").unwrap_or((&line, ""));
        match input.arbitrary()? {
            Change::Remove => lines[at].clear(),
            Change::Repeat => lines.insert(at, line),
            Change::Value(choice) => {
                lines[at] = format!("{key} = {}", VALUES[choice as usize % VALUES.len()]);
            }
            Change::Key(choice) => {
                lines[at] = format!("{} = {value}", KEYS[choice as usize % KEYS.len()]);
            }
            Change::Text(text) => lines[at] = format!("{key} = {text:?}"),
            Change::Letter { place, letter } => {
                let place = line.floor_char_boundary(place as usize);
                lines[at].insert(place, letter);
            }
            Change::Table(choice) => lines.push(TABLES[choice as usize % TABLES.len()].into()),
        }
    }
    Ok(lines.join("\n"))
}

fn check(annotations: &str) {
    let input = Input { id: "fuzz", source: SOURCE, annotations, others: Some(&[]) };
    match compile(input) {
        Ok(compiled) => check_document(&compiled.document),
        Err(diagnostics) => {
            assert!(!diagnostics.is_empty());
            for one in &diagnostics {
                let _ = one.excerpt();
                assert!(one.line > 0 && one.column > 0);
                let words = [&one.message, &one.expected, &one.help];
                assert!(words.iter().all(|words| !words.contains(is_forbidden)), "{one:?}");
            }
        }
    }
}

fn check_document(document: &Document) {
    let json = to_json(document);
    let read = admit(json.as_bytes()).unwrap_or_else(|refusal| panic!("{refusal}"));
    assert_eq!(read, *document);
    // Of what is written, a hidden character could only stand in a text.
    let is_hidden = |character: char| is_forbidden(character) && !"\t\r\n".contains(character);
    assert!(!json.contains(is_hidden));
}
