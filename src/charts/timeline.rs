//! What is promised when: the years that a document and its companions name.

use std::collections::BTreeSet;

use super::figure::{About, Column, Figure, Row, Table};
use crate::document::{Document, Target, page_of};
use crate::language::{Language, count, day_in_english, is_chinese};

/// The years that a document and its companions name, in order, each with what is promised for it.
#[derive(Debug, Clone)]
pub struct Timeline<'a> {
    /// The document whose targets the finding counts.
    pub document: &'a Document,
    /// The moments, the earliest first.
    pub moments: Vec<Moment<'a>>,
}

/// A year in a document.
#[derive(Debug, Clone)]
pub struct Moment<'a> {
    /// The document.
    pub document: &'a Document,
    /// The year.
    pub year: u16,
    /// The block that names it; none where it is the year in which the document came about.
    pub block: Option<&'a str>,
    /// The words around it; none where it is the year in which the document came about.
    pub said: String,
    /// What is promised for it.
    pub targets: Vec<&'a Target>,
}

impl<'a> Timeline<'a> {
    /// The years of these documents; none if the first of them promises nothing by a year.
    #[must_use]
    pub fn new(document: &'a Document, companions: &'a [Document]) -> Option<Self> {
        document.targets.iter().find(|target| target.year.is_some())?;
        let mut moments: Vec<Moment<'a>> = Vec::new();
        for document in std::iter::once(document).chain(companions) {
            let mut seen: BTreeSet<u16> = BTreeSet::new();
            moments.extend(begun(document).inspect(|moment| {
                seen.insert(moment.year);
            }));
            for block in document.blocks() {
                for (year, said) in years(&block.text) {
                    if seen.insert(year) {
                        let said = said.to_owned();
                        let targets = document.targets.iter();
                        let targets = targets
                            .filter(|target| target.kind.is_target() && target.year == Some(year))
                            .collect();
                        let block = Some(block.id.as_str());
                        moments.push(Moment { document, year, block, said, targets });
                    }
                }
            }
        }
        moments.sort_by_key(|moment| moment.year);
        Some(Self { document, moments })
    }

    /// What is shown.
    #[must_use]
    pub fn figure(&self, language: Language) -> Figure {
        let rows = self.moments.iter().map(|moment| Row {
            name: language.pick(format!("{}年", moment.year), moment.year.to_string()),
            depth: 0,
            address: self.address(moment, language),
            about: About::Targets(moment.targets.iter().map(|target| target.id.clone()).collect()),
            cells: vec![
                moment.document.name_in(language).into(),
                moment.said(language),
                (moment.targets.iter())
                    .map(|target| promise(target, language))
                    .collect::<Vec<_>>()
                    .join(language.pick("；", "; ")),
            ],
        });
        let said: Vec<String> = (self.moments.iter())
            .map(|moment| {
                let colon = language.pick("年：", ": ");
                format!("{}{colon}{}", moment.year, moment.label(language))
            })
            .collect();
        Figure {
            document: self.document.id.clone(),
            source: self.document.title.clone(),
            id: "timeline".into(),
            title: self.title(language),
            description: match language {
                Language::Zh => format!("时间轴。{}。", said.join("；")),
                Language::En => format!("Timeline. {}. ", said.join("; ")),
            },
            height: 320,
            table: Table {
                caption: language
                    .pick(
                        "图中数据：各文件写明的年份，及写明在该年实现的目标。",
                        "Data of the chart: the years that the documents name, and the targets that they set for \
                         them.",
                    )
                    .into(),
                columns: language
                    .pick(
                        ["年份", "文件", "文中所述", "目标"],
                        ["Year", "Document", "What the text says", "Targets"],
                    )
                    .map(Column::words)
                    .into(),
                rows: rows.collect(),
            },
        }
    }

    fn title(&self, language: Language) -> String {
        let of_year = |year: Option<u16>| {
            let targets = self.document.targets.iter();
            targets.filter(|target| target.kind.is_target() && target.year == year).count()
        };
        let own = self.moments.iter().filter(|moment| {
            std::ptr::eq(moment.document, self.document) && !moment.targets.is_empty()
        });
        let in_year = |(year, targets): (u16, usize)| match language {
            Language::Zh => format!("到{year}年{targets}项"),
            Language::En => format!("{targets} by {year}"),
        };
        let mut findings: Vec<String> =
            own.map(|moment| (moment.year, moment.targets.len())).map(in_year).collect();
        match (of_year(None), language) {
            (0, _) => {}
            (open, Language::Zh) => findings.push(format!("没有写年份的{open}项")),
            (open, Language::En) => findings.push(format!("{open} with no year")),
        }
        match language {
            Language::Zh => format!("目标：{}", findings.join("，")),
            Language::En => format!("Targets: {}", findings.join(", ")),
        }
    }

