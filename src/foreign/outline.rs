//! Sections, blocks, points and cells: each with the id of the place where it stands.
//!
//! Which section a block belongs to is read off its id, so an id that fits another place would put its
//! words under a heading under which they don't stand.

use std::collections::BTreeSet;

use super::place::{Place, TOP};
use super::refusal::{Excerpt, Reason, Refusal};
use crate::document::characters::is_invisible;
use crate::document::{Block, BlockKind, BodyRole, Document, Section, SectionKind, id};

/// Checks ids and numbers of the text.
///
/// # Errors
/// If an id is there twice or isn't that of its place, cells, points or bodies of a block don't follow one another, a box
/// stands in a box, or the matrices have columns for a kind that no section is of.
pub(super) fn check(document: &Document) -> Result<(), Refusal> {
    let mut seen = Seen::default();
    blocks(&mut seen, TOP, "cover", id::COVER, &document.cover)?;
    blocks(&mut seen, TOP, "preamble", id::PREAMBLE, &document.preamble)?;
    sections(&mut seen, TOP, "sections", &mut vec![""], None, &document.sections)?;
    blocks(&mut seen, TOP, "closing", id::CLOSING, &document.closing)?;
    sections(&mut seen, TOP, "annexes", &mut vec![""], None, &document.annexes)?;
    let is_any = |kind| document.all_sections().any(|(_, section)| section.kind == kind);
    match document.matrix_columns {
        Some(kind) if !is_any(kind) => Err(TOP.field("matrix_columns").refuse(Reason::Kind)),
        _ => Ok(()),
    }
}

/// Checks sections that stand in those with the ids of `path`. The first one is that of their annex; empty in the body.
fn sections<'a>(
    seen: &mut Seen<'a>,
    at: Place<'_>,
    list: &'static str,
    path: &mut Vec<&'a str>,
    around: Option<SectionKind>,
    sections: &'a [Section],
) -> Result<(), Refusal> {
    for (index, section) in sections.iter().enumerate() {
        let at = at.entry(list, index);
        // Sections are narrower than those in which they stand: so none is deeper than there are kinds.
        if around.is_some_and(|around| section.kind <= around) {
            return Err(at.field("kind").refuse(Reason::Kind));
        }
        if (section.kind == SectionKind::Annex) != (list == "annexes") {
            return Err(at.field("kind").refuse(Reason::Kind));
        }
        if section.number == 0 {
            return Err(at.field("number").refuse(Reason::Number(0)));
        }
        seen.insert(at, &section.id)?;
        let is_of = |around: &&&str| id::is_section_of(&section.id, around, section);
        if path.iter().rev().find(is_of).is_none() {
            let expected = id::section(path.first().copied().unwrap_or_default(), section);
            fits(at, &section.id, &expected)?;
        }
        blocks(seen, at, "blocks", &section.id, &section.blocks)?;
        let around = Some(section.kind);
        if section.kind == SectionKind::Annex {
            self::sections(
                seen,
                at,
                "sections",
                &mut vec![&section.id],
                around,
                &section.sections,
            )?;
            continue;
        }
        path.push(&section.id);
        self::sections(seen, at, "sections", path, around, &section.sections)?;
        path.pop();
    }
    Ok(())
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
        cells(seen, at, block)?;
        bodies(at, block)?;
        shown(at, block)?;
        if !block.blocks.is_empty() && (block.kind != BlockKind::Box || id::is_in_block(owner)) {
            return Err(at.field("blocks").refuse(Reason::Kind));
        }
        self::blocks(seen, at, "blocks", &block.id, &block.blocks)?;
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

/// Bodies are named by the text, one behind the other.
fn bodies(at: Place<'_>, block: &Block) -> Result<(), Refusal> {
    if block.bodies.is_empty() {
        return Ok(());
    }
    if block.kind == BlockKind::Table {
        return Err(at.field("bodies").refuse(Reason::Kind));
    }
    let text: Vec<char> = block.text.chars().collect();
    let mut end = 0;
    for (index, body) in block.bodies.iter().enumerate() {
        let at = at.entry("bodies", index);
        let id = || Excerpt::of(&block.id);
        if body.start >= body.end {
            return Err(at.refuse(Reason::Backwards));
        }
        let Some(words) = text.get(body.start..body.end) else {
            return Err(at.refuse(Reason::Outside { block: id(), length: text.len() }));
        };
        if !words.iter().copied().eq(body.name.chars()) {
            let quote = Excerpt::of(&body.name);
            return Err(at.refuse(Reason::Differs { quote, block: id() }));
        }
        if body.start < end {
            return Err(at.refuse(Reason::Order));
        }
        if body.by_remark && body.role != BodyRole::Lead {
            return Err(at.field("by_remark").refuse(Reason::Kind));
        }
        end = body.end;
    }
    Ok(())
}

/// The page shows no label, heading or points of these kinds of blocks: what nobody sees would be found by the search.
fn shown(at: Place<'_>, block: &Block) -> Result<(), Refusal> {
    let (is_line, is_table) = match block.kind {
        BlockKind::Heading | BlockKind::Signature => (true, false),
        BlockKind::Table => (false, true),
        _ => return Ok(()),
    };
    let hidden = [
        ("label", block.label.is_some()),
        ("heading", is_line && block.heading.is_some()),
        ("points", (is_line || is_table) && !block.points.is_empty()),
    ];
    match hidden.into_iter().find(|(_, is_there)| *is_there) {
        Some((field, _)) => Err(at.field(field).refuse(Reason::Kind)),
        None => Ok(()),
    }
}

/// What lies in no cell is not shown, so it must be what parts cells: white space and bars, and lines such as `|---|`.
fn cells<'a>(seen: &mut Seen<'a>, at: Place<'_>, block: &'a Block) -> Result<(), Refusal> {
    if (block.kind == BlockKind::Table) == block.rows.is_empty() {
        return Err(at.field("rows").refuse(Reason::Kind));
    }
    if block.rows.is_empty() {
        return Ok(());
    }
    let text: Vec<char> = block.text.chars().collect();
    let mut end = 0;
    for (number, row) in block.rows.iter().enumerate() {
        let at = at.entry("rows", number);
        for (index, cell) in row.cells.iter().enumerate() {
            let at = at.entry("cells", index);
            seen.insert(at, &cell.id)?;
            fits(at, &cell.id, &id::cell(&block.id, number + 1, index + 1))?;
            let is_in_order = end <= cell.start && cell.start <= cell.end && cell.end <= text.len();
            let is_start = (number, index) == (0, 0);
            if !is_in_order || !parts_cells(&text[end..cell.start], is_start, false) {
                return Err(at.refuse(Reason::Cells));
            }
            end = cell.end;
        }
    }
    match parts_cells(&text[end..], false, true) {
        true => Ok(()),
        false => Err(at.field("rows").refuse(Reason::Cells)),
    }
}

/// Whether text outside cells only parts them. Whole lines of it may be rules, such as that below a header; the first line
/// is one only at the start of the table, and the last one at its end.
fn parts_cells(text: &[char], is_start: bool, is_end: bool) -> bool {
    let is_bar = |character: &char| {
        character.is_whitespace() || is_invisible(*character) || *character == '|'
    };
    let is_rule = |character: &char| is_bar(character) || "-:+=".contains(*character);
    let last = text.iter().filter(|character| **character == '\n').count();
    let mut lines = text.split(|character| *character == '\n').enumerate();
    lines.all(|(number, line)| match (number > 0 || is_start) && (number < last || is_end) {
        true => line.iter().all(is_rule),
        false => line.iter().all(is_bar),
    })
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
