//! The matrices as tables: a row a term, a column an article or a term of another facet.

use maud::{Markup, html};

use super::figure::figure;
use super::original;
use crate::charts::{NoWeights, Structure, Weights};
use crate::document::{
    By, Document, Group, INDUSTRY, Role, SectionKind, Surroundings, brief_page_of,
};
use crate::language::{Language, Page};
use crate::state::{Cell, Column, MATRICES, Matrix, MatrixKind, Row, View, key};

/// All matrices with the ways between them, and the charts of what weighs how much. Whole without the program:
/// then a number leads to the first of its passages.
#[must_use]
pub fn matrices(document: &Document, surroundings: &Surroundings) -> Markup {
    let language = surroundings.language;
    let say = Page::of(language);
    let all = Matrix::all(document, language);
    html! {
        h1 #matrix-title .matrix-title tabindex="-1" { (say.coverage) }
        nav.matrix-tabs aria-label=(say.matrices) {
            a href="#text" data-view=(View::Read.name()) { (say.back_to_text) }
            @for each in &all {
                a href={ "#" (each.kind.id) } data-view=(each.kind.id) {
                    (original(&title(document, each.kind, language), language))
                }
            }
            a href="#structure" data-view=(View::Structure.name()) { (say.length) }
        }
        @if let Some(unofficial) = language.unofficial() { p.unofficial { (unofficial) } }
        @for each in &all { (matrix(document, each, surroundings)) }
        div data-of=(MATRICES[0].id) {
            @match Weights::new(document, INDUSTRY) {
                Ok(chart) => (figure(&chart.figure(language), language)),
                Err(NoWeights::TooMany) => p { (say.chart_too_large) },
                Err(NoWeights::Nothing) => {},
            }
        }
        div data-of=(View::Structure.name()) {
            (figure(&Structure::new(document).figure(language), language))
        }
    }
}

/// What it sets against what: 产业 × 条文.
fn title(document: &Document, kind: MatrixKind, language: Language) -> String {
    let name = |facet: &str| document.facet(facet).map_or("", |facet| facet.name_in(language));
    let of_text = match document.matrix_columns {
        Some(kind) => kind.many_in(language),
        None => Page::of(language).articles,
    };
    let columns = kind.columns.map_or(of_text, name);
    format!("{} × {}", name(kind.rows), language.pick(columns.into(), columns.to_lowercase()))
}

fn matrix(document: &Document, matrix: &Matrix<'_>, surroundings: &Surroundings) -> Markup {
    let language = surroundings.language;
    let (kind, say) = (matrix.kind, Page::of(language));
    let title = title(document, kind, language);
    html! {
        section .matrix id=(kind.id) data-of=(kind.id) aria-label=(title) {
            @if let Some((rows, columns)) = matrix.left_out {
                p { (language.matrix_too_large(&title, rows, columns)) }
                p { a href="#filter" data-view=(View::Brief.name()) { (say.brief) } }
            } @else {
                @let brief = |key: &str| {
                    surroundings.has_view_pages().then(|| brief_page_of(&document.id, key, language))
                };
                @let of_text = document.matrix_columns.unwrap_or(SectionKind::Article);
                @let name = language.pick(of_text.unit(), of_text.in_english());
                @let section = kind.columns.is_none().then_some(name);
                (table(matrix, &title, section, &brief, language))
            }
        }
    }
}

/// The address of the page of a term's brief, where there is one.
type BriefPage<'a> = &'a dyn Fn(&str) -> Option<String>;

