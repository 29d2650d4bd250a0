//! A line of the source, and what its beginning says of it.

use std::ops::Range;

use super::style::Style;
use crate::compiler::numeral;
use crate::document::characters::is_invisible;

/// What begins an item, as it is typed and as it should be: `——` first.
const ITEM_MARKS: [&str; 7] = ["——", "──", "--", "－－", "—", "–", "―"];

/// A line that is not empty, without white space around it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'a> {
    /// Where it begins in the text, in bytes.
    pub(super) start: usize,
    pub(super) text: &'a str,
}

/// What a line is. `rest` is what stands behind the label, without white space before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineKind<'a> {
    /// 「一、加快建设…」, 「第一章 总则」; the label is 一 or 第一章.
    Part {
        label: &'a str,
        number: u32,
        rest: &'a str,
    },
    /// 「(一)总体要求。以…」, 「第一条 为了…」; the label is (一) or 第一条.
    Article {
        label: &'a str,
        number: u32,
        rest: &'a str,
    },
    /// 「1.加强领导。…」 of a decision, 「(一)…」 of a regulation.
    Point {
        label: &'a str,
        number: u32,
        rest: &'a str,
    },
    /// 「(1)…」 of a decision, 「1.…」 of a regulation.
    Subpoint {
        label: &'a str,
        number: u32,
        rest: &'a str,
    },
    /// 「——电子信息产业。着眼…」
    Item {
        mark: &'a str,
        rest: &'a str,
    },
    /// 「第一节 …」: a level that the model doesn't have.
    Section {
        label: &'a str,
    },
    Paragraph,
}

/// The form of a label, whatever it means in a document of this style.
enum Form {
    /// 一、
    Comma,
    /// 第一章
    Chapter,
    /// 第一节
    Section,
    /// 第一条
    Clause,
    /// (一), ㈠
    Bracketed,
    /// 1.
    Arabic,
    /// (1), ⑴
    BracketedArabic,
}

/// White space, and what can't be seen, such as the byte order marks that some editors leave in the middle of a
/// file. The editor is warned of the latter.
fn is_space(character: char) -> bool {
    character.is_whitespace() || is_invisible(character)
}

/// A line without white space around it.
pub(in crate::compiler) fn trim(line: &str) -> &str {
    line.trim_matches(is_space)
}

/// The lines of a text that are not empty.
pub(super) fn split(text: &str) -> impl Iterator<Item = Line<'_>> {
    text.lines().filter_map(move |line| {
        let trimmed = trim(line);
        let start = trimmed.as_ptr() as usize - text.as_ptr() as usize;
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

    /// What stands before `rest`, a tail of the line.
    pub(super) fn lead(&self, rest: &str) -> &'a str {
        &self.text[..self.text.len() - rest.len()]
    }

    /// Whether the line is an article of a regulation, which tells the style of the document.
    pub(super) fn is_clause(&self) -> bool {
        matches!(label(self.text), Some((Form::Clause, ..)))
    }

    /// What the beginning of the line says in a document of this style.
    pub(super) fn kind(&self, style: Style) -> LineKind<'a> {
        if let Some(mark) = ITEM_MARKS.into_iter().find(|mark| self.text.starts_with(mark)) {
            let (mark, rest) = self.text.split_at(mark.len());
            return LineKind::Item { mark, rest: rest.trim_start_matches(is_space) };
        }
        let Some((form, number, end)) = label(self.text) else { return LineKind::Paragraph };
        let (whole, rest) = self.text.split_at(end);
        let (label, rest) = (whole.trim_end_matches('、'), rest.trim_start_matches(is_space));
        match (form, style) {
            (Form::Section, _) => LineKind::Section { label },
            (Form::Comma | Form::Chapter, _) => LineKind::Part { label, number, rest },
            (Form::Clause, _) | (Form::Bracketed, Style::Decision) => {
                LineKind::Article { label, number, rest }
            }
            (Form::Arabic, Style::Decision) | (Form::Bracketed, Style::Regulation) => {
                LineKind::Point { label: whole, number, rest }
            }
            (Form::BracketedArabic, _) | (Form::Arabic, Style::Regulation) => {
                LineKind::Subpoint { label: whole, number, rest }
            }
        }
    }
}

/// The label with which `text` begins: its form, its number and where it ends in bytes.
fn label(text: &str) -> Option<(Form, u32, usize)> {
    enclosed(text)
        .or_else(|| bracketed(text))
        .or_else(|| ordinal(text))
        .or_else(|| comma(text))
        .or_else(|| arabic(text))
}

