//! Where nothing is found: what would be.

use super::fold::{INVISIBLE, is_passed_over};
use super::index::Index;
use super::results::Results;
use super::stretch::longest;

/// What would be found instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Nearest {
    /// The longest stretch of the query that is found, without brackets and quotation marks, and with the number
    /// of its places.
    Stretch(String, usize),
    /// Not even one character of it is found.
    Nothing,
}

/// So many characters a query has at least whose longest stretch is worth a look: of a shorter one, such as a name, a part
/// means something else.
const SHORTEST: usize = 6;

/// What is found of a query that as a whole finds nothing; nothing for one of a few characters or of several words.
pub(super) fn nearest(index: &Index, query: &str) -> Option<Nearest> {
    let (word, folded): (Vec<char>, Vec<char>) = query
        .chars()
        .map(|character| (character, index.folding.fold(character)))
        .filter(|(_, folded)| !is_passed_over(*folded) && *folded != INVISIBLE)
        .unzip();
    if word.len() < SHORTEST || query.contains(char::is_whitespace) {
        return None;
    }
    let texts = index.passages().iter().map(|passage| index.folded(passage));
    let stretch = longest(&folded, &index.folding, &index.readings, texts);
    let nearest = stretch.and_then(|stretch| {
        let stretch: String = word[stretch].iter().collect();
        // A stretch that by itself would be read otherwise is none that is found.
        let count = Results::without_nearest(index, &stretch).count();
        (count > 0).then_some(Nearest::Stretch(stretch, count))
    });
    Some(nearest.unwrap_or(Nearest::Nothing))
}
