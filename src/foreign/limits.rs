//! How much a document may hold, so that the page stays able to show it.
//!
//! The Decision has 500 mentions, 82 terms, 37 blocks and 30 targets in 0.2 MB. Everything that the explorer does
//! grows with the size of a document, not faster, except for two products that its shape has by nature: targets by
//! the mentions in the same block, and terms by articles (see [`Matrix`](crate::state::Matrix), which leaves out
//! what is too large). So single numbers are limited here, the first product, and the elements of the page.
//! `cargo xtask bench hostile` shows what the largest documents cost.

use std::collections::BTreeMap;

use super::place::TOP;
use super::refusal::{Reason, Refusal};
use crate::document::{Article, Block, Document, Facet, Part, Target};

/// The largest file, in MB. As `policyc` writes it, a law of 3,000 articles with 20,000 mentions has 10 MB.
pub const MOST_MEGABYTES: usize = 16;

/// The largest file, in bytes. It is held in memory several times over while it is read.
pub const MOST_BYTES: usize = MOST_MEGABYTES * 1024 * 1024;

/// How deep brackets may stand in one another. The model needs 9; more could exhaust the stack of
/// whoever reads it.
pub(super) const MOST_DEPTH: usize = 32;

/// The most characters of the text. Shares of it are counted in thousandths, in 32 bits.
const MOST_CHARACTERS: usize = 1_000_000;

/// The most parts. A page with as many sections as are let through takes a browser some 380 MB.
const MOST_PARTS: usize = 1_000;

/// The most articles. Each, as each part, is a line of the outline.
const MOST_ARTICLES: usize = 4_000;

/// The most blocks, and the most points that blocks enumerate. In one article they are all laid out at once: with
/// 20,000 points Chromium took 475 MiB, 205 MiB of them before the document came.
const MOST_BLOCKS: usize = 14_000;

/// The most facets, each of which is a panel of the filter.
const MOST_FACETS: usize = 20;

/// The most terms and the most groups of all facets together, each of which is a line of the filter.
const MOST_TERMS: usize = 2_000;

/// The most other names of all terms together.
const MOST_ALIASES: usize = 20_000;

/// The most mentions.
const MOST_MENTIONS: usize = 50_000;

/// The most targets, and the most values that were measured for them.
const MOST_TARGETS: usize = 1_700;

/// The most pairs of a target and a mention in the same block: each is held against the other, and a target names
/// the industries that it finds.
const MOST_PAIRS: usize = 50_000;

/// The most links, corrections, and lines of the title block.
const MOST_NOTES: usize = 5_000;

/// The most elements of the page, matrices apart, which have a limit of their own. An element takes a browser half
/// a kilobyte.
const MOST_ELEMENTS: usize = 180_000;

/// Checks that there isn't too much of anything.
///
/// # Errors
/// If there is.
pub(super) fn check(document: &Document) -> Result<(), Refusal> {
    let facets = &document.facets;
    let terms = || facets.iter().flat_map(|facet| &facet.terms);
    let targets = &document.targets;
    let counts = [
        ("parts", document.parts.len(), MOST_PARTS),
        ("parts[…].articles", document.articles().count(), MOST_ARTICLES),
        ("parts[…].blocks", document.blocks().count(), MOST_BLOCKS),
        ("parts[…].points", document.blocks().map(|block| block.points.len()).sum(), MOST_BLOCKS),
        ("facets", facets.len(), MOST_FACETS),
        ("facets[…].groups", facets.iter().map(|facet| facet.groups.len()).sum(), MOST_TERMS),
        ("facets[…].terms", terms().count(), MOST_TERMS),
        ("facets[…].aliases", terms().map(|term| term.aliases.len()).sum(), MOST_ALIASES),
        ("mentions", document.mentions.len(), MOST_MENTIONS),
        ("targets", targets.len(), MOST_TARGETS),
        (
            "targets[…].observations",
            targets.iter().map(|target| target.observations.len()).sum(),
            MOST_TARGETS,
        ),
        ("links", document.links.len(), MOST_NOTES),
        ("corrections", document.corrections.len(), MOST_NOTES),
        ("title_block", document.title_block.len(), MOST_NOTES),
        ("targets × mentions", pairs(document), MOST_PAIRS),
    ];
    if let Some((name, _, most)) = counts.into_iter().find(|(_, count, most)| count > most) {
        return Err(TOP.field(name).refuse(Reason::TooMany(most)));
    }
    let characters = document.blocks().map(|block| {
        let heading = block.heading.as_ref().map_or(0, |heading| heading.chars().count());
        block.mark().chars().count() + heading + block.text.chars().count() + 1
    });
    if characters.sum::<usize>() > MOST_CHARACTERS {
        return Err(TOP.refuse(Reason::TooMuchText(MOST_CHARACTERS)));
    }
    match page_elements(document) {
        count if count > MOST_ELEMENTS => {
            Err(TOP.refuse(Reason::TooManyElements { count, most: MOST_ELEMENTS }))
        }
        _ => Ok(()),
    }
}

/// How many pairs of a target and a mention stand in one block.
fn pairs(document: &Document) -> usize {
    let mut mentions: BTreeMap<&str, usize> = BTreeMap::new();
    for mention in &document.mentions {
        *mentions.entry(&mention.span.block).or_default() += 1;
    }
    let of_target =
        |target: &Target| mentions.get(&*target.span.block).copied().unwrap_or_default();
    document.targets.iter().map(of_target).sum()
}

/// How many elements the page has at most, matrices apart, in whichever language takes more.
#[must_use]
pub fn page_elements(document: &Document) -> usize {
    // Beside what is counted here: masthead, facts, controls, and the chart of weights with its numbers.
    const OF_ANY_PAGE: usize = 500;
    // In the text, in the outline, and in the table of the structure.
    let of_block =
        |block: &Block| 3 + 4 * usize::from(block.heading.is_some()) + 6 + block.points.len();
    let of_blocks = |blocks: &[Block]| blocks.iter().map(of_block).sum::<usize>();
    let of_article = |article: &Article| 7 + 10 + 6 + of_blocks(&article.blocks);
    let of_part = |part: &Part| {
        6 + 9 + 6 + of_blocks(&part.blocks) + part.articles.iter().map(of_article).sum::<usize>()
    };
    let of_facet = |facet: &Facet| 8 + 6 * facet.groups.len() + 8 * facet.terms.len();
    // A card, two rows of tables, a figure under the title; at worst a chart and a group of its own.
    let of_target = |target: &Target| 100 + 4 * target.observations.len();
    OF_ANY_PAGE
        + of_blocks(&document.preamble)
        + document.parts.iter().map(of_part).sum::<usize>()
        + document.facets.iter().map(of_facet).sum::<usize>()
        + document.targets.iter().map(of_target).sum::<usize>()
        + 7 * document.corrections.len()
        + document.title_block.len()
        + document.title_phrases.len()
}
