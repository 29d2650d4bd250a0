//! A target as a card and as a row: what is promised, in the document's own words.

use maud::{Markup, html};

use super::original;
use crate::document::{Document, INDUSTRY, Target, TargetKind};
use crate::language::{Language, Page};
use crate::state::{mentions_of, place, place_in_part};

/// A target, and how it is grouped.
pub(super) struct Entry<'a> {
    document: &'a Document,
    target: &'a Target,
    language: Language,
    say: &'static Page,
    /// The names of the industries of which its words speak.
    industries: Vec<&'a str>,
}

impl<'a> Entry<'a> {
    /// The entry of a target.
    pub(super) fn new(document: &'a Document, target: &'a Target, language: Language) -> Self {
        let facet = document.facet(INDUSTRY);
        let mentions = mentions_of(document, target).filter(|mention| mention.facet == INDUSTRY);
        let terms = mentions.filter_map(|mention| facet?.term(&mention.term));
        let mut industries: Vec<&str> = Vec::new();
        for term in terms {
            if !industries.contains(&term.name_in(language)) {
                industries.push(term.name_in(language));
            }
        }
        Self { document, target, language, say: Page::of(language), industries }
    }

    /// By when, as a heading.
    pub(super) fn year(&self) -> String {
        match self.target.year {
            Some(year) => self.language.by_year(year),
            None => self.say.no_year.into(),
        }
    }

    fn article(&self) -> String {
        let articles = self.document.articles();
        let mut articles = articles.filter(|article| {
            article.blocks.iter().any(|block| block.id == self.target.span.block)
        });
        articles.next().map_or_else(
            || place(self.document, &self.target.span.block, self.language).unwrap_or_default(),
            |article| {
                let title = article.title_in(self.language);
                match self.language {
                    Language::Zh => format!("{} {title}", article.label),
                    Language::En => format!("Article {}. {title}", article.number),
                }
            },
        )
    }

    fn industries(&self) -> String {
        match &*self.industries {
            [] => self.say.no_industry.into(),
            names => names.join("|"),
        }
    }

    /// What the text leaves open.
    fn open(&self) -> Vec<&'static str> {
        let Target { name, kind, base, year, .. } = self.target;
        let is_share = ["占比", "比重", "强度"].iter().any(|word| name.ends_with(word));
        [
            (*kind == TargetKind::Qualitative, self.say.open_number),
            (is_share && base.is_none(), self.say.open_base),
            (year.is_none(), self.say.open_year),
        ]
        .into_iter()
        .filter_map(|(is_open, what)| is_open.then_some(what))
        .collect()
    }

    /// The card.
    pub(super) fn card(&self) -> Markup {
        let Self { target, language, say, .. } = *self;
        let size = if target.kind == TargetKind::Qualitative { "words" } else { "number" };
        html! {
            li .target data-target=(target.id) data-targets=(target.id) data-year=(self.year())
                data-kind=(target.kind.word(language)) data-article=(self.article())
                data-industry=(self.industries()) {
                p.target-figure data-size=(size) { (figure(target, language)) }
                p.target-name { (original(target.name_in(language), language)) }
                @if let Some(base) = &target.base { p.target-of { (say.of_base) (original(base, language)) } }
                p.target-of { (self.year()) }
                @match &*self.open() {
                    [] => {},
                    open => p.target-open { (say.open) (open.join(language.comma())) },
                }
                blockquote.target-quote lang=[language.of_chinese()] { (quote(target)) }
                (self.way())
                @for observed in &target.observations {
                    p.target-of {
                        (observed.year) (language.pick("年：", ": "))
                        (observed.value) (original(target.unit.as_deref().unwrap_or_default(), language))
                        (language.pick("（", " (")) (original(&observed.source, language))
                        (language.pick("）", ")"))
                    }
                }
            }
        }
    }

    /// The row.
    pub(super) fn row(&self) -> Markup {
        let Self { target, language, .. } = *self;
        html! {
            tr data-targets=(target.id) data-year=(self.year()) data-kind=(target.kind.word(language))
                data-article=(self.article()) data-industry=(self.industries()) {
                th scope="row" { (original(target.name_in(language), language)) }
                td { (original(&target.in_words(language), language)) }
                td { @if let Some(base) = &target.base { (original(base, language)) } }
                td.number { @if let Some(year) = target.year { (year) } }
                td { (target.kind.word(language)) }
                td { (original(&self.industries.join(language.comma()), language)) }
                td { (self.way()) }
                td lang=[language.of_chinese()] { (target.span.quote) }
            }
        }
    }

    /// The heads of the columns of [`row`](Self::row).
    pub(super) fn columns(say: &Page) -> [&str; 8] {
        let Page { target, figure, base, year, kind, industry, place, quote, .. } = say;
        [target, figure, base, year, kind, industry, place, quote]
    }

    /// The way to the words.
    fn way(&self) -> Markup {
        let block = &self.target.span.block;
        html! {
            a.target-place href={ "#" (block) } data-quoted=(self.target.id) {
                (place_in_part(self.document, block, self.language).unwrap_or_default())
            }
        }
    }
}

/// The figure: operator, number and unit, each as large as it deserves.
pub(super) fn figure(target: &Target, language: Language) -> Markup {
    let unit = target.unit.as_deref().unwrap_or_default();
    html! {
        @if let Some(operator) = target.operator { span.operator { (operator.word(language)) } }
        (original(target.figure.strip_suffix(unit).unwrap_or(&target.figure), language))
        @if target.figure.ends_with(unit) { span.unit { (original(unit, language)) } }
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
