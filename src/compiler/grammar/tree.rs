//! The tree of a scope, the body or an annex: a stack of open sections, to which each line adds.

use std::collections::HashMap;

use super::cards;
use super::dates::day;
use super::doubt::Doubt;
use super::empty;
use super::frame::Said;
use super::ids::Places;
use super::label::Label;
use super::labels::{Labels, Seen, quoted};
use super::line::Line;
use super::notes::LineIs;
use super::order::Orders;
use super::questions::Questions;
use super::scheme::{Role, Scheme};
use super::titles;
use crate::compiler::annotations::PartNote;
use crate::document::{Block, BlockKind, Section, SectionKind};

/// What stands in a scope.
#[derive(Debug, Default)]
pub(super) struct Scope {
    pub(super) blocks: Vec<Block>,
    pub(super) sections: Vec<Section>,
}

/// What the reader of a scope knows beside its lines.
#[derive(Debug, Clone, Copy)]
pub(super) struct Context<'c> {
    pub(super) said: &'c Said,
    pub(super) parts: &'c HashMap<usize, &'c PartNote>,
    /// Whether the document is a 批复, whose numbers begin sentences.
    pub(super) is_reply: bool,
    /// Whether it is a scope whose numbers are points, whatever they are: the covering notice.
    pub(super) is_flat: bool,
}

/// Reads the lines of a scope.
pub(super) fn read(
    lines: &[Line<'_>],
    context: Context<'_>,
    places: &mut Places,
    questions: &mut Questions<'_>,
) -> Scope {
    let quoted = quoted(lines);
    let labels = Labels::of(lines, context.said, &quoted, context.is_reply);
    let titles = match () {
        () if context.is_flat || !context.parts.is_empty() => Vec::new(),
        () if !labels.has_sections() => titles::of(lines),
        () if labels.scheme == Scheme::Regulation => titles::above_articles(lines, &labels),
        () => Vec::new(),
    };
    let mut builder = Builder {
        lines,
        context,
        first_title: titles.iter().position(Option::is_some),
        titles,
        labels,
        orders: Orders::default(),
        open: Vec::new(),
        card: None,
        scope: Scope::default(),
        places,
        questions,
        marked: 0,
    };
    let mut place = 0;
    while place < lines.len() {
        place += builder.add(place);
    }
    builder.finish()
}

/// What has been read so far.
pub(super) struct Builder<'b, 'r> {
    pub(super) lines: &'b [Line<'b>],
    pub(super) context: Context<'b>,
    pub(super) labels: Labels,
    /// For each line the kind of section that it begins as a title without a number.
    titles: Vec<Option<SectionKind>>,
    /// The line of the first one.
    first_title: Option<usize>,
    pub(super) orders: Orders,
    /// The open sections, from the widest to the narrowest.
    pub(super) open: Vec<Section>,
    /// The open box.
    pub(super) card: Option<Block>,
    pub(super) scope: Scope,
    pub(super) places: &'b mut Places,
    pub(super) questions: &'b mut Questions<'r>,
    /// How many parts the annotations have marked so far.
    pub(super) marked: u32,
}

