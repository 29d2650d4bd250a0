//! A line of the source, and what its beginning says of it.

use std::ops::Range;

use crate::compiler::numeral;

/// What begins an item.
pub(super) const ITEM_MARK: &str = "——";

/// A line that is not empty, without white space around it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'a> {
    /// Where it begins in the text, in bytes.
    pub(super) start: usize,
    pub(super) text: &'a str,
}

/// What a line is.
pub(super) enum LineKind<'a> {
    /// 「一、加快建设…」; the label is 一.
    Part {
        label: &'a str,
        number: u32,
        title: &'a str,
    },
    /// 「(一)总体要求。以…」; the label is (一).
    Article {
        label: &'a str,
        number: u32,
        rest: &'a str,
    },
    /// 「——电子信息产业。着眼…」
    Item {
        rest: &'a str,
    },
    /// A numbered line of a level that the grammar doesn't have yet.
    Unread {
        label: &'a str,
    },
    Paragraph,
}

/// The lines of a text. A byte order mark at its beginning is no part of the first line.
pub(super) fn split(text: &str) -> impl Iterator<Item = Line<'_>> {
    text.split_inclusive('\n')
        .scan(0, |start, line| {
            let here = *start;
            *start += line.len();
            Some((here, line))
        })
        .filter_map(|(start, line)| {
            let is_space = |character: char| character.is_whitespace() || character == '\u{feff}';
            let text = line.trim_end_matches(is_space);
            let trimmed = text.trim_start_matches(is_space);
            let start = start + text.len() - trimmed.len();
            (!trimmed.is_empty()).then_some(Line { start, text: trimmed })
        })
}

impl<'a> Line<'a> {
    /// The bytes of the whole line.
    pub(super) fn bytes(&self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }

    /// The bytes of the label with which the line begins.
    pub(super) fn label(&self, label: &str) -> Range<usize> {
        self.start..self.start + label.len()
    }

    /// What the beginning of the line says.
    pub(super) fn kind(&self) -> LineKind<'a> {
        let text = self.text;
        if let Some(rest) = text.strip_prefix(ITEM_MARK) {
            return LineKind::Item { rest: rest.trim_start() };
        }
        if let Some((label, title)) = text.split_once('、')
            && let Some(number) = numeral::parse(label)
        {
            return LineKind::Part { label, number, title: title.trim_start() };
        }
        if let Some((inner, length)) = bracketed(text) {
            let (label, rest) = text.split_at(length);
            if let Some(number) = numeral::parse(inner) {
                return LineKind::Article { label, number, rest: rest.trim_start() };
            }
            if inner.chars().all(|character| character.is_ascii_digit()) {
                return LineKind::Unread { label };
            }
        }
        unread_label(text).map_or(LineKind::Paragraph, |label| LineKind::Unread { label })
    }
}

/// What stands in the brackets with which `text` begins, and where they end in bytes.
fn bracketed(text: &str) -> Option<(&str, usize)> {
    let inner = text.strip_prefix(['(', '（'])?;
    let opening = text.len() - inner.len();
    let (end, closing) = inner.char_indices().find(|(_, character)| ")）".contains(*character))?;
    (end > 0).then(|| (&inner[..end], opening + end + closing.len_utf8()))
}

/// The label of a level that the grammar doesn't have: `1.`, `1、`, 第一条, 第一章.
fn unread_label(text: &str) -> Option<&str> {
    let digits = text.find(|character: char| !character.is_ascii_digit()).unwrap_or(0);
    let mark = text[digits..].chars().next()?;
    if digits > 0 && ".．、".contains(mark) {
        return Some(&text[..digits + mark.len_utf8()]);
    }
    let ordinal = text.strip_prefix('第')?;
    let (end, mark) =
        ordinal.char_indices().find(|(_, character)| "条章节".contains(*character))?;
    numeral::parse(&ordinal[..end])?;
    Some(&text[..'第'.len_utf8() + end + mark.len_utf8()])
}
