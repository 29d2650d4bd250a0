//! The shares that the document wants to reach by a year.

use std::collections::BTreeMap;

use super::figure::{About, Column, Figure, Row, Table};
use crate::document::{Document, Target, TargetKind, id};
use crate::language::{Language, count};

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
        let mut by_year: BTreeMap<u16, usize> = BTreeMap::new();
        for target in &document.targets {
            if let (TargetKind::Quantitative, Some("%"), Some(year)) =
                (target.kind, target.unit.as_deref(), target.year)
            {
                let at = *by_year.entry(year).or_insert_with(|| {
                    all.push(Self { document, year, targets: Vec::new() });
                    all.len() - 1
                });
                all[at].targets.push(target);
            }
        }
        all
    }

    /// The article whose shares all of these are, if they are those of one.
    #[must_use]
    pub fn article(&self) -> Option<&'a str> {
        let mut owners = self.targets.iter().map(|target| id::owner(&target.span.block));
        let first = owners.next()?;
        owners.all(|owner| owner == first).then_some(first)
    }

    /// What is shown.
    #[must_use]
    pub fn figure(&self, language: Language) -> Figure {
        let rows = self.targets.iter().map(|target| Row {
            name: target.name_in(language).into(),
            depth: 0,
            address: Some(format!("#{}", target.span.block)),
            about: About::Targets(vec![target.id.clone()]),
            cells: vec![
                target.base.clone().unwrap_or_default(),
                self.year.to_string(),
                target.in_words(language),
            ],
        });
        Figure {
            document: self.document.id.clone(),
            source: self.document.title.clone(),
            id: format!("shares-{}", self.year),
            title: self.title(language),
            description: self.description(language),
            // A row of text and a bar a target. A document has a handful, never 2³² of them.
            height: 60 * u32::try_from(self.targets.len()).unwrap_or(u32::MAX / 60),
            table: Table {
                caption: language
                    .pick(
                        "图中数据。文件只给出目标，没有给出基期数值。",
                        "Data of the chart. The document gives targets and no baseline figures.",
                    )
                    .into(),
                columns: vec![
                    Column::words(language.pick("目标", "Target")),
                    Column::words(language.pick("占", "Share of")),
                    Column::words(language.pick("年份", "Year")),
                    Column::numbers(language.pick("数值", "Figure")),
                ],
                rows: rows.collect(),
            },
        }
    }

    fn title(&self, language: Language) -> String {
        let by_value =
            |one: &&&Target, other: &&&Target| Self::value(one).total_cmp(&Self::value(other));
        let figure = |target: Option<&&'a Target>| target.map_or("", |target| &target.figure);
        let least = figure(self.targets.iter().min_by(by_value));
        let most = figure(self.targets.iter().max_by(by_value));
        let (year, shares) = (self.year, self.targets.len());
        match language {
            Language::Zh => format!("到{year}年，{shares}项占比目标在{least}至{most}之间"),
            Language::En if least == most => {
                format!("By {year}: {} of {least}", count(shares, "target share", "target shares"))
            }
            Language::En => format!("By {year}: {shares} target shares between {least} and {most}"),
        }
    }

    fn description(&self, language: Language) -> String {
        let targets: Vec<String> = (self.targets.iter())
            .map(|target| {
                let space = language.pick("", ": ");
                format!("{}{space}{}", Self::subject(target, language), target.in_words(language))
            })
            .collect();
        match language {
            Language::Zh => format!("条形图。{}。", targets.join("；")),
            Language::En => format!("Bar chart. {}. ", targets.join("; ")),
        }
    }

    /// What is measured, and of what. The words for the latter are the text's: in English they stand in the
    /// table alone.
    #[must_use]
    pub fn subject(target: &Target, language: Language) -> String {
        match &target.base {
            Some(base) if language == Language::Zh => format!("{}占{base}", target.name),
            _ => target.name_in(language).into(),
        }
    }

    /// The share in per cent.
    #[must_use]
    pub fn value(target: &Target) -> f64 {
        target.value.unwrap_or_default()
    }
}
