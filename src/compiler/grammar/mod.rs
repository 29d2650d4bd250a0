//! The grammar of official documents, as they are really typed: it reads any of them into a tree.
//!
//! ```text
//! source ──line──▶ lines ──glued──▶ cut where breaks were lost ──notes──▶ what the editor says of them
//!        ──frame──▶ contents and page numbers aside · title block · cover · body · closing · annexes
//!        ──label, doubt, scheme──▶ what each label means in its scope
//!        ──tree──▶ sections and blocks (table, cards) ──ids──▶ addresses
//! ```
//!
//! - The forms of labels are in [`label`]; what a form begins in which scheme is the table in [`scheme`]: one more kind
//!   of section is one more row. A scope is the body or one annex; each follows a scheme of its own.
//! - No text is refused for its structure. What is doubtful is read in the likelier way, and [`questions`] asks the
//!   editor, who answers by a `[[line]]` of the annotations.
//! - A line is a paragraph of the source: those that a page had broken were put together before (`typing`). Empty lines,
//!   white space around a line (ideographic spaces, CR, and what can't be seen, such as byte order marks and zero-width
//!   spaces) mean nothing.
//! - The heading of an item or a point is optional: what stands before the first 。 is one if it is short and has no
//!   commas. 一是…二是… within a text are points of its block ([`Block::points`](crate::document::Block)).
//! - What can't be read is an error: a text that is empty, or damaged by a wrong encoding.

mod annexes;
mod aside;
mod assembly;
mod blocks;
mod cards;
mod closing;
mod damage;
mod dates;
mod doubt;
mod empty;
mod enumeration;
mod frame;
mod glued;
mod heading;
mod ids;
mod label;
mod labels;
mod letters;
mod line;
mod notes;
mod order;
mod ordinal;
mod portal;
mod questions;
mod scheme;
mod sections;
mod start;
mod table;
#[cfg(test)]
mod tests;
mod title;
mod title_block;
mod titles;
mod tree;

pub(super) use line::trim;
pub(super) use notes::LineIs;
pub(super) use start::{Start, may_be_title, start};
pub(super) use title::ends_title;

use self::assembly::Assembly;
use self::line::Line;
use self::questions::Questions;
use self::title_block::TitleBlock;
use super::annotations::{LineNote, PartNote, TitleNote};
use super::corrections::CorrectedSource;
use super::diagnostic::{File, Report};
use crate::document::{Aside, AsideKind, Block, Section};

/// What the source says, with the parts that the editor marks in it.
pub(super) struct Text {
    pub(super) title_block: TitleBlock,
    /// A covering notice, and last the title of the document that it encloses.
    pub(super) cover: Vec<Block>,
    /// What stands before the first section.
    pub(super) preamble: Vec<Block>,
    pub(super) sections: Vec<Section>,
    /// Closing clause, list of annexes, signature, day.
    pub(super) closing: Vec<Block>,
    pub(super) annexes: Vec<Section>,
    /// Contents and page numbers.
    pub(super) set_aside: Vec<Aside>,
}

/// What the editor says of the structure.
#[derive(Debug, Clone, Copy)]
pub(super) struct Notes<'n> {
    pub(super) title: TitleNote<'n>,
    pub(super) parts: &'n [PartNote],
    pub(super) lines: &'n [LineNote],
}

/// Reads the source. There is no text where it can't be read.
pub(super) fn read(
    source: &CorrectedSource,
    notes: Notes<'_>,
    report: &mut Report,
) -> Option<Text> {
    let mut questions = Questions::new(source, report);
    if let Some(problem) = damage::find(&source.text) {
        questions.refuse(File::Source, 0..0, problem);
        return None;
    }
    let numbered = line::split(&source.text).map(|line| {
        let joined = source.joined.partition_point(|place| *place <= line.start);
        Line { number: line.number + joined, ..line }
    });
    let lines = glued::cut(numbered);
    let said = notes::lines(notes.lines, &lines, &mut questions);
    let (kept, aside) = aside::set_aside(&lines, &said);
    for (kind, lines) in &aside {
        if *kind == AsideKind::Contents {
            questions.set_aside(&lines[0], lines.len(), "contents");
        }
    }
    if let Some((_, lines)) = aside.iter().find(|(kind, _)| *kind == AsideKind::Page) {
        let count = aside.iter().filter(|(kind, _)| *kind == AsideKind::Page).count();
        questions.set_aside(&lines[0], count, "page numbers");
    }
    let (title_block, rest) = title_block::read(&kept, &notes.title, &mut questions);
    let is_numbered = tree::is_numbered(rest, &said);
    let parts = notes::parts(notes.parts, rest, is_numbered, &mut questions);
    let frame = frame::read(rest, &title_block.title, &said);
    let first = kept.first().filter(|_| kept.len() > rest.len()).map(|line| line.start);
    let mut assembly = Assembly::new(&said, &parts, &title_block.title, &mut questions);
    // In the order of the text.
    let cover = assembly.cover(&frame);
    let body = assembly.body(&frame);
    let closing = assembly.closing(&frame);
    let annexes = assembly.annexes(&frame);
    let mut text = Text {
        title_block,
        cover,
        preamble: body.blocks,
        sections: body.sections,
        closing,
        annexes,
        set_aside: Vec::new(),
    };
    assembly.give_ids(&mut text);
    text.set_aside = assembly.asides(&aside, first);
    Some(text)
}
