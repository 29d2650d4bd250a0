//! The editor's corrections, made before the source is read, and the way back to its own offsets.

use std::ops::Range;

use toml::Spanned;

use super::annotations::CorrectionNote;
use super::code::Code;
use super::diagnostic::{File, Problem, Report};
use super::quotes::{nearest, occurrences, short, surroundings};
use crate::document::Correction;

/// The source after the corrections.
pub(super) struct CorrectedSource {
    pub(super) text: String,
    pub(super) corrections: Vec<Correction>,
    /// What was replaced, in the order of the text.
    edits: Vec<Edit>,
}

/// Bytes of the source, and how many bytes stand there now.
struct Edit {
    original: Range<usize>,
    length: usize,
}

impl CorrectedSource {
    /// Where bytes of the corrected text come from in the source.
    pub(super) fn original(&self, corrected: Range<usize>) -> Range<usize> {
        self.original_offset(corrected.start)..self.original_offset(corrected.end)
    }

    fn original_offset(&self, corrected: usize) -> usize {
        let mut moved = 0_isize;
        for edit in &self.edits {
            let start = edit.original.start.saturating_add_signed(moved);
            if corrected < start {
                break;
            }
            if corrected < start + edit.length {
                return edit.original.start;
            }
            moved += edit.length as isize - edit.original.len() as isize;
        }
        corrected.saturating_add_signed(-moved)
    }
}

/// Makes the corrections. One whose words can't be found, or not in one place, is reported.
pub(super) fn apply(
    source: &str,
    notes: &[CorrectionNote],
    report: &mut Report,
) -> Option<CorrectedSource> {
    let mut placed: Vec<(Range<usize>, &CorrectionNote)> = Vec::new();
    for note in notes {
        placed.extend(find(source, note, report).map(|range| (range, note)));
    }
    let mut complete = placed.len() == notes.len();
    placed.sort_by_key(|(range, _)| range.start);
    for pair in placed.windows(2) {
        if pair[0].0.end > pair[1].0.start {
            complete = false;
            let problem = Problem {
                code: Code::OverlappingCorrections,
                message: "two corrections change the same words".into(),
                expected: "corrections that don't overlap".into(),
                help: "make one correction of the two".into(),
            };
            report.add(File::Annotations, pair[1].1.before.span(), problem);
        }
    }
    complete.then(|| replace(source, &placed))
}

/// The bytes of the source that a correction is about.
fn find(source: &str, note: &CorrectionNote, report: &mut Report) -> Option<Range<usize>> {
    let words = if note.already { &note.after } else { note.before.get_ref() };
    let within = match &note.within {
        Some(within) => find_once(source, within.get_ref(), within.span(), report)?,
        None => 0..source.len(),
    };
    let place = note.within.as_ref().map_or_else(|| note.before.span(), Spanned::span);
    let found = find_once(&source[within.clone()], words, place, report)?;
    Some(within.start + found.start..within.start + found.end)
}

fn find_once(
    text: &str,
    words: &str,
    place: Range<usize>,
    report: &mut Report,
) -> Option<Range<usize>> {
    let places: Vec<usize> = occurrences(text, words).collect();
    if let [start] = places[..] {
        return Some(start..start + words.len());
    }
    let shown = short(words);
    let (code, message, help) = match places.len() {
        0 => (
            Code::CorrectionNotFound,
            format!("there is no 「{shown}」 to correct"),
            format!(
                "quote the source as it is; the nearest words are 「{}」",
                short(&nearest(text, words))
            ),
        ),
        count => (
            Code::AmbiguousCorrection,
            format!("「{shown}」 stands there {count} times; which one is to be corrected?"),
            format!(
                "say which one by `within`, words of the source around it that stand there once: {}",
                surroundings(text, words, &places)
            ),
        ),
    };
    let expected = "words that stand in source.txt exactly once".into();
    report.add(File::Annotations, place, Problem { code, message, expected, help });
    None
}

fn replace(source: &str, placed: &[(Range<usize>, &CorrectionNote)]) -> CorrectedSource {
    let mut text = String::with_capacity(source.len());
    let mut end = 0;
    for (range, note) in placed {
        text.push_str(&source[end..range.start]);
        text.push_str(&note.after);
        end = range.end;
    }
    text.push_str(&source[end..]);
    let edits = placed
        .iter()
        .map(|(range, note)| Edit { original: range.clone(), length: note.after.len() });
    let corrections = placed.iter().map(|(range, note)| Correction {
        before: note.before.get_ref().clone(),
        after: note.after.clone(),
        line: source[..range.start].matches('\n').count() + 1,
        already: note.already,
        sure: note.sure,
        reason: note.reason.clone(),
    });
    CorrectedSource { edits: edits.collect(), corrections: corrections.collect(), text }
}
