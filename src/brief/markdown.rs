//! A brief as Markdown.

use super::{Brief, Kind, ReadAt, rows};
use crate::formats::markdown::{destination, escape};
use crate::language::Program;
use crate::state::Level;

/// Headings and lists; each sentence with the place where it stands, as a link. A document that isn't the
/// site's own is said to be none, without an address.
#[must_use]
pub fn markdown(brief: &Brief<'_>, read_at: ReadAt<'_>) -> String {
    let document = brief.document;
    let strings = Program::of(brief.language);
    let source = strings.source;
    let address = match read_at.site {
        Some(site) => brief.language.read_at(&address(site.brief), read_at.day),
        None => brief.language.not_own_read_on(read_at.day),
    };
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
        let link = destination(&read_at.link_to(&row.block));
        let tag = match row.level.filter(|_| row.kind == Kind::Target) {
            Some(level @ Level::Group) => format!(" *{}*", level.in_words(brief.language)),
            _ => String::new(),
        };
        text += &format!("- {quote} [{place}]({link}){tag}\n");
    }
    text
}

/// An address as a link to itself; the name of a file is none.
fn address(address: &str) -> String {
    match address.starts_with("https://") || address.starts_with("http://") {
        true => format!("<{}>", destination(address)),
        false => escape(address),
    }
}
