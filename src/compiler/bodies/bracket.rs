//! One bracket that may say who is responsible.

use std::ops::Range;

use super::name::{self, Label};
use super::{is_closing, is_opening};
use crate::document::BodyRole;

/// What a bracket says.
#[derive(Debug, Default)]
pub(super) struct Bracket {
    /// The names of the bodies in the text, each with what it does.
    pub(super) bodies: Vec<(Range<usize>, BodyRole)>,
    /// Whether it says that the first body leads.
    pub(super) has_remark: bool,
    /// Whether it says that what it says goes for the following ones too: 下同.
    pub(super) says_ditto: bool,
}

/// Reads what stands at this place of the text; nothing where any of it is doubtful.
pub(super) fn read(text: &[char], place: Range<usize>) -> Option<Bracket> {
    let mut reading =
        Reading { text, bracket: Bracket::default(), waiting: Vec::new(), label: None };
    for (piece, is_behind_stop) in pieces(text, place) {
        reading.piece(piece, is_behind_stop)?;
    }
    reading.close_label()?;
    let Reading { mut bracket, label, .. } = reading;
    bracket.bodies.sort_by_key(|(place, _)| place.start);
    let is_institution =
        |(place, _): &(Range<usize>, BodyRole)| name::is_institution(&text[place.clone()]);
    let is_sure = label.is_some() || bracket.bodies.iter().any(is_institution);
    (is_sure && !bracket.bodies.is_empty()).then_some(bracket)
}

/// The pieces between commas and stops outside brackets, without white space around them, and whether a stop is before
/// each.
fn pieces(text: &[char], place: Range<usize>) -> Vec<(Range<usize>, bool)> {
    let mut pieces = Vec::new();
    let (mut depth, mut start, mut is_behind_stop) = (0, place.start, false);
    for at in place.clone() {
        let character = text[at];
        depth += i32::from(is_opening(character)) - i32::from(is_closing(character));
        let is_stop = matches!(character, '；' | ';' | '。');
        if depth == 0 && (is_stop || matches!(character, '、' | '，' | ',')) {
            pieces.push((trimmed(text, start..at), is_behind_stop));
            (start, is_behind_stop) = (at + 1, is_stop);
        }
    }
    pieces.push((trimmed(text, start..place.end), is_behind_stop));
    pieces.retain(|(piece, _)| !piece.is_empty());
    pieces
}

fn trimmed(text: &[char], mut place: Range<usize>) -> Range<usize> {
    while !place.is_empty() && text[place.start].is_whitespace() {
        place.start += 1;
    }
    while !place.is_empty() && text[place.end - 1].is_whitespace() {
        place.end -= 1;
    }
    place
}

/// A bracket that is being read. What returns nothing has found it doubtful.
struct Reading<'t> {
    text: &'t [char],
    bracket: Bracket,
    /// Names of which it isn't said yet what they do.
    waiting: Vec<Range<usize>>,
    /// The last label: 责任单位：.
    label: Option<Label>,
}

impl Reading<'_> {
    fn piece(&mut self, piece: Range<usize>, is_behind_stop: bool) -> Option<()> {
        let words: String = self.text[piece.clone()].iter().collect();
        if name::has_remark(&words) {
            self.bracket.has_remark = true;
            return Some(());
        }
        if matches!(&*words, "下同" | "以下同") {
            self.bracket.says_ditto = true;
            return Some(());
        }
        let colon = self.text[piece.clone()].iter().position(|each| matches!(each, '：' | ':'));
        if let Some(colon) = colon.map(|colon| piece.start + colon) {
            self.close_label()?;
            self.label = Some(Label::read(&self.text[piece.start..colon])?);
            let behind = trimmed(self.text, colon + 1..piece.end);
            return match behind.is_empty() {
                true => None,
                false => self.body(behind),
            };
        }
        // 甲、乙；丙负责: whether that goes for all three isn't said.
        if is_behind_stop && self.label.is_none() && !self.waiting.is_empty() {
            return None;
        }
        self.body(piece)
    }

    /// A name, with what it does where that stands behind it.
    fn body(&mut self, piece: Range<usize>) -> Option<()> {
        if self.label == Some(Label::Time) || name::is_time(&self.text[piece.clone()]) {
            return Some(());
        }
        let (own, role) = name::own_role(self.text, piece);
        if let Some(role) = role {
            return self.add(own, role);
        }
        let (name, role) = name::deed(self.text, own)?;
        let names = name::names(self.text, name)?;
        let Some(role) = role else {
            self.waiting.extend(names);
            return (!self.waiting.is_empty()).then_some(());
        };
        // 牵头单位：甲，乙配合: the label says another thing.
        if !matches!(self.label, None | Some(Label::Bodies(BodyRole::Responsible))) {
            return None;
        }
        self.waiting.extend(names);
        self.settle(role)
    }

    /// Says of all names that wait what they do.
    fn settle(&mut self, role: BodyRole) -> Option<()> {
        let is_any = !self.waiting.is_empty();
        for place in std::mem::take(&mut self.waiting) {
            self.add(place, role)?;
        }
        is_any.then_some(())
    }

    fn add(&mut self, place: Range<usize>, role: BodyRole) -> Option<()> {
        name::may_be_body(&self.text[place.clone()])
            .then(|| self.bracket.bodies.push((place, role)))
    }

    /// Names behind a label do what the label says.
    fn close_label(&mut self) -> Option<()> {
        match (self.waiting.is_empty(), self.label) {
            (true, _) => Some(()),
            (false, Some(Label::Bodies(role))) => self.settle(role),
            (false, _) => None,
        }
    }
}
