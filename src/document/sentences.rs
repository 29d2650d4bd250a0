//! The sentences of a passage: the rule by which two things are said together.
//!
//! A sentence ends with `。`, `！`, `？` or `；` (in full or half width), with a line, or with the passage. Quotation
//! marks and brackets that close right behind the mark belong to it. A mark within quotation marks or brackets ends
//! nothing, since what follows may go on with the sentence: 坚持“稳中求进。”的方针 is one. Commas, enumeration commas and colons end nothing either, so that
//! an enumeration within a sentence stays together.
//!
//! An enumeration whose items are closed by semicolons, and the last by a full stop, may have a lead-in that ends with
//! a colon: 强化保障：一是用地；二是用能。 The lead-in governs each item, and the items stand apart. So the extent of what
//! stands in the lead-in is the whole enumeration, that of what stands in an item the item alone.
//!
//! The marks are those of GB/T 15834 (Use of punctuation marks): 4.1 to 4.3 end a sentence, 4.6 parts the clauses of a
//! compound one, 4.7 introduces what the clauses behind it say.

use std::ops::Range;

/// The sentences of a text. All places are in Unicode scalar values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentences {
    sentences: Vec<Sentence>,
}

/// A sentence, or an item of an enumeration.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Sentence {
    place: Range<usize>,
    /// How far what stands in it reaches: further than itself only for a lead-in.
    end_of_reach: usize,
}

impl Sentences {
    /// Cuts a text. The work grows with its length.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let text: Vec<char> = text.chars().collect();
        let is_within = enclosed(&text);
        let mut cutter = Cutter::default();
        let mut at = 0;
        while at < text.len() {
            let mark = if is_within[at] { Mark::None } else { Mark::of(&text, at) };
            at += 1;
            if mark == Mark::None {
                continue;
            }
            if matches!(mark, Mark::Stop | Mark::Semicolon) {
                // Runs of marks (？！) and what they close.
                while text.get(at).is_some_and(|next| is_closing(*next) || is_stop(*next)) {
                    at += 1;
                }
            }
            cutter.mark(mark, at);
        }
        cutter.mark(Mark::Stop, text.len());
        Self { sentences: cutter.sentences }
    }

    /// The place of each sentence, in order and without gaps. A lead-in is one of its own.
    pub fn places(&self) -> impl Iterator<Item = Range<usize>> {
        self.sentences.iter().map(|sentence| sentence.place.clone())
    }

    /// From the beginning of the sentence in which the words begin to the end of that in which they end, with the items
    /// of an enumeration whose lead-in they touch. Words that stand in no sentence have their own place.
    #[must_use]
    pub fn extent(&self, words: &Range<usize>) -> Range<usize> {
        let first = self.sentences.partition_point(|sentence| sentence.place.end <= words.start);
        let rest = &self.sentences[first..];
        let count = rest.partition_point(|sentence| sentence.place.start < words.end).max(1);
        let of_words = &rest[..count.min(rest.len())];
        let Some(first) = of_words.first() else { return words.clone() };
        let end = of_words.iter().map(|sentence| sentence.end_of_reach).max();
        first.place.start..end.unwrap_or(words.end)
    }
}

/// What a character does to the sentence in which it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    None,
    Stop,
    Semicolon,
    Colon,
}

impl Mark {
    fn of(text: &[char], at: usize) -> Self {
        let is_digit =
            |at: Option<usize>| at.and_then(|at| text.get(at)).is_some_and(char::is_ascii_digit);
        match text[at] {
            '；' | ';' => Self::Semicolon,
            '：' => Self::Colon,
            // 8:30 is a time, 1:2 a ratio.
            ':' if !(is_digit(at.checked_sub(1)) && is_digit(Some(at + 1))) => Self::Colon,
            mark if is_stop(mark) => Self::Stop,
            _ => Self::None,
        }
    }
}

fn is_stop(mark: char) -> bool {
    matches!(mark, '。' | '！' | '？' | '!' | '?' | '\n')
}

fn is_closing(mark: char) -> bool {
    matches!(mark, '”' | '’' | '」' | '』' | '）' | ')' | '】' | '》' | '〉' | '〕' | ']')
}

/// Puts sentences together as their marks come.
#[derive(Debug, Default)]
struct Cutter {
    sentences: Vec<Sentence>,
    start: usize,
    /// The end of the first colon since the last stop, before any semicolon.
    colon: Option<usize>,
    /// The index of the lead-in of the enumeration that goes on.
    lead_in: Option<usize>,
    /// Whether a semicolon came since the last stop.
    is_parted: bool,
}

impl Cutter {
    fn mark(&mut self, mark: Mark, end: usize) {
        match mark {
            Mark::None => {}
            Mark::Colon if self.is_parted => {}
            Mark::Colon => self.colon = self.colon.or(Some(end)),
            Mark::Semicolon => {
                if let Some(colon) = self.colon.take() {
                    self.lead_in = Some(self.sentences.len());
                    self.push(colon);
                }
                self.is_parted = true;
                self.push(end);
            }
            Mark::Stop => {
                self.push(end);
                if let Some(lead_in) = self.lead_in.take() {
                    self.sentences[lead_in].end_of_reach = end;
                }
                (self.colon, self.is_parted) = (None, false);
            }
        }
    }

    fn push(&mut self, end: usize) {
        if self.start < end {
            self.sentences.push(Sentence { place: self.start..end, end_of_reach: end });
            self.start = end;
        }
    }
}

/// Of each character, whether it stands between quotation marks or brackets that open and close within its line. One
/// that is never closed encloses nothing.
fn enclosed(text: &[char]) -> Vec<bool> {
    const OPENING: [char; 10] = ['“', '‘', '「', '『', '（', '(', '《', '〈', '【', '〔'];
    const CLOSING: [char; 10] = ['”', '’', '」', '』', '）', ')', '》', '〉', '】', '〕'];
    let kind_in = |marks: [char; 10], mark| marks.iter().position(|its| *its == mark);
    // How many more pairs enclose a character than the one before it.
    let mut steps = vec![0_isize; text.len() + 1];
    // Those that are open: their kinds and places; and how many of each kind.
    let (mut open, mut counts) = (Vec::<(usize, usize)>::new(), [0_usize; 10]);
    for (at, &mark) in text.iter().enumerate() {
        if mark == '\n' {
            open.clear();
            counts = [0; 10];
        } else if let Some(kind) = kind_in(OPENING, mark) {
            open.push((kind, at));
            counts[kind] += 1;
        } else if let Some(kind) = kind_in(CLOSING, mark).filter(|kind| counts[*kind] > 0) {
            while let Some((its_kind, start)) = open.pop() {
                counts[its_kind] -= 1;
                // One in between that was never closed encloses nothing.
                if its_kind == kind {
                    steps[start] += 1;
                    steps[at] -= 1;
                    break;
                }
            }
        }
    }
    let depths = steps.into_iter().scan(0, |depth, step| {
        *depth += step;
        Some(*depth > 0)
    });
    depths.take(text.len()).collect()
}
