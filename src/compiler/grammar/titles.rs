//! Titles without numbers: short lines without any mark that stand between paragraphs or above articles, and lines with the
//! mark of a Markdown heading.

use super::dates::ends_with_day;
use super::doubt::Doubt;
use super::label::{Form, Label};
use super::labels::Labels;
use super::line::{Line, fold, unspaced};
use crate::document::SectionKind;

/// The longest title without a number, in characters.
const LONGEST: usize = 25;

/// The shortest paragraph under one, in characters.
const SHORTEST: usize = 8;

/// Whether a line is short and without any mark, as a title is.
pub(super) fn is_bare(line: &Line<'_>) -> bool {
    let is_plain =
        |character: char| character.is_alphanumeric() || "、“”《》（）——－".contains(character);
    let text = unspaced(line.content());
    let words = without_year(&text);
    (2..=LONGEST).contains(&line.length())
        && text.chars().all(is_plain)
        && words.chars().all(|character| !character.is_ascii_digit())
        && words.chars().count() > 1
        && !text.starts_with(['（', '—', '－'])
        && !ends_with_day(&text)
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

/// The kinds of sections that titles without numbers begin, from the widest on: where type tells them apart, more than one.
const KINDS: [SectionKind; 3] = [SectionKind::Part, SectionKind::Article, SectionKind::Clause];

/// The most titles: with more of them the lines are a list, and the page shows no more sections side by side.
const MOST: usize = 1000;

/// The most characters of a Markdown heading.
const LONGEST_MARKED: usize = 60;

/// For each line the kind of section whose title it is, in a scope in which nothing is numbered. There are none unless two
/// are titles.
pub(super) fn of(lines: &[Line<'_>]) -> Vec<Option<SectionKind>> {
    let mut titles = vec![None; lines.len()];
    let depth = |line: &Line<'_>| match line.content().len() < line.text.len() {
        true => line.text.len() - line.text.trim_start_matches('#').len(),
        false => 0,
    };
    let mut depths: Vec<usize> = lines.iter().map(depth).filter(|depth| *depth > 0).collect();
    depths.sort_unstable();
    depths.dedup();
    let is_sentence = |line: &Line<'_>| line.text.ends_with(['。', '！', '？', '：', '”', '；']);
    let mut has_text = false;
    for place in 0..lines.len() {
        let line = &lines[place];
        if let Some(level) = depths.iter().position(|each| *each == depth(line)) {
            titles[place] = KINDS.get(level).copied().filter(|_| line.length() <= LONGEST_MARKED);
            continue;
        }
        let before = place.checked_sub(1).map(|before| (&lines[before], titles[before].is_some()));
        let is_apart = before.is_none_or(|(before, is_title)| is_title || is_sentence(before));
        let next = lines.get(place + 1);
        let is_above_text = next.is_some_and(is_paragraph);
        // Two titles, one above the other: the first one stands behind a paragraph.
        let is_above_title =
            has_text && next.is_some_and(is_bare) && lines.get(place + 2).is_some_and(is_paragraph);
        let is_title = depths.is_empty()
            && is_bare(line)
            && (is_apart || !has_text)
            && (is_above_text || is_above_title);
        titles[place] = is_title.then_some(SectionKind::Part);
        has_text |= is_paragraph(line);
    }
    let count = titles.iter().flatten().count();
    let paragraphs = lines.iter().filter(|line| is_paragraph(line)).count();
    if !(2..=MOST).contains(&count) || paragraphs < count && depths.is_empty() {
        titles.fill(None);
    }
    titles
}

/// The same in a scope of articles: chapters without numbers where no chapter has one, and 附则 behind books or chapters.
/// Each stands behind a sentence or at the beginning, above an article.
pub(super) fn above_articles(lines: &[Line<'_>], labels: &Labels) -> Vec<Option<SectionKind>> {
    let is_article = |place: usize| {
        let seen = labels.of.get(place).copied().flatten();
        seen.is_some_and(|seen| seen.label.form == Form::Clause && seen.doubt != Doubt::Sentence)
    };
    let widest = labels.widest();
    let mut titles = vec![None; lines.len()];
    for place in 0..lines.len() {
        let line = &lines[place];
        let is_apart = place.checked_sub(1).is_none_or(|before| lines[before].text.ends_with('。'));
        if !(is_bare(line) && is_apart && is_article(place + 1) && labels.of[place].is_none()) {
            continue;
        }
        let is_last = ["附则", "附則"].contains(&fold(line.content()).as_str());
        titles[place] = match widest {
            None => Some(SectionKind::Chapter),
            Some(widest) => is_last.then_some(widest),
        };
    }
    let count = titles.iter().flatten().count();
    if widest.is_none() && count < 2 {
        titles.fill(None);
    }
    titles
}
