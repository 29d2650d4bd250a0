//! The targets, each checked against the words that it quotes: nothing in it may be invented.

use toml::Spanned;

use super::annotations::TargetNote;
use super::code::Code;
use super::diagnostic::{File, Problem, Report};
use super::{mentions, numeral, quotes};
use crate::document::{Block, Document, Span, Target};
use crate::language::Language;

/// The targets whose every figure stands in the text; what doesn't is reported.
pub(super) fn check(notes: &[TargetNote], document: &Document, report: &mut Report) -> Vec<Target> {
    mentions::refuse_doubles(notes.iter().map(|note| &note.id), "target", report);
    let mut targets: Vec<(usize, Target)> =
        notes.iter().filter_map(|note| check_one(note, document, report)).collect();
    targets.sort_by_key(|(order, target)| (*order, target.span.start));
    targets.into_iter().map(|(_, target)| target).collect()
}

/// The target, with the place of its block in the text.
fn check_one(
    note: &TargetNote,
    document: &Document,
    report: &mut Report,
) -> Option<(usize, Target)> {
    let block = quotes::block(&note.block, document, report)?;
    let span = quotes::quoted(&note.quote, block, report)?;
    let quote = note.quote.get_ref();

    demand(&note.figure, note.figure.get_ref(), quote, report);
    if let Some(operator) = &note.operator {
        demand(operator, operator.get_ref().word(Language::Zh), quote, report);
    }
    if let Some(base) = &note.base {
        demand(base, base.get_ref(), quote, report);
    }
    check_number(note, report);
    if let Some(year) = &note.year {
        demand_year(year, &span, block, report);
    }
    let order = document.blocks().position(|other| other.id == block.id)?;
    let target = Target {
        id: note.id.get_ref().clone(),
        name: note.name.clone(),
        name_en: note.name_en.clone(),
        kind: note.kind,
        operator: note.operator.as_ref().map(|operator| *operator.get_ref()),
        value: note.value.as_ref().map(|value| *value.get_ref()),
        unit: note.unit.as_ref().map(|unit| unit.get_ref().clone()),
        figure: note.figure.get_ref().clone(),
        base: note.base.as_ref().map(|base| base.get_ref().clone()),
        year: note.year.as_ref().map(|year| *year.get_ref()),
        span,
        observations: Vec::new(),
    };
    Some((order, target))
}

/// Checks that value and unit are what the figure says, in Arabic or in Chinese numerals.
fn check_number(note: &TargetNote, report: &mut Report) {
    let figure = note.figure.get_ref();
    if let Some(value) = &note.value {
        let number = *value.get_ref();
        let arabic = number.to_string();
        let is_whole = number.fract() == 0.0 && (1.0..1000.0).contains(&number);
        if !number.is_finite() {
            let problem = Problem {
                code: Code::InvalidNumber,
                message: format!("{number} is no value"),
                expected: "a number".into(),
                help: "write the number that the text has, or leave `value` out".into(),
            };
            report.add(File::Annotations, value.span(), problem);
        }
        let chinese = is_whole.then(|| numeral::write(number as u32));
        if !chinese.is_some_and(|chinese| has_words(figure, &chinese)) {
            demand(value, &arabic, figure, report);
        }
    }
    if let Some(unit) = &note.unit {
        demand(unit, unit.get_ref(), figure, report);
    }
    let is_number = note.kind.is_number();
    if is_number && note.value.is_none() {
        let problem = Problem {
            code: Code::MissingValue,
            message: "a target of this kind has a value".into(),
            expected: format!("the number that 「{}」 says, as `value`", quotes::short(figure)),
            help: "add the value, or make it `qualitative` or `magnitude`".into(),
        };
        report.add(File::Annotations, note.figure.span(), problem);
    }
}

/// Reports a year that stands neither in the quote nor before it in its block: it governs the sentences behind it.
pub(super) fn demand_year(year: &Spanned<u16>, quote: &Span, block: &Block, report: &mut Report) {
    let before = quote.cut(&block.text).map_or("", |quoted| quoted.before);
    let words = format!("{}年", year.get_ref());
    if !has_words(before, &words) {
        demand(year, &words, &quote.quote, report);
    }
}

/// Reports a value whose words are not in the text where they have to be.
pub(super) fn demand<T>(value: &Spanned<T>, words: &str, quote: &str, report: &mut Report) {
    if !has_words(quote, words) {
        let problem = Problem {
            code: Code::ValueNotInQuote,
            message: format!("the quoted words don't say 「{}」", quotes::short(words)),
            expected: format!("a value that stands in 「{}」", quotes::short(quote)),
            help: "take the value from the text exactly as it is written there".into(),
        };
        report.add(File::Annotations, value.span(), problem);
    }
}

/// Whether the words stand in the text. A number has to stand there whole: 0% is not in 30%, 5 is
/// not in 50%, and 六 is not in 三十六.
fn has_words(text: &str, words: &str) -> bool {
    quotes::occurrences(text, words).any(|place| {
        let end = place + words.len();
        let goes_on = |at: usize| {
            let before = text[..at].chars().next_back();
            let mut behind = text[at..].chars();
            let next = behind.next();
            // A full stop that no digit follows ends a sentence.
            let next = if next == Some('.') { behind.next() } else { next };
            NUMERALS.iter().any(|numeral| before.is_some_and(numeral) && next.is_some_and(numeral))
        };
        !goes_on(place) && !goes_on(end)
    })
}

/// What numbers are written with, in Arabic and in Chinese numerals. 万 and 亿 count as units.
const NUMERALS: [fn(char) -> bool; 2] = [
    |character| character.is_ascii_digit() || character == '.',
    |character| "零一二三四五六七八九十百千".contains(character),
];
