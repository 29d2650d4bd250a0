//! The register of commitments: a table that is whole without scripts, and that filters by industry, body and year
//! with them (`src/browser/figures.js`).

use std::collections::BTreeSet;

use maud::{Markup, html};

use super::industries::{Industry, of_whole_group};
use super::original;
use crate::document::{Commitment, Document, Facet, INDUSTRY, Places, Terms};
use crate::language::{Language, Page, is_chinese};
use crate::state::{Level, commitments_with_subjects, place_in_part};

/// What parts the values of a row's attribute, and of an option that stands for several.
const SEPARATOR: &str = "|";

/// A commitment and what its row says.
struct Row<'a> {
    commitment: &'a Commitment,
    industries: Vec<Industry<'a>>,
    /// By when, in words.
    when: String,
    place: String,
}

/// An option of a filter: its value and its name.
type Choice = (String, String);

/// A filter of the rows by one of their attributes.
struct Filter {
    key: &'static str,
    name: &'static str,
    choices: Vec<Choice>,
}

/// The section of the targets view; nothing where there are no commitments.
pub(super) fn commitments(document: &Document, language: Language) -> Markup {
    let say = Page::of(language);
    let rows = rows(document, language);
    let title = language.commitments_of(&language.title(document.name_in(language)));
    let industries = document.facet(INDUSTRY);
    let industries = industries.map_or_else(Vec::new, |facet| choices(facet, &rows, language));
    let bodies = distinct(rows.iter().flat_map(|row| &row.commitment.bodies));
    let years = distinct(rows.iter().filter(|row| !row.is_undated()).map(|row| &row.when));
    let has_other = rows.iter().any(|row| row.industries.is_empty());
    let has_nobody = rows.iter().any(|row| row.commitment.bodies.is_empty());
    let has_undated = rows.iter().any(Row::is_undated);
    let filters = [
        Filter::new("industry", say.industry, industries, has_other.then_some(say.no_industry)),
        Filter::new("body", say.body, bodies, has_nobody.then_some(say.no_body)),
        Filter::new("year", say.deadline, years, has_undated.then_some(say.no_deadline)),
    ];
    html! {
        @if !rows.is_empty() {
            section #commitments-list .register data-document=(document.id) data-chart="commitments"
                data-title=(title) data-source=(document.title) {
                h2 #commitments tabindex="-1" { (say.commitments) }
                p { (language.commitments_lead(rows.len())) }
                div.targets-ways {
                    @for each in filters.iter().filter(|each| each.choices.len() > 1) { (each.html(language)) }
                    div.chart-ways role="group" aria-label=(say.list_and_files) {
                        button type="button" data-file="copy" { (say.copy_table) }
                        @for format in ["CSV", "JSON"] {
                            button type="button" data-file=(format.to_lowercase()) { (language.save(format)) }
                        }
                    }
                }
                p.targets-told role="status" data-found=(language.commitments_found(rows.len())) {}
                div.register-rows tabindex="0" role="group" aria-label=(say.commitments_table) {
                    (table(&title, &rows, language))
                }
            }
        }
    }
}

fn rows(document: &Document, language: Language) -> Vec<Row<'_>> {
    let (places, terms) = (Places::new(document), Terms::new(document));
    let facet = document.facet(INDUSTRY);
    let mut rows = Vec::new();
    for subjects in commitments_with_subjects(document) {
        let commitment = subjects.entry;
        let when = match (&commitment.deadline, commitment.year) {
            (Some(words), _) => words.clone(),
            (None, Some(year)) => language.of_year(year),
            (None, None) => Page::of(language).no_deadline.into(),
        };
        let place = place_in_part(&places, &commitment.span.block, language).unwrap_or_default();
        let industries = Industry::all(&subjects, facet, &terms, language);
        rows.push(Row { commitment, industries, when, place });
    }
    rows
}

/// An industry or a group as a value.
fn value(id: &str, level: Level) -> String {
    let mark = if level == Level::Group { "+" } else { "" };
    format!("{mark}{id}")
}