impl<'b> Builder<'b, '_> {
    /// Adds a line, or several that belong together. Gives how many.
    pub(super) fn add(&mut self, place: usize) -> usize {
        let line = self.lines[place];
        if let Some(note) = self.context.parts.get(&line.start).copied() {
            self.marked_part(&line, note);
            return 1;
        }
        if let Some(is) = self.context.said.get(&line.start).copied() {
            return self.add_as(place, is);
        }
        if let Some(count) = self.table(place) {
            return count;
        }
        if let Some(opening) = cards::opening(&line) {
            self.open_card(&line, &opening);
            return 1;
        }
        // ——2026年1月26日在…会议上, below the title of a speech
        let is_subtitle =
            self.open.is_empty() && self.scope.blocks.is_empty() && line.length() <= 40;
        if let Some(text) = line.item().filter(|text| !(is_subtitle && day(text).is_some())) {
            self.item(&line, text);
            return 1;
        }
        if let Some(seen) = self.labels.of[place] {
            return self.labelled(place, &line, seen);
        }
        if let Some(kind) = self.titles.get(place).copied().flatten() {
            self.unnumbered(place, &line, kind);
            return 1;
        }
        let kind = match self.is_title_alone(place) {
            true => BlockKind::Heading,
            false => BlockKind::Paragraph,
        };
        self.paragraph(&line, kind);
        1
    }

    /// Whether a line is a title without a number in a text that has numbers: between a whole paragraph and another one.
    fn is_title_alone(&self, place: usize) -> bool {
        let is_paragraph = |line: &Line<'_>| {
            let begins = line.text.chars().next();
            self.labels.scheme != Scheme::Regulation
                && line.text.ends_with('。')
                && line.length() > 12
                && begins.is_some_and(char::is_alphabetic)
        };
        let before = place.checked_sub(1).and_then(|before| self.lines.get(before));
        let next = self.lines.get(place + 1).filter(|_| self.labels.of[place + 1].is_none());
        titles::is_bare(&self.lines[place])
            && before.is_some_and(|before| before.text.ends_with(['。', '！', '：']))
            && next.is_some_and(|next| is_paragraph(next) && next.item().is_none())
    }

    /// Begins a section at a title without a number.
    fn unnumbered(&mut self, place: usize, line: &Line<'b>, kind: SectionKind) {
        if self.first_title == Some(place) {
            let count = self.titles.iter().flatten().count();
            self.questions.titles(line, count);
        }
        self.unlabelled(line, kind);
    }

    /// Begins a section at a line that has no label.
    fn unlabelled(&mut self, line: &Line<'b>, kind: SectionKind) {
        let number = self.orders.last_number(kind) + 1;
        self.close_to(kind);
        self.orders.count(kind, number, 0, line, self.parent());
        let section = self.new_section(kind, number, "", line.content(), line);
        self.open.push(section);
    }

    /// Adds a line as what an editor says that it is.
    pub(super) fn add_as(&mut self, place: usize, is: LineIs) -> usize {
        let line = self.lines[place];
        let kind = match is {
            LineIs::Section(kind) if !is.is_annex() => kind,
            LineIs::Table => {
                let said = self.context.said;
                let is_row = |(at, next): &(usize, &Line<'_>)| {
                    said.get(&next.start) == Some(&LineIs::Table) && next.index == line.index + at
                };
                let count = self.lines[place..].iter().enumerate().take_while(is_row).count();
                self.push_table(None, place, place..place + count);
                return count;
            }
            LineIs::Point => {
                match Label::read(line.content()) {
                    Some(label) => self.point(&line, &label, BlockKind::Point),
                    None => self.paragraph(&line, BlockKind::Point),
                }
                return 1;
            }
            LineIs::Heading => {
                self.paragraph(&line, BlockKind::Heading);
                return 1;
            }
            LineIs::Signature => {
                self.paragraph(&line, BlockKind::Signature);
                return 1;
            }
            LineIs::Paragraph | LineIs::Section(_) | LineIs::Contents => {
                self.paragraph(&line, BlockKind::Paragraph);
                return 1;
            }
        };
        match Label::read(line.content()) {
            Some(label) => self.section(place, &line, &label, kind),
            None => self.unlabelled(&line, kind),
        }
        1
    }

    /// Closes the open sections that one of this kind ends.
    pub(super) fn close_to(&mut self, kind: SectionKind) {
        self.close_card();
        while self.open.last().is_some_and(|section| section.kind >= kind) {
            self.close_last();
        }
    }

    pub(super) fn close_last(&mut self) {
        if let Some(section) = self.open.pop() {
            match self.open.last_mut() {
                Some(parent) => parent.sections.push(section),
                None => self.scope.sections.push(section),
            }
        }
    }

    pub(super) fn finish(mut self) -> Scope {
        self.close_card();
        while !self.open.is_empty() {
            self.close_last();
        }
        empty::ask(&self.scope.sections, self.lines, self.places, self.questions);
        self.scope
    }
}

/// Whether a scheme is one whose first level is a mere figure.
pub(super) fn is_numbered(lines: &[Line<'_>], said: &Said) -> bool {
    let quoted = vec![false; lines.len()];
    let labels = Labels::of(lines, said, &quoted, false);
    let is_section = |seen: &Seen| {
        let is_sure = seen.doubt == Doubt::None && labels.scheme != Scheme::Figures;
        is_sure && matches!(labels.scheme.role(seen.label.form), Role::Section(_))
    };
    labels.of.iter().flatten().any(is_section)
}
