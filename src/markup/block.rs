//! A block: a paragraph, an item, a point, a line apart, a table, or a box of blocks.

use maud::{Markup, html};

use super::passage_menu::anchor;
use crate::document::{Block, BlockKind, Cell, Row};
use crate::language::{Language, Page};

/// A block. Its element has the characters of [`Block::lead_in`] and of its text in their order and, but for the points
/// of a text and the link at the passage, no others: what is marked in it is counted so.
pub(super) fn block(block: &Block, with_heading: bool, language: Language) -> Markup {
    let link = anchor(&block.id, Page::of(language).of_passage, language);
    match block.kind {
        BlockKind::Table => table(block, &link),
        BlockKind::Box => html! {
            div.box {
                p id=(block.id) .block .box-title { (block.lead_in(true)) (text(block)) (link) }
                @for each in &block.blocks { (self::block(each, true, language)) }
            }
        },
        BlockKind::Heading => html! {
            p id=(block.id) .block .heading { (block.text) (link) }
        },
        BlockKind::Signature => html! {
            p id=(block.id) .block .signature { (block.text) (link) }
        },
        _ => paragraph(block, with_heading, &link),
    }
}

fn paragraph(block: &Block, with_heading: bool, link: &Markup) -> Markup {
    let heading = block.heading.as_ref().filter(|_| with_heading);
    html! {
        p id=(block.id) .block .item[block.kind == BlockKind::Item] {
            @if let Some(heading) = heading {
                strong.run-in { (block.mark()) (heading) } "。"
            } @else {
                (block.mark())
            }
            (text(block))
            (link)
        }
    }
}

/// The text, with an address on each point that it enumerates.
fn text(block: &Block) -> Markup {
    let characters: Vec<char> = block.text.chars().collect();
    let first = block.points.first().map_or(characters.len(), |point| point.start);
    html! {
        (between(&characters, 0, first))
        @for point in &block.points {
            span id=(point.id) { (between(&characters, point.start, point.end)) }
        }
    }
}

/// A table that scrolls sideways where it is wide. What parts its cells in the source stands in them, hidden.
fn table(block: &Block, link: &Markup) -> Markup {
    let characters: Vec<char> = block.text.chars().collect();
    let mut end = 0;
    let name = block.heading.as_deref().unwrap_or("表");
    html! {
        div id=(block.id) .block {
            div.table-scroll tabindex="0" role="region" aria-label=(name) {
                table.data-table {
                    @if let Some(caption) = &block.heading {
                        caption { (caption) span hidden { "\n" } }
                    }
                    @for row in &block.rows {
                        @let cells = cells(&characters, row, &mut end);
                        tr {
                            @for (cell, parting, words) in cells {
                                @if row.is_header {
                                    th id=(cell.id) scope="col" { (hidden(&parting)) (words) }
                                } @else {
                                    td id=(cell.id) { (hidden(&parting)) (words) }
                                }
                            }
                        }
                    }
                }
            }
            (link)
        }
    }
}

fn hidden(parting: &str) -> Markup {
    html! { @if !parting.is_empty() { span hidden { (parting) } } }
}

/// The cells of a row, each with what parts it from the one before, and its words.
fn cells<'a>(
    characters: &[char],
    row: &'a Row,
    end: &mut usize,
) -> Vec<(&'a Cell, String, String)> {
    let mut cell = |cell: &'a Cell| {
        let parting = between(characters, *end, cell.start);
        *end = cell.end;
        (cell, parting, between(characters, cell.start, cell.end))
    };
    row.cells.iter().map(&mut cell).collect()
}

fn between(characters: &[char], start: usize, end: usize) -> String {
    characters.get(start..end).unwrap_or_default().iter().collect()
}
