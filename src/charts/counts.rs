//! The numbers of things that a document gives: 6家, 105户.

use super::figure::{About, Column, Figure, Row, Table};
use crate::document::{Document, Target, TargetKind, page_of};

/// The counts of a document.
#[derive(Debug, Clone)]
pub struct Counts<'a> {
    /// The document.
    pub document: &'a Document,
    /// The counts, in the order of the text; at least two.
    pub targets: Vec<&'a Target>,
    /// Whether the document stands in a page of another.
    pub is_guest: bool,
}

impl<'a> Counts<'a> {
    /// The counts of a document that gives some, and gives no shares.
    #[must_use]
    pub fn new(document: &'a Document, is_guest: bool) -> Option<Self> {
        let is_of = |target: &&Target, kind| target.kind == kind && target.value.is_some();
        let all = || document.targets.iter();
        let targets: Vec<&Target> =
            all().filter(|target| is_of(target, TargetKind::Count)).collect();
        let has_shares = all().any(|target| is_of(&target, TargetKind::Quantitative));
        (targets.len() > 1 && !has_shares).then_some(Self { document, targets, is_guest })
    }

    /// What is shown.
    #[must_use]
    pub fn figure(&self) -> Figure {
        let page = if self.is_guest { page_of(&self.document.id) } else { String::new() };
        let rows = self.targets.iter().map(|target| Row {
            name: target.name.clone(),
            depth: 0,
            address: Some(format!("{page}#{}", target.span.block)),
            about: About::Targets(vec![target.id.clone()]),
            cells: vec![target.span.quote.clone(), target.figure.clone()],
        });
        let said = self.targets.iter().map(|target| format!("{}{}", target.name, target.figure));
        Figure {
            document: self.document.id.clone(),
            source: self.document.title.clone(),
            id: "counts".into(),
            title: self.title(),
            description: format!("条形图。{}。", said.collect::<Vec<_>>().join("；")),
            // As in the chart of the shares.
            height: 60 * u32::try_from(self.targets.len()).unwrap_or(u32::MAX / 60),
            table: Table {
                caption: "图中数据。单位各不相同，条的长度只比较数目。".into(),
                columns: vec![
                    Column::words("所指"),
                    Column::words("原文"),
                    Column::numbers("数目"),
                ],
                rows: rows.collect(),
            },
        }
    }

    fn title(&self) -> String {
        let by_value = |one: &&&Target, other: &&&Target| {
            one.value.unwrap_or_default().total_cmp(&other.value.unwrap_or_default())
        };
        let most = self.targets.iter().max_by(by_value).map_or("", |target| &*target.figure);
        format!(
            "《{}》给出{}个数目，最大的是{most}；没有一个是占比",
            self.document.title_short,
            self.targets.len()
        )
    }
}
