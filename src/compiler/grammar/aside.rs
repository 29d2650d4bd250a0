//! Lines that are no part of the text: contents, and the numbers of pages.

use super::frame::Said;
use super::label::{Label, figure};
use super::line::{Line, fold};
use super::notes::LineIs;
use crate::document::AsideKind;

/// The longest entry of contents, in characters.
const LONGEST: usize = 60;

/// Lines set aside: what they are, and the lines.
pub(super) type SetAside<'a> = Vec<(AsideKind, Vec<Line<'a>>)>;

/// Takes contents and page numbers out of the lines.
pub(super) fn set_aside<'a>(lines: &[Line<'a>], said: &Said) -> (Vec<Line<'a>>, SetAside<'a>) {
    let mut kept = Vec::with_capacity(lines.len());
    let mut aside: SetAside<'a> = Vec::new();
    let has_page_numbers = counts_pages(lines);
    let mut index = 0;
    while let Some(line) = lines.get(index) {
        let is = said.get(&line.start).copied();
        let count = match is {
            Some(LineIs::Contents) => lines[index..]
                .iter()
                .take_while(|line| said.get(&line.start) == is.as_ref())
                .count(),
            Some(_) => 0,
            None => contents(&lines[index..]),
        };
        if count > 0 {
            aside.push((AsideKind::Contents, lines[index..index + count].to_vec()));
            index += count;
            continue;
        }
        let is_bare = has_page_numbers && figure(line.text).is_some();
        match is.is_none() && (is_page_number(line.text) || is_bare) {
            true => aside.push((AsideKind::Page, vec![*line])),
            false => kept.push(*line),
        }
        index += 1;
    }
    (kept, aside)
}

/// How many of the first lines are a table of contents: 目录, and what follows up to where its first heading comes again.
fn contents(lines: &[Line<'_>]) -> usize {
    /// The most lines of a table of contents.
    const MOST: usize = 2000;
    let Some((first, behind)) = lines.split_first() else { return 0 };
    let name = first.content();
    if name.len() > 60 && !name.starts_with('目') {
        return 0;
    }
    let folded = fold(name);
    let Some(rest) =
        ["目录", "目錄", "目次", "⽬录"].iter().find_map(|word| folded.strip_prefix(word))
    else {
        return 0;
    };
    // 目录 and all of it on one line, or the first entry on the next line.
    let (entry, from) = match rest.is_empty() {
        true => (behind.first().map(|line| fold(line.content())).unwrap_or_default(), 2),
        false => (rest.trim_start_matches([':', '：']).to_owned(), 1),
    };
    let entry = without_page(&entry);
    if entry.is_empty() {
        return 0;
    }
    let label = |text: &str| Label::read(text).map(|label| (label.form, label.number));
    let is_again = |line: &Line<'_>| {
        let again = fold(line.content());
        let is_part = again.chars().count() > 3
            && entry.starts_with(&again)
            && label(line.content()).is_some();
        again == entry || is_part
    };
    let searched = &lines[from.min(lines.len())..lines.len().min(MOST)];
    if let Some(place) = searched.iter().position(is_again) {
        return from + place;
    }
    // The first number again, where the words differ.
    let number = behind.first().and_then(|line| label(line.content()));
    let again =
        searched.iter().position(|line| number.is_some() && label(line.content()) == number);
    let are_entries = |count: usize| {
        lines[1..count].iter().all(|line| line.length() <= LONGEST && !line.text.ends_with('。'))
    };
    if let Some(place) = again.filter(|place| are_entries(from + place)) {
        return from + place;
    }
    // Lines that end with the number of a page.
    let pages = behind.iter().take(MOST).take_while(|line| ends_with_page(line.text)).count();
    if pages > 1 { 1 + pages } else { 0 }
}

/// An entry of contents without its dots and the number of its page.
fn without_page(text: &str) -> &str {
    let text = text.trim_end_matches([')', '）']);
    let without = text.trim_end_matches(|last: char| last.is_ascii_digit());
    without.trim_end_matches(['.', '…', '·', '．', '-', '—', '(', '（', '⋯', '_'])
}

fn ends_with_page(text: &str) -> bool {
    let text = text.trim_end_matches([')', '）']);
    text.ends_with(|last: char| last.is_ascii_digit()) && text.contains(['…', '·', '⋯', '\t', '.'])
}

/// Whether a line is the number of a page: — 3 —, -3-, 第3页, 第 3 页 共 10 页.
pub(super) fn is_page_number(text: &str) -> bool {
    if text.len() > 60 {
        return false;
    }
    let folded = fold(text);
    let is_mark = |character: char| "-—–－―─·".contains(character);
    let inner = folded.trim_matches(is_mark);
    if inner.len() < folded.len() && folded.starts_with(is_mark) && folded.ends_with(is_mark) {
        return figure(inner).is_some();
    }
    let page = folded.strip_prefix('第').and_then(|rest| rest.split_once(['页', '頁']));
    page.is_some_and(|(number, rest)| {
        figure(number).is_some()
            && (rest.is_empty()
                || rest.trim_start_matches(['，', ',', '/', '(', '（']).starts_with('共')
                    && rest.chars().count() < 12)
    })
}

/// Whether lines that are a number alone count pages: three or more, each larger than the one before, with a page of
/// text between them. Those in the first column of a table with a line for each cell have only cells between them.
fn counts_pages(lines: &[Line<'_>]) -> bool {
    let numbers: Vec<u32> = lines.iter().filter_map(|line| figure(line.text)).collect();
    numbers.len() >= 3 && numbers.windows(2).all(|pair| pair[0] < pair[1] && pair[1] - pair[0] < 4)
}
