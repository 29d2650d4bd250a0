//! Labels as they are typed: 一、 第三章 (四) 1. 1.2.3 ⑴ ① 附件2, of either width, with spaces within.

use super::letters::{formal, letter, stem};
use super::line::is_space;
use super::ordinal::ordinal;
use crate::compiler::numeral;

/// The form of a label, whatever it means in a document. Those of headings alone come first: see [`Form::is_heading`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Form {
    /// 第一编
    Book,
    /// 第一篇
    Volume,
    /// 第一部分, 第1部, 壹、
    PartWord,
    /// 第一章
    Chapter,
    /// 第一节
    Division,
    /// 第一款 as a heading
    Subdivision,
    /// 第一条
    Clause,
    /// 一、
    Comma,
    /// (一), ㈠
    Bracketed,
    /// 1.
    Figure,
    /// (1), ⑴, 1)
    BracketedFigure,
    /// ①
    Circled,
    /// (a), a), A., 甲、
    Letter,
    /// `1 总则`: a figure and a space
    Spaced,
    /// 1.1
    Decimal2,
    /// 1.1.1
    Decimal3,
    /// 1.1.1.1
    Decimal4,
}

impl Form {
    /// Whether it is that of a heading alone: 第一章 begins no sentence of its own, as 第一条 does.
    pub(super) fn is_heading(self) -> bool {
        self <= Self::Subdivision
    }
}

/// A label with which a line begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Label {
    pub(super) form: Form,
    pub(super) number: u32,
    /// 1 in 第四十条之一, 第 40-1 條
    pub(super) inserted: u32,
    /// Where the label ends, in bytes, with its 、 or `.` and its closing bracket.
    pub(super) end: usize,
    /// The number before the last one of a decimal label: 2 in 2.1 and 1.2.1.
    pub(super) above: u32,
    /// Whether it may be words of a sentence: the text follows an ordinal without any space (第一条为了…), or a numeral
    /// without any mark (一　总则).
    pub(super) is_glued: bool,
}

impl Label {
    pub(super) fn new(form: Form, number: u32, end: usize) -> Self {
        Self { form, number, inserted: 0, end, above: 0, is_glued: false }
    }

    /// The label with which a text begins.
    pub(super) fn read(text: &str) -> Option<Self> {
        enclosed(text)
            .or_else(|| bracketed(text))
            .or_else(|| ordinal(text))
            .or_else(|| comma(text))
            .or_else(|| formal(text))
            .or_else(|| figures(text))
            .or_else(|| letter(text))
            .or_else(|| stem(text))
    }

    /// The label as sections and points have it: of 一、 it is 一, of the others what is typed.
    pub(super) fn written<'a>(&self, text: &'a str) -> &'a str {
        let whole = &text[..self.end];
        match self.form {
            Form::Comma => {
                whole.trim_end_matches(['、', '.', '．', ' ', '\u{3000}', '，', ',', '：'])
            }
            Form::Bracketed => whole.trim_end_matches(['、', '．']),
            _ => whole,
        }
    }

    /// What stands behind the label.
    pub(super) fn rest<'a>(&self, text: &'a str) -> &'a str {
        text[self.end..].trim_start_matches(is_space)
    }
}

/// ㈠, ⑴, ①, ⒈, ㊀: a number and its brackets, circle or point in one character.
fn enclosed(text: &str) -> Option<Label> {
    let character = text.chars().next()?;
    let (form, first) = match character {
        '㈠'..='㈩' => (Form::Bracketed, '㈠'),
        '⑴'..='⒇' => (Form::BracketedFigure, '⑴'),
        '①'..='⑳' => (Form::Circled, '①'),
        '❶'..='❿' => (Form::Circled, '❶'),
        '⒈'..='⒛' => (Form::Figure, '⒈'),
        _ => return None,
    };
    Some(Label::new(form, character as u32 - first as u32 + 1, character.len_utf8()))
}

