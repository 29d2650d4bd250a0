//! The order of numbers: what follows what, in each kind of section and each level of points.

use std::collections::BTreeMap;

use super::label::Label;
use super::line::Line;
use crate::document::{BlockKind, SectionKind};

/// The last numbers of a scope.
#[derive(Debug, Default)]
pub(super) struct Orders {
    sections: BTreeMap<SectionKind, Last>,
    points: [Option<Last>; 3],
}

#[derive(Debug, Clone)]
struct Last {
    number: u32,
    inserted: u32,
    /// The section in which it stands.
    parent: String,
    label: String,
    line: usize,
}

/// How a number follows the one before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Order {
    /// It is the next one, or the first one.
    Next,
    /// It isn't. The label and the line of the one before, if there is any, and which number was expected.
    Odd { before: Option<(String, usize)>, expected: u32 },
}

impl Order {
    pub(super) fn is_odd(&self) -> bool {
        *self != Self::Next
    }
}

impl Last {
    fn is_followed_by(&self, label: &Label) -> bool {
        let (number, inserted) = (label.number, label.inserted);
        number == self.number + 1 && inserted == 0
            || number == self.number && inserted == self.inserted + 1
    }

    fn odd(&self) -> Order {
        Order::Odd { before: Some((self.label.clone(), self.line)), expected: self.number + 1 }
    }
}

impl Orders {
    /// How the label of a section of this kind, in this parent, follows.
    pub(super) fn of(&self, kind: SectionKind, label: &Label, parent: &str) -> Order {
        let is_first = label.number == 1 && label.inserted == 0;
        match self.last(kind) {
            None if is_first => Order::Next,
            None => Order::Odd { before: None, expected: 1 },
            Some(last) if last.is_followed_by(label) => Order::Next,
            Some(last) if is_first && last.parent != parent => Order::Next,
            Some(last) => last.odd(),
        }
    }

    /// The last section of a kind; chapters and parts that stand side by side count together.
    fn last(&self, kind: SectionKind) -> Option<&Last> {
        let other = match kind {
            SectionKind::Part => Some(SectionKind::Chapter),
            SectionKind::Chapter => Some(SectionKind::Part),
            _ => None,
        };
        self.sections
            .get(&kind)
            .or_else(|| self.sections.get(&other?).filter(|last| last.parent.is_empty()))
    }

    /// Whether a number is the next one of its kind, with one before it.
    pub(super) fn continues(&self, kind: SectionKind, number: u32) -> bool {
        self.sections.get(&kind).is_some_and(|last| last.number + 1 == number)
    }

    pub(super) fn last_number(&self, kind: SectionKind) -> u32 {
        self.sections.get(&kind).map_or(0, |last| last.number)
    }

    pub(super) fn count(
        &mut self,
        kind: SectionKind,
        number: u32,
        inserted: u32,
        line: &Line<'_>,
        parent: String,
    ) {
        let label = line.content().chars().take(8).collect();
        self.sections.insert(kind, Last { number, inserted, parent, label, line: line.number });
    }

    /// How the label of a point follows.
    pub(super) fn of_point(&self, kind: BlockKind, label: &Label) -> Order {
        match &self.points[level(kind)] {
            _ if label.number == 1 => Order::Next,
            None => Order::Odd { before: None, expected: 1 },
            Some(last) if last.is_followed_by(label) => Order::Next,
            Some(last) => last.odd(),
        }
    }

    pub(super) fn count_point(&mut self, kind: BlockKind, label: &Label, line: &Line<'_>) {
        let last = Last {
            number: label.number,
            inserted: label.inserted,
            parent: String::new(),
            label: line.content()[..label.end].into(),
            line: line.number,
        };
        let level = level(kind);
        self.points[level] = Some(last);
        self.points[level + 1..].fill(None);
    }

    /// Points below the first level begin anew in each section; those of the first may go on counting.
    pub(super) fn points_anew(&mut self) {
        self.points[1..].fill(None);
    }
}

fn level(kind: BlockKind) -> usize {
    match kind {
        BlockKind::Subpoint => 1,
        BlockKind::Detail => 2,
        _ => 0,
    }
}
