//! All targets: cards by year, a table of the same, and the charts of what is promised when.

use maud::{Markup, html};

use super::figure::figure;
use super::target::Entry;
use crate::charts::{Counts, Timeline};
use crate::document::{Document, TargetKind};
use crate::state::View;

/// The ways in which targets can be grouped: the attribute of cards and rows, and its name.
const GROUPS: [(&str, &str); 4] =
    [("year", "按年份"), ("kind", "按类型"), ("industry", "按产业"), ("article", "按条文")];

/// The targets, whole without the program.
#[must_use]
pub fn targets(document: &Document, companions: &[Document]) -> String {
    let entries: Vec<Entry<'_>> =
        document.targets.iter().map(|target| Entry::new(document, target)).collect();
    let page = html! {
        h1 #targets-title .matrix-title tabindex="-1" { "目标" }
        nav.matrix-tabs aria-label="返回" {
            a href="#text" data-view=(View::Read.name()) { "‹ 正文" }
        }
        p.targets-lead { (lead(document)) }
        p #targets-told .targets-told role="status" {}
        @if !entries.is_empty() {
            div #targets-list .targets-list data-document=(document.id) data-chart="targets"
                data-title={ "《" (document.title_short) "》的目标" } data-source=(document.title) {
                (ways())
                div #targets-cards .targets-cards { (cards(&entries)) }
                div.chart-data tabindex="0" role="group" aria-label="目标一览表，可滚动" {
                    (table(document, &entries))
                }
            }
        }
        @if let Some(chart) = Timeline::new(document, companions) { (figure(&chart.figure())) }
        @for chart in companions.iter().filter_map(|other| Counts::new(other, true)) {
            (figure(&chart.figure()))
        }
    };
    page.into_string()
}

/// How many there are of each kind, and what the document doesn't give.
fn lead(document: &Document) -> String {
    let targets = &document.targets;
    let kinds = [
        TargetKind::Quantitative,
        TargetKind::Qualitative,
        TargetKind::Count,
        TargetKind::Magnitude,
    ];
    let of_kind = |kind: TargetKind| {
        let count = targets.iter().filter(|target| target.kind == kind).count();
        (count > 0).then(|| format!("{}{count}项", kind.word()))
    };
    let kinds: Vec<String> = kinds.into_iter().filter_map(of_kind).collect();
    let is_bare = targets.iter().all(|target| target.observations.is_empty());
    let bare = if is_bare { "文件没有给出基期数值，这里也不补。" } else { "" };
    match targets.len() {
        0 => "文件没有列出目标。".into(),
        all => format!("全文{all}项目标：{}。每项都照录原文。{bare}", kinds.join("，")),
    }
}

/// The controls. They work once the loader has come.
fn ways() -> Markup {
    html! {
        div.targets-ways {
            label for="targets-group" { "分组：" }
            select #targets-group data-groups="targets-cards" disabled {
                @for (key, name) in GROUPS { option value=(key) { (name) } }
            }
            div.chart-ways role="group" aria-label="列表与文件" {
                button type="button" data-show-table aria-pressed="false" { "列表" }
                button type="button" data-file="copy" { "复制表格" }
                @for format in ["CSV", "JSON"] {
                    button type="button" data-file=(format.to_lowercase()) { "下载" (format) }
                }
            }
        }
    }
}

/// The cards by year; those without a year come last.
fn cards(entries: &[Entry<'_>]) -> Markup {
    let mut years: Vec<String> = Vec::new();
    for entry in entries {
        if !years.contains(&entry.year()) {
            years.push(entry.year());
        }
    }
    html! {
        @for year in &years {
            section.targets-group {
                h2 { (year) }
                ul {
                    @for entry in entries.iter().filter(|entry| entry.year() == *year) {
                        (entry.card())
                    }
                }
            }
        }
    }
}

fn table(document: &Document, entries: &[Entry<'_>]) -> Markup {
    html! {
        table.chart-table {
            caption { "《" (document.title_short) "》的目标" }
            thead { tr { @for column in Entry::COLUMNS { th scope="col" { (column) } } } }
            tbody { @for entry in entries { (entry.row()) } }
        }
    }
}
