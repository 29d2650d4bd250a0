//! A file from elsewhere is refused, or all that the explorer does with a document works: the page, its data, the
//! search, the filter, briefs and their files.
//!
//! An input that begins as JSON does is taken as the file. Any other is a list of changes to a document that is
//! admitted, four bytes each: which value, what is done to it, and with what.

#![no_main]

#[path = "../../bench/hostile/work.rs"]
mod work;

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use policy_explorer::document::{Reading, SearchTables, Variants};
use serde_json::Value;

const VALID: &str = include_str!("../../native/hostile/valid.json");

static TABLES: LazyLock<SearchTables> = LazyLock::new(|| SearchTables {
    variants: Variants { forms: "產".into(), characters: "产".into() },
    readings: [("chan", "产厂"), ("chang", "厂"), ("han", "厂"), ("ye", "业")]
        .map(|(pinyin, characters)| Reading { pinyin: pinyin.into(), characters: characters.into() })
        .into(),
    expansions: ["㎡m2", "㏍kk", "ⅲiii"].map(String::from).into(),
    words: Vec::new(),
});

fuzz_target!(|input: &[u8]| {
    let changed = (!matches!(input.first(), Some(b'{' | b'[' | 0xef))).then(|| changed(input));
    let file = changed.as_deref().unwrap_or(input);
    let queries = ["产业", "chanye", "cchchq", "\0", "食品 50%"].map(String::from);
    work::all(file, &TABLES, &queries, |_| {});
});

fn changed(input: &[u8]) -> Vec<u8> {
    let mut document: Value = serde_json::from_str(VALID).expect("it is JSON");
    for change in input.chunks_exact(4).take(16) {
        let mut pointers = Vec::new();
        collect(&document, String::new(), &mut pointers);
        let pick = |at: usize| pointers.get(at % pointers.len().max(1)).cloned().unwrap_or_default();
        let pointer = pick(usize::from(u16::from_le_bytes([change[0], change[1]])));
        let with = usize::from(change[3]);
        let other = document.pointer(&pick(31 * with)).cloned().unwrap_or_default();
        let Some(value) = document.pointer_mut(&pointer) else { continue };
        match (change[2] % 8, value) {
            (0, value) => *value = other,
            (1, value) => *value = Value::Null,
            (2, value) => *value = with.into(),
            (3, Value::Array(list)) => list.extend(list.first().cloned()),
            (4, Value::Array(list)) => list.reverse(),
            (5, Value::Array(list)) => drop(list.pop()),
            (3, Value::String(text)) => *text = text.repeat(with),
            (4, Value::String(text)) => text.push(char::from(change[3])),
            (5, Value::String(text)) => *text = text.chars().rev().collect(),
            (_, Value::Number(number)) => {
                let moved = number.as_i64().unwrap_or_default() + i64::from(change[3] as i8);
                *number = moved.into();
            }
            _ => {}
        }
    }
    document.to_string().into_bytes()
}

/// The addresses of all values, as JSON Pointers.
fn collect(value: &Value, at: String, all: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(key, value)| collect(value, format!("{at}/{key}"), all));
        }
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(key, value)| collect(value, format!("{at}/{key}"), all));
        }
        _ => {}
    }
    all.push(at);
}
