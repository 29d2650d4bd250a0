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

/// The snippets of a passage, a snippet a sentence. The hits come in order and don't overlap.
#[must_use]
pub fn snippets(text: &[char], hits: &[Range<usize>]) -> Vec<Snippet> {
    let mut snippets: Vec<Snippet> = Vec::new();
    for hit in hits {
        let near = around(text, hit);
        match snippets.last_mut().filter(|last| near.start < last.shown.end) {
            Some(last) => {
                last.shown.end = last.shown.end.max(near.end);
                last.hits.push(hit.clone());
            }
            None => snippets.push(Snippet { shown: near, hits: vec![hit.clone()] }),
        }
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
