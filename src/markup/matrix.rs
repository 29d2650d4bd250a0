//! The matrices as tables: a row a term, a column an article or a term of another facet.

use maud::{Markup, html};

use super::figure::figure;
use crate::charts::{Structure, Weights};
use crate::document::{By, Document, Group, INDUSTRY, Role};
use crate::state::{Cell, Column, MATRICES, Matrix, MatrixKind, Row, View, key};

/// All matrices with the ways between them, and the charts of what weighs how much. Whole without the program:
/// then a number leads to the first of its passages.
#[must_use]
pub fn matrices(document: &Document) -> String {
    let all: Vec<Matrix<'_>> =
        MATRICES.iter().filter_map(|kind| Matrix::new(document, *kind)).collect();
    let matrices = html! {
        h1 #matrix-title .matrix-title tabindex="-1" { "分布" }
        nav.matrix-tabs aria-label="分布表" {
            a href="#text" data-view=(View::Read.name()) { "‹ 正文" }
            @for each in &all {
                a href={ "#" (each.kind.id) } data-view=(each.kind.id) { (title(document, each.kind)) }
            }
            a href="#structure" data-view=(View::Structure.name()) { "篇幅" }
        }
        @for each in &all { (matrix(document, each)) }
        div data-of=(MATRICES[0].id) {
            @if let Some(chart) = Weights::new(document, INDUSTRY) { (figure(&chart.figure())) }
        }
        div data-of=(View::Structure.name()) { (figure(&Structure::new(document).figure())) }
    };
    matrices.into_string()
}

/// What it sets against what: 产业 × 条文.
fn title(document: &Document, kind: MatrixKind) -> String {
    let name = |facet: &str| document.facet(facet).map_or("", |facet| &facet.name);
    format!("{} × {}", name(kind.rows), kind.columns.map_or("条文", name))
}

fn matrix(document: &Document, matrix: &Matrix<'_>) -> Markup {
    let kind = matrix.kind;
    let sort = format!("{}-sort", kind.id);
    html! {
        section .matrix id=(kind.id) data-of=(kind.id) aria-label=(title(document, kind)) {
            p.matrix-sort {
                label for=(sort) { "排序：" }
                select id=(sort) disabled {
                    option value="" { "按类别" }
                    option value="weight" { "按段数" }
                    @for (at, column) in matrix.columns.iter().enumerate() {
                        option value=(at) { "按" (column.label) (column.title) }
                    }
                }
            }
            div.matrix-scroll tabindex="0" role="group" aria-label={ (title(document, kind)) "，可滚动" } {
                table {
                    caption {
                        "格中数字是" (matrix.facet.name) "与该列都相关的段数，颜色越深段数越多；◆ 表示其中有界定它的段落。"
                    }
                    thead {
                        tr {
                            th scope="col" { (matrix.facet.name) }
                            th.number scope="col" { "段" }
                            @for each in &matrix.columns { (column(each)) }
                        }
                    }
                    @for group in &matrix.facet.groups { (rows(matrix, group)) }
                }
            }
        }
    }
}

fn column(column: &Column<'_>) -> Markup {
    // A column of articles leads to the article, one of terms has nowhere to lead.
    let name = html! { (column.label) span { (column.title) } };
    html! {
        th.matrix-column scope="col" data-column=(column.key) {
            @if column.key.contains('=') { (name) } @else { a href={ "#" (column.key) } { (name) } }
        }
    }
}

fn rows(matrix: &Matrix<'_>, group: &Group) -> Markup {
    html! {
        tbody {
            tr.matrix-group {
                th colspan=(matrix.columns.len() + 2) scope="rowgroup" {
                    (group.name)
                    @if group.by == By::Editor { "（编者归类）" }
                }
            }
            @for each in matrix.rows.iter().filter(|row| row.term.group == group.id) {
                (row(matrix, each))
            }
        }
    }
}

fn row(matrix: &Matrix<'_>, row: &Row<'_>) -> Markup {
    html! {
        tr data-row=(key(&matrix.facet.id, &row.term.id)) {
            th scope="row" {
                @match row.first {
                    Some(first) => a href={ "#" (first) } { (row.term.name) },
                    None => (row.term.name),
                }
            }
            td.number { (row.weight) }
            @for (column, each) in matrix.columns.iter().zip(&row.cells) { (cell(column, each)) }
        }
    }
}

fn cell(column: &Column<'_>, cell: &Cell<'_>) -> Markup {
    let Some(first) = cell.blocks.first() else { return html! { td {} } };
    let count = cell.blocks.len();
    let at = if column.label.is_empty() { column.title } else { column.label };
    html! {
        td data-n=(count.min(4)) {
            a href={ "#" (first) } {
                span.at { (at) }
                @if cell.role == Some(Role::Defines) { "◆" }
                (count)
            }
        }
    }
}
