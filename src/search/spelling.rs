//! The ways to read a word: as it is typed, as pinyin in full, as initials.

use super::accepts::Accepts;
use super::fold::Folding;
use crate::document::Reading;

/// A step from a state of a pattern: it takes one character of the text, and accounts for one character of the
/// word, for the letters of a whole syllable, or for all that a character such as ㎡ stands for.
#[derive(Debug, Clone)]
pub(super) struct Step {
    pub(super) accepts: Accepts,
    /// How many characters of the word are accounted for afterwards.
    pub(super) next: usize,
    /// Whether it takes a syllable of which the word has the beginning alone: such a step ends a match.
    pub(super) is_unfinished: bool,
}

/// The steps from each state. State `n` is reached once `n` characters of the word are accounted for.
pub(super) type Way = Vec<Vec<Step>>;

/// The longest syllables of Hanyu Pinyin, such as `zhuang`. Longer readings are of no use, and each length
/// costs a step.
const LONGEST_SYLLABLE: usize = 6;

/// The word as it is typed, and with characters that stand for several of its own.
pub(super) fn as_typed(word: &[char], folding: &Folding) -> Way {
    let steps = word.iter().enumerate().map(|(state, character)| {
        let accepts = Accepts::One(*character);
        let mut steps = vec![Step { accepts, next: state + 1, is_unfinished: false }];
        for (form, length) in folding.contractions(&word[state..]) {
            take(std::iter::once(form), state + length, false, &mut steps);
        }
        steps
    });
    steps.collect()
}

/// Whether letters are read as pinyin: a single one would stand for half of all characters.
pub(super) fn is_spelled(word: &[char]) -> bool {
    word.iter().filter(|character| character.is_ascii_alphabetic()).nth(1).is_some()
}

/// The word as it is typed, and with its letters read as whole syllables. The last one may be unfinished, since
/// its reader is still typing; with `anywhere` each may, for a match that ends there.
pub(super) fn in_full(mut way: Way, word: &[char], readings: &[Reading], anywhere: bool) -> Way {
    for (state, steps) in way.iter_mut().enumerate() {
        let rest = &word[state..];
        let letters = rest.iter().take_while(|character| character.is_ascii_alphabetic()).count();
        let may_end = anywhere || letters == rest.len();
        for reading in readings.iter().filter(|reading| is_syllable(&reading.pinyin)) {
            let shared = reading.pinyin.chars().zip(&rest[..letters]);
            let shared = shared.take_while(|(read, typed)| read == *typed).count();
            let is_whole = shared == reading.pinyin.len();
            if is_whole || may_end && shared > 0 && (anywhere || shared == letters) {
                take(reading.characters.chars(), state + shared, !is_whole, steps);
            }
        }
    }
    way
}

/// The word as it is typed, and with its letters read as initials.
pub(super) fn by_initials(mut way: Way, word: &[char], readings: &[Reading]) -> Way {
    for (state, steps) in way.iter_mut().enumerate() {
        let first = word[state];
        if !first.is_ascii_alphabetic() {
            continue;
        }
        for reading in readings.iter().filter(|reading| reading.pinyin.starts_with(first)) {
            take(reading.characters.chars(), state + 1, false, steps);
            let is_double =
                ["zh", "ch", "sh"].iter().any(|double| reading.pinyin.starts_with(double));
            if is_double && word.get(state + 1) == Some(&'h') {
                take(reading.characters.chars(), state + 2, false, steps);
            }
        }
    }
    way
}

fn is_syllable(pinyin: &str) -> bool {
    (1..=LONGEST_SYLLABLE).contains(&pinyin.len())
}

/// Lets these characters lead to the state.
fn take(
    characters: impl Iterator<Item = char>,
    next: usize,
    is_unfinished: bool,
    steps: &mut Vec<Step>,
) {
    let is_same = |step: &Step| {
        step.next == next
            && step.is_unfinished == is_unfinished
            && matches!(step.accepts, Accepts::Any(_))
    };
    let place = steps.iter().position(is_same).unwrap_or_else(|| {
        steps.push(Step { accepts: Accepts::none(), next, is_unfinished });
        steps.len() - 1
    });
    for character in characters {
        steps[place].accepts.add(character);
    }
}
