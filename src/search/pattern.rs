//! A word as search looks for it: which characters may stand where.

use std::ops::Range;

use super::fold::{Folding, is_passed_over};
use crate::document::Reading;

/// A word made ready to be looked for.
///
/// It is a small automaton: state `n` is reached once the first `n` characters of the folded word
/// are accounted for, the last state is the end. A step takes one character of the text, and
/// accounts for one character of the word, or for the letters of a whole syllable.
#[derive(Debug, Clone)]
pub struct Pattern {
    /// Spelled in full, and by initials; a word without letters to spell has one way only.
    ways: Vec<Vec<Vec<Step>>>,
    /// Which characters may begin a match.
    begins: Accepts,
    /// Whether brackets, quotation marks and white space in the text are passed over.
    passes_over: bool,
}

#[derive(Debug, Clone)]
struct Step {
    accepts: Accepts,
    next: usize,
}

/// Which characters a step takes.
#[derive(Debug, Clone)]
enum Accepts {
    One(char),
    /// One of a set, a bit a character of the Basic Multilingual Plane.
    Any(Box<[u64]>),
}

impl Accepts {
    fn none() -> Self {
        Self::Any(vec![0; 0x1_0000 / 64].into())
    }

    fn add(&mut self, character: char) {
        if let Self::Any(bits) = self
            && let Some(word) = bits.get_mut(character as usize / 64)
        {
            *word |= 1 << (character as usize % 64);
        }
    }

    /// Takes what the other takes as well.
    fn join(&mut self, other: &Self) {
        match (self, other) {
            (Self::Any(all), Self::Any(bits)) => {
                all.iter_mut().zip(bits).for_each(|(all, bits)| *all |= bits);
            }
            (all, Self::One(one)) => all.add(*one),
            (Self::One(_), Self::Any(_)) => {}
        }
    }

    fn has(&self, character: char) -> bool {
        match self {
            Self::One(one) => *one == character,
            Self::Any(bits) => !is_rare(character) && may_have(bits, character),
        }
    }
}

impl Pattern {
    /// What a word looks for. Nothing, if it is only white space.
    pub(super) fn new(word: &str, folding: &Folding, readings: &[Reading]) -> Option<Self> {
        let word: Vec<char> = word.chars().map(|character| folding.fold(character)).collect();
        if word.iter().all(|character| character.is_whitespace()) {
            return None;
        }
        let as_typed: Vec<Vec<Step>> = (1..)
            .zip(&word)
            .map(|(next, character)| vec![Step { accepts: Accepts::One(*character), next }])
            .collect();
        let mut ways = Vec::new();
        // A single letter would stand for half of all characters.
        if word.iter().filter(|character| character.is_ascii_alphabetic()).count() >= 2 {
            for spell in [spelled_in_full, spelled_by_initials] {
                let mut way = as_typed.clone();
                for (state, steps) in way.iter_mut().enumerate() {
                    spell(&word, state, readings, steps);
                }
                ways.push(way);
            }
        } else {
            ways.push(as_typed);
        }
        let passes_over = !word.iter().copied().any(is_passed_over);
        Some(Self { begins: begins(&ways), ways, passes_over })
    }

    /// The first place at or after `from` where the folded text has the pattern.
    #[must_use]
    pub fn find(&self, folded: &[char], from: usize) -> Option<Range<usize>> {
        let mut from = from;
        loop {
            let rest = folded.get(from..)?;
            let begin = match &self.begins {
                // On its own, for the compiler makes a fast loop of it.
                Accepts::One(one) => rest.iter().position(|character| character == one),
                Accepts::Any(bits) => rest.iter().position(|character| may_have(bits, *character)),
            };
            let start = from + begin?;
            let mut ends = self.ways.iter().filter_map(|way| self.walk(way, folded, start, 0));
            if let Some(end) = ends.next() {
                return Some(start..end);
            }
            from = start + 1;
        }
    }

    /// Where a match ends that has come to `at` in this state.
    fn walk(&self, way: &[Vec<Step>], folded: &[char], at: usize, state: usize) -> Option<usize> {
        let Some(steps) = way.get(state) else { return Some(at) };
        let passed = folded.get(at..)?.iter();
        let passed =
            passed.take_while(|next| self.passes_over && state > 0 && is_passed_over(**next));
        let at = at + passed.count();
        let character = *folded.get(at)?;
        let mut steps = steps.iter().filter(|step| step.accepts.has(character));
        steps.find_map(|step| self.walk(way, folded, at + 1, step.next))
    }
}

/// Whether a set has a character, or the character is [rare](is_rare).
#[inline(always)]
fn may_have(bits: &[u64], character: char) -> bool {
    let word = bits.get(character as usize / 64);
    word.is_none_or(|word| word >> (character as usize % 64) & 1 == 1)
}

/// Whether a character lies beyond what sets can hold, so that only a walk can tell.
fn is_rare(character: char) -> bool {
    character as u32 > 0xffff
}

fn begins(ways: &[Vec<Vec<Step>>]) -> Accepts {
    let steps: Vec<&Step> = ways.iter().filter_map(|way| way.first()).flatten().collect();
    if let [Step { accepts: Accepts::One(one), .. }] = steps[..] {
        return Accepts::One(*one);
    }
    let mut begins = Accepts::none();
    for step in steps {
        begins.join(&step.accepts);
    }
    begins
}

/// Adds the steps by which whole syllables account for the letters from here on. The last syllable
/// may be unfinished, since its reader is still typing.
fn spelled_in_full(word: &[char], state: usize, readings: &[Reading], steps: &mut Vec<Step>) {
    let rest = &word[state..];
    let letters = rest.iter().take_while(|character| character.is_ascii_alphabetic()).count();
    let is_last = letters == rest.len();
    for reading in readings {
        let shared = reading.pinyin.chars().zip(&rest[..letters]);
        let shared = shared.take_while(|(read, typed)| read == *typed).count();
        if shared == reading.pinyin.len() || (is_last && shared > 0 && shared == letters) {
            take(reading, state + shared, steps);
        }
    }
}

/// Adds the steps by which initials account for the letters from here on.
fn spelled_by_initials(word: &[char], state: usize, readings: &[Reading], steps: &mut Vec<Step>) {
    let Some(first) = word.get(state).filter(|first| first.is_ascii_alphabetic()) else { return };
    for reading in readings.iter().filter(|reading| reading.pinyin.starts_with(*first)) {
        take(reading, state + 1, steps);
        let is_double = ["zh", "ch", "sh"].iter().any(|double| reading.pinyin.starts_with(double));
        if is_double && word.get(state + 1) == Some(&'h') {
            take(reading, state + 2, steps);
        }
    }
}

/// Lets the characters with this reading lead to the state.
fn take(reading: &Reading, next: usize, steps: &mut Vec<Step>) {
    let is_same = |step: &Step| step.next == next && matches!(step.accepts, Accepts::Any(_));
    let place = steps.iter().position(is_same).unwrap_or_else(|| {
        steps.push(Step { accepts: Accepts::none(), next });
        steps.len() - 1
    });
    for character in reading.characters.chars() {
        steps[place].accepts.add(character);
    }
}
