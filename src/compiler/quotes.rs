//! Finding the words that an annotation quotes.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

use toml::Spanned;

use super::annotations::PlaceNote;
use super::code::Code;
use super::diagnostic::{File, Problem, Report};
use crate::document::characters::shortened;
use crate::document::{Block, Document, Sentences, Span};

/// Where `words` begin in `text`, in bytes; overlapping ones count. Linear in both, also where the words
/// repeat themselves: what has been compared is not compared again (Knuth, Morris and Pratt).
pub(super) fn occurrences<'a>(text: &'a str, words: &'a str) -> impl Iterator<Item = usize> + 'a {
    let (bytes, wanted) = (text.as_bytes(), words.as_bytes());
    // Where the search goes on, and how much of the words stands before it.
    let (mut next, mut matched) = (0, 0);
    let mut borders = Vec::new();
    std::iter::from_fn(move || {
        if wanted.is_empty() {
            return None;
        }
        loop {
            if matched == 0 {
                // What didn't match may have ended within a character; words begin with one.
                next = (next..text.len()).find(|next| text.is_char_boundary(*next))?;
                let place = next + text[next..].find(words)?;
                if borders.is_empty() {
                    borders = borders_of(wanted);
                }
                next = place + wanted.len();
                matched = wanted.len();
            }
            if matched == wanted.len() {
                matched = borders[matched - 1];
                return Some(next - wanted.len());
            }
            let byte = *bytes.get(next)?;
            while matched > 0 && wanted[matched] != byte {
                matched = borders[matched - 1];
            }
            if matched > 0 || wanted[0] == byte {
                matched += 1;
            }
            if matched > 0 {
                next += 1;
            }
        }
    })
}

/// For each beginning of the words, how much of its own beginning it ends with.
fn borders_of(words: &[u8]) -> Vec<usize> {
    let mut borders = vec![0; words.len()];
    let mut length = 0;
    for end in 1..words.len() {
        while length > 0 && words[end] != words[length] {
            length = borders[length - 1];
        }
        length += usize::from(words[end] == words[length]);
        borders[end] = length;
    }
    borders
}

/// The characters of a block counted from left to right, for many spans in their order.
pub(super) struct Counter<'a> {
    block: &'a Block,
    bytes: usize,
    characters: usize,
}

impl<'a> Counter<'a> {
    pub(super) fn new(block: &'a Block) -> Self {
        Self { block, bytes: 0, characters: 0 }
    }

    /// The span of these bytes of the block's text. They may come in any order; in that of the text,
    /// nothing is counted twice.
    pub(super) fn span(&mut self, bytes: Range<usize>) -> Span {
        let text = &self.block.text;
        if bytes.start < self.bytes {
            (self.bytes, self.characters) = (0, 0);
        }
        self.characters += text[self.bytes..bytes.start].chars().count();
        self.bytes = bytes.start;
        let quote = &text[bytes];
        let end = self.characters + quote.chars().count();
        Span { block: self.block.id.clone(), start: self.characters, end, quote: quote.into() }
    }
}

/// The span of these bytes of a block's text.
pub(super) fn span(block: &Block, bytes: Range<usize>) -> Span {
    Counter::new(block).span(bytes)
}

/// Words as a message repeats them: their beginning.
pub(super) fn short(words: &str) -> Cow<'_, str> {
    /// So many characters are enough to find the place.
    const MOST: usize = 60;
    shortened(words, MOST)
}

/// The block with this id; one that the document doesn't have is reported.
pub(super) fn block<'a>(
    id: &Spanned<String>,
    document: &'a Document,
    report: &mut Report,
) -> Option<&'a Block> {
    let found = document.block(id.get_ref());
    if found.is_none() {
        let problem = Problem {
            code: Code::UnknownBlock,
            message: format!("the document has no block `{}`", id.get_ref()),
            expected: "the id of a block, such as `a4-b3` (article 4, block 3)".into(),
            help: "count the paragraphs and items of the article from 1".into(),
        };
        report.add(File::Annotations, id.span(), problem);
    }
    found
}

/// The place that an annotation gives; one that can't be found is reported.
pub(super) fn place(note: &PlaceNote, document: &Document, report: &mut Report) -> Option<Span> {
    let block = block(&note.block, document, report)?;
    match (&note.quote, &note.sentence) {
        (None, None) => Some(span(block, 0..block.text.len())),
        (Some(quote), None) => quoted(quote, block, report),
        (None, Some(words)) => {
            let within = quoted(words, block, report)?;
            let sentence = Sentences::new(&block.text).extent(&(within.start..within.end));
            let byte =
                |index| block.text.char_indices().nth(index).map_or(block.text.len(), |(at, _)| at);
            Some(span(block, byte(sentence.start)..byte(sentence.end)))
        }
        (Some(quote), Some(_)) => {
            let problem = Problem {
                code: Code::QuoteAndSentence,
                message: "a place is a quote or a sentence, not both".into(),
                expected: "either `quote` or `sentence`".into(),
                help: "keep the one that is meant".into(),
            };
            report.add(File::Annotations, quote.span(), problem);
            None
        }
    }
}

