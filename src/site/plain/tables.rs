//! What stands below the text of the plain edition: the targets, the commitments, and the charts with their figures.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::{own, picture};
use crate::charts::{self, Figure, Row, Table};
use crate::document::{Commitment, Document, Places, Target};
use crate::language::{Language, Page};
use crate::state::place_in_part;

/// What a document reports as done or found.
const REPORTED: &str = "文中报告的数字";

/// All targets, each with the words that promise it, and what the text reports.
pub(super) fn targets(document: &Document) -> Markup {
    let places = Places::new(document);
    html! {
        @for (are_targets, id, name) in [(true, "targets", "目标"), (false, "reported", REPORTED)] {
            @let mut each = document.targets.iter().filter(|each| each.kind.is_target() == are_targets).peekable();
            @if each.peek().is_some() {
                h3 id=(own(id)) { (name) }
                (wide(&format!("{name}一览表"), &html! {
                    table {
                        caption { "《" (document.title_short) "》的" (name) "，每项照录原文" }
                        thead {
                            tr {
                                @for column in ["名称", "数值", "占", "年份", "原文", "出处"] {
                                    th scope="col" { (column) }
                                }
                            }
                        }
                        tbody { @for each in each { (target(&places, each)) } }
                    }
                }))
            }
        }
    }
}

/// All commitments, each with the words that announce it.
pub(super) fn commitments(document: &Document) -> Markup {
    let (places, say) = (Places::new(document), Page::of(Language::Zh));
    html! {
        @if !document.commitments.is_empty() {
            h3 id=(own("commitments")) { (say.commitments) }
            (wide(say.commitments, &html! {
                table {
                    caption { (Language::Zh.commitments_lead(document.commitments.len())) }
                    thead {
                        tr {
                            @for column in [say.commitment, say.body, say.deadline, say.quote, say.place] {
                                th scope="col" { (column) }
                            }
                        }
                    }
                    tbody { @for each in &document.commitments { (commitment(&places, each)) } }
                }
            }))
        }
    }
}

fn commitment(places: &Places<'_>, commitment: &Commitment) -> Markup {
    let Commitment { deed, object, bodies, year, deadline, span, .. } = commitment;
    let say = Page::of(Language::Zh);
    let when = deadline.clone().or_else(|| year.map(|year| Language::Zh.of_year(year)));
    html! {
        tr {
            th scope="row" { (deed) (object) }
            td { @if bodies.is_empty() { (say.no_body) } @else { (bodies.join("、")) } }
            td { (when.as_deref().unwrap_or(say.no_deadline)) }
            td { (span.quote) }
            td {
                a href={ "#" (own(&span.block)) } {
                    (place_in_part(places, &span.block, Language::Zh).unwrap_or_default())
                }
            }
        }
    }
}

fn target(places: &Places<'_>, target: &Target) -> Markup {
    let Target { span, .. } = target;
    html! {
        tr {
            th scope="row" { (target.name) }
            td { (target.in_words(Language::Zh)) }
            td { @if let Some(base) = &target.base { (base) } }
            td { @if let Some(year) = target.year { (year) } }
            td { (span.quote) }
            td {
                a href={ "#" (own(&span.block)) } {
                    (place_in_part(places, &span.block, Language::Zh).unwrap_or_default())
                }
            }
        }
    }
}

/// The charts: each with its picture, where there is one, and its figures.
pub(super) fn figures(
    document: &Document,
    companions: &[Document],
    pictures: &BTreeMap<String, String>,
) -> Markup {
    html! {
        h3 id=(own("figures")) { "图表与数据" }
        @for drawing in charts::drawings(document, companions, Language::Zh) {
            @let figure = &drawing.figure;
            h4 id=(own(&figure.id)) { (figure.title) }
            @if let Some(address) = pictures.get(&figure.id).and_then(|svg| picture::address(svg)) {
                (image(figure, &address))
            }
            (wide(&figure.title, &table(&figure.table)))
        }
    }
}

fn image(figure: &Figure, address: &str) -> Markup {
    html! {
        p { img src=(address) alt=(figure.description) width="640" height=(figure.height); }
    }
}

fn table(table: &Table) -> Markup {
    html! {
        table {
            caption { (table.caption) }
            thead { tr { @for column in &table.columns { th scope="col" { (column.name) } } } }
            tbody { @for each in &table.rows { (row(each)) } }
        }
    }
}

fn row(row: &Row) -> Markup {
    // What stands in another document has no place here.
    let place = row.address.as_deref().and_then(|address| address.strip_prefix('#'));
    html! {
        tr {
            th scope="row" {
                // Depth, also where styles are stripped.
                ("\u{3000}".repeat(row.depth))
                @match place {
                    Some(place) => a href={ "#" (own(place)) } { (row.name) },
                    None => (row.name),
                }
            }
            @for cell in &row.cells { td { (cell) } }
        }
    }
}

/// A table that may be wider than its place.
fn wide(name: &str, table: &Markup) -> Markup {
    html! {
        div.pe-wide tabindex="0" role="group" aria-label={ (name) "，可左右滚动" } { (table) }
    }
}
