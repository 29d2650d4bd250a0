//! The text put together: cover, body, closing and annexes, each read as its kind.

use std::collections::HashMap;

use super::Text;
use super::annexes::AnnexLines;
use super::aside::SetAside;
use super::closing::{is_frame_title, is_signed};
use super::frame::{Frame, Said, is_remark};
use super::ids::Places;
use super::line::{Line, fold, unspaced};
use super::notes::LineIs;
use super::portal::is_of_portal;
use super::questions::Questions;
use super::tree::{self, Context, Scope};
use crate::compiler::annotations::PartNote;
use crate::document::{Aside, Block, BlockKind, By, Section, SectionKind, id};

/// What is needed to read each stretch of the text.
pub(super) struct Assembly<'b, 'r> {
    said: &'b Said,
    parts: &'b HashMap<usize, &'b PartNote>,
    is_reply: bool,
    places: Places,
    questions: &'b mut Questions<'r>,
}

impl<'b, 'r> Assembly<'b, 'r> {
    pub(super) fn new(
        said: &'b Said,
        parts: &'b HashMap<usize, &'b PartNote>,
        title: &str,
        questions: &'b mut Questions<'r>,
    ) -> Self {
        let title = fold(title);
        let is_reply = ["批复", "复函", "答复"].iter().any(|kind| title.ends_with(kind));
        Self { said, parts, is_reply, places: Places::default(), questions }
    }

    fn scope(&mut self, lines: &[Line<'_>], is_flat: bool) -> Scope {
        let (said, parts, is_reply) = (self.said, self.parts, self.is_reply);
        let context = Context { said, parts, is_reply, is_flat };
        tree::read(lines, context, &mut self.places, self.questions)
    }

    /// The covering notice: its text, its signature, and the title that it encloses.
    pub(super) fn cover(&mut self, frame: &Frame<'_>) -> Vec<Block> {
        let (notice, title) = frame.cover.split_at(frame.cover.len() - frame.enclosed);
        let signed = notice.iter().rev().take_while(|line| is_signed(line)).count();
        let (notice, signature) = notice.split_at(notice.len() - signed);
        let mut blocks = self.scope(notice, true).blocks;
        blocks.extend(signature.iter().map(|line| self.line(line, BlockKind::Signature)));
        if let Some(first) = title.first() {
            let mut heading = self.line(first, BlockKind::Heading);
            heading.text = joined(title);
            blocks.push(heading);
        }
        blocks
    }

    pub(super) fn body(&mut self, frame: &Frame<'_>) -> Scope {
        self.scope(&frame.body, false)
    }

    /// The closing: clauses and the list of annexes as paragraphs, names and days as a signature.
    pub(super) fn closing(&mut self, frame: &Frame<'_>) -> Vec<Block> {
        let lines = frame.closing.iter().map(|line| {
            let kind = match () {
                () if self.said.get(&line.start) == Some(&LineIs::Signature) => {
                    BlockKind::Signature
                }
                () if is_frame_title(line.text) => BlockKind::Heading,
                () if is_signed(line) && !is_of_portal(line.text) => BlockKind::Signature,
                () => BlockKind::Paragraph,
            };
            self.line(line, kind)
        });
        lines.collect()
    }

    pub(super) fn annexes(&mut self, frame: &Frame<'_>) -> Vec<Section> {
        frame.annexes.iter().map(|annex| self.annex(annex)).collect()
    }

    fn annex(&mut self, annex: &AnnexLines<'_>) -> Section {
        let id = self.places.next(annex.start());
        self.questions.flat_table(&annex.lines);
        let scope = self.scope(&annex.lines, false);
        let title = match annex.title_lines.is_empty() {
            true => unspaced(annex.title),
            false => {
                let remarks =
                    usize::from(annex.title_lines.len() > 1 && is_remark(&annex.title_lines[0]));
                annex.title_lines[remarks..].iter().map(|line| unspaced(line.content())).collect()
            }
        };
        let mut section = Section {
            id,
            kind: SectionKind::Annex,
            number: annex.number,
            inserted: 0,
            label: annex.label.into(),
            title,
            title_by: By::Document,
            title_en: None,
            line: None,
            blocks: scope.blocks,
            sections: scope.sections,
        };
        let typed: Vec<&str> =
            annex.marker.iter().chain(&annex.title_lines).map(|line| line.text).collect();
        let typed = typed.join("\n");
        let is_usual = section.own_line().is_some_and(|usual| fold(&usual) == fold(&typed));
        section.line = (!is_usual).then_some(typed);
        section
    }

    fn line(&mut self, line: &Line<'_>, kind: BlockKind) -> Block {
        Block {
            id: self.places.next(line.start),
            kind,
            label: None,
            heading: None,
            text: line.text.into(),
            points: Vec::new(),
            lead: None,
            rows: Vec::new(),
            blocks: Vec::new(),
            bodies: Vec::new(),
        }
    }

    /// Gives everything its final id.
    pub(super) fn give_ids(&mut self, text: &mut Text) {
        let places = &mut self.places;
        places.blocks(id::COVER, &mut text.cover);
        places.blocks(id::PREAMBLE, &mut text.preamble);
        places.sections("", &mut text.sections);
        places.blocks(id::CLOSING, &mut text.closing);
        places.annexes(&mut text.annexes);
    }

    /// Lines set aside, each with what stands before it. `title` is where the title block begins.
    pub(super) fn asides(&self, aside: &SetAside<'_>, title: Option<usize>) -> Vec<Aside> {
        let asides = aside.iter().filter_map(|(kind, lines)| {
            let start = lines.first()?.start;
            let title = title.filter(|title| *title < start).map(|_| id::TITLE);
            let after = self.places.before(start).or(title).map(String::from);
            Some(Aside {
                kind: *kind,
                after,
                lines: lines.iter().map(|line| line.text.into()).collect(),
            })
        });
        asides.collect()
    }
}

/// The lines of a title as one.
fn joined(lines: &[Line<'_>]) -> String {
    lines.iter().map(|line| line.text).collect()
}
