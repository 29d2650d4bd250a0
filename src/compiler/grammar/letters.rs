//! Labels by letters and by numerals other than 一 and 1: (a), A., 甲、, 壹、.

use super::label::{Form, Label};
use super::line::is_space;

/// (a), a), （A）, a. and A、: a letter alone, with a mark behind it.
pub(super) fn letter(text: &str) -> Option<Label> {
    let inner = text.strip_prefix(['(', '（']);
    let inner_text = inner.unwrap_or(text);
    let letter = inner_text.chars().next().filter(char::is_ascii_alphabetic)?;
    let mark = inner_text[1..].chars().next()?;
    let behind = &inner_text[1 + mark.len_utf8()..];
    let is_marked = match inner {
        Some(_) => ")）".contains(mark),
        // U.S. and e.g. are words.
        None => {
            ")）.．、".contains(mark)
                && !behind.starts_with(|next: char| next.is_ascii() && !is_space(next))
        }
    };
    let number = u32::from(letter.to_ascii_lowercase()) - u32::from('a') + 1;
    let is_label = is_marked && !behind.is_empty();
    is_label.then(|| Label::new(Form::Letter, number, text.len() - behind.len()))
}

/// 壹、 above 一、
pub(super) fn formal(text: &str) -> Option<Label> {
    const FORMAL: [&str; 10] =
        ["壹", "贰貳", "叁參参叄", "肆", "伍", "陆陸", "柒", "捌", "玖", "拾"];
    let mut characters = text.chars();
    let numeral = characters.next()?;
    let mark = characters.next().filter(|mark| "、.．".contains(*mark))?;
    let place = FORMAL.iter().position(|each| each.contains(numeral))?;
    let end = numeral.len_utf8() + mark.len_utf8();
    Some(Label::new(Form::PartWord, place as u32 + 1, end))
}

/// 甲、; 甲、乙双方 is a sentence.
pub(super) fn stem(text: &str) -> Option<Label> {
    const STEMS: &str = "甲乙丙丁戊己庚辛壬癸";
    let mut characters = text.chars();
    let stem = characters.next()?;
    let place = STEMS.chars().position(|each| each == stem)?;
    let mark = characters.next().filter(|mark| "、．".contains(*mark))?;
    let end = stem.len_utf8() + mark.len_utf8();
    let is_label = characters.next().is_some_and(|next| !STEMS.contains(next));
    is_label.then(|| Label::new(Form::Letter, place as u32 + 1, end))
}
