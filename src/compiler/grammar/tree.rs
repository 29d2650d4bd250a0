//! The tree of a scope, the body or an annex: a stack of open sections, to which each line adds.

use std::collections::HashMap;

use super::cards;
use super::doubt::Doubt;
use super::frame::Said;
use super::heading::{Shape, run_in_heading, short_heading, with_stop};
use super::ids::Places;
use super::label::{Form, Label};
use super::labels::{Labels, Seen, quoted};
use super::line::Line;
use super::notes::LineIs;
use super::order::{Order, Orders};
use super::questions::Questions;
use super::scheme::{Role, Scheme};
use super::table;
use crate::compiler::annotations::PartNote;
use crate::compiler::diagnostic::{File, Finding};
use crate::compiler::numeral;
use crate::compiler::quotes::short;
use crate::document::{Block, BlockKind, By, Section, SectionKind};

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
    let mut builder = Builder {
        lines,
        context,
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
struct Builder<'b, 'r> {
    lines: &'b [Line<'b>],
    context: Context<'b>,
    labels: Labels,
    orders: Orders,
    /// The open sections, from the widest to the narrowest.
    open: Vec<Section>,
    /// The open box.
    card: Option<Block>,
    scope: Scope,
    places: &'b mut Places,
    questions: &'b mut Questions<'r>,
    /// How many parts the annotations have marked so far.
    marked: u32,
}

/// What a line adds to the text.
struct Content<'a> {
    kind: BlockKind,
    label: Option<&'a str>,
    heading: Option<&'a str>,
    text: &'a str,
    /// What stands before the text in the line.
    lead: &'a str,
    /// What would stand there if it were typed as it should be.
    usual_lead: String,
}

