//! The words of the text that make a passage match, so that they can be marked.

use std::ops::Range;

use super::{Choice, Matches};
use crate::document::{Document, Mention, Role};

/// What is marked in a block.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// The block's id.
    pub block: String,
    /// Words that name a chosen term, or set it out where that is less than the whole block. In
    /// characters of what the page shows of the block, in order and apart.
    pub named: Vec<Range<usize>>,
    /// Words for a part of a chosen term.
    pub touched: Vec<Range<usize>>,
}

/// The words of every matching block, in the order of the text.
#[must_use]
pub fn words(document: &Document, choice: &Choice, matches: &Matches) -> Vec<Words> {
    let mut matching = matches.blocks().peekable();
    let mut mentions = document.mentions.iter().peekable();
    let mut found = Vec::new();
    for (block, lead_in) in document.blocks_as_set() {
        let here = std::iter::from_fn(|| mentions.next_if(|next| next.span.block == block.id));
        let here: Vec<&Mention> =
            here.filter(|mention| choice.has(&mention.facet, &mention.term)).collect();
        if matching.next_if_eq(&block.id.as_str()).is_none() {
            continue;
        }
        let (before, length) = (lead_in.chars().count(), block.text.chars().count());
        let mut words = Words { block: block.id.clone(), ..Words::default() };
        for mention in here {
            let span = &mention.span;
            if mention.role == Role::Defines && span.end - span.start == length {
                continue;
            }
            let of_role = match mention.role {
                Role::Touches => &mut words.touched,
                Role::Names | Role::Defines => &mut words.named,
            };
            push(of_role, before + span.start..before + span.end);
        }
        found.push(words);
    }
    found
}

/// Adds a range behind others; where it overlaps the last one, they become one.
fn push(ranges: &mut Vec<Range<usize>>, range: Range<usize>) {
    match ranges.last_mut().filter(|last| range.start < last.end) {
        Some(last) => last.end = last.end.max(range.end),
        None => ranges.push(range),
    }
}
