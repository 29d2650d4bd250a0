//! Parts, articles, blocks and points: each with the id and the number of the place where it stands.
//!
//! Which part a block belongs to is read off its id, so an id that fits another place would put its
//! words under a heading under which they don't stand.

use std::collections::BTreeSet;

use super::place::{Place, TOP};
use super::refusal::{Excerpt, Reason, Refusal};
use crate::document::{Block, Document, id};

/// Checks ids and numbers of the text.
///
/// # Errors
/// If an id is there twice or isn't that of its place, numbers don't rise, or the points of a block
/// don't follow one another to its end.
pub(super) fn check(document: &Document) -> Result<(), Refusal> {
    let mut seen = Seen::default();
    let is_anew = is_numbered_anew(document);
    blocks(&mut seen, TOP, "preamble", id::PREAMBLE, &document.preamble)?;
    let (mut last_part, mut last_article) = (0, 0);
    for (index, part) in document.parts.iter().enumerate() {
        let at = TOP.entry("parts", index);
        seen.insert(at, &part.id)?;
        rises(at, part.number, &mut last_part)?;
        fits(at, &part.id, &id::part(part.number))?;
        blocks(&mut seen, at, "blocks", &part.id, &part.blocks)?;
        if is_anew {
            last_article = 0;
        }
        for (index, article) in part.articles.iter().enumerate() {
            let at = at.entry("articles", index);
            seen.insert(at, &article.id)?;
            rises(at, article.number, &mut last_article)?;
            let expected = match is_anew {
                true => id::article_in_part(&part.id, article.number),
                false => id::article(article.number),
            };
            fits(at, &article.id, &expected)?;
            blocks(&mut seen, at, "blocks", &article.id, &article.blocks)?;
        }
    }
    Ok(())
}

/// Whether each part numbers its articles anew; the first article tells.
fn is_numbered_anew(document: &Document) -> bool {
    document.articles().next().is_some_and(|article| article.id.contains('-'))
}

fn blocks<'a>(
    seen: &mut Seen<'a>,
    at: Place<'_>,
    list: &'static str,
    owner: &str,
    blocks: &'a [Block],
) -> Result<(), Refusal> {
    for (index, block) in blocks.iter().enumerate() {
        let at = at.entry(list, index);
        seen.insert(at, &block.id)?;
        fits(at, &block.id, &id::block(owner, index + 1))?;
        points(seen, at, block)?;
    }
    Ok(())
}

/// The page sets a block as what stands before its first point, and its points: what isn't in one of
/// them would be lost, what is in two would stand there twice.
fn points<'a>(seen: &mut Seen<'a>, at: Place<'_>, block: &'a Block) -> Result<(), Refusal> {
    let length = block.text.chars().count();
    let ends = block.points.iter().skip(1).map(|point| point.start).chain([length]);
    for (index, (point, end)) in block.points.iter().zip(ends).enumerate() {
        let at = at.entry("points", index);
        seen.insert(at, &point.id)?;
        fits(at, &point.id, &id::point(&block.id, index + 1))?;
        if point.start >= point.end || point.end != end {
            return Err(at.refuse(Reason::Points));
        }
    }
    Ok(())
}

/// The ids that the document has already used.
#[derive(Default)]
struct Seen<'a>(BTreeSet<&'a str>);

impl<'a> Seen<'a> {
    fn insert(&mut self, at: Place<'_>, id: &'a str) -> Result<(), Refusal> {
        match self.0.insert(id) {
            true => Ok(()),
            false => Err(at.field("id").refuse(Reason::Duplicate(Excerpt::of(id)))),
        }
    }
}

fn fits(at: Place<'_>, found: &str, expected: &str) -> Result<(), Refusal> {
    if found == expected {
        return Ok(());
    }
    let (found, expected) = (Excerpt::of(found), Excerpt::of(expected));
    Err(at.field("id").refuse(Reason::Misplaced { found, expected }))
}

fn rises(at: Place<'_>, found: u32, last: &mut u32) -> Result<(), Refusal> {
    if found <= *last {
        return Err(at.field("number").refuse(Reason::Number { found, last: *last }));
    }
    *last = found;
    Ok(())
}
