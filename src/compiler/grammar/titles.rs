//! Titles without numbers: short lines without any mark that stand between paragraphs.

use super::dates::ends_with_day;
use super::label::Label;
use super::line::Line;

/// The longest title without a number, in characters.
const LONGEST: usize = 25;

/// The shortest paragraph under one, in characters.
const SHORTEST: usize = 8;

/// Whether a line is short and without any mark, as a title is.
pub(super) fn is_bare(line: &Line<'_>) -> bool {
    let is_plain =
        |character: char| character.is_alphanumeric() || "、“”《》（）——－".contains(character);
    let text = line.content();
    let words = without_year(text);
    (2..=LONGEST).contains(&line.length())
        && text.chars().all(is_plain)
        && words.chars().all(|character| !character.is_ascii_digit())
        && words.chars().count() > 1
        && !text.starts_with(['（', '—', '－'])
        && !ends_with_day(text)
}

/// A title without the year with which it begins: 2031年工作回顾.
fn without_year(text: &str) -> &str {
    let digits = text.len() - text.trim_start_matches(|first: char| first.is_ascii_digit()).len();
    let behind = text[digits..].strip_prefix('年').filter(|_| digits == 4);
    behind.filter(|behind| !behind.is_empty()).unwrap_or(text)
}

/// Whether a line is a paragraph: sentences to their end.
fn is_paragraph(line: &Line<'_>) -> bool {
    let begins = line.text.chars().next();
    line.text.ends_with(['。', '！', '：'])
        && line.length() >= SHORTEST
        && begins.is_some_and(|begins| begins.is_alphanumeric() || "“《".contains(begins))
        && Label::read(line.content()).is_none()
}

/// The lines that are titles, in a scope in which nothing is numbered. There are none unless two are.
pub(super) fn of(lines: &[Line<'_>]) -> Vec<bool> {
    let mut titles = vec![false; lines.len()];
    let is_sentence = |line: &Line<'_>| line.text.ends_with(['。', '！', '？', '：', '”', '；']);
    let mut has_text = false;
    for place in 0..lines.len() {
        let line = &lines[place];
        let before = place.checked_sub(1).map(|before| (&lines[before], titles[before]));
        let is_apart = before.is_none_or(|(before, is_title)| is_title || is_sentence(before));
        let next = lines.get(place + 1);
        let is_above_text = next.is_some_and(is_paragraph);
        // Two titles, one above the other: the first one stands behind a paragraph.
        let is_above_title =
            has_text && next.is_some_and(is_bare) && lines.get(place + 2).is_some_and(is_paragraph);
        titles[place] =
            is_bare(line) && (is_apart || !has_text) && (is_above_text || is_above_title);
        has_text |= is_paragraph(line);
    }
    let count = titles.iter().filter(|is_title| **is_title).count();
    let paragraphs = lines.iter().filter(|line| is_paragraph(line)).count();
    if count < 2 || paragraphs < count { vec![false; lines.len()] } else { titles }
}
