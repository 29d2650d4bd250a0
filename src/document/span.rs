//! A stretch of a block's text, with the words that stand there.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// Characters `start..end` of a block's text.
///
/// Offsets are Unicode scalar values. The quote is what stands there, so that whoever reads the
/// data can check it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
pub struct Span {
    /// The id of the block.
    pub block: String,
    /// The first character.
    pub start: usize,
    /// The character after the last one.
    pub end: usize,
    /// The words that stand there.
    pub quote: String,
}

/// A text cut in three around a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quoted<'a> {
    /// What stands before the span.
    pub before: &'a str,
    /// What stands in it.
    pub quote: &'a str,
    /// What stands behind it.
    pub after: &'a str,
}

impl Span {
    /// Cuts `text` around this span, or nothing if the span does not lie within it.
    #[must_use]
    pub fn cut<'a>(&self, text: &'a str) -> Option<Quoted<'a>> {
        let start = byte_offset(text, self.start)?;
        let end = byte_offset(text, self.end)?;
        (start <= end).then(|| Quoted {
            before: &text[..start],
            quote: &text[start..end],
            after: &text[end..],
        })
    }

    /// Whether `text` has the quote at this span.
    #[must_use]
    pub fn quotes(&self, text: &str) -> bool {
        self.cut(text).is_some_and(|quoted| quoted.quote == self.quote)
    }
}

/// Where the character with this index begins, in bytes; the end of the text counts as one.
fn byte_offset(text: &str, index: usize) -> Option<usize> {
    text.char_indices().map(|(offset, _)| offset).chain([text.len()]).nth(index)
}

/// Ranges that come by their start, as ranges apart: those that overlap become one.
#[must_use]
pub fn joined(ranges: impl IntoIterator<Item = Range<usize>>) -> Vec<Range<usize>> {
    let mut apart: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match apart.last_mut().filter(|last| range.start < last.end) {
            Some(last) => last.end = last.end.max(range.end),
            None => apart.push(range),
        }
    }
    apart
}
