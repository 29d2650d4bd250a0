//! The numbers of things that a document gives: 6家, 105户.

use super::Shares;
use super::figure::{About, Column, Figure, Row, Table};
use crate::document::{Document, Target, TargetKind, page_of};
use crate::language::Language;

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
        let has_number = |kinds: &[TargetKind]| {
            let targets = document.targets.iter();
            let with_number = targets.filter(|target| target.value.is_some());
            with_number.filter(|target| kinds.contains(&target.kind)).collect::<Vec<_>>()
        };
        let targets = has_number(&[TargetKind::Count, TargetKind::Reported]);
        let has_shares = !has_number(&[TargetKind::Quantitative]).is_empty();
        (targets.len() > 1 && !has_shares).then_some(Self { document, targets, is_guest })
    }

    /// What is shown.
    #[must_use]
    pub fn figure(&self, language: Language) -> Figure {
        let page = match self.is_guest {
            true => page_of(&self.document.id, language),
            false => String::new(),
        };
        let rows = self.targets.iter().map(|target| Row {
            name: target.name_in(language).into(),
            depth: 0,
            address: Some(format!("{page}#{}", target.span.block)),
            about: About::Targets(vec![target.id.clone()]),
            cells: vec![target.span.quote.clone(), target.figure.clone()],
        });
        let said: Vec<String> = (self.targets.iter())
            .map(|target| match language {
                Language::Zh => format!("{}{}", target.name, target.figure),
                Language::En => format!("{}: {}", target.name_in(language), Shares::value(target)),
            })
            .collect();
        Figure {
            document: self.document.id.clone(),
            source: self.document.title.clone(),
            id: "counts".into(),
            title: self.title(language),
            description: match language {
                Language::Zh => format!("条形图。{}。", said.join("；")),
                Language::En => format!("Bar chart. {}. ", said.join("; ")),
            },
            // As in the chart of the shares.
            height: 60 * u32::try_from(self.targets.len()).unwrap_or(u32::MAX / 60),
            table: Table {
                caption: language
                    .pick(
                        "图中数据。单位各不相同，条的长度只比较数目。",
                        "Data of the chart. The units differ: the length of the bars compares numbers alone.",
                    )
                    .into(),
                columns: vec![
                    Column::words(language.pick("所指", "What is counted")),
                    Column::words(language.pick("原文", "Original text")),
                    Column::numbers(language.pick("数目", "Number")),
                ],
                rows: rows.collect(),
            },
        }
    }

    fn title(&self, language: Language) -> String {
        let by_value = |one: &&&Target, other: &&&Target| {
            one.value.unwrap_or_default().total_cmp(&other.value.unwrap_or_default())
        };
        let most = self.targets.iter().max_by(by_value);
        let (name, all) = (self.document.name_in(language), self.targets.len());
        match language {
            Language::Zh => {
                let most = most.map_or("", |target| &*target.figure);
                format!("《{name}》给出{all}个数目，最大的是{most}；没有一个是占比")
            }
            Language::En => {
                let most = most.map_or(0.0, |target| Shares::value(target));
                format!("{name}: {all} numbers, the largest {most}; none of them is a share")
            }
        }
    }
}