impl<'b> Builder<'b, '_> {
    /// Adds a line, or several that belong together. Gives how many.
    fn add(&mut self, place: usize) -> usize {
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
        if let Some(text) = line.item() {
            self.item(&line, text);
            return 1;
        }
        if let Some(seen) = self.labels.of[place] {
            return self.labelled(place, &line, seen);
        }
        self.paragraph(&line, BlockKind::Paragraph);
        1
    }

    /// Adds a line as what an editor says that it is.
    fn add_as(&mut self, place: usize, is: LineIs) -> usize {
        let line = self.lines[place];
        let kind = match is {
            LineIs::Part => SectionKind::Part,
            LineIs::Chapter => SectionKind::Chapter,
            LineIs::Division => SectionKind::Division,
            LineIs::Article => SectionKind::Article,
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
            LineIs::Paragraph | LineIs::Annex | LineIs::Contents => {
                self.paragraph(&line, BlockKind::Paragraph);
                return 1;
            }
        };
        match Label::read(line.content()) {
            Some(label) => self.section(place, &line, &label, kind),
            None => {
                let number = self.orders.last_number(kind) + 1;
                self.close_to(kind);
                self.orders.count(kind, number, 0, &line, self.parent());
                let section = self.new_section(kind, number, "", line.content(), &line);
                self.open.push(section);
            }
        }
        1
    }

    /// Adds a table, if one begins here.
    fn table(&mut self, place: usize) -> Option<usize> {
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

    fn push_table(&mut self, caption: Option<&str>, place: usize, rows: std::ops::Range<usize>) {
        let id = self.places.next(self.lines[place].start);
        let block = table::block(caption, &self.lines[rows], id);
        self.push(block);
    }

    fn open_card(&mut self, line: &Line<'_>, opening: &cards::Opening<'_>) {
        self.close_card();
        let usual = format!("{} {}", opening.label, opening.title.unwrap_or_default());
        let before = opening
            .pieces
            .first()
            .map_or(line.text.len(), |first| first.as_ptr() as usize - line.text.as_ptr() as usize);
        let lead = super::line::trim(&line.text[..before]);
        let is_usual = super::line::fold(lead) == super::line::fold(&usual);
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

    fn close_card(&mut self) {
        if let Some(card) = self.card.take() {
            self.push_outside(card);
        }
    }

    fn item(&mut self, line: &Line<'_>, rest: &str) {
        let (heading, text) = short_heading(rest);
        let usual_lead = format!("——{}", with_stop(heading));
        let kind = BlockKind::Item;
        self.block(
            line,
            &Content { kind, label: None, heading, text, lead: line.lead(text), usual_lead },
        );
    }

    /// Adds a line that begins with a label.
    fn labelled(&mut self, place: usize, line: &Line<'b>, seen: Seen) -> usize {
        let label = seen.label;
        let role = match self.labels.scheme.role(label.form) {
            Role::Section(_) if self.context.is_flat => Role::Point(BlockKind::Point),
            role => role,
        };
        let written = &line.content()[..label.end];
        match role {
            Role::Section(kind) if self.is_of_card(&label, kind) => {
                self.point(line, &label, BlockKind::Point)
            }
            Role::Section(kind) => {
                let order = self.order(kind, &label);
                let is_sentence = match seen.doubt {
                    Doubt::Sentence => true,
                    Doubt::Pair => order.is_odd() || self.labels.comes_again(&label, place),
                    Doubt::None => order.is_odd() && !may_be_odd(&label),
                };
                if is_sentence {
                    if self.orders.continues(kind, label.number) {
                        self.questions.sentence(line, written, kind.as_str());
                    }
                    self.paragraph(line, BlockKind::Paragraph);
                    return 1;
                }
                return self.section_with_title_below(place, line, &label, kind);
            }
            Role::Point(_)
                if seen.doubt == Doubt::Sentence || label.rest(line.content()).is_empty() =>
            {
                self.paragraph(line, BlockKind::Paragraph);
            }
            Role::Point(kind) => self.point(line, &label, kind),
            Role::Text => self.paragraph(line, BlockKind::Paragraph),
        }
        1
    }

    /// Whether a label of the kind of a section counts the points of the open box.
    fn is_of_card(&self, label: &Label, kind: SectionKind) -> bool {
        let Some(card) = &self.card else { return false };
        let points = card.blocks.iter().filter(|block| block.kind == BlockKind::Point).count();
        let is_next = label.number as usize == points + 1;
        label.form == Form::Bracketed
            && is_next
            && !(self.orders.continues(kind, label.number) && points == 0 && label.number > 1)
    }

    fn order(&self, kind: SectionKind, label: &Label) -> Order {
        let depth = self.open.iter().take_while(|section| section.kind < kind).count();
        let parent = depth
            .checked_sub(1)
            .and_then(|depth| self.open.get(depth))
            .map(|section| section.id.as_str());
        self.orders.of(kind, label, parent.unwrap_or_default())
    }

    /// Begins a section; a label alone on its line may have its title on the next one.
    fn section_with_title_below(
        &mut self,
        place: usize,
        line: &Line<'b>,
        label: &Label,
        kind: SectionKind,
    ) -> usize {
        let is_upper = kind < SectionKind::Article;
        let below = self.lines.get(place + 1).filter(|next| {
            is_upper
                && label.rest(line.content()).is_empty()
                && next.length() <= 30
                && !next.ends_sentence()
                && self.labels.of[place + 1].is_none()
                && !self.context.said.contains_key(&next.start)
                && !table::is_row(next)
                && next.index == line.index + 1
        });
        let Some(below) = below else {
            self.section(place, line, label, kind);
            return 1;
        };
        self.begin(line, label, kind);
        let mut section = self.new_section(
            kind,
            label.number,
            label.written(line.content()),
            below.content(),
            line,
        );
        section.inserted = label.inserted;
        let typed = format!("{}\n{}", line.text, below.text);
        section.line =
            (super::line::fold(&typed) != super::line::fold(&section.heading())).then_some(typed);
        self.open.push(section);
        2
    }

    /// Closes what a section ends, and warns of a number out of order.
    fn begin(&mut self, line: &Line<'_>, label: &Label, kind: SectionKind) {
        self.close_to(kind);
        let parent = self.parent();
        let order = self.orders.of(kind, label, &parent);
        if let Order::Odd { before, expected } = &order {
            let written = &line.content()[..label.end];
            let expected = format!("{} or 1 anew", numeral::write(*expected));
            let before = before.as_ref().map(|(label, line)| (label.as_str(), *line));
            self.questions.out_of_order(line, written, before, &expected);
        }
        self.orders.count(kind, label.number, label.inserted, line, parent);
        self.orders.points_anew();
    }

    fn section(&mut self, place: usize, line: &Line<'_>, label: &Label, kind: SectionKind) {
        self.begin(line, label, kind);
        let next_is_text = self.lines.get(place + 1).is_some()
            && self.labels.of[place + 1].is_none_or(|next| !matches!(self.labels.scheme.role(next.label.form), Role::Section(next) if next <= kind));
        let rest = label.rest(line.content());
        let shape = Shape::of(label, rest, kind, &self.labels, next_is_text);
        let written = label.written(line.content());
        let mut section =
            self.new_section(kind, label.number, written, shape.title.unwrap_or_default(), line);
        section.inserted = label.inserted;
        let Some(text) = shape.text else {
            let is_usual = !section.title.is_empty() && section.heading() == line.text;
            section.line = (!is_usual).then(|| line.text.into());
            self.open.push(section);
            return;
        };
        section.line = None;
        let usual_lead = match (shape.title, label.form) {
            (Some(_), Form::Bracketed) => section.heading(),
            (Some(title), Form::Clause) => format!("{written}{title}。"),
            (Some(_), _) => section.heading() + "。",
            (None, _) => section.heading(),
        };
        self.open.push(section);
        let (kind, lead) = (BlockKind::Paragraph, line.lead(text));
        self.block(
            line,
            &Content { kind, label: None, heading: shape.title, text, lead, usual_lead },
        );
    }

    /// Begins a part at a line that the editor marked.
    fn marked_part(&mut self, line: &Line<'_>, note: &PartNote) {
        self.close_to(SectionKind::Part);
        self.marked += 1;
        let topic = note.begins.get_ref().as_str();
        let title = note.title.as_deref().unwrap_or(topic);
        let mut section = self.new_section(SectionKind::Part, self.marked, "", title, line);
        section.line = None;
        section.title_by = if note.title.is_some() { By::Editor } else { By::Document };
        self.open.push(section);
        if note.title.is_some() {
            return self.paragraph(line, BlockKind::Paragraph);
        }
        let text = line
            .text
            .strip_prefix(topic)
            .and_then(|rest| rest.strip_prefix('。'))
            .filter(|text| !text.is_empty());
        let Some(text) = text else {
            let finding = Finding {
                message: format!("「{}」 is no sentence with text behind it", short(topic)),
                expected: "the whole first sentence of a line, without its 。".into(),
                help: "take the whole sentence, or give the part a `title` of yours".into(),
            };
            return self.questions.refuse(File::Annotations, note.begins.span(), finding);
        };
        let (heading, kind) = (Some(topic), BlockKind::Paragraph);
        let (lead, usual_lead) = (line.lead(text), with_stop(heading));
        self.block(line, &Content { kind, label: None, heading, text, lead, usual_lead });
    }

    fn new_section(
        &mut self,
        kind: SectionKind,
        number: u32,
        label: &str,
        title: &str,
        line: &Line<'_>,
    ) -> Section {
        Section {
            id: self.places.next(line.start),
            kind,
            number,
            inserted: 0,
            label: label.into(),
            title: title.into(),
            title_by: By::Document,
            title_en: None,
            line: label.is_empty().then(|| line.text.into()),
            blocks: Vec::new(),
            sections: Vec::new(),
        }
    }

    fn parent(&self) -> String {
        self.open.last().map(|section| section.id.clone()).unwrap_or_default()
    }

    fn point(&mut self, line: &Line<'_>, label: &Label, kind: BlockKind) {
        let content = line.content();
        let rest = label.rest(content);
        let written = label.written(content);
        if let Order::Odd { before, expected } = self.orders.of_point(kind, label) {
            let before = before.as_ref().map(|(label, line)| (label.as_str(), *line));
            self.questions.out_of_order(line, written, before, &format!("{expected} or 1 anew"));
        }
        self.orders.count_point(kind, label, line);
        let (heading, text) = short_heading(rest);
        let written = if label.form == Form::Comma { &content[..label.end] } else { written };
        self.block(
            line,
            &Content {
                kind,
                label: Some(written),
                heading,
                text,
                lead: line.lead(text),
                usual_lead: format!("{written}{}", with_stop(heading)),
            },
        );
    }

    fn paragraph(&mut self, line: &Line<'_>, kind: BlockKind) {
        // 一是… alone on its line, above its text.
        let is_heading = kind == BlockKind::Paragraph && is_counted_heading(line.text);
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

    fn block(&mut self, line: &Line<'_>, content: &Content<'_>) {
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
        };
        self.push(block);
    }

    /// Adds a block to the open box, the last section or the beginning of the scope.
    fn push(&mut self, block: Block) {
        match &mut self.card {
            Some(card) => card.blocks.push(block),
            None => self.push_outside(block),
        }
    }

    fn push_outside(&mut self, block: Block) {
        match self.open.last_mut() {
            Some(section) => section.blocks.push(block),
            None => self.scope.blocks.push(block),
        }
    }

    /// Closes the open sections that one of this kind ends.
    fn close_to(&mut self, kind: SectionKind) {
        self.close_card();
        while self.open.last().is_some_and(|section| section.kind >= kind) {
            self.close_last();
        }
    }

    fn close_last(&mut self) {
        if let Some(section) = self.open.pop() {
            match self.open.last_mut() {
                Some(parent) => parent.sections.push(section),
                None => self.scope.sections.push(section),
            }
        }
    }

    fn finish(mut self) -> Scope {
        self.close_card();
        while !self.open.is_empty() {
            self.close_last();
        }
        self.scope
    }
}

/// Whether a label out of order can be that of a heading: a figure is too often one of a quantity.
fn may_be_odd(label: &Label) -> bool {
    !matches!(label.form, Form::Spaced | Form::Decimal2 | Form::Decimal3)
}

/// Whether a line is 一是… and short.
fn is_counted_heading(text: &str) -> bool {
    let Some((number, _)) = text.split_once('是') else { return false };
    number.len() <= 9
        && numeral::parse(number).is_some()
        && text.chars().count() <= 40
        && run_in_heading(text).is_none()
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
