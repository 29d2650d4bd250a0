//! How a line becomes a block: paragraph, item, point, table, box.

use super::cards;
use super::closing::is_frame_title;
use super::doubt::Doubt;
use super::heading::{run_in_heading, short_heading, with_stop};
use super::label::{Form, Label};
use super::line::{Line, fold, trim};
use super::order::Order;
use super::scheme::Role;
use super::table;
use super::tree::Builder;
use crate::compiler::numeral;
use crate::document::{Block, BlockKind};

/// What a line adds to the text.
pub(super) struct Content<'a> {
    pub(super) kind: BlockKind,
    pub(super) label: Option<&'a str>,
    pub(super) heading: Option<&'a str>,
    pub(super) text: &'a str,
    /// What stands before the text in the line.
    pub(super) lead: &'a str,
    /// What would stand there if it were typed as it should be.
    pub(super) usual_lead: String,
}

impl Builder<'_, '_> {
    /// Adds a table, if one begins here.
    pub(super) fn table(&mut self, place: usize) -> Option<usize> {
        let lines = &self.lines[place..];
        let found = table::find(lines, |at| {
            // A heading that goes on counting ends the table.
            let seen = self.labels.of.get(place + at).copied().flatten();
            seen.is_some_and(|seen| match self.labels.scheme.role(seen.label.form) {
                Role::Section(kind) => self.orders.continues(kind, seen.label.number),
                _ => false,
            })
        })?;
        let from = place + usize::from(found.has_caption);
        let caption = found.has_caption.then(|| self.lines[place].text);
        self.push_table(caption, place, from..place + found.count);
        Some(found.count)
    }

    pub(super) fn push_table(
        &mut self,
        caption: Option<&str>,
        place: usize,
        rows: std::ops::Range<usize>,
    ) {
        let id = self.places.next(self.lines[place].start);
        let block = table::block(caption, &self.lines[rows], id);
        self.push(block);
    }

    pub(super) fn open_card(&mut self, line: &Line<'_>, opening: &cards::Opening<'_>) {
        self.close_card();
        let usual = format!("{} {}", opening.label, opening.title.unwrap_or_default());
        let before = opening
            .pieces
            .first()
            .map_or(line.text.len(), |first| first.as_ptr() as usize - line.text.as_ptr() as usize);
        let lead = trim(&line.text[..before]);
        let is_usual = fold(lead) == fold(&usual);
        let id = self.places.next(line.start);
        self.card = Some(Block {
            id,
            kind: BlockKind::Box,
            label: Some(opening.label.into()),
            heading: opening.title.map(String::from),
            text: String::new(),
            points: Vec::new(),
            lead: (!is_usual).then(|| lead.into()),
            rows: Vec::new(),
            blocks: Vec::new(),
            bodies: Vec::new(),
        });
        for piece in &opening.pieces {
            match Label::read(piece) {
                Some(label) => self.point(&Line { text: piece, ..*line }, &label, BlockKind::Point),
                None => self.paragraph(&Line { text: piece, ..*line }, BlockKind::Paragraph),
            }
        }
        // A box whose text stands on the line of its title has no other lines.
        if !opening.pieces.is_empty() {
            self.close_card();
        }
    }

    pub(super) fn close_card(&mut self) {
        if let Some(card) = self.card.take() {
            self.push_outside(card);
        }
    }

    pub(super) fn item(&mut self, line: &Line<'_>, rest: &str) {
        let (heading, text) = short_heading(rest);
        let usual_lead = format!("——{}", with_stop(heading));
        let kind = BlockKind::Item;
        self.block(
            line,
            &Content { kind, label: None, heading, text, lead: line.lead(text), usual_lead },
        );
    }

    pub(super) fn point(&mut self, line: &Line<'_>, label: &Label, kind: BlockKind) {
        let content = line.content();
        let (heading, text) = short_heading(label.rest(content));
        let written = match label.form {
            Form::Comma => &content[..label.end],
            _ => label.written(content),
        };
        self.set_point(line, (label, written), kind, (heading, text), line.lead(text));
    }

