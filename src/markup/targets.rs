//! All targets: cards by year, a table of the same, the register of commitments, and the charts of what is promised
//! when.

use maud::{Markup, html};

use super::commitments::commitments;
use super::figure::figure;
use super::original;
use super::target::Entry;
use crate::charts::{Counts, Timeline};
use crate::document::{Document, Surroundings, Target, TargetKind};
use crate::language::{Language, Page};
use crate::state::View;

/// The targets, whole without the program.
#[must_use]
pub fn targets(document: &Document, surroundings: &Surroundings) -> Markup {
    let Surroundings { companions, language, .. } = surroundings;
    let (language, say) = (*language, Page::of(*language));
    let title = language.targets_of(&language.title(document.name_in(language)));
    let entries = Entry::all(document, language);
    html! {
        h1 #targets-title .matrix-title tabindex="-1" { (say.targets) }
        nav.matrix-tabs aria-label=(say.back) {
            a href="#text" data-view=(View::Read.name()) { (say.back_to_text) }
        }
        p.targets-lead { (lead(document, language)) }
        @if let Some(unofficial) = language.unofficial() { p.unofficial { (unofficial) } }
        p #targets-told .targets-told role="status" {}
        @if !entries.is_empty() {
            div #targets-list .targets-list data-document=(document.id) data-chart="targets"
                data-title=(title) data-source=(document.title) {
                (ways(language))
                div #targets-cards .targets-cards { (cards(&entries)) }
                div.chart-data tabindex="0" role="group" aria-label=(say.targets_table) {
                    (table(&title, &entries, language))
                }
            }
        }
        (commitments(document, language))
        @if let Some(chart) = Timeline::new(document, companions) {
            (figure(&chart.figure(language), language))
        }
        @for chart in companions.iter().filter_map(|other| Counts::new(other, true)) {
            (figure(&chart.figure(language), language))
        }
    }
}

/// How many there are of each kind, and what the document doesn't give.
fn lead(document: &Document, language: Language) -> String {
    let say = Page::of(language);
    let (targets, reported): (Vec<&Target>, Vec<&Target>) =
        document.targets.iter().partition(|target| target.kind.is_target());
    let kinds = [
        TargetKind::Quantitative,
        TargetKind::Qualitative,
        TargetKind::Count,
        TargetKind::Magnitude,
    ];
    let kinds = kinds.map(|kind| {
        let count = targets.iter().filter(|target| target.kind == kind).count();
        (kind.word(language), count)
    });
    let is_bare = targets.iter().all(|target| target.observations.is_empty());
    let of_targets = match targets.len() {
        0 => say.no_targets.into(),
        all => language.targets_lead(all, &kinds) + if is_bare { say.no_baseline } else { "" },
    };
    match reported.len() {
        0 => of_targets,
        count => of_targets + &language.reported_lead(count),
    }
}

/// The controls. They work once the loader has come.
fn ways(language: Language) -> Markup {
    let say = Page::of(language);
    // The attribute of cards and rows, and its name.
    let groups = [
        ("year", say.by_year),
        ("kind", say.by_kind),
        ("industry", say.by_industry),
        ("article", say.by_article),
    ];
    html! {
        div.targets-ways {
            label for="targets-group" { (say.group_by) }
            select #targets-group data-groups="targets-cards" disabled {
                @for (key, name) in groups { option value=(key) { (name) } }
            }
            div.chart-ways role="group" aria-label=(say.list_and_files) {
                button type="button" data-show-table aria-pressed="false" { (say.list) }
                button type="button" data-file="copy" { (say.copy_table) }
                @for format in ["CSV", "JSON"] {
                    button type="button" data-file=(format.to_lowercase()) { (language.save(format)) }
                }
            }
        }
    }
}

/// The cards by year; those without a year come behind them, and what is no target but reported, last.
fn cards(entries: &[Entry<'_>]) -> Markup {
    let mut entries: Vec<&Entry<'_>> = entries.iter().collect();
    entries.sort_by_key(|entry| entry.order());
    html! {
        @for group in entries.chunk_by(|one, other| one.order() == other.order()) {
            section.targets-group {
                @if let Some(first) = group.first() { h2 { (first.year()) } }
                ul { @for entry in group { (entry.card()) } }
            }
        }
    }
}

fn table(title: &str, entries: &[Entry<'_>], language: Language) -> Markup {
    html! {
        table.chart-table {
            caption { (original(title, language)) }
            thead { tr { @for column in Entry::columns(Page::of(language)) { th scope="col" { (column) } } } }
            tbody { @for entry in entries { (entry.row()) } }
        }
    }
}
