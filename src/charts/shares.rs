//! The shares that the document wants to reach by a year.

use crate::document::{Document, Operator, Target, TargetKind};

/// Targets of one year that are shares in per cent, in the order of the text.
#[derive(Debug, Clone, PartialEq)]
pub struct Shares<'a> {
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
                    None => all.push(Self { year, targets: vec![target] }),
                }
            }
        }
        all
    }

    /// The chart's id.
    #[must_use]
    pub fn id(&self) -> String {
        format!("shares-{}", self.year)
    }

    /// The finding in a sentence.
    #[must_use]
    pub fn title(&self) -> String {
        let by_value =
            |one: &&&Target, other: &&&Target| Self::value(one).total_cmp(&Self::value(other));
        let figure = |target: Option<&&'a Target>| target.map_or("", |target| &target.figure);
        let least = figure(self.targets.iter().min_by(by_value));
        let most = figure(self.targets.iter().max_by(by_value));
        format!("到{}年，{}项占比目标在{least}至{most}之间", self.year, self.targets.len())
    }

    /// The chart in words, for readers who don't see it.
    #[must_use]
    pub fn description(&self) -> String {
        let targets: Vec<String> = self
            .targets
            .iter()
            .map(|target| format!("{}{}", Self::subject(target), Self::figure(target)))
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

    /// The figure with its operator, such as 超过40%.
    #[must_use]
    pub fn figure(target: &Target) -> String {
        target.operator.map_or("", Operator::word).to_owned() + &target.figure
    }

    /// The share in per cent.
    #[must_use]
    pub fn value(target: &Target) -> f64 {
        target.value.unwrap_or_default()
    }

    /// The height of the drawing in CSS pixels: a row of text and a bar a target.
    #[must_use]
    pub fn height(&self) -> u32 {
        // A document has a handful of shares, never 2³² of them.
        60 * u32::try_from(self.targets.len()).unwrap_or(u32::MAX / 60)
    }
}
