//! The shares that the document wants to reach by a year.

use super::figure::{About, Column, Figure, Row, Table};
use crate::document::{Document, Target, TargetKind};

/// Targets of one year that are shares in per cent, in the order of the text.
#[derive(Debug, Clone, PartialEq)]
pub struct Shares<'a> {
    /// The document.
    pub document: &'a Document,
    /// The year by which they are to be reached.
    pub year: u16,
    /// The targets; at least one.
    pub targets: Vec<&'a Target>,
}

impl<'a> Shares<'a> {
    /// The shares of every year for which the document has any, in the order of the text.
    #[must_use]
    pub fn all(document: &'a Document) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for target in &document.targets {
            if let (TargetKind::Quantitative, Some("%"), Some(year)) =
                (target.kind, target.unit.as_deref(), target.year)
            {
                match all.iter_mut().find(|shares| shares.year == year) {
                    Some(shares) => shares.targets.push(target),
                    None => all.push(Self { document, year, targets: vec![target] }),
                }
            }
        }
        all
    }

    /// What is shown.
    #[must_use]
    pub fn figure(&self) -> Figure {
        let rows = self.targets.iter().map(|target| Row {
            name: target.name.clone(),
            depth: 0,
            address: Some(format!("#{}", target.span.block)),
            about: About::Targets(vec![target.id.clone()]),
            cells: vec![
                target.base.clone().unwrap_or_default(),
                self.year.to_string(),
                target.in_words(),
            ],
        });
        Figure {
            document: self.document.id.clone(),
            source: self.document.title.clone(),
            id: format!("shares-{}", self.year),
            title: self.title(),
            description: self.description(),
            // A row of text and a bar a target. A document has a handful, never 2³² of them.
            height: 60 * u32::try_from(self.targets.len()).unwrap_or(u32::MAX / 60),
            table: Table {
                caption: "图中数据。文件只给出目标，没有给出基期数值。".into(),
                columns: vec![
                    Column::words("目标"),
                    Column::words("占"),
                    Column::words("年份"),
                    Column::numbers("数值"),
                ],
                rows: rows.collect(),
            },
        }
    }

    fn title(&self) -> String {
        let by_value =
            |one: &&&Target, other: &&&Target| Self::value(one).total_cmp(&Self::value(other));
        let figure = |target: Option<&&'a Target>| target.map_or("", |target| &target.figure);
        let least = figure(self.targets.iter().min_by(by_value));
        let most = figure(self.targets.iter().max_by(by_value));
        format!("到{}年，{}项占比目标在{least}至{most}之间", self.year, self.targets.len())
    }

    fn description(&self) -> String {
        let targets: Vec<String> = (self.targets.iter())
            .map(|target| format!("{}{}", Self::subject(target), target.in_words()))
            .collect();
        format!("条形图。{}。", targets.join("；"))
    }

    /// What is measured, and of what.
    #[must_use]
    pub fn subject(target: &Target) -> String {
        match &target.base {
            Some(base) => format!("{}占{base}", target.name),
            None => target.name.clone(),
        }
    }

    /// The share in per cent.
    #[must_use]
    pub fn value(target: &Target) -> f64 {
        target.value.unwrap_or_default()
    }
}
