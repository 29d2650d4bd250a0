//! A chart in the page: its title, its picture, its table, and its files.

use maud::{Markup, html};

use crate::charts::{self, About, Figure, Row, Table};
use crate::state::key;

/// The figure. The picture was drawn when the site was built; the program replaces it by a live
/// chart when the reader turns to it. `data-option` is the address of what is drawn then.
pub(super) fn figure(figure: &Figure) -> Markup {
    let Figure { document, source, id, title, description, height, table } = figure;
    let narrow = charts::path(document, &format!("{id}-narrow"), "svg");
    html! {
        figure id=(id) .chart data-chart=(id) data-document=(document) data-source=(source)
            data-option=(charts::path(document, id, "json")) {
            figcaption.chart-title {
                (title)
                a.chart-link href={ "#" (id) } aria-label={ "这张图的链接：" (title) } { "#" }
            }
            div.chart-box {
                picture {
                    source media="(max-width: 32rem)" srcset=(narrow) width="340" height=(height);
                    img .chart-picture src=(charts::path(document, id, "svg"))
                        alt=(description) width="640" height=(height)
                        loading="lazy" decoding="async";
                }
            }
            div.chart-data tabindex="0" role="group" aria-label={ (title) "，数据表，可滚动" } {
                (self::table(table))
            }
            div.chart-ways role="group" aria-label="图与数据" {
                button type="button" data-show-table aria-pressed="false" { "数据表" }
                @for format in ["PNG", "SVG", "CSV"] {
                    button type="button" data-file=(format.to_lowercase()) { "下载" (format) }
                }
            }
        }
    }
}

fn table(table: &Table) -> Markup {
    html! {
        table.chart-table {
            caption { (table.caption) }
            thead {
                tr {
                    @for column in &table.columns {
                        th scope="col" .number[column.is_number] { (column.name) }
                    }
                }
            }
            tbody { @for each in &table.rows { (row(table, each)) } }
        }
    }
}

/// A row. What it is about stands in attributes, by which the filter finds it.
fn row(table: &Table, row: &Row) -> Markup {
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
                    Some(address) => a href=(address) data-quoted=[quoted] { (row.name) },
                    None => (row.name),
                }
            }
            @for (column, cell) in table.columns[1..].iter().zip(&row.cells) {
                td .number[column.is_number] { (cell) }
            }
        }
    }
}
