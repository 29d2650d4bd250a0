//! The sentence around what was found.

use std::ops::Range;

/// A sentence with what was found in it, or as much of a long one as a reader needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snippet {
    /// The characters of the passage that it shows.
    pub shown: Range<usize>,
    /// What was found, in characters of the passage.
    pub hits: Vec<Range<usize>>,
}

/// How many characters around a hit are shown at least, where the sentence has them.
const AROUND: usize = 36;

/// How many characters a snippet has at most, unless a single hit has more: one that goes on is cut before a hit.
pub(crate) const LONGEST: usize = 1000;

/// The snippets of a passage, a snippet a sentence. The hits come in order and don't overlap.
#[must_use]
pub fn snippets(text: &[char], hits: &[Range<usize>]) -> Vec<Snippet> {
    let mut snippets: Vec<Snippet> = Vec::new();
    for hit in hits {
        let near = around(text, hit);
        let mut start = near.start;
        if let Some(last) = snippets.last_mut().filter(|last| near.start < last.shown.end) {
            let end = last.shown.end.max(near.end);
            if end - last.shown.start <= LONGEST {
                last.shown.end = end;
                last.hits.push(hit.clone());
                continue;
            }
            last.shown.end = last.shown.end.min(hit.start);
            start = last.shown.end;
        }
        snippets.push(Snippet { shown: start..near.end, hits: vec![hit.clone()] });
    }
    snippets
}

/// The sentence around a hit; a long one is cut at the clause behind which there is enough of it.
fn around(text: &[char], hit: &Range<usize>) -> Range<usize> {
    let is_enough = |distance: usize, end: char| match end {
        '。' | '！' | '？' | '!' | '?' | ';' | '；' => true,
        ',' | '，' | '、' | ':' | '：' => distance >= AROUND,
        _ => distance >= 2 * AROUND,
    };
    let before = text[..hit.start].iter().rev().enumerate();
    let before = before.take_while(|(distance, end)| !is_enough(*distance, **end)).count();
    let after = text[hit.end..].iter().enumerate();
    let mut after = after.take_while(|(distance, end)| !is_enough(*distance, **end)).count();
    // The mark that ends it belongs to it; a hit that ends with one has its sentence.
    let ends = text[..hit.end].last().is_some_and(|last| is_enough(0, *last));
    after = if ends { 0 } else { (after + 1).min(text.len() - hit.end) };
    hit.start - before..hit.end + after
}
