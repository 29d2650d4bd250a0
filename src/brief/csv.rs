//! A brief as a table for spreadsheets.

use super::{Brief, ReadAt, Row, rows};
use crate::formats::csv::{BYTE_ORDER_MARK, Cell, line};
use crate::language::Program;

/// A line a row; source and addresses are columns, so that no line is read without them. Where the document
/// isn't the site's own, the source says so and there is no address.
#[must_use]
pub fn csv(brief: &Brief<'_>, read_at: ReadAt<'_>) -> String {
    let (document, language) = (brief.document, brief.language);
    let strings = Program::of(language);
    let mut csv = format!("{BYTE_ORDER_MARK}{}\r\n", strings.csv_head);
    let mut source = format!("《{}》，{}", document.title, document.source.name);
    if read_at.site.is_none() {
        source = language.not_own(&source);
    }
    for Row { kind, name, place, block, role, level, words, text } in rows(brief) {
        let role = role.map_or("", |role| role.word(language));
        let link = read_at.link_to(&block);
        let fields = [
            kind.word(language),
            &name,
            &place,
            role,
            level.map_or("", |level| level.in_words(language)),
            &words,
            &text,
            &link,
            &brief.of,
            &source,
            read_at.site.map_or("", |site| site.brief),
        ];
        let day = Cell::value(Some(read_at.day));
        csv += &line(fields.map(Cell::text).into_iter().chain([day]));
    }
    csv
}
