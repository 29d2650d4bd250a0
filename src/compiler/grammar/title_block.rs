//! The lines above the text proper: title, source line, adoption note.

use std::iter::Peekable;

use super::Parser;
use super::line::{Line, LineKind};
use crate::compiler::diagnostic::Finding;
use crate::document::{TitleLine, TitleLineKind};

/// What the title block says.
pub(super) struct TitleBlock {
    pub(super) title: String,
    pub(super) source_name: String,
    pub(super) adopted: Option<String>,
    pub(super) published: Option<String>,
    pub(super) lines: Vec<TitleLine>,
}

/// Reads the title, and the source line and the adoption note behind it in whichever order.
pub(super) fn read<'a>(
    lines: &mut Peekable<impl Iterator<Item = Line<'a>>>,
    parser: &mut Parser<'_>,
) -> Option<TitleBlock> {
    let title = lines.next_if(|line| matches!(line.kind(), LineKind::Paragraph));
    let Some(title) = title else {
        parser.refuse(0..0, missing("title", "the title on the first line"));
        return None;
    };
    let mut block = TitleBlock {
        title: title.text.into(),
        source_name: String::new(),
        adopted: None,
        published: None,
        lines: vec![TitleLine { kind: TitleLineKind::Title, text: title.text.into() }],
    };
    while let Some(kind) = lines.peek().and_then(kind_of) {
        let Some(line) = lines.next() else { break };
        let read = match kind {
            TitleLineKind::Source => block.read_source(&line, parser),
            _ => block.read_adoption(&line, parser),
        };
        read?;
        block.lines.push(TitleLine { kind, text: line.text.into() });
    }
    if block.source_name.is_empty() {
        let expected = "a line 「来源:四川日报 发布日期:2023-07-30」 below the title";
        parser.refuse(title.bytes(), missing("source line", expected));
        return None;
    }
    Some(block)
}

/// Whether a line belongs to the title block, and as what.
fn kind_of(line: &Line<'_>) -> Option<TitleLineKind> {
    let is_source =
        line.text.strip_prefix("来源").is_some_and(|rest| rest.starts_with([':', '：']));
    let is_adoption = line.text.starts_with(['(', '（'])
        && line.text.trim_end_matches([')', '）']).ends_with("通过");
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
            let date = (key == "发布日期").then(|| iso_date(value, ["-", "-", ""])).flatten();
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