/// The industries that rows name. What they say of a group goes for each of its terms too.
fn choices(facet: &Facet, rows: &[Row<'_>], language: Language) -> Vec<Choice> {
    let named = rows.iter().flat_map(|row| &row.industries);
    let named: BTreeSet<String> = named.map(|each| value(each.id, each.level)).collect();
    let of = |id: &str, level| Some(value(id, level)).filter(|value| named.contains(value));
    let mut choices = Vec::new();
    for (group, terms) in facet.terms_by_group() {
        let as_a_whole = of(&group.id, Level::Group);
        let name = || of_whole_group(group.name_in(language), language);
        choices.extend(as_a_whole.clone().map(|value| (value, name())));
        for term in terms.into_iter().filter_map(|index| facet.terms.get(index)) {
            let own = of(&term.id, Level::Sentence);
            let values: Vec<String> = own.into_iter().chain(as_a_whole.clone()).collect();
            if !values.is_empty() {
                choices.push((values.join(SEPARATOR), term.name_in(language).to_owned()));
            }
        }
    }
    choices
}

/// Each text once, as a choice of its own.
fn distinct<'a>(texts: impl Iterator<Item = &'a String>) -> Vec<Choice> {
    let mut seen = BTreeSet::new();
    texts.filter(|text| seen.insert(*text)).map(|text| (text.clone(), text.clone())).collect()
}

fn table(title: &str, rows: &[Row<'_>], language: Language) -> Markup {
    let Page { commitment, body, deadline, industry, place, quote, .. } = Page::of(language);
    html! {
        table.chart-table {
            caption { (original(title, language)) }
            thead { tr { @for column in [commitment, body, deadline, industry, place, quote] { th scope="col" { (column) } } } }
            tbody { @for each in rows { (each.html(language)) } }
        }
    }
}

impl Filter {
    /// `open` is what rows say of which the text doesn't say it. It comes last.
    fn new(
        key: &'static str,
        name: &'static str,
        mut choices: Vec<Choice>,
        open: Option<&str>,
    ) -> Self {
        choices.extend(open.map(|open| (open.into(), open.into())));
        Self { key, name, choices }
    }

    /// The control. It works once the loader has come.
    fn html(&self, language: Language) -> Markup {
        html! {
            label {
                (self.name) " "
                select data-filter=(self.key) disabled {
                    option value="" { (Page::of(language).all) }
                    @for (value, name) in &self.choices {
                        option value=(value) lang=[language.of_chinese().filter(|_| is_chinese(name))] { (name) }
                    }
                }
            }
        }
    }
}

impl Row<'_> {
    fn is_undated(&self) -> bool {
        self.commitment.deadline.is_none() && self.commitment.year.is_none()
    }

    fn html(&self, language: Language) -> Markup {
        let say = Page::of(language);
        let Commitment { id, deed, object, name_en, bodies, span, .. } = self.commitment;
        let or = |list: String, open: &str| if list.is_empty() { open.to_owned() } else { list };
        let values: Vec<String> =
            self.industries.iter().map(|each| value(each.id, each.level)).collect();
        let names = self.industries.iter().map(|each| match each.level {
            Level::Group => of_whole_group(each.name, language),
            _ => each.name.into(),
        });
        let names: Vec<String> = names.collect();
        html! {
            tr data-commitment=(id) data-industry=(or(values.join(SEPARATOR), say.no_industry))
                data-body=(or(bodies.join(SEPARATOR), say.no_body)) data-year=(self.when) {
                th scope="row" { (original(language.name(&format!("{deed}{object}"), name_en), language)) }
                td { (original(&or(bodies.join(language.comma()), say.no_body), language)) }
                td { (original(&self.when, language)) }
                td { (original(&or(names.join(language.comma()), say.no_industry), language)) }
                td { (self.place) }
                td lang=[language.of_chinese()] {
                    a href={ "#" (span.block) } data-words={ (span.start) "-" (span.end) } { (span.quote) }
                }
            }
        }
    }
}
