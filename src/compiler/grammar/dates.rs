//! Days as official documents write them, in figures and in numerals, and lines that are nothing but a day.

use super::line::{fold, is_space};
use crate::compiler::numeral;

/// The day with which a text begins, as `YYYY-MM-DD`, and what stands behind it: 2019年1月12日, 二〇〇四年六月二十六日.
pub(super) fn day(text: &str) -> Option<(String, &str)> {
    let (year, rest) = text.split_once('年')?;
    let (month, rest) = rest.split_once('月')?;
    let (day, rest) = rest.split_once('日')?;
    let date = date(year_of(year)?, number(month)?, number(day)?)?;
    Some((date, rest))
}

/// A day of publication in one of the forms in which it is written.
pub(super) fn publication(text: &str) -> Option<String> {
    if let Some((date, "")) = day(text) {
        return Some(date);
    }
    ['-', '/', '.'].into_iter().find_map(|mark| {
        let mut numbers = text.split(mark);
        let (year, month, day) = (numbers.next()?, numbers.next()?, numbers.next()?);
        let date = date(figures(year, 4)?, figures(month, 2)?, figures(day, 2)?);
        date.filter(|_| numbers.next().is_none())
    })
}

/// Whether a line is a day and nothing else, but for a remark in brackets or 印发 behind it.
pub(super) fn is_day(text: &str) -> bool {
    day(text).is_some_and(|(_, rest)| is_remark(rest))
}

/// Whether a line ends with a day, behind the name of who signs.
pub(super) fn ends_with_day(text: &str) -> bool {
    // The year begins at most 20 characters before the end.
    let starts = text.char_indices().rev().take(24).map(|(place, _)| place);
    starts.into_iter().any(|start| {
        let before = text[..start].chars().next_back();
        before.is_none_or(|before| {
            is_space(before) || !numeral::is_numeral(before) && !before.is_ascii_digit()
        }) && is_day(&text[start..])
    })
}

/// What may stand behind the day of a signature.
fn is_remark(rest: &str) -> bool {
    let rest = fold(rest);
    rest.is_empty()
        || rest == "印发"
        || rest.starts_with(['(', '（']) && rest.ends_with([')', '）'])
}

fn number(text: &str) -> Option<u32> {
    let text = fold(text);
    figures(&text, 2).or_else(|| numeral::parse(&text))
}

/// A year in figures or in numerals one by one.
fn year_of(text: &str) -> Option<u32> {
    let text = fold(text);
    if let Some(year) = text.strip_prefix("中華民國").or_else(|| text.strip_prefix("民國")) {
        return figures(year, 3).or_else(|| numeral::parse(year)).map(|year| year + 1911);
    }
    if let Some(year) = figures(&text, 4) {
        return Some(year);
    }
    let digits = text.chars().map(|character| match character {
        '〇' | '○' | '零' | '◯' | 'O' | 'Ｏ' | 'o' => Some(0),
        _ => numeral::parse(character.encode_utf8(&mut [0; 4])).filter(|digit| *digit < 10),
    });
    let digits = digits.collect::<Option<Vec<u32>>>().filter(|digits| digits.len() == 4)?;
    Some(digits.into_iter().fold(0, |year, digit| year * 10 + digit))
}

/// A number of at most so many digits.
fn figures(text: &str, longest: usize) -> Option<u32> {
    let is_short = (1..=longest).contains(&text.len());
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    (is_short && is_number).then(|| text.parse().ok()).flatten()
}

fn date(year: u32, month: u32, day: u32) -> Option<String> {
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

#[cfg(test)]
mod tests {
    use super::{day, ends_with_day, is_day, publication};

    #[test]
    fn days_are_read_as_they_are_written() {
        assert_eq!(publication("2023-07-30").as_deref(), Some("2023-07-30"));
        assert_eq!(publication("2024年5月6日").as_deref(), Some("2024-05-06"));
        let date = |text| day(text).map(|(date, _)| date);
        assert_eq!(date("2023年6月9日中国共产党").as_deref(), Some("2023-06-09"));
        assert_eq!(date("二○○四年六月十六日国务院").as_deref(), Some("2004-06-16"));
        assert_eq!(date("2023 年 6 月 9 日").as_deref(), Some("2023-06-09"));
        assert_eq!(date("中華民國 120 年 5 月 1 日公布").as_deref(), Some("2031-05-01"));
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for text in ["2023-13-01", "2023-02-29", "2023-00-10", "2023-7", "2023-07-30x", "-1-1-1"] {
            assert_eq!(publication(text), None, "{text}");
        }
    }

    #[test]
    fn a_line_that_is_a_day_is_told_from_one_that_begins_with_it() {
        assert!(is_day("二〇〇四年六月二十六日") && is_day("2016年11月24日（此件有删改）"));
        assert!(!is_day("2023年6月9日通过"));
        assert!(ends_with_day("某部　2019年1月12日") && !ends_with_day("截至2019年1月12日止"));
    }
}