    /// A point, as its label is written, with its heading, its text and what stands before that in the source.
    fn set_point(
        &mut self,
        line: &Line<'_>,
        (label, written): (&Label, &str),
        kind: BlockKind,
        (heading, text): (Option<&str>, &str),
        lead: &str,
    ) {
        self.count_point(line, label, kind);
        let usual_lead = format!("{written}{}", with_stop(heading));
        self.block(line, &Content { kind, label: Some(written), heading, text, lead, usual_lead });
    }

    /// Whether the label of a point stands alone on its line, above its text.
    pub(super) fn has_text_below(&self, place: usize, label: &Label, doubt: Doubt) -> bool {
        let line = &self.lines[place];
        let is_text = |next: &&Line<'_>| {
            next.index == line.index + 1
                && self.labels.of[place + 1].is_none()
                && next.item().is_none()
                && !table::is_row(next)
                && !self.context.said.contains_key(&next.start)
        };
        doubt == Doubt::None
            && label.form != Form::Comma
            && label.rest(line.content()).is_empty()
            && self.lines.get(place + 1).filter(is_text).is_some()
    }

    /// A point whose text stands on the next line.
    pub(super) fn point_with_text_below(
        &mut self,
        place: usize,
        line: &Line<'_>,
        label: &Label,
        kind: BlockKind,
    ) {
        let below = self.lines[place + 1];
        let written = label.written(line.content());
        let (heading, text) = short_heading(below.text);
        let lead = format!("{}\n{}", line.text, below.lead(text));
        self.set_point(line, (label, written), kind, (heading, text), &lead);
    }

    /// Counts a point, and warns of a number out of order.
    fn count_point(&mut self, line: &Line<'_>, label: &Label, kind: BlockKind) {
        let written = label.written(line.content());
        if let Order::Odd { before, expected } = self.orders.of_point(kind, label) {
            let before = before.as_ref().map(|(label, line)| (label.as_str(), *line));
            self.questions.out_of_order(line, written, before, &format!("{expected} or 1 anew"));
        }
        self.orders.count_point(kind, label, line);
    }

    pub(super) fn paragraph(&mut self, line: &Line<'_>, kind: BlockKind) {
        // 一是… or 前言 alone on its line, above its text.
        let is_heading = kind == BlockKind::Paragraph
            && (is_counted_heading(line.text) || is_frame_title(line.text));
        let kind = if is_heading { BlockKind::Heading } else { kind };
        let text = line.text;
        self.block(
            line,
            &Content {
                kind,
                label: None,
                heading: None,
                text,
                lead: "",
                usual_lead: String::new(),
            },
        );
    }

    pub(super) fn block(&mut self, line: &Line<'_>, content: &Content<'_>) {
        let block = Block {
            points: Vec::new(),
            id: self.places.next(line.start),
            kind: content.kind,
            label: content.label.map(String::from),
            heading: content.heading.map(String::from),
            text: content.text.into(),
            lead: (content.lead != content.usual_lead).then(|| content.lead.into()),
            rows: Vec::new(),
            blocks: Vec::new(),
            bodies: Vec::new(),
        };
        self.push(block);
    }

    /// Adds a block to the open box, the last section or the beginning of the scope.
    pub(super) fn push(&mut self, block: Block) {
        match &mut self.card {
            Some(card) => card.blocks.push(block),
            None => self.push_outside(block),
        }
    }

    pub(super) fn push_outside(&mut self, block: Block) {
        match self.open.last_mut() {
            Some(section) => section.blocks.push(block),
            None => self.scope.blocks.push(block),
        }
    }
}

/// Whether a line is 一是… and short.
fn is_counted_heading(text: &str) -> bool {
    let Some((number, _)) = text.split_once('是') else { return false };
    number.len() <= 9
        && numeral::parse(number).is_some()
        && text.chars().count() <= 40
        && run_in_heading(text).is_none()
}
