//! How much a document may hold, so that the page stays able to show it.
//!
//! The Decision has 500 mentions, 82 terms, 37 blocks, 26 targets and 22 commitments in 0.2 MB. Everything that the explorer does
//! grows with the size of a document, not faster, except for three products that its shape has by nature: targets and
//! commitments by the mentions in the same block, their bodies by the text in which each is looked for, and terms by
//! articles (see [`Matrix`](crate::state::Matrix), which leaves out
//! what is too large). So single numbers are limited here, the first two products, and the elements of the page.
//! `cargo xtask bench hostile` shows what the largest documents cost.

use std::collections::BTreeMap;

use super::place::TOP;
use super::refusal::{Reason, Refusal};
use crate::document::{Block, Commitment, Document, Facet, INDUSTRY, Row, Target};

/// The largest file, in MB. As `policyc` writes it, a law of 3,000 articles with 20,000 mentions has 10 MB.
pub const MOST_MEGABYTES: usize = 16;

/// The largest file, in bytes. It is held in memory several times over while it is read.
pub const MOST_BYTES: usize = MOST_MEGABYTES * 1024 * 1024;

/// How deep brackets may stand in one another. The model needs 27, with sections of every kind within each other; more could exhaust the stack of
/// whoever reads it.
pub(super) const MOST_DEPTH: usize = 32;

/// The most characters of the text. Shares of it are counted in thousandths, in 32 bits.
const MOST_CHARACTERS: usize = 1_000_000;

/// The most sections of the first level. A page with as many sections as are let through takes a browser some 380 MB.
const MOST_TOP_SECTIONS: usize = 1_000;

/// The most sections of all levels. Each is a line of the outline.
const MOST_SECTIONS: usize = 5_000;

/// The most blocks, and the most points that blocks enumerate. In one article they are all laid out at once: with
/// 20,000 points Chromium took 475 MiB, 205 MiB of them before the document came.
const MOST_BLOCKS: usize = 14_000;

/// The most facets, each of which is a panel of the filter.
const MOST_FACETS: usize = 20;

/// The most terms and the most groups of all facets together, each of which is a line of the filter.
const MOST_TERMS: usize = 2_000;

/// The most other names of all terms together.
const MOST_ALIASES: usize = 20_000;

/// The most everyday words and false friends of all terms together.
const MOST_WORDS: usize = 20_000;

/// The most places that the text doesn't name, what may stand for them, and members and places of that.
const MOST_UNNAMED: usize = 2_000;

/// The most mentions.
const MOST_MENTIONS: usize = 50_000;

/// The most mentions of groups as a whole.
const MOST_GROUP_MENTIONS: usize = 5_000;

/// The most pairs of a group's mention and a term of the group: the matrices count each for the term.
const MOST_GROUP_PAIRS: usize = 200_000;

/// The most targets, and the most values that were measured for them.
const MOST_TARGETS: usize = 1_700;

/// The most commitments, and the most bodies that they name.
const MOST_COMMITMENTS: usize = 1_700;

/// The most bytes of text in which bodies are looked for: for each body those of its block.
const MOST_TEXT_OF_BODIES: usize = 50_000_000;