/// (一), （1）, with brackets of either width, also mixed; 1) and 1）.
fn bracketed(text: &str) -> Option<Label> {
    let inner = text.strip_prefix(['(', '（', '〔', '﹙', '〈']);
    let opening = inner.map_or(0, |inner| text.len() - inner.len());
    let inner = &text[opening..];
    let (end, closing) =
        inner.char_indices().take(9).find(|(_, character)| ")）〕﹚〉".contains(*character))?;
    let (words, end) = (without_spaces(&inner[..end]), opening + end + closing.len_utf8());
    if opening > 0
        && let Some(number) = ordinal_of(&words)
    {
        // （一）、总体要求; （一）、（二）项 cites.
        let behind = text[end..].strip_prefix(['、', '．']);
        let is_mark = behind.is_some_and(|behind| !behind.starts_with(['(', '（']));
        let mark = if is_mark { text[end..].chars().next().map_or(0, char::len_utf8) } else { 0 };
        return Some(Label::new(Form::Bracketed, number, end + mark));
    }
    figure(&words).map(|number| Label::new(Form::BracketedFigure, number, end))
}

/// The longest title behind a numeral and a space, in characters.
const LONGEST_SPACED: usize = 40;

/// 一、, also 一．, 一： and 一，, —、 as scans have it, and 一 with an ideographic space as older texts have it.
fn comma(text: &str) -> Option<Label> {
    let is_numeral = |character: char| numeral::is_numeral(character) || is_dash(character);
    let (end, _) = text.char_indices().take(14).find(|(_, character)| !is_numeral(*character))?;
    if end == 0 {
        return None;
    }
    let number = ordinal_of(&text[..end])?;
    let behind = text[end..].trim_start_matches(' ');
    let rest = text[end..].trim_start_matches('\u{3000}');
    let is_title = rest.len() < text.len() - end
        && rest.chars().count() > 1
        && rest.chars().count() <= LONGEST_SPACED
        && !rest.contains(is_space)
        && !rest.ends_with(['。', '；', '，', '：']);
    if is_title && text[..end].chars().all(numeral::is_numeral) {
        let label = Label::new(Form::Comma, number, end + '\u{3000}'.len_utf8());
        return Some(Label { is_glued: true, ..label });
    }
    let mark = behind.chars().next().filter(|mark| "、.．：,，".contains(*mark))?;
    let label = Label::new(Form::Comma, number, text.len() - behind.len() + mark.len_utf8());
    // 三，四线城市 goes on; 一，任务 is a label where 二，保障 is another.
    Some(Label { is_glued: matches!(mark, ',' | '，'), ..label })
}

/// The value of numerals in which a scan may have read a dash for 一: —, 十—.
fn ordinal_of(numerals: &str) -> Option<u32> {
    numeral::parse(numerals).or_else(|| {
        let dashes = numerals.chars().filter(|character| is_dash(*character)).count();
        let mended: String =
            numerals.chars().map(|next| if is_dash(next) { '一' } else { next }).collect();
        (dashes == 1).then(|| numeral::parse(&mended)).flatten()
    })
}

fn is_dash(character: char) -> bool {
    "—―─－".contains(character)
}

/// `1.`, `1．`, `1、`; 1.1, 1．2．3; `1 总则`.
fn figures(text: &str) -> Option<Label> {
    let mut numbers = Vec::with_capacity(4);
    let mut rest = text;
    loop {
        let end = rest.find(|next: char| arabic(next).is_none()).unwrap_or(rest.len());
        // 2023 is a year, and 05 no number of a heading.
        let Some(number) = figure(&rest[..end]) else { break };
        if numbers.len() == 4 {
            return None;
        }
        numbers.push(number);
        rest = &rest[end..];
        match rest.chars().next().filter(|mark| ".．".contains(*mark)) {
            Some(mark) if rest[mark.len_utf8()..].starts_with(|next| arabic(next).is_some()) => {
                rest = &rest[mark.len_utf8()..];
            }
            _ => break,
        }
    }
    let (number, above) = match numbers[..] {
        [] => return None,
        [number] => (number, 0),
        [.., above, number] => (number, above),
    };
    let end = text.len() - rest.len();
    let mark = rest.chars().next();
    let form = match (numbers.len(), mark) {
        (1, Some('.' | '．' | '、')) => {
            let length = mark.map_or(0, char::len_utf8);
            let behind = &rest[length..];
            let is_decimal = behind.starts_with(|next| arabic(next).is_some());
            return (!is_decimal).then(|| Label::new(Form::Figure, number, end + length));
        }
        (1, Some(mark)) if is_space(mark) && mark != '\t' => Form::Spaced,
        (1, _) => return None,
        // 1.5% and 2.5 are quantities: what follows a label is a space or a word.
        // A lone 2.5 is one as well: whether a label, its scheme and its order tell.
        (_, mark) if mark.is_none_or(|mark| !"%％‰+-~—～/×".contains(mark)) => {
            match numbers.len() {
                2 => Form::Decimal2,
                3 => Form::Decimal3,
                _ => Form::Decimal4,
            }
        }
        _ => return None,
    };
    // 1.1. and 1.1、
    let end = end
        + mark
            .filter(|mark| form != Form::Spaced && ".．、".contains(*mark))
            .map_or(0, char::len_utf8);
    Some(Label { above, ..Label::new(form, number, end) })
}

