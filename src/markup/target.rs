//! A target as a card and as a row: what is promised, in the document's own words.

use maud::{Markup, html};

use super::industries::Industry;
use super::original;
use crate::document::{Document, INDUSTRY, Places, Target, TargetKind, Terms};
use crate::language::{Language, Page};
use crate::state::{place, place_in_part, targets_with_subjects};

/// A target, and how it is grouped.
pub(super) struct Entry<'a> {
    pub(super) target: &'a Target,
    language: Language,
    say: &'static Page,
    /// The article or the place where it stands, in words.
    article: String,
    /// Where it stands in its part, in words.
    place: String,
    /// The names of the industries of which its words speak, and of the groups of which they speak as a whole.
    industries: Vec<&'a str>,
}

impl<'a> Entry<'a> {
    /// The entries of all targets.
    pub(super) fn all(document: &'a Document, language: Language) -> Vec<Self> {
        let (places, terms) = (Places::new(document), Terms::new(document));
        let facet = document.facet(INDUSTRY);
        let mut entries = Vec::new();
        for subjects in targets_with_subjects(document) {
            let target = subjects.entry;
            let industries = Industry::all(&subjects, facet, &terms, language);
            let industries = industries.into_iter().map(|each| each.name).collect();
            let block = &target.span.block;
            let article = article(&places, block, language);
            let place = place_in_part(&places, block, language).unwrap_or_default();
            let say = Page::of(language);
            entries.push(Self { target, language, say, article, place, industries });
        }
        entries
    }

    /// By when, as a heading.
    pub(super) fn year(&self) -> String {
        match (self.target.year, self.target.kind) {
            (_, TargetKind::Reported) => self.say.reported.into(),
            (Some(year), _) => self.language.by_year(year),
            (None, _) => self.say.no_year.into(),
        }
    }

    /// Where its group comes among those by year.
    pub(super) fn order(&self) -> (bool, bool, Option<u16>) {
        let Target { kind, year, .. } = self.target;
        (!kind.is_target(), year.is_none(), *year)
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
            (year.is_none() && kind.is_target(), self.say.open_year),
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
                data-kind=(target.kind.word(language)) data-article=(self.article)
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
                data-article=(self.article) data-industry=(self.industries()) {
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
                (self.place)
            }
        }
    }
}

/// The article of a block, or where it stands if it is in none.
fn article(places: &Places<'_>, block: &str, language: Language) -> String {
    match (places.get(block).and_then(|place| place.article()), language) {
        (Some(article), Language::Zh) => format!("{} {}", article.label, article.title),
        (Some(article), Language::En) => {
            format!("Article {}. {}", article.number, article.title_in(language))
        }
        (None, _) => place(places, block, language).unwrap_or_default(),
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
