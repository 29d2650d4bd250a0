//! The lines above the text proper: title, source line, adoption note.

use super::Parser;
use super::line::{Line, LineKind};
use crate::compiler::annotations::TitleNote;
use crate::compiler::diagnostic::Finding;
use crate::document::{TitleLine, TitleLineKind};

/// What the title block says.
#[derive(Debug, Default)]
pub(in crate::compiler) struct TitleBlock {
    pub(in crate::compiler) title: String,
    pub(in crate::compiler) source_name: String,
    pub(in crate::compiler) adopted: Option<String>,
    pub(in crate::compiler) published: Option<String>,
    pub(in crate::compiler) lines: Vec<TitleLine>,
}

/// Reads the title, and the source line and the adoption note behind it in whichever order. The
/// title block is nothing where something is wrong with it; the lines behind it come in any case.
pub(super) fn read<'l, 'a>(
    lines: &'l [Line<'a>],
    note: &TitleNote<'_>,
    parser: &mut Parser<'_>,
) -> (Option<TitleBlock>, &'l [Line<'a>]) {
    let mut block = TitleBlock {
        source_name: note.source_name.unwrap_or_default().into(),
        ..TitleBlock::default()
    };
    let mut rest = lines;
    let mut place = 0..0;
    match (note.title, lines.split_first()) {
        (Some(title), _) => block.title = title.into(),
        (None, Some((first, behind))) if first.kind(parser.style()) == LineKind::Paragraph => {
            block.title = first.text.into();
            block.lines.push(TitleLine { kind: TitleLineKind::Title, text: first.text.into() });
            (rest, place) = (behind, first.bytes());
        }
        _ => {
            let expected = "the title on the first line, or a `title` in annotations.toml";
            parser.refuse(place, missing("title", expected));
            return (None, rest);
        }
    }
    while let Some((line, behind)) = rest.split_first()
        && let Some(kind) = kind_of(line)
    {
        rest = behind;
        let read = match kind {
            TitleLineKind::Source => block.read_source(line, parser),
            _ => block.read_adoption(line, parser),
        };
        if read.is_none() {
            return (None, rest);
        }
        block.lines.push(TitleLine { kind, text: line.text.into() });
    }
    if block.source_name.is_empty() {
        let expected = "a line 「来源:四川日报 发布日期:2023-07-30」 below the title, or a \
                        `source_name` in annotations.toml";
        parser.refuse(place, missing("source line", expected));
        return (None, rest);
    }
    (Some(block), rest)
}

/// Whether a line belongs to the title block, and as what.
fn kind_of(line: &Line<'_>) -> Option<TitleLineKind> {
    let is_source =
        line.text.strip_prefix("来源").is_some_and(|rest| rest.starts_with([':', '：']));
    let inner = line.text.strip_prefix(['(', '（']).and_then(|rest| rest.strip_suffix([')', '）']));
    let is_adoption = inner.is_some_and(|inner| {
        let begins_with_year = inner.trim_start_matches(|c: char| c.is_ascii_digit()) != inner;
        inner.contains("通过") || begins_with_year
    });
    match (is_source, is_adoption) {
        (true, _) => Some(TitleLineKind::Source),
        (_, true) => Some(TitleLineKind::Adoption),
        _ => None,
    }
}

impl TitleBlock {
    /// Reads 「来源:四川日报 发布日期:2023-07-30」.
    fn read_source(&mut self, line: &Line<'_>, parser: &mut Parser<'_>) -> Option<()> {
        for word in line.text.split_whitespace() {
            let (key, value) = word.split_once([':', '：']).unwrap_or((word, ""));
            let date = (key == "发布日期").then(|| publication(value)).flatten();
            match (key, date) {
                ("来源", _) if !value.is_empty() => self.source_name = value.into(),
                (_, Some(date)) => self.published = Some(date),
                _ => {
                    let start = line.start + (word.as_ptr() as usize - line.text.as_ptr() as usize);
                    parser.refuse(
                        start..start + word.len(),
                        Finding {
                            message: format!("「{word}」 has no place in the source line"),
                            expected: "来源:… and 发布日期:YYYY-MM-DD, nothing else".into(),
                            help: "if the source really has it so, mend it by a [[correction]] \
                                   with the reason in annotations.toml"
                                .into(),
                        },
                    );
                    return None;
                }
            }
        }
        Some(())
    }

    /// Reads the day of 「(2023年6月19日…通过)」.
    fn read_adoption(&mut self, line: &Line<'_>, parser: &mut Parser<'_>) -> Option<()> {
        let inner = line.text.trim_start_matches(['(', '（']);
        self.adopted = iso_date(inner, ["年", "月", "日"]);
        if self.adopted.is_none() {
            parser.refuse(
                line.bytes(),
                Finding {
                    message: "the adoption note does not begin with a day".into(),
                    expected: "a day such as 「2023年6月19日」 after the bracket".into(),
                    help: "write the day of adoption with year, month and day".into(),
                },
            );
        }
        self.adopted.as_ref().map(|_| ())
    }
}

/// A day of publication in one of the forms in which it is written.
fn publication(text: &str) -> Option<String> {
    let forms = [["-", "-", ""], ["/", "/", ""], [".", ".", ""], ["年", "月", "日"]];
    forms.into_iter().find_map(|marks| iso_date(text, marks))
}

/// A day as `YYYY-MM-DD`, read from the beginning of `text`, with these marks behind the numbers.
/// Where the last mark is empty, nothing may follow.
fn iso_date(text: &str, [after_year, after_month, after_day]: [&str; 3]) -> Option<String> {
    let (year, rest) = text.split_once(after_year)?;
    let (month, rest) = rest.split_once(after_month)?;
    let day = if after_day.is_empty() { rest } else { rest.split_once(after_day)?.0 };
    let number = |digits: &str, longest: usize| {
        let is_short = (1..=longest).contains(&digits.len());
        let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
        (is_short && is_number).then(|| digits.parse::<u32>().ok()).flatten()
    };
    let (year, month, day) = (number(year, 4)?, number(month, 2)?, number(day, 2)?);
    let exists =
        year >= 1000 && (1..=12).contains(&month) && (1..=days(year, month)).contains(&day);
    exists.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// How many days the month has.
fn days(year: u32, month: u32) -> u32 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn missing(what: &str, expected: &str) -> Finding {
    Finding {
        message: format!("the source has no {what}"),
        expected: expected.into(),
        help: format!("add the {what}"),
    }
}

#[cfg(test)]
mod tests {
    use super::iso_date;

    #[test]
    fn days_are_read_as_both_kinds_of_line_write_them() {
        assert_eq!(iso_date("2023-07-30", ["-", "-", ""]).as_deref(), Some("2023-07-30"));
        let adoption = iso_date("2023年6月9日中国共产党", ["年", "月", "日"]);
        assert_eq!(adoption.as_deref(), Some("2023-06-09"));
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for text in ["2023-13-01", "2023-02-29", "2023-00-10", "2023-7", "2023-07-30x", "-1-1-1"] {
            assert_eq!(iso_date(text, ["-", "-", ""]), None, "{text}");
        }
    }
}
