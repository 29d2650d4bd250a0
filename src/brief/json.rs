//! A brief as JSON. Written by hand: an encoder in the page would weigh ten times as much.

use super::{Brief, ReadAt, Row, rows};
use crate::document::Role;
use crate::language::{Language, Program};
use crate::state::Level;

/// The version of the shape.
const SCHEMA: &str = "policy-explorer/brief/1";

/// An object with the source, and a list of rows. Keys are those of [`Row`]. Where the document isn't the
/// site's own, `notice` says so, and the object and its rows have no `address`.
#[must_use]
pub fn json(brief: &Brief<'_>, read_at: ReadAt<'_>) -> String {
    let document = brief.document;
    let names: Vec<String> = brief.names.iter().map(|name| string(name)).collect();
    let rows: Vec<String> =
        rows(brief).iter().map(|row| object_of(row, read_at, brief.language)).collect();
    let head = pairs(&[
        ("schema", SCHEMA),
        ("document", &document.id),
        ("title", &document.title),
        ("source", &document.source.name),
        match read_at.site {
            Some(site) => ("address", site.brief),
            None => ("notice", Program::of(brief.language).not_own),
        },
        ("read_on", read_at.day),
    ]);
    format!("{{{head},\n\"terms\":[{}],\n\"rows\":[\n{}\n]}}\n", names.join(","), rows.join(",\n"))
}

fn object_of(row: &Row, read_at: ReadAt<'_>, language: Language) -> String {
    let mut pairs = pairs(&[
        ("kind", row.kind.word(language)),
        ("name", &row.name),
        ("place", &row.place),
        ("block", &row.block),
        ("role", row.role.map_or("", Role::as_str)),
        ("level", row.level.map_or("", Level::as_str)),
        ("words", &row.words),
        ("text", &row.text),
    ]);
    if read_at.site.is_some() {
        pairs += &format!(",\"address\":{}", string(&read_at.link_to(&row.block)));
    }
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
