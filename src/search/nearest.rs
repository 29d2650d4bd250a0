//! Where nothing is found: what would be.

use super::fold::{INVISIBLE, is_passed_over};
use super::index::Index;
use super::results::passages;
use super::stretch::longest;

/// What would be found instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Nearest {
    /// Every word is found, but no section has all of them: the words, with the number of their
    /// places.
    Apart(Vec<(String, usize)>),
    /// The longest stretch of the query that is found, without brackets and quotation marks, and with the number
    /// of its places.
    Stretch(String, usize),
    /// Not even one character of it is found.
    Nothing,
}

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
    let (word, folded): (Vec<char>, Vec<char>) = word
        .chars()
        .map(|character| (character, index.folding.fold(character)))
        .filter(|(_, folded)| !is_passed_over(*folded) && *folded != INVISIBLE)
        .unzip();
    let texts = index.passages().iter().map(|passage| index.folded(passage));
    match longest(&folded, &index.folding, &index.readings, texts) {
        Some(found) => {
            let stretch: String = word[found].iter().collect();
            let count = count(index, &stretch);
            Nearest::Stretch(stretch, count)
        }
        None => Nearest::Nothing,
    }
}

/// How many places of the document have a word.
fn count(index: &Index, word: &str) -> usize {
    let found = index.pattern(word).map(|pattern| passages(index, &pattern));
    found.iter().flatten().map(|passage| passage.hits.len()).sum()
}
