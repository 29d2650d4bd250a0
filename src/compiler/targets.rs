//! The targets, each checked against the words that it quotes: nothing in it may be invented.

use toml::Spanned;

use super::annotations::TargetNote;
use super::diagnostic::{File, Finding, Report};
use super::{mentions, quotes};
use crate::document::{Document, Target};

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

    let figure = format!("{}{}", note.value.get_ref(), note.unit);
    demand(&note.value, &figure, quote, report);
    demand(&note.operator, note.operator.get_ref().word(), quote, report);
    demand(&note.base, note.base.get_ref(), quote, report);
    if let Some(year) = &note.year {
        // The year governs the sentences behind it, so it may stand before the quote.
        let sentences = span.cut(&block.text).map_or("", |quoted| quoted.before);
        let year_words = format!("{}年", year.get_ref());
        if !has_words(sentences, &year_words) {
            demand(year, &year_words, quote, report);
        }
    }
    let order = document.blocks().position(|other| other.id == block.id)?;
    let target = Target {
        id: note.id.get_ref().clone(),
        name: note.name.clone(),
        name_en: note.name_en.clone(),
        kind: note.kind,
        operator: *note.operator.get_ref(),
        value: *note.value.get_ref(),
        unit: note.unit.clone(),
        figure,
        base: note.base.get_ref().clone(),
        year: note.year.as_ref().map(|year| *year.get_ref()),
        span,
        observations: Vec::new(),
    };
    Some((order, target))
}

/// Reports a value whose words are not in the quote.
fn demand<T>(value: &Spanned<T>, words: &str, quote: &str, report: &mut Report) {
    if !has_words(quote, words) {
        let finding = Finding {
            message: format!("the quoted words don't say 「{words}」"),
            expected: format!("a value that stands in 「{quote}」"),
            help: "take the value from the text exactly as it is written there".into(),
        };
        report.add(File::Annotations, value.span(), finding);
    }
}

/// Whether the words stand in the text. A figure has to stand there whole: 0% is not in 30%.
fn has_words(text: &str, words: &str) -> bool {
    let is_digit = |character: char| character.is_ascii_digit() || character == '.';
    let is_figure = words.starts_with(is_digit);
    quotes::occurrences(text, words).any(|place| !(is_figure && text[..place].ends_with(is_digit)))
}