/// ㈠ to ㈩ and ⑴ to ⒇: a number and its brackets in one character.
fn enclosed(text: &str) -> Option<(Form, u32, usize)> {
    let character = text.chars().next()?;
    let form = match character {
        '㈠'..='㈩' => Some((Form::Bracketed, '㈠')),
        '⑴'..='⒇' => Some((Form::BracketedArabic, '⑴')),
        _ => None,
    };
    let (form, first) = form?;
    Some((form, character as u32 - first as u32 + 1, character.len_utf8()))
}

/// (一), （1）, with brackets of either width, also mixed.
fn bracketed(text: &str) -> Option<(Form, u32, usize)> {
    let inner = text.strip_prefix(['(', '（'])?;
    let opening = text.len() - inner.len();
    let (end, closing) = inner.char_indices().find(|(_, character)| ")）".contains(*character))?;
    let (inner, end) = (inner[..end].trim(), opening + end + closing.len_utf8());
    if let Some(number) = numeral::parse(inner) {
        return Some((Form::Bracketed, number, end));
    }
    figures(inner).map(|number| (Form::BracketedArabic, number, end))
}

/// 第一条, 第12条, 第一章, 第一节.
fn ordinal(text: &str) -> Option<(Form, u32, usize)> {
    let rest = text.strip_prefix('第')?;
    let (end, mark) = rest.char_indices().find(|(_, character)| "条章节".contains(*character))?;
    let number = numeral::parse(&rest[..end]).or_else(|| figures(&rest[..end]))?;
    let end = '第'.len_utf8() + end + mark.len_utf8();
    let form = match mark {
        '条' => Form::Clause,
        '章' => Form::Chapter,
        _ => Form::Section,
    };
    // 第一条战线 is no label: what follows one is white space, a bracketed title, or its end.
    let behind = text[end..].chars().next();
    behind.is_none_or(|next| is_space(next) || "【[".contains(next)).then_some((form, number, end))
}

/// 一、
fn comma(text: &str) -> Option<(Form, u32, usize)> {
    let (label, _) = text.split_once('、')?;
    Some((Form::Comma, numeral::parse(label)?, label.len() + '、'.len_utf8()))
}

/// `1.`, `1．`, `1、`, but not 1.5.
fn arabic(text: &str) -> Option<(Form, u32, usize)> {
    let digits = text.find(|character: char| !character.is_ascii_digit())?;
    let mut behind = text[digits..].chars();
    let mark = behind.next().filter(|mark| ".．、".contains(*mark))?;
    let is_decimal = behind.next().is_some_and(|next| next.is_ascii_digit());
    let number = figures(&text[..digits]).filter(|_| !is_decimal)?;
    Some((Form::Arabic, number, digits + mark.len_utf8()))
}

/// A number of at most three Arabic digits, from 1.
fn figures(text: &str) -> Option<u32> {
    let is_number = (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten().filter(|number| *number > 0)
}

#[cfg(test)]
mod tests {
    use super::{Line, LineKind, Style};

    fn kind(text: &str, style: Style) -> LineKind<'_> {
        Line { start: 0, text }.kind(style)
    }

    #[test]
    fn labels_are_read_as_they_are_really_typed() {
        use LineKind::{Article, Item, Part, Point, Section, Subpoint};
        let decision = [
            ("一、加快", Part { label: "一", number: 1, rest: "加快" }),
            ("第二章　总则", Part { label: "第二章", number: 2, rest: "总则" }),
            ("(一)总体", Article { label: "(一)", number: 1, rest: "总体" }),
            ("（十八) 总体", Article { label: "（十八)", number: 18, rest: "总体" }),
            ("㈢总体", Article { label: "㈢", number: 3, rest: "总体" }),
            ("1.加强", Point { label: "1.", number: 1, rest: "加强" }),
            ("12．加强", Point { label: "12．", number: 12, rest: "加强" }),
            ("（1）加强", Subpoint { label: "（1）", number: 1, rest: "加强" }),
            ("⑵加强", Subpoint { label: "⑵", number: 2, rest: "加强" }),
            ("--加强", Item { mark: "--", rest: "加强" }),
            ("—　加强", Item { mark: "—", rest: "加强" }),
            ("第一节 加强", Section { label: "第一节" }),
        ];
        for (text, expected) in decision {
            assert_eq!(kind(text, Style::Decision), expected, "{text}");
        }
        let clause = Article { label: "第三条", number: 3, rest: "为了" };
        assert_eq!(kind("第三条　为了", Style::Regulation), clause);
        let point = Point { label: "(一)", number: 1, rest: "为了" };
        assert_eq!(kind("(一)为了", Style::Regulation), point);
    }

    #[test]
    fn what_only_looks_like_a_label_is_text() {
        for text in
            ["1.5万亿元", "2023年", "第一条战线", "一般、特殊", "(试行)办法", "(2023年通过)"]
        {
            assert_eq!(kind(text, Style::Decision), LineKind::Paragraph, "{text}");
        }
    }
}
