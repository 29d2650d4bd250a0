//! How much a document may hold, so that the page stays able to show it.
//!
//! The Decision has 500 mentions, 82 terms, 37 blocks and 30 targets in 0.2 MB. A hundred times as
//! much of anything passes, as long as the file does.

use super::place::TOP;
use super::refusal::{Reason, Refusal};
use crate::document::Document;

/// The largest file, in bytes: 5 MB. It is held in memory several times over while it is read.
pub const MOST_BYTES: usize = 5 * 1024 * 1024;

/// How deep brackets may stand in one another. The model needs 9; more could exhaust the stack of
/// whoever reads it.
pub(super) const MOST_DEPTH: usize = 32;

/// The most characters of the text. Shares of it are counted in thousandths, in 32 bits.
const MOST_CHARACTERS: usize = 4_000_000;

/// The most parts, and the most articles: each is a line of the outline.
const MOST_SECTIONS: usize = 10_000;

/// The most blocks: the chart of the structure compares each with each.
const MOST_BLOCKS: usize = 20_000;

/// The most facets, each of which is a panel of the filter.
const MOST_FACETS: usize = 100;

/// The most terms and the most groups of all facets together, each of which is a line of the filter.
const MOST_TERMS: usize = 10_000;

/// The most mentions.
const MOST_MENTIONS: usize = 100_000;

/// The most targets: for each all mentions are looked through.
const MOST_TARGETS: usize = 5_000;

/// The most links, corrections, and lines of the title block.
const MOST_NOTES: usize = 10_000;

/// The most cells of a matrix: terms of a facet by articles, or by terms of another facet.
const MOST_CELLS: usize = 2_000_000;

/// Checks that there isn't too much of anything.
///
/// # Errors
/// If there is.
pub(super) fn check(document: &Document) -> Result<(), Refusal> {
    let facets = &document.facets;
    let terms = || facets.iter().map(|facet| facet.terms.len());
    let articles = document.articles().count();
    let widest = terms().max().unwrap_or(0);
    // A facet against another one, or against the articles with preamble and parts.
    let columns = widest.max(articles + document.parts.len() + 1);
    let counts = [
        ("parts", document.parts.len(), MOST_SECTIONS),
        ("parts[…].articles", articles, MOST_SECTIONS),
        ("parts[…].blocks", document.blocks().count(), MOST_BLOCKS),
        ("facets", facets.len(), MOST_FACETS),
        ("facets[…].groups", facets.iter().map(|facet| facet.groups.len()).sum(), MOST_TERMS),
        ("facets[…].terms", terms().sum(), MOST_TERMS),
        ("facets[…].terms × parts[…].articles", widest.saturating_mul(columns), MOST_CELLS),
        ("mentions", document.mentions.len(), MOST_MENTIONS),
        ("targets", document.targets.len(), MOST_TARGETS),
        ("links", document.links.len(), MOST_NOTES),
        ("corrections", document.corrections.len(), MOST_NOTES),
        ("title_block", document.title_block.len(), MOST_NOTES),
    ];
    if let Some((name, _, most)) = counts.into_iter().find(|(_, count, most)| count > most) {
        return Err(TOP.field(name).refuse(Reason::TooMany(most)));
    }
    let characters = document.blocks().map(|block| {
        let heading = block.heading.as_ref().map_or(0, |heading| heading.chars().count());
        block.mark().chars().count() + heading + block.text.chars().count() + 1
    });
    match characters.sum::<usize>() > MOST_CHARACTERS {
        true => Err(TOP.refuse(Reason::TooMuchText(MOST_CHARACTERS))),
        false => Ok(()),
    }
}
