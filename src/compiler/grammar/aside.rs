//! Lines that are no part of the text: contents, and the numbers and heads of pages.

use std::collections::HashMap;

use super::closing::is_frame_title;
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
    let heads = running_heads(lines, has_page_numbers);
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
        match is.is_none() && (is_page_number(line.text) || is_bare || heads[index]) {
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
    // A sentence before that is of the text, with the heading above it that the contents don't name.
    let before_text = |count: usize| {
        let sentence = lines[from.min(count)..count].iter().position(|line| {
            line.text.ends_with('。') && (line.length() > LONGEST || !line.text.contains('…'))
        });
        let is_named =
            |line: &Line<'_>| ends_with_page(line.text) || !is_frame_title(line.content());
        sentence.map_or(count, |place| {
            let end = from + place;
            end - usize::from(end > from && !is_named(&lines[end - 1]))
        })
    };
    if let Some(place) = searched.iter().position(is_again) {
        return before_text(from + place);
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
    /// The shortest line of a page's text, in characters.
    const SHORTEST: usize = 20;
    let places: Vec<usize> =
        (0..lines.len()).filter(|place| figure(lines[*place].text).is_some()).collect();
    let has_text = |from: usize, to: usize| {
        let between = &lines[from + 1..to];
        between.len() > 1 && between.iter().any(|line| line.length() >= SHORTEST)
    };
    let follows = |pair: &[usize]| {
        let numbers = [pair[0], pair[1]].map(|place| figure(lines[place].text).unwrap_or(0));
        numbers[0] < numbers[1] && numbers[1] - numbers[0] < 4 && has_text(pair[0], pair[1])
    };
    places.len() >= 3 && places.windows(2).all(follows)
}

/// Whether a line beside the number of a page is what each page has at its head: the name of the document, or words that
/// stand beside another page's number too.
fn running_heads(lines: &[Line<'_>], has_page_numbers: bool) -> Vec<bool> {
    let is_page = |place: Option<usize>| {
        place.and_then(|place| lines.get(place)).is_some_and(|line| {
            is_page_number(line.text) || has_page_numbers && figure(line.text).is_some()
        })
    };
    let mut beside: HashMap<String, Vec<usize>> = HashMap::new();
    for (place, line) in lines.iter().enumerate() {
        let is_beside = is_page(place.checked_sub(1)) || is_page(Some(place + 1));
        let is_short = line.length() <= LONGEST && !line.ends_sentence();
        if is_beside && is_short && Label::read(line.content()).is_none() && !is_page(Some(place)) {
            beside.entry(fold(line.content())).or_default().push(place);
        }
    }
    let mut heads = vec![false; lines.len()];
    let first = lines.first().map(|line| fold(line.content())).unwrap_or_default();
    for (text, places) in beside {
        if places.len() > 1 || text == first {
            places.into_iter().filter(|place| *place > 0).for_each(|place| heads[place] = true);
        }
    }
    heads
}