/// The rows and columns, and what they are sorted by. `section` is what a column is called that is a
/// section.
fn table(
    matrix: &Matrix<'_>,
    title: &str,
    section: Option<&str>,
    brief: BriefPage<'_>,
    language: Language,
) -> Markup {
    let say = Page::of(language);
    let facet = matrix.facet.name_in(language);
    let sort = format!("{}-sort", matrix.kind.id);
    html! {
        p.matrix-sort {
            label for=(sort) { (say.sort) }
            select id=(sort) disabled {
                option value="" { (say.by_group) }
                option value="weight" { (say.by_passages) }
                @for (at, column) in matrix.columns.iter().enumerate() {
                    option value=(at) {
                        @let name = [&*column.label, column.title].join(between(column, language));
                        (original(&language.sorted_by(&name), language))
                    }
                }
            }
        }
        div.matrix-scroll tabindex="0" role="group" aria-label=(language.scrollable(title)) {
            table {
                caption {
                    (original(&language.cells_show(facet, section), language))
                }
                thead {
                    tr {
                        th scope="col" { (original(facet, language)) }
                        th.number scope="col" { (say.passages) }
                        @for each in &matrix.columns { (column(each, language)) }
                    }
                }
                @for (group, terms) in matrix.facet.terms_by_group() {
                    (rows(matrix, group, &terms, brief, language))
                }
            }
        }
    }
}

/// What stands between label and title of a column where they make one name.
fn between(column: &Column<'_>, language: Language) -> &'static str {
    let is_one = column.label.is_empty() || column.title.is_empty();
    if is_one { "" } else { language.pick("", ". ") }
}

fn column(column: &Column<'_>, language: Language) -> Markup {
    // A column of a section leads to it, one of a term has nowhere to lead.
    let name = html! { (column.label) span { (original(column.title, language)) } };
    html! {
        @let holds = if column.holds.is_empty() { column.key.clone() } else { column.holds.join(" ") };
        th.matrix-column scope="col" data-column=(holds) {
            @if column.holds.is_empty() { (name) } @else { a href={ "#" (column.key) } { (name) } }
        }
    }
}

fn rows(
    matrix: &Matrix<'_>,
    group: &Group,
    terms: &[usize],
    brief: BriefPage<'_>,
    language: Language,
) -> Markup {
    html! {
        tbody {
            tr.matrix-group {
                th colspan=(matrix.columns.len() + 2) scope="rowgroup" {
                    (original(group.name_in(language), language))
                    @if group.by == By::Editor { (Page::of(language).by_editor) }
                }
            }
            @for at in terms { (row(matrix, &matrix.rows[*at], brief, language)) }
        }
    }
}

fn row(matrix: &Matrix<'_>, row: &Row<'_>, brief: BriefPage<'_>, language: Language) -> Markup {
    let name = original(row.term.name_in(language), language);
    let key = key(&matrix.facet.id, &row.term.id);
    let first = || row.all.first.map(|first| format!("#{first}"));
    html! {
        tr data-row=(key) {
            th scope="row" {
                @match brief(&key).or_else(first) {
                    Some(address) => a href=(address) { (name) },
                    None => (name),
                }
            }
            td.number { (numbers(&row.all)) }
            @for (column, each) in matrix.columns.iter().zip(&row.cells) { (cell(column, each, language)) }
        }
    }
}

fn cell(column: &Column<'_>, cell: &Cell<'_>, language: Language) -> Markup {
    let Some(first) = cell.first else { return html! { td {} } };
    // Where the head of the column is far away, a number alone says little.
    let is_number =
        language == Language::En && column.label.bytes().all(|byte| byte.is_ascii_digit());
    let at = match &*column.label {
        "" => column.title.to_owned(),
        label if is_number => format!("Art. {label}"),
        label => label.to_owned(),
    };
    html! {
        td data-n=(cell.counts.own.min(4)) {
            a href={ "#" (first) } {
                span.at { (original(&at, language)) }
                @if cell.role == Some(Role::Defines) { "◆" }
                (numbers(cell))
            }
        }
    }
}

/// The numbers of a cell, each level with its sign.
fn numbers(cell: &Cell<'_>) -> Markup {
    let [own, of_group, apart] = cell.counts.numbers();
    html! {
        @if own > 0 { b { (own) } }
        @if of_group > 0 { i { "◇" (of_group) } }
        @if apart > 0 { i { "·" (apart) } }
    }
}
