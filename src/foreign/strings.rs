//! Every text of a document: nothing in it may be invisible, or change what stands around it.

use super::place::{Place, TOP};
use super::refusal::{Reason, Refusal};
use crate::document::characters::is_forbidden;
use crate::document::{Block, BlockKind, Commitment, Document, Facet, Section, Target};

/// The longest title or name, in characters: it is set on a line, in an outline, on a button.
pub const MOST_IN_A_NAME: usize = 500;

/// The longest name of a facet, a group or a term, in characters: it stands in cells of matrices.
pub const MOST_IN_A_TERM: usize = 100;

/// The longest label, in characters: it stands in cells of matrices, and in the place of each passage.
const MOST_IN_A_LABEL: usize = 60;

/// A name of something: it is there, short, and all of it can be seen.
pub(super) fn name(at: Place<'_>, text: &str) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        return Err(at.refuse(Reason::Blank));
    }
    short(at, text, MOST_IN_A_NAME)?;
    visible(at, text, &[])
}

/// A name as names of terms are.
pub(super) fn term_name(at: Place<'_>, text: &str) -> Result<(), Refusal> {
    name(at, text)?;
    short(at, text, MOST_IN_A_TERM)
}

/// A translation of such a name, which may be empty; English takes more letters.
pub(super) fn term_translated(at: Place<'_>, text: &str) -> Result<(), Refusal> {
    line(at, text)?;
    short(at, text, 2 * MOST_IN_A_TERM)
}

/// Words that are repeated wherever a passage is named: a title that may be empty, a heading.
pub(super) fn heading(at: Place<'_>, text: &str) -> Result<(), Refusal> {
    line(at, text)?;
    short(at, text, MOST_IN_A_NAME)
}

fn label(at: Place<'_>, text: &str) -> Result<(), Refusal> {
    line(at, text)?;
    short(at, text, MOST_IN_A_LABEL)
}

fn short(at: Place<'_>, text: &str, most: usize) -> Result<(), Refusal> {
    match text.chars().nth(most) {
        Some(_) => Err(at.refuse(Reason::TooLong(most))),
        None => Ok(()),
    }
}

/// Words of the source, which may have tabs within a line.
fn line(at: Place<'_>, text: &str) -> Result<(), Refusal> {
    visible(at, text, &['\t'])
}

/// Words of the editor, which may go over several lines.
fn prose(at: Place<'_>, text: &str) -> Result<(), Refusal> {
    visible(at, text, &['\t', '\n', '\r'])
}

fn visible(at: Place<'_>, text: &str, allowed: &[char]) -> Result<(), Refusal> {
    let is_wrong = |character: &char| is_forbidden(*character) && !allowed.contains(character);
    let hidden = text.chars().find(is_wrong);
    hidden.map_or(Ok(()), |hidden| Err(at.refuse(Reason::Hidden(hidden))))
}

