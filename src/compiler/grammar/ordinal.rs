//! Labels with 第: 第一章, 第 12 條, 第四十条之一.

use super::label::{Form, Label, arabic, figure};
use super::line::is_space;
use crate::compiler::numeral;

/// The longest label of an ordinal, in bytes.
const LONGEST: usize = 60;

/// 第一条, 第 12 條, 第一章, 第 三 节, 第四十条之一, 第 7-1 條.
pub(super) fn ordinal(text: &str) -> Option<Label> {
    let mut rest = text.strip_prefix('第')?;
    let mut digits = String::new();
    let mut inserted = 0;
    let (form, behind) = loop {
        let character = rest.chars().next()?;
        let behind = &rest[character.len_utf8()..];
        if let Some((form, behind)) = unit(rest) {
            break (form, behind);
        }
        match character {
            '-' | '－' | '–' if !digits.is_empty() && inserted == 0 => {
                let end = behind.find(|next: char| !next.is_ascii_digit())?;
                inserted = figure(&behind[..end])?;
                rest = &behind[end..];
                continue;
            }
            _ if is_space(character) => {}
            _ if numeral::is_numeral(character) || arabic(character).is_some() => {
                digits.push(character);
            }
            _ => return None,
        }
        if digits.len() > 36 || text.len() - behind.len() > LONGEST {
            return None;
        }
        rest = behind;
    };
    let number = numeral::parse(&digits).or_else(|| figure(&digits))?;
    let mut end = text.len() - behind.len();
    if let Some((number, length)) = insertion(behind) {
        (inserted, end) = (number, end + length);
    }
    let is_glued = text[end..]
        .chars()
        .next()
        .is_some_and(|next| !is_space(next) && !"【[（(:：".contains(next));
    Some(Label { inserted, is_glued, ..Label::new(form, number, end) })
}

/// The unit of an ordinal with which a text begins, and what stands behind it.
fn unit(text: &str) -> Option<(Form, &str)> {
    const UNITS: [(&str, Form); 13] = [
        ("分编", Form::Volume),
        ("分編", Form::Volume),
        ("编", Form::Book),
        ("編", Form::Book),
        ("篇", Form::Volume),
        ("部分", Form::PartWord),
        ("章", Form::Chapter),
        ("分部", Form::Division),
        ("节", Form::Division),
        ("節", Form::Division),
        ("款", Form::Subdivision),
        ("条", Form::Clause),
        ("條", Form::Clause),
    ];
    // 第1部　導言; 第一部法律 is a sentence.
    let part = || {
        let behind = text.strip_prefix('部')?;
        (behind.is_empty() || behind.starts_with(is_space)).then_some((Form::PartWord, behind))
    };
    let found = UNITS
        .into_iter()
        .find_map(|(word, form)| text.strip_prefix(word).map(|behind| (form, behind)));
    found.or_else(part)
}

/// 之一 behind the unit: its number and its length in bytes.
fn insertion(text: &str) -> Option<(u32, usize)> {
    let rest = text.strip_prefix('之')?;
    let is_behind = |next: char| !numeral::is_numeral(next) && arabic(next).is_none();
    let end = rest
        .char_indices()
        .take(14)
        .find(|(_, next)| is_behind(*next))
        .map_or(rest.len(), |(end, _)| end);
    let number = numeral::parse(&rest[..end]).or_else(|| figure(&rest[..end]))?;
    Some((number, '之'.len_utf8() + end))
}
