//! The commitments, each checked against its words: who, what and by when stand in the text, or are left out.

use toml::Spanned;

use super::annotations::CommitmentNote;
use super::code::Code;
use super::diagnostic::{File, Problem, Report};
use super::targets::{demand, demand_year};
use super::{mentions, quotes};
use crate::document::{Block, Commitment, Document, Sentences, Span};

/// The commitments in the order of the text; what their text doesn't say is reported.
pub(super) fn check(
    notes: &[CommitmentNote],
    document: &Document,
    report: &mut Report,
) -> Vec<Commitment> {
    mentions::refuse_doubles(notes.iter().map(|note| &note.id), "commitment", report);
    let mut commitments: Vec<(usize, Commitment)> =
        notes.iter().filter_map(|note| check_one(note, document, report)).collect();
    commitments.sort_by_key(|(order, commitment)| (*order, commitment.span.start));
    commitments.into_iter().map(|(_, commitment)| commitment).collect()
}

/// The commitment, with the position of its block in the text.
fn check_one(
    note: &CommitmentNote,
    document: &Document,
    report: &mut Report,
) -> Option<(usize, Commitment)> {
    let block = quotes::block(&note.block, document, report)?;
    let span = quotes::quoted(&note.quote, block, report)?;
    check_id(&note.id, report);
    for words in [&note.deed, &note.object].into_iter().chain(&note.deadline) {
        check_words(words, &span.quote, report);
    }
    let sentence = sentence(&span, block);
    for body in &note.bodies {
        check_words(body, &sentence, report);
    }
    if let Some(year) = &note.year {
        demand_year(year, &span, block, report);
    }
    let order = document.blocks().position(|other| other.id == block.id)?;
    let commitment = Commitment {
        id: note.id.get_ref().clone(),
        deed: note.deed.get_ref().clone(),
        object: note.object.get_ref().clone(),
        name_en: note.name_en.clone(),
        bodies: note.bodies.iter().map(|body| body.get_ref().clone()).collect(),
        year: note.year.as_ref().map(|year| *year.get_ref()),
        deadline: note.deadline.as_ref().map(|words| words.get_ref().clone()),
        span,
    };
    Some((order, commitment))
}

/// The sentence of a quote: who is responsible for a deed stands in it or isn't said.
fn sentence(quote: &Span, block: &Block) -> String {
    let place = Sentences::new(&block.text).extent(&(quote.start..quote.end));
    block.text.chars().skip(place.start).take(place.len()).collect()
}

/// Targets and commitments share no ids: an address with one names one thing.
fn check_id(id: &Spanned<String>, report: &mut Report) {
    if !id.get_ref().starts_with("c-") {
        let problem = Problem {
            code: Code::CommitmentId,
            message: format!("`{}` can't be the id of a commitment", quotes::short(id.get_ref())),
            expected: "an id that begins with `c-`, such as `c-grid`".into(),
            help: "put `c-` before it; ids with `t-` are those of targets".into(),
        };
        report.add(File::Annotations, id.span(), problem);
    }
}

/// Reports words that are empty, or aren't in the text where they have to be.
fn check_words(words: &Spanned<String>, text: &str, report: &mut Report) {
    if words.get_ref().trim().is_empty() {
        let problem = Problem {
            code: Code::EmptyWords,
            message: "there are no words".into(),
            expected: format!("words that stand in 「{}」", quotes::short(text)),
            help: "leave out what the text doesn't say".into(),
        };
        report.add(File::Annotations, words.span(), problem);
    } else {
        demand(words, words.get_ref(), text, report);
    }
}
