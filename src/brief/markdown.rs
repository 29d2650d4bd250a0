//! A brief as Markdown.

use super::{Brief, Kind, ReadAt, rows};
use crate::language::Program;

/// Headings and lists; each sentence with the place where it stands, as a link.
#[must_use]
pub fn markdown(brief: &Brief<'_>, read_at: ReadAt<'_>) -> String {
    let document = brief.document;
    let source = Program::of(brief.language).source;
    let address = brief.language.read_at(&format!("<{}>", read_at.brief), read_at.day);
    let mut text = format!(
        "# {}\n\n{source}《{}》，{}  \n{address}\n",
        escape(&brief.of),
        escape(&document.title),
        escape(&document.source.name),
    );
    let mut last: Option<(Kind, String)> = None;
    for row in rows(brief) {
        if last.as_ref().is_none_or(|(kind, _)| *kind != row.kind) {
            text += &format!("\n## {}\n", row.kind.word(brief.language));
        }
        let here = (row.kind, row.name.clone());
        if last.as_ref() != Some(&here) {
            text += "\n";
            if !row.name.is_empty() {
                text += &format!("**{}**\n\n", escape(&row.name));
            }
        }
        last = Some(here);
        let (place, quote) = (escape(&row.place), escape(&row.text));
        text += &format!("- {quote} [{place}]({}#{})\n", read_at.page, row.block);
    }
    text
}

/// Text in which nothing is taken for markup.
fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for character in text.chars() {
        if "\\`*_[]<>#|".contains(character) {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}
