//! What is changed in the source before it is read, the editor's corrections first, and the way back to its own offsets.

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
    /// Where line breaks were taken out, in bytes of `text`.
    pub(super) joined: Vec<usize>,
    /// What was replaced, in the order of the text.
    edits: Vec<Edit>,
}

/// Bytes of the source, where they stand now, and how many bytes stand there.
#[derive(Debug)]
struct Edit {
    original: Range<usize>,
    start: usize,
    length: usize,
}

impl CorrectedSource {
    fn new(text: String, corrections: Vec<Correction>, mut edits: Vec<Edit>) -> Self {
        let mut moved = 0_isize;
        for edit in &mut edits {
            edit.start = edit.original.start.saturating_add_signed(moved);
            moved += edit.length as isize - edit.original.len() as isize;
        }
        Self { text, corrections, joined: Vec::new(), edits }
    }

    /// Where bytes of the corrected text come from in the source.
    pub(super) fn original(&self, corrected: Range<usize>) -> Range<usize> {
        self.original_offset(corrected.start)..self.original_offset(corrected.end)
    }

    fn original_offset(&self, corrected: usize) -> usize {
        let behind = self.edits.partition_point(|edit| edit.start <= corrected);
        match behind.checked_sub(1).map(|last| &self.edits[last]) {
            None => corrected,
            Some(edit) if corrected < edit.start + edit.length => edit.original.start,
            Some(edit) => edit.original.end + (corrected - edit.start - edit.length),
        }
    }

    /// The source with some of its bytes replaced, which don't overlap and come in the order of the text. Within what a
    /// correction has written nothing is changed.
    pub(super) fn replace(self, changes: &[(Range<usize>, &str)]) -> Self {
        let is_apart = |range: &Range<usize>| {
            let behind = self.edits.partition_point(|edit| edit.start + edit.length <= range.start);
            self.edits.get(behind).is_none_or(|edit| range.end <= edit.start)
        };
        let (mut text, mut end) = (String::with_capacity(self.text.len()), 0);
        let (mut made, mut joined) = (Vec::new(), Vec::new());
        for (range, after) in changes.iter().filter(|(range, _)| is_apart(range)) {
            text.push_str(&self.text[end..range.start]);
            let breaks = self.text[range.clone()].matches('\n').count();
            joined.extend(std::iter::repeat_n(text.len(), breaks));
            text.push_str(after);
            end = range.end;
            let original = self.original(range.clone());
            made.push(Edit { original, start: 0, length: after.len() });
        }
        text.push_str(&self.text[end..]);
        made.extend(self.edits);
        made.sort_by_key(|edit| edit.original.start);
        Self { joined, ..Self::new(text, self.corrections, made) }
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
    let edits = placed.iter().map(|(range, note)| Edit {
        original: range.clone(),
        start: 0,
        length: note.after.len(),
    });
    let corrections = placed.iter().map(|(range, note)| Correction {
        before: note.before.get_ref().clone(),
        after: note.after.clone(),
        line: source[..range.start].matches('\n').count() + 1,
        already: note.already,
        sure: note.sure,
        reason: note.reason.clone(),
    });
    CorrectedSource::new(text, corrections.collect(), edits.collect())
}
