//! A brief as JSON. Written by hand: an encoder in the page would weigh ten times as much.

use super::{Brief, ReadAt, Row, rows};
use crate::document::Role;
use crate::language::Language;

/// The version of the shape.
const SCHEMA: &str = "policy-explorer/brief/1";

/// An object with the source, and a list of rows. Keys are those of [`Row`].
#[must_use]
pub fn json(brief: &Brief<'_>, read_at: ReadAt<'_>) -> String {
    let document = brief.document;
    let names: Vec<String> = brief.names.iter().map(|name| string(name)).collect();
    let rows: Vec<String> =
        rows(brief).iter().map(|row| object_of(row, read_at.page, brief.language)).collect();
    let head = pairs(&[
        ("schema", SCHEMA),
        ("document", &document.id),
        ("title", &document.title),
        ("source", &document.source.name),
        ("address", read_at.brief),
        ("read_on", read_at.day),
    ]);
    format!("{{{head},\n\"terms\":[{}],\n\"rows\":[\n{}\n]}}\n", names.join(","), rows.join(",\n"))
}

fn object_of(row: &Row, page: &str, language: Language) -> String {
    let pairs = pairs(&[
        ("kind", row.kind.word(language)),
        ("name", &row.name),
        ("place", &row.place),
        ("block", &row.block),
        ("role", row.role.map_or("", Role::as_str)),
        ("words", &row.words),
        ("text", &row.text),
        ("address", &format!("{page}#{}", row.block)),
    ]);
    format!("{{{pairs}}}")
}

/// What stands between the braces of an object of strings.
fn pairs(pairs: &[(&str, &str)]) -> String {
    let pairs: Vec<String> =
        pairs.iter().map(|(key, value)| format!("{}:{}", string(key), string(value))).collect();
    pairs.join(",")
}

/// A string as RFC 8259 has it.
fn string(text: &str) -> String {
    let mut quoted = String::from('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            control if control < ' ' => quoted += &format!("\\u{:04x}", u32::from(control)),
            other => quoted.push(other),
        }
    }
    quoted + "\""
}
