//! The longest stretch of a word that stands in a text.

use std::ops::Range;

use super::accepts::Accepts;
use super::fold::{Folding, INVISIBLE, is_passed_over};
use super::spelling::{Way, as_typed, by_initials, in_full, is_spelled};
use crate::document::Reading;

/// The ways to read the word, and its letters.
struct Stretches {
    /// As it is typed; then in full and by initials, which need two letters.
    ways: Vec<Way>,
    /// Which characters any step takes.
    any: Accepts,
    /// How many letters stand before each character of the word, and in all of it.
    letters: Vec<usize>,
}

/// The longest stretch of a word that stands in one of the texts, as characters of the word; of several the first
/// in the word. The word and the texts are folded; the word has nothing in it that is passed over.
///
/// It is found in one walk through each text, in which each state of each way keeps the longest stretch that has
/// come to it: the work grows with the text times the word.
pub(super) fn longest<'a>(
    word: &[char],
    folding: &Folding,
    readings: &[Reading],
    texts: impl Iterator<Item = &'a [char]>,
) -> Option<Range<usize>> {
    let as_typed = as_typed(word, folding);
    let mut ways = vec![as_typed.clone()];
    if is_spelled(word) {
        let in_full = in_full(as_typed.clone(), word, readings, true);
        ways.extend([in_full, by_initials(as_typed, word, readings)]);
    }
    let mut any = Accepts::none();
    ways.iter().flatten().flatten().for_each(|step| any.join(&step.accepts));
    let mut letters = vec![0];
    letters.extend(word.iter().scan(0, |count, character| {
        *count += usize::from(character.is_ascii_alphabetic());
        Some(*count)
    }));
    let stretches = Stretches { ways, any, letters };
    let mut longest = None;
    texts.for_each(|text| stretches.walk(text, &mut longest));
    longest
}

impl Stretches {
    /// Goes through a text, and keeps what is longer than the longest stretch up to now.
    fn walk(&self, text: &[char], longest: &mut Option<Range<usize>>) {
        // Where in the word the longest stretch begins that has come to each state.
        let nothing = vec![vec![None::<usize>; self.letters.len()]; self.ways.len()];
        let (mut now, mut is_going) = (nothing.clone(), false);
        for &character in text {
            if character == INVISIBLE || is_passed_over(character) {
                continue;
            }
            let may_take = character as u32 > 0xffff || self.any.has(character);
            if !may_take && !is_going {
                continue;
            }
            let mut next = nothing.clone();
            is_going = false;
            let ways = self.ways.iter().zip(now.iter().zip(&mut next)).enumerate();
            for (way, (states, (now, next))) in ways {
                for (state, (steps, start)) in states.iter().zip(now).enumerate() {
                    let start = start.unwrap_or(state);
                    for step in steps.iter().filter(|step| step.accepts.has(character)) {
                        self.record(way, start..step.next, longest);
                        let next = next.get_mut(step.next).filter(|_| !step.is_unfinished);
                        if let Some(next) = next {
                            *next = Some(next.map_or(start, |other| other.min(start)));
                            is_going = true;
                        }
                    }
                }
            }
            now = next;
        }
    }

    /// Keeps a stretch that is longer than the longest, or as long and before it.
    fn record(&self, way: usize, stretch: Range<usize>, longest: &mut Option<Range<usize>>) {
        let letters = self.letters[stretch.end] - self.letters[stretch.start];
        let is_better = longest.as_ref().is_none_or(|longest| {
            longest.len() < stretch.len()
                || (longest.len() == stretch.len() && stretch.start < longest.start)
        });
        if is_better && (way == 0 || letters >= 2) {
            *longest = Some(stretch);
        }
    }
}
