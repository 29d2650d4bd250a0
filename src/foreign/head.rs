//! What a document says of itself: id, language, title, days.

use super::place::{Place, TOP};
use super::refusal::{Excerpt, Reason, Refusal};
use crate::document::characters::is_invisible;
use crate::document::{Document, TitleLine, TitleLineKind, id, lang};

/// Checks the fields that stand before the text.
///
/// # Errors
/// If the id isn't plain (it stands in addresses), the language is no BCP 47 tag, a day doesn't
/// exist, or the title as the page sets it isn't the title.
pub(super) fn check(document: &Document) -> Result<(), Refusal> {
    document_id(TOP.field("id"), &document.id)?;
    if !lang::is_tag(&document.lang) {
        return Err(TOP.field("lang").refuse(Reason::Lang(Excerpt::of(&document.lang))));
    }
    for (name, day) in [("adopted", &document.adopted), ("published", &document.published)] {
        if let Some(day) = day.as_deref().filter(|day| !is_day(day)) {
            return Err(TOP.field(name).refuse(Reason::Date(Excerpt::of(day))));
        }
    }
    title(document)?;
    // The numbers are those of lines in an editor.
    let mut corrections = document.corrections.iter();
    match corrections.position(|correction| correction.line == 0) {
        Some(index) => {
            let at = TOP.entry("corrections", index);
            Err(at.field("line").refuse(Reason::Number(0)))
        }
        None => Ok(()),
    }
}

/// Checks that an id can stand in addresses and attributes as it is.
pub(super) fn plain(at: Place<'_>, id: &str) -> Result<(), Refusal> {
    match id::is_plain(id) {
        true => Ok(()),
        false => Err(at.refuse(Reason::NotPlain(Excerpt::of(id)))),
    }
}

/// Checks that an id can be that of a document.
pub(super) fn document_id(at: Place<'_>, id: &str) -> Result<(), Refusal> {
    plain(at, id)?;
    match id::is_document(id) {
        true => Ok(()),
        false => Err(at.refuse(Reason::Reserved(Excerpt::of(id)))),
    }
}

/// Checks that the title is the same wherever it stands: the page sets its phrases, everything else
/// the title.
fn title(document: &Document) -> Result<(), Refusal> {
    let phrases = &document.title_phrases;
    let is_cut = phrases.iter().all(|phrase| !phrase.is_empty());
    if !is_cut || phrases.concat() != document.title {
        return Err(TOP.field("title_phrases").refuse(Reason::Phrases));
    }
    let is_title = |line: &TitleLine| line.kind == TitleLineKind::Title;
    let lines = document.title_block.iter().filter(|line| is_title(line));
    let typed: String = lines.map(|line| folded(&line.text)).collect();
    match document.title_block.iter().position(is_title) {
        Some(index) if typed != folded(&document.title) => {
            Err(TOP.entry("title_block", index).refuse(Reason::TitleLine))
        }
        _ => Ok(()),
    }
}

/// The characters of a title, which may be set over several lines, be spaced out, or be marked as a heading (`# `).
fn folded(title: &str) -> String {
    let is_seen = |character: &char| !character.is_whitespace() && !is_invisible(*character);
    title.trim_start_matches('#').chars().filter(is_seen).collect()
}

/// Whether it is a day that exists, as `YYYY-MM-DD`.
fn is_day(day: &str) -> bool {
    let is_digit_or_hyphen = |(index, byte): (usize, u8)| match index {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    };
    if day.len() != 10 || !day.bytes().enumerate().all(is_digit_or_hyphen) {
        return false;
    }
    let numbers: Vec<u16> = day.split('-').filter_map(|number| number.parse().ok()).collect();
    let [year, month, day] = *numbers else { return false };
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let longest = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => 0,
    };
    is_year(year) && (1..=longest).contains(&day)
}

/// Whether it is a day that exists, as `YYYY-MM-DD`, or a month, as `YYYY-MM`.
#[must_use]
pub fn is_date(date: &str) -> bool {
    is_day(date) || is_day(&format!("{date}-01"))
}

/// Whether it is a year of four digits, as documents write it.
pub(super) fn is_year(year: u16) -> bool {
    (1000..=9999).contains(&year)
}
