//! Tables for spreadsheets.

use crate::document::{Block, Body, BodyRole, Document, id};
use crate::formats::csv::{BYTE_ORDER_MARK, Cell, line};
use crate::language::Language;

/// A row a passage: id, the headings of the sections in which it stands, the id of the last one, kind, label, heading,
/// text, the bodies that the brackets at its end name, and those of them that lead.
pub(super) fn passages(document: &Document) -> String {
    let header = ["id", "path", "section", "kind", "label", "heading", "text", "bodies", "lead"];
    let mut rows = Vec::new();
    let mut path: Vec<String> = Vec::new();
    for container in document.walk() {
        path.truncate(container.depth);
        path.extend(
            container.section.map(|section| section.heading().trim_end_matches('。').into()),
        );
        let path = path.join(" / ");
        rows.extend(container.blocks.iter().flat_map(Block::walk).map(|block| {
            let label = block.label.as_deref().unwrap_or_default();
            let heading = block.heading.as_deref().unwrap_or_default();
            let names = |bodies: &mut dyn Iterator<Item = &Body>| {
                bodies.map(|body| &*body.name).collect::<Vec<_>>().join("；")
            };
            let bodies = names(&mut block.bodies.iter());
            let lead = names(&mut block.bodies.iter().filter(|body| body.role == BodyRole::Lead));
            let kind = block.kind.as_str();
            [&block.id, &path, container.id, kind, label, heading, &block.text, &bodies, &lead]
                .map(Cell::text)
        }));
    }
    table(header, rows)
}

/// A row a cell of a table: the table with its caption, row and column from 1, whether the row names the columns, the
/// words.
pub(super) fn cells(document: &Document) -> String {
    let header = ["table", "caption", "row", "column", "is_header", "text"];
    let mut cells = Vec::new();
    for block in document.blocks() {
        for (row, each) in (1_u32..).zip(&block.rows) {
            cells.extend((1_u32..).zip(&each.cells).map(|(column, cell)| {
                [
                    Cell::text(&block.id),
                    Cell::text(block.heading.as_deref().unwrap_or_default()),
                    Cell::value(Some(row)),
                    Cell::value(Some(column)),
                    Cell::text(if each.is_header { "true" } else { "" }),
                    Cell::text(&block.cell_text(cell)),
                ]
            }));
        }
    }
    table(header, cells)
}

/// A row a target: what it is, its figure and the words that promise it.
pub(super) fn targets(document: &Document) -> String {
    let header = [
        "id", "name", "name_en", "kind", "operator", "figure", "value", "unit", "base", "year",
        "block", "quote",
    ];
    let rows = document.targets.iter().map(|target| {
        let text = |text: Option<&str>| Cell::text(text.unwrap_or_default());
        [
            Cell::text(&target.id),
            Cell::text(&target.name),
            Cell::text(&target.name_en),
            Cell::Text(format!("{:?}", target.kind).to_lowercase()),
            text(target.operator.map(|operator| operator.word(Language::Zh))),
            Cell::text(&target.figure),
            Cell::value(target.value),
            text(target.unit.as_deref()),
            text(target.base.as_deref()),
            Cell::value(target.year),
            Cell::text(&target.span.block),
            Cell::text(&target.span.quote),
        ]
    });
    table(header, rows)
}

/// A row a commitment: what is to be done by whom and by when, and the words that announce it.
pub(super) fn commitments(document: &Document) -> String {
    let header =
        ["id", "deed", "object", "name_en", "bodies", "year", "deadline", "block", "quote"];
    let rows = document.commitments.iter().map(|commitment| {
        [
            Cell::text(&commitment.id),
            Cell::text(&commitment.deed),
            Cell::text(&commitment.object),
            Cell::text(&commitment.name_en),
            Cell::text(&commitment.bodies.join("；")),
            Cell::value(commitment.year),
            Cell::text(commitment.deadline.as_deref().unwrap_or_default()),
            Cell::text(&commitment.span.block),
            Cell::text(&commitment.span.quote),
        ]
    });
    table(header, rows)
}

/// A row a mention: facet, term, role, and the words with their place.
pub(super) fn mentions(document: &Document) -> String {
    let header = ["facet", "term", "name", "role", "owner", "block", "start", "end", "quote"];
    let rows = document.mentions.iter().map(|mention| {
        let term = document.facet(&mention.facet).and_then(|facet| facet.term(&mention.term));
        let span = &mention.span;
        [
            Cell::text(&mention.facet),
            Cell::text(&mention.term),
            Cell::text(term.map_or("", |term| &term.name)),
            Cell::text(mention.role.as_str()),
            Cell::text(id::owner(&span.block)),
            Cell::text(&span.block),
            Cell::value(Some(span.start)),
            Cell::value(Some(span.end)),
            Cell::text(&span.quote),
        ]
    });
    table(header, rows)
}

fn table<const N: usize>(header: [&str; N], rows: impl IntoIterator<Item = [Cell; N]>) -> String {
    let mut table = BYTE_ORDER_MARK.to_string() + &line(header.map(Cell::text));
    table.extend(rows.into_iter().map(line));
    table
}
