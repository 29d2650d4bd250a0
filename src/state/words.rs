//! The words of the text that make a passage match, so that they can be marked.

use std::ops::Range;

use super::{Choice, Matches};
use crate::document::{Document, Role, joined};

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
    let mut found = Vec::new();
    let set = document.blocks_as_set().map(|(_, lead_in)| lead_in);
    for ((block, here), lead_in) in document.blocks_with_mentions().zip(set) {
        if matching.next_if_eq(&block.id.as_str()).is_none() {
            continue;
        }
        let (before, length) = (lead_in.chars().count(), block.text.chars().count());
        let of_role = |touches: bool| {
            let mentions = here.iter().filter(|each| choice.has(&each.facet, &each.term));
            let spans = mentions.filter(|each| (each.role == Role::Touches) == touches);
            let spans = spans.map(|each| before + each.span.start..before + each.span.end);
            // What is set out as a whole is marked as a block.
            joined(spans.filter(|span| span.len() < length))
        };
        found.push(Words {
            block: block.id.clone(),
            named: of_role(false),
            touched: of_role(true),
        });
    }
    found
}
