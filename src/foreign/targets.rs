//! Whether targets say what their quotes say. The compiler refuses an invented figure, so the page
//! takes each for the document's own word.

use std::collections::BTreeMap;

use super::head::is_year;
use super::place::{Place, TOP};
use super::references::Known;
use super::refusal::{Excerpt, Reason, Refusal};
use crate::document::{Document, Span, Target};
use crate::language::Language;

/// The years that a text names, each with where it is first named, in bytes.
type Years = BTreeMap<u16, usize>;

/// The years of each block that has been looked at.
pub(super) type YearsOfBlocks<'a> = BTreeMap<&'a str, Years>;

/// Checks that figure, operator, base, value, unit and year of each target are in the text.
///
/// # Errors
/// If one isn't, a value is missing, or a year is none.
pub(super) fn check(document: &Document, known: &Known<'_>) -> Result<(), Refusal> {
    let mut years = YearsOfBlocks::new();
    for (index, target) in document.targets.iter().enumerate() {
        let at = TOP.entry("targets", index);
        check_words(at, target)?;
        check_value(at, target)?;
        if let Some(year) = target.year {
            check_year_said(at.field("year"), year, &target.span, known, &mut years)?;
        }
        for (index, observation) in target.observations.iter().enumerate() {
            check_year(at.entry("observations", index).field("year"), observation.year)?;
        }
    }
    Ok(())
}

fn check_year(at: Place<'_>, year: u16) -> Result<(), Refusal> {
    if is_year(year) { Ok(()) } else { Err(at.refuse(Reason::Year(year))) }
}

/// Checks that a year is one, and that the text says it in the quoted words or before them in their block: it governs
/// the sentences behind it.
///
/// # Errors
/// If it isn't, or doesn't.
pub(super) fn check_year_said<'a>(
    at: Place<'_>,
    year: u16,
    span: &'a Span,
    known: &Known<'_>,
    years: &mut YearsOfBlocks<'a>,
) -> Result<(), Refusal> {
    check_year(at, year)?;
    let ruler = known.ruler(at, span)?;
    let end = ruler.check(at, span)?;
    let of_block = years.entry(&span.block).or_insert_with(|| years_of(ruler.text()));
    match of_block.get(&year) {
        Some(first) if *first < end => Ok(()),
        _ => Err(at.refuse(Reason::Unsaid(Excerpt::of(&format!("{year}年"))))),
    }
}

fn check_words(at: Place<'_>, target: &Target) -> Result<(), Refusal> {
    let quote = &target.span.quote;
    let operator = target.operator.map(|operator| operator.word(Language::Zh));
    let words = [
        ("figure", Some(&*target.figure)),
        ("operator", operator),
        ("base", target.base.as_deref()),
    ];
    for (name, words) in words {
        if let Some(words) = words.filter(|words| !has_whole(quote, words)) {
            return Err(at.field(name).refuse(Reason::Unsaid(Excerpt::of(words))));
        }
    }
    let unit = target.unit.as_ref().filter(|unit| !has_whole(&target.figure, unit));
    unit.map_or(Ok(()), |unit| Err(at.field("unit").refuse(Reason::Unsaid(Excerpt::of(unit)))))
}

/// Checks that the value is what the figure says, in Arabic or in Chinese numerals, and that it is
/// there where charts need one.
fn check_value(at: Place<'_>, target: &Target) -> Result<(), Refusal> {
    let at = at.field("value");
    let Some(value) = target.value else {
        let needs_one = target.kind.is_number();
        return if needs_one { Err(at.refuse(Reason::NoValue)) } else { Ok(()) };
    };
    let arabic = value.to_string();
    let is_said = value.is_finite()
        && (has_whole(&target.figure, &arabic)
            || numerals(&target.figure).any(|number| f64::from(number) == value));
    match is_said {
        true => Ok(()),
        false => Err(at.refuse(Reason::Unsaid(Excerpt::of(&arabic)))),
    }
}

/// Whether the words stand in the text; a number has to stand there whole: 0% is not in 30%, nor 5
/// in 50%.
pub(super) fn has_whole(text: &str, words: &str) -> bool {
    let is_digit = |character: char| character.is_ascii_digit() || character == '.';
    let mut places = text.match_indices(words);
    !words.is_empty()
        && places.any(|(start, _)| {
            let (before, after) = (&text[..start], &text[start + words.len()..]);
            !(words.starts_with(is_digit) && before.ends_with(is_digit)
                || words.ends_with(is_digit) && after.starts_with(is_digit))
        })
}

/// The Chinese numerals below a thousand that a text has.
fn numerals(text: &str) -> impl Iterator<Item = u32> {
    const DIGITS: &str = "零一二三四五六七八九";
    let is_part = |character: char| DIGITS.contains(character) || "十百".contains(character);
    let runs = text.split(move |character| !is_part(character)).filter(|run| !run.is_empty());
    runs.map(|run| {
        let (sum, digit) = run.chars().fold((0_u32, 0), |(sum, digit), character| {
            let unit = match character {
                '十' => 10,
                '百' => 100,
                _ => {
                    let value = DIGITS.chars().zip(0..).find(|(each, _)| *each == character);
                    return (sum, value.map_or(0, |(_, value)| value));
                }
            };
            (sum.saturating_add(unit * digit.max(1)), 0)
        });
        sum.saturating_add(digit)
    })
}

/// The years that a text names as 2027年.
fn years_of(text: &str) -> Years {
    let mut years = Years::new();
    for (end, _) in text.match_indices('年') {
        let Some(start) = end.checked_sub(4) else { continue };
        let is_whole = !text.get(..start).is_some_and(|before| {
            before.ends_with(|last: char| last.is_ascii_digit() || last == '.')
        });
        let digits = text.get(start..end).filter(|digits| is_whole && !digits.starts_with('+'));
        if let Some(year) = digits.and_then(|digits| digits.parse().ok()) {
            years.entry(year).or_insert(end);
        }
    }
    years
}