/// The one place of the quote in the block; none or several are reported.
pub(super) fn quoted(quote: &Spanned<String>, block: &Block, report: &mut Report) -> Option<Span> {
    let words = quote.get_ref();
    let places: Vec<usize> = occurrences(&block.text, words).collect();
    if let [place] = places[..] {
        return Some(span(block, place..place + words.len()));
    }
    let shown = short(words);
    let (code, message, help) = match places.len() {
        0 => (
            Code::QuoteNotFound,
            format!("block `{}` has no 「{shown}」", block.id),
            format!("the nearest text there is 「{}」", short(&nearest(&block.text, words))),
        ),
        count => (
            Code::AmbiguousQuote,
            format!("block `{}` has 「{shown}」 {count} times", block.id),
            format!(
                "quote more around it, so that it is clear which one is meant: {}",
                surroundings(&block.text, words, &places)
            ),
        ),
    };
    let expected = format!("words that stand in `{}` exactly once", block.id);
    report.add(File::Annotations, quote.span(), Problem { code, message, expected, help });
    None
}

/// The first few places with what stands around them: 「…发展食品加工…」 and 「…」.
pub(super) fn surroundings(text: &str, words: &str, places: &[usize]) -> String {
    const AROUND: usize = 4;
    const MOST: usize = 3;
    let shown = places.iter().take(MOST).map(|place| {
        let (before, after) = (&text[..*place], &text[place + words.len()..]);
        let start =
            before.char_indices().rev().take(AROUND).last().map_or(*place, |(start, _)| start);
        let after: String = after.chars().take_while(|next| *next != '\n').take(AROUND).collect();
        let before = before[start..].rsplit('\n').next().unwrap_or_default();
        format!("「{before}{}{after}」", short(words))
    });
    let shown: Vec<String> = shown.collect();
    let more = if places.len() > MOST { " …" } else { "" };
    shown.join(" ") + more
}

/// The stretch of `text`, as long as `words`, that shares most pairs of characters with them; the first of
/// equals, since the one that begins first is read first. Linear in both.
pub(super) fn nearest(text: &str, words: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let wanted: Vec<char> = words.chars().collect();
    let pairs: HashSet<(char, char)> = wanted.windows(2).map(|pair| (pair[0], pair[1])).collect();
    let length = wanted.len().clamp(1, characters.len().max(1));
    let is_shared: Vec<bool> =
        characters.windows(2).map(|pair| pairs.contains(&(pair[0], pair[1]))).collect();
    let mut shared = is_shared.iter().take(length - 1).filter(|is_shared| **is_shared).count();
    let (mut best, mut most) = (0, shared);
    for start in 1..=characters.len().saturating_sub(length) {
        // A pair leaves on the left, another one comes in on the right.
        if length > 1 {
            shared += usize::from(is_shared[start + length - 2]);
            shared -= usize::from(is_shared[start - 1]);
        }
        if shared > most {
            (best, most) = (start, shared);
        }
    }
    characters.iter().skip(best).take(length).collect()
}

#[cfg(test)]
mod tests {
    use super::{nearest, occurrences};

    #[test]
    fn overlapping_occurrences_are_all_found() {
        assert_eq!(occurrences("人人人", "人人").collect::<Vec<_>>(), [0, 3]);
        assert_eq!(occurrences("人", "").count(), 0);
        assert_eq!(occurrences("abaabaab", "abaab").collect::<Vec<_>>(), [0, 3]);
    }

    #[test]
    fn occurrences_are_those_that_a_scan_finds() {
        // All texts and words of the letters a and b, up to these lengths.
        let of_bits = |bits: u32, length: u32| -> String {
            (0..length).map(|at| if bits >> at & 1 == 1 { 'a' } else { 'b' }).collect()
        };
        for text in (0..1 << 9).map(|bits| of_bits(bits, 9)) {
            for words in
                (1..=4).flat_map(|length| (0..1 << length).map(move |bits| of_bits(bits, length)))
            {
                let scanned: Vec<usize> =
                    (0..text.len()).filter(|place| text[*place..].starts_with(&words)).collect();
                assert_eq!(
                    occurrences(&text, &words).collect::<Vec<_>>(),
                    scanned,
                    "{words} in {text}"
                );
            }
        }
    }

    #[test]
    fn a_long_quote_in_a_long_text_takes_no_longer_than_both() {
        // What compares each place with all of the words takes minutes for this.
        let begun = std::time::Instant::now();
        let text = "字".repeat(400_000);
        let words = format!("{}句", "字".repeat(16_000));
        assert_eq!(nearest(&text, &words).chars().count(), 16_001);
        assert_eq!(occurrences(&text, &words).count(), 0);
        assert_eq!(occurrences(&text, &text[..600_000]).count(), 200_001);
        assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
    }

    #[test]
    fn the_nearest_text_is_the_one_with_most_in_common() {
        let text = "高新技术产业营业收入占规模以上工业比重超过40%。转型升级取得新进展";
        assert_eq!(nearest(text, "占规模以上工业比重达到40%"), "占规模以上工业比重超过40%");
        assert_eq!(nearest("", "四川"), "");
    }
}