/// A number of at most three Arabic digits, from 1, without a zero before it.
pub(super) fn figure(text: &str) -> Option<u32> {
    let mut value = 0;
    let mut count = 0;
    for character in text.chars() {
        value = value * 10 + arabic(character)?;
        count += 1;
        if count > 4 || value == 0 {
            return None;
        }
    }
    (count > 0 && value < 1900).then_some(value)
}

/// The value of an Arabic digit of either width.
pub(super) fn arabic(character: char) -> Option<u32> {
    match character {
        '0'..='9' => Some(character as u32 - '0' as u32),
        '０'..='９' => Some(character as u32 - '０' as u32),
        _ => None,
    }
}

fn without_spaces(text: &str) -> String {
    text.chars().filter(|character| !is_space(*character)).collect()
}

#[cfg(test)]
mod tests {
    use super::{Form, Label};

    fn read(text: &str) -> Option<(Form, u32, u32, &str)> {
        let label = Label::read(text)?;
        Some((label.form, label.number, label.inserted, label.rest(text)))
    }

    #[test]
    fn labels_are_read_as_they_are_really_typed() {
        let cases = [
            ("一、加快", (Form::Comma, 1, 0, "加快")),
            ("⼗⼆、加快", (Form::Comma, 12, 0, "加快")),
            ("第二章　总则", (Form::Chapter, 2, 0, "总则")),
            ("第 三 章 總則", (Form::Chapter, 3, 0, "總則")),
            ("第 四 章之一 山地", (Form::Chapter, 4, 1, "山地")),
            ("第二部分 任务", (Form::PartWord, 2, 0, "任务")),
            ("第 7-1 條", (Form::Clause, 7, 1, "")),
            ("第四十条之一　市", (Form::Clause, 40, 1, "市")),
            ("第一千零二条 市", (Form::Clause, 1002, 0, "市")),
            ("第１２条【标题】市", (Form::Clause, 12, 0, "【标题】市")),
            ("(一)总体", (Form::Bracketed, 1, 0, "总体")),
            ("（十八) 总体", (Form::Bracketed, 18, 0, "总体")),
            ("㈢总体", (Form::Bracketed, 3, 0, "总体")),
            ("1．加强", (Form::Figure, 1, 0, "加强")),
            ("⒉加强", (Form::Figure, 2, 0, "加强")),
            ("（1）各", (Form::BracketedFigure, 1, 0, "各")),
            ("2)各", (Form::BracketedFigure, 2, 0, "各")),
            ("③各", (Form::Circled, 3, 0, "各")),
            ("1　总则", (Form::Spaced, 1, 0, "总则")),
            ("1.2　目的", (Form::Decimal2, 2, 0, "目的")),
            ("3．2．1目的", (Form::Decimal3, 1, 0, "目的")),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_label_is_none() {
        for text in [
            "一是",
            "第一，",
            "2023年",
            "1.5%以上",
            "12",
            "一百个",
            "（略）",
            "第",
            "05.",
            "(2023)",
        ] {
            assert_eq!(Label::read(text), None, "{text}");
        }
    }

    #[test]
    fn an_ordinal_without_a_space_is_marked_so() {
        assert_eq!(Label::read("第一条战线").map(|label| label.is_glued), Some(true));
        assert_eq!(Label::read("第一条 为了").map(|label| label.is_glued), Some(false));
    }
}
