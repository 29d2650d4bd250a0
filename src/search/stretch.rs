//! The longest stretch of a word that stands in a text.

use std::ops::Range;

use super::accepts::Accepts;
use super::fold::is_passed_over;
use super::spelling::{Way, as_typed, by_initials, in_full, is_spelled};
use crate::document::Reading;

/// The word, with what is known of its stretches at a place of the text.
struct Stretches {
    /// As it is typed; then in full and by initials, which need two letters.
    ways: Vec<Way>,
    /// Which characters any step takes.
    any: Accepts,
    /// How many letters stand before each character of the word, and in all of it.
    letters: Vec<usize>,
    /// The longest stretch up to now.
    longest: Option<Range<usize>>,
}

/// The longest stretch of a word that stands in one of the texts, as characters of the word; of several the first
/// in the word. The word and the texts are folded; the word has nothing in it that is passed over.
///
/// It is found in one walk through each text, in which each state of each way keeps the longest stretch that has
/// come to it: the work grows with the text times the word.
pub(super) fn longest<'a>(
    word: &[char],
    readings: &[Reading],
    texts: impl Iterator<Item = &'a [char]>,
) -> Option<Range<usize>> {
    let mut ways = vec![as_typed(word)];
    if is_spelled(word) {
        ways.extend([in_full(word, readings, true), by_initials(word, readings)]);
    }
    let mut any = Accepts::none();
    ways.iter().flatten().flatten().for_each(|step| any.join(&step.accepts));
    let mut letters = vec![0];
    letters.extend(word.iter().scan(0, |count, character| {
        *count += usize::from(character.is_ascii_alphabetic());
        Some(*count)
    }));
    let mut stretches = Stretches { ways, any, letters, longest: None };
    texts.for_each(|text| stretches.walk(text));
    stretches.longest
}

impl Stretches {
    fn walk(&mut self, text: &[char]) {
        let states = self.letters.len();
        // Where in the word the longest stretch begins that has come to each state.
        let nothing = vec![vec![None::<usize>; states]; self.ways.len()];
        let (mut now, mut is_going) = (nothing.clone(), false);
        for &character in text {
            if is_passed_over(character) {
                continue;
            }
            let may_take = character as u32 > 0xffff || self.any.has(character);
            if !may_take && !is_going {
                continue;
            }
            let mut next = nothing.clone();
            is_going = false;
            for (way, (now, next)) in now.iter().zip(&mut next).enumerate() {
                for state in 0..states - 1 {
                    let start = now[state].unwrap_or(state);
                    for at in 0..self.ways[way][state].len() {
                        let step = &self.ways[way][state][at];
                        if !step.accepts.has(character) {
                            continue;
                        }
                        let (end, is_unfinished) = (step.next, step.is_unfinished);
                        self.record(way, start..end);
                        if !is_unfinished {
                            next[end] = Some(next[end].map_or(start, |other| other.min(start)));
                            is_going = true;
                        }
                    }
                }
            }
            now = next;
        }
    }

    /// Keeps a stretch that is longer than what was found before, or as long and before it.
    fn record(&mut self, way: usize, stretch: Range<usize>) {
        let letters = self.letters[stretch.end] - self.letters[stretch.start];
        if way > 0 && letters < 2 {
            return;
        }
        let is_better = self.longest.as_ref().is_none_or(|longest| {
            longest.len() < stretch.len()
                || (longest.len() == stretch.len() && stretch.start < longest.start)
        });
        if is_better {
            self.longest = Some(stretch);
        }
    }
}