/// The most pairs of a target or a commitment and a mention in the same block: each is held against the other, and a
/// target names the industries that it finds.
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
    let of_block = |block: &Block| 1 + block.rows.iter().map(|row| row.cells.len()).sum::<usize>();
    let asides = document.set_aside.iter().map(|aside| 1 + aside.lines.len());
    let counts = [
        ("sections", document.top_sections().count(), MOST_TOP_SECTIONS),
        ("sections[…].sections", document.all_sections().count(), MOST_SECTIONS),
        ("sections[…].blocks", document.blocks().map(of_block).sum(), MOST_BLOCKS),
        (
            "sections[…].points",
            document.blocks().map(|block| block.points.len()).sum(),
            MOST_BLOCKS,
        ),
        ("set_aside", asides.sum(), MOST_BLOCKS),
        ("facets", facets.len(), MOST_FACETS),
        ("facets[…].groups", facets.iter().map(|facet| facet.groups.len()).sum(), MOST_TERMS),
        ("facets[…].terms", terms().count(), MOST_TERMS),
        ("facets[…].aliases", terms().map(|term| term.aliases.len()).sum(), MOST_ALIASES),
        (
            "facets[…].words",
            facets.iter().flat_map(|facet| &facet.groups).map(|group| group.words.len()).sum(),
            MOST_ALIASES,
        ),
        (
            "facets[…].everyday",
            terms().map(|term| term.everyday.len() + term.not.len()).sum(),
            MOST_WORDS,
        ),
        ("facets[…].unnamed", facets.iter().map(unnamed).sum(), MOST_UNNAMED),
        ("mentions", document.mentions.len(), MOST_MENTIONS),
        ("group_mentions", document.group_mentions.len(), MOST_GROUP_MENTIONS),
        ("group_mentions × terms", group_pairs(document), MOST_GROUP_PAIRS),
        ("targets", targets.len(), MOST_TARGETS),
        (
            "targets[…].observations",
            targets.iter().map(|target| target.observations.len()).sum(),
            MOST_TARGETS,
        ),
        ("commitments", document.commitments.len(), MOST_COMMITMENTS),
        (
            "commitments[…].bodies",
            document.commitments.iter().map(|commitment| commitment.bodies.len()).sum(),
            MOST_COMMITMENTS,
        ),
        ("commitments[…].bodies × text", text_of_bodies(document), MOST_TEXT_OF_BODIES),
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

/// How many pairs of a group's mention and a term of the group there are.
fn group_pairs(document: &Document) -> usize {
    let mut terms: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for facet in &document.facets {
        for term in &facet.terms {
            *terms.entry((&facet.id, &term.group)).or_default() += 1;
        }
    }
    let mentions = document.group_mentions.iter();
    mentions.filter_map(|each| terms.get(&(&*each.facet, &*each.group))).sum()
}

/// How many bytes of text there are in which bodies are looked for.
fn text_of_bodies(document: &Document) -> usize {
    let lengths: BTreeMap<&str, usize> =
        document.blocks().map(|block| (&*block.id, block.text.len())).collect();
    let of_commitment = |commitment: &Commitment| {
        let length = lengths.get(&*commitment.span.block).copied().unwrap_or_default();
        length.saturating_mul(commitment.bodies.len())
    };
    document.commitments.iter().map(of_commitment).fold(0, usize::saturating_add)
}

/// How much a facet has of what the text doesn't name.
fn unnamed(facet: &Facet) -> usize {
    let places = facet.unnamed.iter().map(|place| 1 + place.aliases.len());
    let memberships = facet.memberships.iter();
    let memberships = memberships.map(|each| 1 + each.spans.len() + each.members.len());
    places.chain(memberships).sum()
}

/// How many pairs of a target or a commitment and a mention stand in one block.
fn pairs(document: &Document) -> usize {
    let mut mentions: BTreeMap<&str, usize> = BTreeMap::new();
    let spans = document.mentions.iter().map(|mention| &mention.span);
    for span in spans.chain(document.group_mentions.iter().map(|mention| &mention.span)) {
        *mentions.entry(&span.block).or_default() += 1;
    }
    let targets = document.targets.iter().map(|target| &target.span);
    let spans = targets.chain(document.commitments.iter().map(|commitment| &commitment.span));
    spans.map(|span| mentions.get(&*span.block).copied().unwrap_or_default()).sum()
}

/// How many elements the page has at most, matrices apart, in whichever language takes more.
#[must_use]
pub fn page_elements(document: &Document) -> usize {
    // Beside what is counted here: masthead, facts, controls, and the chart of weights with its numbers.
    const OF_ANY_PAGE: usize = 500;
    // In the text, in the outline, and in the table of the structure.
    let of_row = |row: &Row| 1 + 2 * row.cells.len();
    let of_block = |block: &Block| {
        let rows = block.rows.iter().map(of_row).sum::<usize>();
        3 + 4 * usize::from(block.heading.is_some()) + 6 + block.points.len() + rows
    };
    let of_section = 7 + 10 + 6;
    let of_facet = |facet: &Facet| 8 + 6 * facet.groups.len() + 8 * facet.terms.len();
    // A card, two rows of tables, a figure under the title; at worst a chart and a group of its own.
    let of_target = |target: &Target| 100 + 4 * target.observations.len();
    // A row, with an option for each body, each year and each industry that rows name.
    let of_commitment = |commitment: &Commitment| 16 + commitment.bodies.len();
    let of_register = match document.commitments.len() {
        0 => 0,
        _ => {
            50 + document.facet(INDUSTRY).map_or(0, |facet| facet.groups.len() + facet.terms.len())
        }
    };
    OF_ANY_PAGE
        + of_register
        + document.commitments.iter().map(of_commitment).sum::<usize>()
        + document.blocks().map(of_block).sum::<usize>()
        + of_section * document.all_sections().count()
        + document.facets.iter().map(of_facet).sum::<usize>()
        + document.targets.iter().map(of_target).sum::<usize>()
        + 7 * document.corrections.len()
        + document.title_block.len()
        + document.title_phrases.len()
}
