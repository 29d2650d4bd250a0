//! What is promised when: the years that a document and its companions name.

use super::figure::{About, Column, Figure, Row, Table};
use crate::document::{Document, Target, page_of};

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
    /// The words around it, or what happened.
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
            moments.extend(came_about(document));
            for block in document.blocks() {
                for (year, said) in years(&block.text) {
                    if moments.iter().all(|moment| {
                        moment.year != year || !std::ptr::eq(moment.document, document)
                    }) {
                        let targets = document.targets.iter();
                        let targets = targets.filter(|target| target.year == Some(year)).collect();
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
    pub fn figure(&self) -> Figure {
        let rows = self.moments.iter().map(|moment| Row {
            name: format!("{}年", moment.year),
            depth: 0,
            address: self.address(moment),
            about: About::Targets(moment.targets.iter().map(|target| target.id.clone()).collect()),
            cells: vec![
                moment.document.title_short.clone(),
                moment.said.clone(),
                moment.targets.iter().map(|target| promise(target)).collect::<Vec<_>>().join("；"),
            ],
        });
        let said =
            self.moments.iter().map(|moment| format!("{}年：{}", moment.year, moment.label()));
        Figure {
            document: self.document.id.clone(),
            source: self.document.title.clone(),
            id: "timeline".into(),
            title: self.title(),
            description: format!("时间轴。{}。", said.collect::<Vec<_>>().join("；")),
            height: 320,
            table: Table {
                caption: "图中数据：各文件写明的年份，及写明在该年实现的目标。".into(),
                columns: ["年份", "文件", "文中所述", "目标"].map(Column::words).into(),
                rows: rows.collect(),
            },
        }
    }

    fn title(&self) -> String {
        let of_year = |year: Option<u16>| {
            self.document.targets.iter().filter(|target| target.year == year).count()
        };
        let own = self.moments.iter().filter(|moment| {
            std::ptr::eq(moment.document, self.document) && !moment.targets.is_empty()
        });
        let mut findings: Vec<String> =
            own.map(|moment| format!("到{}年{}项", moment.year, moment.targets.len())).collect();
        if of_year(None) > 0 {
            findings.push(format!("没有写年份的{}项", of_year(None)));
        }
        format!("目标：{}", findings.join("，"))
    }

    /// Where a moment leads. What is not in this page leads to its own.
    fn address(&self, moment: &Moment<'_>) -> Option<String> {
        let is_here = std::ptr::eq(moment.document, self.document);
        let page = if is_here { String::new() } else { page_of(&moment.document.id) };
        let place = moment.block.map(|block| format!("#{block}")).unwrap_or_default();
        Some(page + &place).filter(|address| !address.is_empty())
    }
}

impl Moment<'_> {
    /// What stands at the moment in the drawing.
    #[must_use]
    pub fn label(&self) -> String {
        let numbers = self.targets.iter().filter(|target| target.value.is_some()).count();
        match (self.block, self.targets.len(), numbers) {
            (None, ..) => self.said.clone(),
            (_, 0, _) => format!("《{}》", self.document.title_short),
            (_, all, 0) => format!("{all}项，都没有数字"),
            (_, all, some) => format!("{all}项，{some}项有数字"),
        }
    }
}

/// When the document was adopted and published.
fn came_about(document: &Document) -> Option<Moment<'_>> {
    let adopted = document.adopted.as_deref().and_then(day);
    let published = document.published.as_deref().and_then(day);
    let (year, _) = adopted.as_ref().or(published.as_ref())?;
    let year = *year;
    let said: Vec<String> = [(adopted, "通过"), (published, "公布")]
        .into_iter()
        .filter_map(|(day, what)| {
            day.map(|(of_year, day)| match of_year == year {
                true => format!("{day}{what}"),
                false => format!("{of_year}年{day}{what}"),
            })
        })
        .collect();
    Some(Moment { document, year, block: None, said: said.join("，"), targets: Vec::new() })
}

/// The year and the day in words of a date, `YYYY-MM-DD`.
fn day(date: &str) -> Option<(u16, String)> {
    let mut numbers = date.split('-').map(str::parse::<u16>);
    let mut next = || numbers.next()?.ok();
    let (year, month, day) = (next()?, next()?, next()?);
    Some((year, format!("{month}月{day}日")))
}

/// The years that a text names, each with the clause in which it does.
fn years(text: &str) -> Vec<(u16, String)> {
    let clauses = text.split(['，', ',', '。', '；', ';', '、']);
    let of_clause = |clause: &str| {
        let (before, _) = clause.split_once('年')?;
        let digits = before.len().checked_sub(4).and_then(|start| before.get(start..))?;
        let year = digits.parse().ok().filter(|year| (1900..2200).contains(year))?;
        Some((year, clause.to_owned()))
    };
    clauses.filter_map(of_clause).collect()
}

fn promise(target: &Target) -> String {
    match &target.base {
        Some(base) => format!("{}占{base}{}", target.name, target.in_words()),
        None => format!("{}{}", target.name, target.in_words()),
    }
}
