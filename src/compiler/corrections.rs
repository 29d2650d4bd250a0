//! The editor's corrections, made before the source is read, and the way back to its own offsets.

use std::ops::Range;

use super::annotations::CorrectionNote;
use super::diagnostic::{File, Finding, Report};
use super::quotes::occurrences;
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

/// Makes the corrections. One whose words don't stand in the source exactly once is reported.
pub(super) fn apply(
    source: &str,
    notes: &[CorrectionNote],
    report: &mut Report,
) -> Option<CorrectedSource> {
    let mut placed: Vec<(Range<usize>, &CorrectionNote)> = Vec::new();
    let mut complete = true;
    for note in notes {
        let before = note.before.get_ref();
        let places: Vec<usize> = occurrences(source, before).collect();
        match places[..] {
            [place] => placed.push((place..place + before.len(), note)),
            _ => {
                complete = false;
                report.add(File::Annotations, note.before.span(), miss(before, places.len()));
            }
        }
    }
    placed.sort_by_key(|(range, _)| range.start);
    for pair in placed.windows(2) {
        if pair[0].0.end > pair[1].0.start {
            complete = false;
            let finding = Finding {
                message: "two corrections change the same words".into(),
                expected: "corrections that don't overlap".into(),
                help: "make one correction of the two".into(),
            };
            report.add(File::Annotations, pair[1].1.before.span(), finding);
        }
    }
    complete.then(|| replace(source, &placed))
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
    let corrections = placed.iter().map(|(_, note)| Correction {
        before: note.before.get_ref().clone(),
        after: note.after.clone(),
        reason: note.reason.clone(),
    });
    CorrectedSource { edits: edits.collect(), corrections: corrections.collect(), text }
}

fn miss(before: &str, count: usize) -> Finding {
    let message = match count {
        0 => format!("the source has no 「{before}」 to correct"),
        _ => format!("the source has 「{before}」 {count} times; which one is to be corrected?"),
    };
    Finding {
        message,
        expected: "words that stand in source.txt exactly once".into(),
        help: "quote the source as it is, with enough around it to be unique".into(),
    }
}
