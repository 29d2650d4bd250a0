//! Whether spans lie in their block and quote what stands there, in time that is linear in the file.

use std::ops::Range;

use super::place::Place;
use super::refusal::{Excerpt, Reason, Refusal};
use crate::document::{Block, Span};

/// A block's text, with the places of some of its characters: to find the one with an index means to
/// walk a few characters, where [`Span::quotes`] walks from the beginning. A long block with many
/// spans would cost the square of its length.
#[derive(Debug)]
pub(super) struct Ruler<'a> {
    /// Where the block comes in the text, from 0.
    pub(super) position: usize,
    block: &'a Block,
    /// Where every character begins whose index is a multiple of [`STEP`], in bytes.
    marks: Vec<usize>,
    length: usize,
}

/// How many characters lie between two marks.
const STEP: usize = 64;

impl<'a> Ruler<'a> {
    /// The ruler of a block that comes at this position of the text.
    pub(super) fn new(position: usize, block: &'a Block) -> Self {
        let starts = block.text.char_indices().map(|(start, _)| start);
        let length = starts.clone().count();
        Self { position, block, marks: starts.step_by(STEP).collect(), length }
    }

    /// The block's text.
    pub(super) fn text(&self) -> &'a str {
        &self.block.text
    }

    /// What stands from the character with this index on.
    fn behind(&self, index: usize) -> Option<&'a str> {
        let rest = self.block.text.get(*self.marks.get(index / STEP)?..)?;
        let (start, _) = rest.char_indices().nth(index % STEP)?;
        rest.get(start..)
    }

    /// What stands between two characters of the text, as far as it goes.
    pub(super) fn cut(&self, place: Range<usize>) -> &'a str {
        let rest = self.behind(place.start).unwrap_or_default();
        let after = self.behind(place.end).map_or(0, str::len);
        rest.len().checked_sub(after).and_then(|length| rest.get(..length)).unwrap_or_default()
    }

    /// Checks that a span lies in the block and quotes it. Returns where it ends, in bytes.
    ///
    /// # Errors
    /// If it is empty, goes beyond the text, or something else stands there.
    pub(super) fn check(&self, at: Place<'_>, span: &Span) -> Result<usize, Refusal> {
        if span.start >= span.end {
            return Err(at.refuse(Reason::Backwards));
        }
        let block = || Excerpt::of(&self.block.id);
        if span.end > self.length {
            let outside = Reason::Outside { block: block(), length: self.length };
            return Err(at.refuse(outside));
        }
        let here = self
            .behind(span.start)
            .filter(|behind| behind.starts_with(&*span.quote) && is_as_long_as_its_quote(span));
        let Some(here) = here else {
            let quote = Excerpt::of(&span.quote);
            return Err(at.refuse(Reason::Differs { quote, block: block() }));
        };
        Ok(self.block.text.len() - here.len() + span.quote.len())
    }
}

/// Checks what can be checked of a span of a document that isn't there.
///
/// # Errors
/// If it is empty, or as long as no such quote is.
pub(super) fn check_remote(at: Place<'_>, span: &Span) -> Result<(), Refusal> {
    if span.start >= span.end {
        return Err(at.refuse(Reason::Backwards));
    }
    match is_as_long_as_its_quote(span) {
        true => Ok(()),
        false => Err(at.refuse(Reason::Length(Excerpt::of(&span.quote)))),
    }
}

fn is_as_long_as_its_quote(span: &Span) -> bool {
    span.quote.chars().count() == span.end - span.start
}
