//! The words of the text that make a passage match, so that they can be marked.

use std::ops::Range;

use super::level::in_order;
use super::{Choice, Chosen, Matches};
use crate::document::{Document, Passage, Role};

/// What is marked in a block.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// The block's id.
    pub block: String,
    /// Words that name a chosen term, or set it out where that is less than the whole block. In
    /// characters of what the page shows of the block, in order and apart.
    pub named: Vec<Range<usize>>,
    /// Words for a part of a chosen term, or for its group as a whole.
    pub touched: Vec<Range<usize>>,
}

/// The words of every matching block, in the order of the text.
#[must_use]
pub fn words(document: &Document, choice: &Choice, matches: &Matches) -> Vec<Words> {
    let chosen = Chosen::new(document, choice);
    let mut matching = matches.blocks().peekable();
    let mut found = Vec::new();
    let set = document.blocks_as_set().map(|(_, lead_in)| lead_in);
    for (passage, lead_in) in document.passages().zip(set) {
        let Passage { block, mentions, group_mentions } = passage;
        if matching.next_if_eq(&block.id.as_str()).is_none() {
            continue;
        }
        let (before, length) = (lead_in.chars().count(), block.text.chars().count());
        let of_role = |touches: bool| {
            let own = mentions.iter().filter(|each| chosen.has(each));
            let own = own.filter(|each| (each.role == Role::Touches) == touches);
            let groups = group_mentions.iter().filter(|each| touches && chosen.has_group(each));
            let spans = own.map(|each| &each.span).chain(groups.map(|each| &each.span));
            let spans = spans.map(|span| before + span.start..before + span.end);
            // What is set out as a whole is marked as a block.
            in_order(spans.filter(|span| span.len() < length).collect())
        };
        found.push(Words {
            block: block.id.clone(),
            named: of_role(false),
            touched: of_role(true),
        });
    }
    found
}