    /// Where a moment leads. What is not in this page leads to its own.
    fn address(&self, moment: &Moment<'_>, language: Language) -> Option<String> {
        let is_here = std::ptr::eq(moment.document, self.document);
        let page = if is_here { String::new() } else { page_of(&moment.document.id, language) };
        let place = moment.block.map(|block| format!("#{block}")).unwrap_or_default();
        Some(page + &place).filter(|address| !address.is_empty())
    }
}

impl Moment<'_> {
    /// What stands at the moment in the drawing.
    #[must_use]
    pub fn label(&self, language: Language) -> String {
        let numbers = self.targets.iter().filter(|target| target.value.is_some()).count();
        match (self.block, self.targets.len(), numbers, language) {
            (None, ..) => self.said(language),
            (_, 0, _, Language::Zh) => format!("《{}》", self.document.title_short),
            (_, all, 0, Language::Zh) => format!("{all}项，都没有数字"),
            (_, all, some, Language::Zh) => format!("{all}项，{some}项有数字"),
            (_, 0, _, Language::En) => self.document.name_in(language).into(),
            (_, all, some, Language::En) => {
                let some = if some == 0 { "none".into() } else { some.to_string() };
                format!("{}, {some} with a figure", count(all, "target", "targets"))
            }
        }
    }

    /// The words around the year, or what happened in it.
    #[must_use]
    pub fn said(&self, language: Language) -> String {
        match self.block {
            Some(_) => self.said.clone(),
            None => came_about(self.document, self.year, language),
        }
    }
}

/// The year in which a document was adopted, or else published.
fn begun(document: &Document) -> Option<Moment<'_>> {
    let adopted = document.adopted.as_deref().and_then(date);
    let (year, ..) = adopted.or(document.published.as_deref().and_then(date))?;
    Some(Moment { document, year, block: None, said: String::new(), targets: Vec::new() })
}

/// When the document was adopted and published, in words; the year only where it is another one.
fn came_about(document: &Document, year: u16, language: Language) -> String {
    let dates =
        [(&document.adopted, "通过", "adopted"), (&document.published, "公布", "published")];
    let said: Vec<String> = (dates.into_iter())
        .filter_map(|(day, what, what_en)| {
            let day = day.as_deref()?;
            let (of_year, month, number) = date(day)?;
            Some(match language {
                Language::Zh if of_year == year => format!("{month}月{number}日{what}"),
                Language::Zh => format!("{of_year}年{month}月{number}日{what}"),
                Language::En => format!("{what_en} {}", day_in_english(day)?),
            })
        })
        .collect();
    said.join(language.pick("，", ", "))
}

/// The year, the month and the day of a date, `YYYY-MM-DD`.
fn date(date: &str) -> Option<(u16, u16, u16)> {
    let mut numbers = date.split('-').map(str::parse::<u16>);
    let mut next = || numbers.next()?.ok();
    Some((next()?, next()?, next()?))
}

/// The years that a text names, each with the clause in which it does.
fn years(text: &str) -> impl Iterator<Item = (u16, &str)> {
    text.split(['，', ',', '。', '；', ';', '、']).filter_map(|clause| {
        let (before, _) = clause.split_once('年')?;
        let digits = before.len().checked_sub(4).and_then(|start| before.get(start..))?;
        let year = digits.parse().ok().filter(|year| (1900..2200).contains(year))?;
        Some((year, clause))
    })
}

fn promise(target: &Target, language: Language) -> String {
    let figure = target.in_words(language);
    match (&target.base, language) {
        (Some(base), Language::Zh) => format!("{}占{base}{figure}", target.name),
        (None, Language::Zh) => format!("{}{figure}", target.name),
        // What the text says in words is in the list of the targets.
        (_, Language::En) if is_chinese(&figure) => target.name_in(language).into(),
        (_, Language::En) => format!("{} {figure}", target.name_in(language)),
    }
}
