//! A brief as CSV (RFC 4180), with a byte order mark, without which spreadsheets misread Chinese.

use super::{Brief, ReadAt, Row, rows};
use crate::language::Program;

/// A line a row; source and addresses are columns, so that no line is read without them.
#[must_use]
pub fn csv(brief: &Brief<'_>, read_at: ReadAt<'_>) -> String {
    let language = brief.language;
    let mut csv = format!("\u{feff}{}\r\n", Program::of(language).csv_head);
    let source = format!("《{}》，{}", brief.document.title, brief.document.source.name);
    for Row { kind, name, place, block, role, words, text } in rows(brief) {
        let role = role.map_or("", |role| role.word(language));
        let link = format!("{}#{block}", read_at.page);
        let fields = [
            kind.word(language),
            &name,
            &place,
            role,
            &words,
            &text,
            &link,
            &brief.of,
            &source,
            read_at.brief,
            read_at.day,
        ];
        csv += &fields.map(field).join(",");
        csv += "\r\n";
    }
    csv
}

fn field(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}
