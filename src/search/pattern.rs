//! A word as search looks for it: which characters may stand where.

use std::ops::Range;

use super::Query;
use super::accepts::Accepts;
use super::fold::{Folding, INVISIBLE, is_passed_over};
use super::spelling::{Step, Way, as_typed, by_initials, in_full, is_spelled};
use crate::document::Reading;

/// A word made ready to be looked for.
///
/// It is a nondeterministic automaton: one for each way to read the word, tried in their order. All matches that
/// are under way are followed at once, the one to prefer first, and no state is followed twice (Pike 1987). So the
/// work grows with the text times the word at most, however ambiguous the word is.
#[derive(Debug, Clone)]
pub struct Pattern {
    /// Spelled in full, and by initials; a word without letters to spell has one way only.
    ways: Vec<Way>,
    /// Which characters may begin a match.
    begins: Accepts,
    /// Whether brackets, quotation marks and white space in the text are passed over.
    passes_over: bool,
}

/// A match that is under way.
#[derive(Debug, Clone, Copy)]
struct Thread {
    way: usize,
    state: usize,
    /// Where in the text it began.
    start: usize,
}

/// The threads at a place of the text, the one to prefer first.
#[derive(Debug, Default)]
struct Threads {
    threads: Vec<Thread>,
    /// For each state of each way, the place after the last one at which a thread has reached it.
    reached: Vec<usize>,
}

impl Pattern {
    /// What a word looks for: the word without invisible characters, and of a long one as much as a [`Query`] may
    /// have. Nothing, if that is only white space.
    pub(super) fn new(word: &str, folding: &Folding, readings: &[Reading]) -> Option<Self> {
        let folded = word.chars().map(|character| folding.fold(character));
        let visible = folded.filter(|character| *character != INVISIBLE);
        let typed: Vec<char> = visible.take(Query::LONGEST).collect();
        // The letters for which a typed ㎏ stands are no pinyin.
        let is_spelled = is_spelled(&typed);
        let mut word = folding.expand(typed);
        word.truncate(Query::LONGEST);
        if word.iter().all(|character| character.is_whitespace()) {
            return None;
        }
        let as_typed = as_typed(&word, folding);
        let ways = match is_spelled {
            true => {
                let in_full = in_full(as_typed.clone(), &word, readings, false);
                vec![in_full, by_initials(as_typed, &word, readings)]
            }
            false => vec![as_typed],
        };
        let passes_over = !word.iter().copied().any(is_passed_over);
        Some(Self { begins: begins(&ways), ways, passes_over })
    }

    /// Whether a folded text has the pattern.
    #[must_use]
    pub fn is_in(&self, folded: &[char]) -> bool {
        self.places(folded).next().is_some()
    }

    /// The places at which a folded text has the pattern, in order and apart.
    pub fn places<'a>(&'a self, folded: &'a [char]) -> impl Iterator<Item = Range<usize>> + 'a {
        let (mut now, mut next) = (Threads::default(), Threads::default());
        let mut from = 0;
        std::iter::from_fn(move || {
            let found = self.find(folded, from, &mut now, &mut next)?;
            // What is invisible belongs to the character before it.
            let behind = folded.get(found.end..).unwrap_or_default().iter();
            from = found.end + behind.take_while(|character| **character == INVISIBLE).count();
            Some(found.start..from)
        })
    }

    /// The first place at or after `from`.
    fn find(
        &self,
        folded: &[char],
        from: usize,
        now: &mut Threads,
        next: &mut Threads,
    ) -> Option<Range<usize>> {
        let (mut at, mut found) = (from, None);
        for threads in [&mut *now, &mut *next] {
            threads.threads.clear();
            threads.reached.fill(0);
        }
        loop {
            if now.threads.is_empty() {
                if found.is_some() {
                    return found;
                }
                at += self.begins.first_in(folded.get(at..)?)?;
            }
            let Some(&character) = folded.get(at) else { return found };
            if found.is_none() {
                for way in 0..self.ways.len() {
                    self.add(now, Thread { way, state: 0, start: at }, at);
                }
            }
            next.threads.clear();
            if let Some(better) = self.step(character, at, now, next) {
                found = Some(better);
            }
            std::mem::swap(now, next);
            at += 1;
        }
    }

    /// Takes a character with all threads. Those that come after one that ends here are given up.
    fn step(
        &self,
        character: char,
        at: usize,
        now: &Threads,
        next: &mut Threads,
    ) -> Option<Range<usize>> {
        for &thread in &now.threads {
            let Thread { way, state, start } = thread;
            if start < at && self.passes(character) {
                self.add(next, thread, at + 1);
                continue;
            }
            let Some(steps) = self.ways.get(way).and_then(|way| way.get(state)) else { continue };
            for Step { accepts, next: state, .. } in steps {
                if !accepts.has(character) {
                    continue;
                }
                if *state >= self.length() {
                    return Some(start..at + 1);
                }
                self.add(next, Thread { way, state: *state, start }, at + 1);
            }
        }
        None
    }

    /// Whether a match that is under way goes on behind this character of the text.
    fn passes(&self, folded: char) -> bool {
        folded == INVISIBLE || (self.passes_over && is_passed_over(folded))
    }

    /// Adds a thread at a place of the text, unless a preferred one is in the same state.
    fn add(&self, threads: &mut Threads, thread: Thread, at: usize) {
        threads.reached.resize(self.ways.len() * self.length(), 0);
        let reached = threads.reached.get_mut(thread.way * self.length() + thread.state);
        if let Some(reached) = reached.filter(|reached| **reached != at + 1) {
            *reached = at + 1;
            threads.threads.push(thread);
        }
    }

    /// How many characters the word has.
    fn length(&self) -> usize {
        self.ways.first().map_or(0, Vec::len)
    }
}

fn begins(ways: &[Way]) -> Accepts {
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
