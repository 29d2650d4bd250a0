//! Which targets concern whom.

use super::Choice;
use crate::document::{Document, Mention, Target};

/// The targets, each with the mentions of terms with which its words overlap.
///
/// Targets and mentions come in the order of the text. Within a block each target is held against each mention:
/// the limits of a document allow few of both in one (`foreign/limits.rs`).
pub fn targets_with_mentions(
    document: &Document,
) -> impl Iterator<Item = (&Target, impl Iterator<Item = &Mention>)> {
    let mut targets = document.targets.iter().peekable();
    let mut blocks = document.blocks_with_mentions();
    let mut here: &[Mention] = &[];
    let mut block = "";
    std::iter::from_fn(move || {
        let target = targets.next()?;
        while block != target.span.block {
            let (next, mentions) = blocks.next()?;
            (block, here) = (&next.id, mentions);
        }
        let overlaps = move |mention: &&Mention| {
            mention.span.start < target.span.end && target.span.start < mention.span.end
        };
        Some((target, here.iter().filter(overlaps)))
    })
}

/// The targets whose words overlap with words of the choice: of any chosen term of each facet.
pub fn concerned<'a>(document: &'a Document, choice: &Choice) -> Vec<&'a Target> {
    let facets = document.facets.iter().filter(|facet| choice.has_any(&facet.id));
    let facets: Vec<&str> = facets.map(|facet| &*facet.id).collect();
    let concerns = |mentions: &mut dyn Iterator<Item = &'a Mention>| {
        let mut lacking = facets.clone();
        for mention in mentions.filter(|mention| choice.has(&mention.facet, &mention.term)) {
            lacking.retain(|facet| *facet != mention.facet);
        }
        !facets.is_empty() && lacking.is_empty()
    };
    targets_with_mentions(document)
        .filter_map(|(target, mut mentions)| concerns(&mut mentions).then_some(target))
        .collect()
}
