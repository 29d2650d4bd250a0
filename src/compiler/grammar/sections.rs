//! How a line begins a section: whether it is a heading at all, where it goes, what its title is.

use super::blocks::Content;
use super::doubt::Doubt;
use super::heading::{Shape, with_stop};
use super::label::{Form, Label};
use super::labels::Seen;
use super::line::{Line, fold};
use super::order::Order;
use super::scheme::Role;
use super::table;
use super::tree::Builder;
use crate::compiler::annotations::PartNote;
use crate::compiler::code::Code;
use crate::compiler::diagnostic::{File, Problem};
use crate::compiler::numeral;
use crate::compiler::quotes::short;
use crate::document::{BlockKind, By, Section, SectionKind};

impl<'b> Builder<'b, '_> {
    /// Adds a line that begins with a label.
    pub(super) fn labelled(&mut self, place: usize, line: &Line<'b>, seen: Seen) -> usize {
        let label = seen.label;
        let role = match self.labels.scheme.role(label.form) {
            Role::Section(_) if self.context.is_flat => Role::Point(BlockKind::Point),
            role => role,
        };
        let written = &line.content()[..label.end];
        match role {
            Role::Section(kind) if self.is_of_card(&label, kind) => {
                self.point(line, &label, BlockKind::Point);
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
            Role::Point(kind) if self.has_text_below(place, &label, seen.doubt) => {
                self.point_with_text_below(place, line, &label, kind);
                return 2;
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
    pub(super) fn is_of_card(&self, label: &Label, kind: SectionKind) -> bool {
        let Some(card) = &self.card else { return false };
        let points = card.blocks.iter().filter(|block| block.kind == BlockKind::Point).count();
        let is_next = label.number as usize == points + 1;
        label.form == Form::Bracketed
            && is_next
            && !(self.orders.continues(kind, label.number) && points == 0 && label.number > 1)
    }

    pub(super) fn order(&self, kind: SectionKind, label: &Label) -> Order {
        let depth = self.open.iter().take_while(|section| section.kind < kind).count();
        let parent = depth
            .checked_sub(1)
            .and_then(|depth| self.open.get(depth))
            .map(|section| section.id.as_str());
        self.orders.of(kind, label, parent.unwrap_or_default())
    }

    /// Begins a section; a label alone on its line may have its title on the next one.
    pub(super) fn section_with_title_below(
        &mut self,
        place: usize,
        line: &Line<'b>,
        label: &Label,
        kind: SectionKind,
    ) -> usize {
        let is_upper =
            kind < SectionKind::Article || matches!(label.form, Form::Decimal2 | Form::Decimal3);
        let below = self.lines.get(place + 1).filter(|next| {
            // （一） 指导思想。 and its text, each on a line of its own
            let is_heading = label.form == Form::Bracketed
                && kind == SectionKind::Article
                && next.text.ends_with('。')
                && next.length() <= 16
                && !next.text.contains(['，', '、', '；', '：'])
                && self.labels.of.get(place + 2).is_some_and(Option::is_none);
            (is_upper || is_heading)
                && label.rest(line.content()).is_empty()
                && next.length() <= 30
                && (is_heading || !next.ends_sentence())
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
        let title = below.content().trim_end_matches('。');
        let written = label.written(line.content());
        let mut section = self.new_section(kind, label.number, written, title, line);
        section.inserted = label.inserted;
        let typed = format!("{}\n{}", line.text, below.text);
        section.line = (fold(&typed) != fold(&section.heading())).then_some(typed);
        self.open.push(section);
        2
    }

    /// Closes what a section ends, and warns of a number out of order.
    pub(super) fn begin(&mut self, line: &Line<'_>, label: &Label, kind: SectionKind) {
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

    pub(super) fn section(
        &mut self,
        place: usize,
        line: &Line<'_>,
        label: &Label,
        kind: SectionKind,
    ) {
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
    pub(super) fn marked_part(&mut self, line: &Line<'_>, note: &PartNote) {
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
            let problem = Problem {
                code: Code::PartWithoutText,
                message: format!("「{}」 is no sentence with text behind it", short(topic)),
                expected: "the whole first sentence of a line, without its 。".into(),
                help: "take the whole sentence, or give the part a `title` of yours".into(),
            };
            return self.questions.refuse(File::Annotations, note.begins.span(), problem);
        };
        let (heading, kind) = (Some(topic), BlockKind::Paragraph);
        let (lead, usual_lead) = (line.lead(text), with_stop(heading));
        self.block(line, &Content { kind, label: None, heading, text, lead, usual_lead });
    }

    pub(super) fn new_section(
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

    pub(super) fn parent(&self) -> String {
        self.open.last().map(|section| section.id.clone()).unwrap_or_default()
    }
}

/// Whether a label out of order can be that of a heading: a figure is too often one of a quantity.
fn may_be_odd(label: &Label) -> bool {
    !matches!(label.form, Form::Spaced | Form::Decimal2 | Form::Decimal3)
}