/// Checks a text that may be left out.
fn optional(
    check: fn(Place<'_>, &str) -> Result<(), Refusal>,
    at: Place<'_>,
    text: Option<&String>,
) -> Result<(), Refusal> {
    text.map_or(Ok(()), |text| check(at, text))
}

/// Checks all texts but ids, which are checked where they stand, and quotes of blocks.
///
/// # Errors
/// If a name is blank or too long, or a text has something invisible in it.
pub(super) fn check(document: &Document) -> Result<(), Refusal> {
    name(TOP.field("title"), &document.title)?;
    heading(TOP.field("title_short"), &document.title_short)?;
    line(TOP.field("title_en"), &document.title_en)?;
    optional(heading, TOP.field("title_short_en"), document.title_short_en.as_ref())?;
    line(TOP.field("issuer"), &document.issuer)?;
    let source = TOP.field("source");
    line(source.field("name"), &document.source.name)?;
    optional(prose, source.field("note"), document.source.note.as_ref())?;
    for (index, each) in document.title_block.iter().enumerate() {
        line(TOP.entry("title_block", index).field("text"), &each.text)?;
    }
    for (index, each) in document.corrections.iter().enumerate() {
        let at = TOP.entry("corrections", index);
        prose(at.field("before"), &each.before)?;
        prose(at.field("after"), &each.after)?;
        prose(at.field("reason"), &each.reason)?;
    }
    text(document)?;
    for (index, each) in document.facets.iter().enumerate() {
        facet(TOP.entry("facets", index), each)?;
    }
    for (index, each) in document.targets.iter().enumerate() {
        target(TOP.entry("targets", index), each)?;
    }
    for (index, each) in document.commitments.iter().enumerate() {
        commitment(TOP.entry("commitments", index), each)?;
    }
    for (index, each) in document.links.iter().enumerate() {
        let at = TOP.entry("links", index);
        prose(at.field("theme"), &each.theme)?;
        prose(at.field("note"), &each.note)?;
        if let Some(to) = &each.to {
            line(at.field("to").field("quote"), &to.span.quote)?;
        }
    }
    Ok(())
}

fn text(document: &Document) -> Result<(), Refusal> {
    for (index, aside) in document.set_aside.iter().enumerate() {
        let at = TOP.entry("set_aside", index);
        for (index, each) in aside.lines.iter().enumerate() {
            line(at.entry("lines", index), each)?;
        }
    }
    blocks(TOP, "cover", &document.cover)?;
    blocks(TOP, "preamble", &document.preamble)?;
    sections(TOP, "sections", &document.sections)?;
    blocks(TOP, "closing", &document.closing)?;
    sections(TOP, "annexes", &document.annexes)
}

fn sections(at: Place<'_>, list: &'static str, within: &[Section]) -> Result<(), Refusal> {
    for (index, section) in within.iter().enumerate() {
        let at = at.entry(list, index);
        label(at.field("label"), &section.label)?;
        heading(at.field("title"), &section.title)?;
        optional(heading, at.field("title_en"), section.title_en.as_ref())?;
        if let Some(own) = &section.line {
            lines(own, |each| line(at.field("line"), each))?;
        }
        blocks(at, "blocks", &section.blocks)?;
        sections(at, "sections", &section.sections)?;
    }
    Ok(())
}

fn blocks(at: Place<'_>, list: &'static str, blocks: &[Block]) -> Result<(), Refusal> {
    for (index, block) in blocks.iter().enumerate() {
        let at = at.entry(list, index);
        optional(label, at.field("label"), block.label.as_ref())?;
        optional(heading, at.field("heading"), block.heading.as_ref())?;
        match block.kind {
            BlockKind::Table => lines(&block.text, |each| line(at.field("text"), each))?,
            _ => line(at.field("text"), &block.text)?,
        }
        if let Some(lead) = &block.lead {
            lines(lead, |each| line(at.field("lead"), each))?;
        }
        self::blocks(at, "blocks", &block.blocks)?;
    }
    Ok(())
}

/// Checks each cell of each line.
fn lines(text: &str, check: impl Fn(&str) -> Result<(), Refusal>) -> Result<(), Refusal> {
    text.split(['\n', '\t']).try_for_each(check)
}

fn facet(at: Place<'_>, facet: &Facet) -> Result<(), Refusal> {
    term_name(at.field("name"), &facet.name)?;
    optional(term_translated, at.field("name_en"), facet.name_en.as_ref())?;
    for (index, group) in facet.groups.iter().enumerate() {
        let at = at.entry("groups", index);
        term_name(at.field("name"), &group.name)?;
        optional(term_translated, at.field("name_en"), group.name_en.as_ref())?;
        for (index, word) in group.words.iter().enumerate() {
            line(at.entry("words", index), word)?;
        }
    }
    for (index, term) in facet.terms.iter().enumerate() {
        let at = at.entry("terms", index);
        term_name(at.field("name"), &term.name)?;
        term_translated(at.field("name_en"), &term.name_en)?;
        for (index, alias) in term.aliases.iter().enumerate() {
            line(at.entry("aliases", index), alias)?;
        }
    }
    Ok(())
}

fn target(at: Place<'_>, target: &Target) -> Result<(), Refusal> {
    name(at.field("name"), &target.name)?;
    line(at.field("name_en"), &target.name_en)?;
    line(at.field("figure"), &target.figure)?;
    optional(line, at.field("unit"), target.unit.as_ref())?;
    optional(line, at.field("base"), target.base.as_ref())?;
    for (index, observation) in target.observations.iter().enumerate() {
        line(at.entry("observations", index).field("source"), &observation.source)?;
    }
    Ok(())
}

fn commitment(at: Place<'_>, commitment: &Commitment) -> Result<(), Refusal> {
    name(at.field("deed"), &commitment.deed)?;
    name(at.field("object"), &commitment.object)?;
    heading(at.field("name_en"), &commitment.name_en)?;
    optional(name, at.field("deadline"), commitment.deadline.as_ref())?;
    for (index, body) in commitment.bodies.iter().enumerate() {
        name(at.entry("bodies", index), body)?;
    }
    Ok(())
}
