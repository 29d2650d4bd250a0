//! A target as a card and as a row: what is promised, in the document's own words.

use maud::{Markup, html};

use crate::document::{Document, INDUSTRY, Target, TargetKind};
use crate::state::{mentions_of, place, place_in_part};

/// A target, and how it is grouped.
pub(super) struct Entry<'a> {
    document: &'a Document,
    target: &'a Target,
    /// The names of the industries of which its words speak.
    industries: Vec<&'a str>,
}

impl<'a> Entry<'a> {
    /// The entry of a target.
    pub(super) fn new(document: &'a Document, target: &'a Target) -> Self {
        let facet = document.facet(INDUSTRY);
        let mentions = mentions_of(document, target).filter(|mention| mention.facet == INDUSTRY);
        let terms = mentions.filter_map(|mention| facet?.term(&mention.term));
        let mut industries: Vec<&str> = Vec::new();
        for term in terms {
            if !industries.contains(&&*term.name) {
                industries.push(&term.name);
            }
        }
        Self { document, target, industries }
    }

    /// By when, as a heading.
    pub(super) fn year(&self) -> String {
        self.target.year.map_or("没有写年份".into(), |year| format!("到{year}年"))
    }

    fn article(&self) -> String {
        let articles = self.document.articles();
        let mut articles = articles.filter(|article| {
            article.blocks.iter().any(|block| block.id == self.target.span.block)
        });
        articles.next().map_or_else(
            || place(self.document, &self.target.span.block).unwrap_or_default(),
            |article| format!("{} {}", article.label, article.title),
        )
    }

    fn industries(&self) -> String {
        match &*self.industries {
            [] => "没有写产业".into(),
            names => names.join("|"),
        }
    }

    /// What the text leaves open.
    fn open(&self) -> Vec<&'static str> {
        let Target { name, kind, base, year, .. } = self.target;
        let is_share = ["占比", "比重", "强度"].iter().any(|word| name.ends_with(word));
        [
            (*kind == TargetKind::Qualitative, "数字"),
            (is_share && base.is_none(), "占什么的比重"),
            (year.is_none(), "年份"),
        ]
        .into_iter()
        .filter_map(|(is_open, what)| is_open.then_some(what))
        .collect()
    }

    /// The card.
    pub(super) fn card(&self) -> Markup {
        let Self { target, .. } = self;
        let size = if target.kind == TargetKind::Qualitative { "words" } else { "number" };
        html! {
            li .target data-target=(target.id) data-targets=(target.id) data-year=(self.year())
                data-kind=(target.kind.word()) data-article=(self.article())
                data-industry=(self.industries()) {
                p.target-figure data-size=(size) { (figure(target)) }
                p.target-name { (target.name) }
                @if let Some(base) = &target.base { p.target-of { "占" (base) } }
                p.target-of { (self.year()) }
                @match &*self.open() {
                    [] => {},
                    open => p.target-open { "文中没有写明：" (open.join("、")) },
                }
                blockquote.target-quote { (quote(target)) }
                (self.way())
                @for observed in &target.observations {
                    p.target-of {
                        (observed.year) "年：" (observed.value)
                        (target.unit.as_deref().unwrap_or_default()) "（" (observed.source) "）"
                    }
                }
            }
        }
    }

    /// The row.
    pub(super) fn row(&self) -> Markup {
        let Self { target, .. } = self;
        html! {
            tr data-targets=(target.id) data-year=(self.year()) data-kind=(target.kind.word())
                data-article=(self.article()) data-industry=(self.industries()) {
                th scope="row" { (target.name) }
                td { (target.in_words()) }
                td { @if let Some(base) = &target.base { (base) } }
                td.number { @if let Some(year) = target.year { (year) } }
                td { (target.kind.word()) }
                td { (self.industries.join("、")) }
                td { (self.way()) }
                td { (target.span.quote) }
            }
        }
    }

    /// The heads of the columns of [`row`](Self::row).
    pub(super) const COLUMNS: [&'static str; 8] =
        ["目标", "数值", "占", "年份", "类型", "产业", "出处", "原文"];

    /// The way to the words.
    fn way(&self) -> Markup {
        let block = &self.target.span.block;
        html! {
            a.target-place href={ "#" (block) } data-quoted=(self.target.id) {
                (place_in_part(self.document, block).unwrap_or_default())
            }
        }
    }
}

/// The figure: operator, number and unit, each as large as it deserves.
pub(super) fn figure(target: &Target) -> Markup {
    let unit = target.unit.as_deref().unwrap_or_default();
    html! {
        @if let Some(operator) = target.operator { span.operator { (operator.word()) } }
        (target.figure.strip_suffix(unit).unwrap_or(&target.figure))
        @if target.figure.ends_with(unit) { span.unit { (unit) } }
    }
}

/// The words that promise it, with the figure marked.
fn quote(target: &Target) -> Markup {
    let quote = &*target.span.quote;
    let (before, after) = match quote.rfind(&target.figure) {
        Some(at) => (&quote[..at], &quote[at + target.figure.len()..]),
        None => (quote, ""),
    };
    html! {
        (before)
        @if before.len() < quote.len() { mark { (target.figure) } }
        (after)
    }
}
