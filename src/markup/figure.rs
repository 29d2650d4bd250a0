//! A chart in the page: its title, its picture, its table, and its files.

use maud::{Markup, html};

use super::original;
use crate::charts::{self, About, Figure, Row, Table};
use crate::language::{Language, Page};
use crate::state::key;

/// The figure. The picture was drawn when the site was built; the program replaces it by a live
/// chart when the reader turns to it. `data-option` is the address of what is drawn then.
pub(super) fn figure(figure: &Figure, language: Language) -> Markup {
    let Figure { document, source, id, title, description, height, table } = figure;
    let say = Page::of(language);
    let path = |chart: &str, ending: &str| charts::path(document, chart, language, ending);
    let narrow = path(&format!("{id}-narrow"), "svg");
    html! {
        figure id=(id) .chart data-chart=(id) data-document=(document) data-source=(source)
            data-option=(path(id, "json")) lang=[language.of_interface()] {
            figcaption.chart-title {
                (title)
                a.chart-link href={ "#" (id) } aria-label=(language.link_of_chart(title)) { "#" }
            }
            div.chart-box {
                picture {
                    source media="(max-width: 32rem)" srcset=(narrow) width="340" height=(height);
                    img .chart-picture src=(path(id, "svg"))
                        alt=(description) width="640" height=(height)
                        loading="lazy" decoding="async";
                }
            }
            div.chart-data tabindex="0" role="group" aria-label=(language.table_of_chart(title)) {
                (self::table(table, language))
            }
            div.chart-ways role="group" aria-label=(say.chart_ways) {
                button type="button" data-show-table aria-pressed="false" { (say.table) }
                @for format in ["PNG", "SVG", "CSV"] {
                    button type="button" data-file=(format.to_lowercase()) { (language.save(format)) }
                }
            }
        }
    }
}

fn table(table: &Table, language: Language) -> Markup {
    html! {
        table.chart-table {
            caption { (table.caption) }
            thead {
                tr {
                    @for column in &table.columns {
                        th scope="col" .number[column.is_number] { (original(&column.name, language)) }
                    }
                }
            }
            tbody { @for each in &table.rows { (row(table, each, language)) } }
        }
    }
}

/// A row. What it is about stands in attributes, by which the filter finds it.
fn row(table: &Table, row: &Row, language: Language) -> Markup {
    let (targets, term, blocks) = match &row.about {
        About::Targets(ids) => (Some(ids.join(" ")), None, None),
        About::Term(facet, term) => (None, Some(key(facet, term)), None),
        About::Blocks(ids) => (None, None, Some(ids.join(" "))),
    };
    let quoted = targets.as_ref().filter(|ids| !ids.is_empty() && !ids.contains(' '));
    html! {
        tr data-targets=[&targets] data-term=[term] data-blocks=[blocks]
            data-depth=[Some(row.depth).filter(|depth| *depth > 0)] {
            th scope="row" {
                @match &row.address {
                    Some(address) => a href=(address) data-quoted=[quoted] { (original(&row.name, language)) },
                    None => (original(&row.name, language)),
                }
            }
            @for (column, cell) in table.columns[1..].iter().zip(&row.cells) {
                td .number[column.is_number] { (original(cell, language)) }
            }
        }
    }
}
