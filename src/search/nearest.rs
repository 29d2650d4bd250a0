//! Where nothing is found: what would be.

use super::index::Index;
use super::results::passages;

/// What would be found instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Nearest {
    /// Every word is found, but no section has all of them: the words, with the number of their
    /// places.
    Apart(Vec<(String, usize)>),
    /// The longest stretch of the query that is found, with the number of its places.
    Stretch(String, usize),
    /// Not even one character of it is found.
    Nothing,
}

/// The longest query of which stretches are tried: the work grows with the square of its length.
const MOST: usize = 40;

/// What is found of a query that as a whole finds nothing.
pub(super) fn nearest(index: &Index, query: &str) -> Nearest {
    let words: Vec<&str> = query.split_whitespace().collect();
    let counts: Vec<usize> = words.iter().map(|word| count(index, word)).collect();
    if !counts.contains(&0) {
        let words = words.into_iter().map(String::from);
        return Nearest::Apart(words.zip(counts).collect());
    }
    let unknown = words.iter().zip(&counts).find(|(_, count)| **count == 0);
    let Some((word, _)) = unknown else { return Nearest::Nothing };
    let word: Vec<char> = word.chars().take(MOST).collect();
    // No stretch is found that has one of them in it. A letter may be part of a syllable.
    let is_missing = |character: &char| {
        !index.folding.fold(*character).is_ascii_alphabetic() && !has(index, &character.to_string())
    };
    let missing: Vec<bool> = word.iter().map(is_missing).collect();
    for length in (1..=word.len()).rev() {
        for (stretch, missing) in word.windows(length).zip(missing.windows(length)) {
            let stretch: String = stretch.iter().collect();
            if !missing.contains(&true) && has(index, &stretch) {
                let count = count(index, &stretch);
                return Nearest::Stretch(stretch, count);
            }
        }
    }
    Nearest::Nothing
}

/// Whether the document has a word anywhere.
fn has(index: &Index, word: &str) -> bool {
    index.pattern(word).is_some_and(|pattern| pattern.find(&index.folded, 0).is_some())
}

/// How many places of the document have a word.
fn count(index: &Index, word: &str) -> usize {
    let found = index.pattern(word).map(|pattern| passages(index, &pattern));
    found.iter().flatten().map(|passage| passage.hits.len()).sum()
}
