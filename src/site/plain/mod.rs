//! A document for portals that strip scripts: its text, outline, targets and tables in one `<div>` that
//! can be pasted into a page. Its ids begin with `pe-`, its style goes for nothing outside it, and it
//! reads well without that style too.

mod picture;
mod tables;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use maud::{Markup, PreEscaped, html};

use crate::compiler::Folder;
use crate::document::{Block, BlockKind, Container, Document, Section, id};
use crate::files;
use crate::language::{Language, Page};

const STYLE: &str = include_str!("../../../style/plain.css");

/// Writes the plain edition of a folder's document. The charts' pictures are read from `pictures`, where
/// they are `<chart>.svg`; without it there are tables alone.
///
/// # Errors
/// If the document or a picture can't be read, or the file can't be written.
pub fn write_plain(folder: &Folder, pictures: Option<&Path>, to: &Path) -> Result<()> {
    let document = folder.check()?.document;
    let pictures = pictures.map_or_else(|| Ok(BTreeMap::new()), read_pictures)?;
    let plain = plain(&document, &folder.companions()?, &pictures);
    if let Some(parent) = to.parent() {
        fs::create_dir_all(parent).with_context(|| format!("no {}", parent.display()))?;
    }
    files::replace(to, plain).with_context(|| format!("{} can't be written", to.display()))
}

/// The pictures of a folder, by the ids of their charts.
fn read_pictures(folder: &Path) -> Result<BTreeMap<String, String>> {
    let mut pictures = BTreeMap::new();
    for entry in fs::read_dir(folder).with_context(|| format!("no {}", folder.display()))? {
        let entry = entry?;
        let path = entry.path();
        // Not what a symbolic link leads to.
        if !entry.file_type()?.is_file() {
            continue;
        }
        let chart = path.file_stem().map(|name| name.to_string_lossy().into_owned());
        if let Some(chart) = chart.filter(|_| path.extension().is_some_and(|end| end == "svg")) {
            pictures.insert(chart, files::read_text(&path)?);
        }
    }
    Ok(pictures)
}

/// The plain edition: a pure function of the document, those beside it, and its charts' pictures (SVG by
/// chart).
#[must_use]
pub fn plain(
    document: &Document,
    companions: &[Document],
    pictures: &BTreeMap<String, String>,
) -> String {
    let plain = html! {
        div.policy-explorer-plain id=(own("document")) lang=(document.lang) {
            style { (PreEscaped(style())) }
            (title(document))
            (outline(document))
            div id=(own("text")) {
                @for each in document.walk() { (container(&each)) }
            }
            (tables::targets(document))
            (tables::commitments(document))
            (tables::figures(document, companions, pictures))
        }
    };
    plain.into_string() + "\n"
}

/// An id that the page around it doesn't have.
fn own(id: &str) -> String {
    format!("pe-{id}")
}

/// The style in one line, without its comments.
fn style() -> String {
    let mut style = String::new();
    for part in STYLE.split("/*") {
        style.push_str(part.split_once("*/").map_or(part, |(_, rest)| rest));
    }
    style.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Title, dates, source, and what the editor mended.
fn title(document: &Document) -> Markup {
    let source = &document.source;
    html! {
        h2 id=(own(id::TITLE)) { (document.title) }
        @for (number, line) in (1..).zip(document.title_lines()) {
            p.pe-line id=(own(&id::title_line(number))) { (line.text) }
        }
        p.pe-note { "来源：" (source.name) @if let Some(note) = &source.note { "。" (note) } }
        @if !document.corrections.is_empty() {
            p.pe-note { "这里对来源文本作了" (document.corrections.len()) "处更正：" }
            ul.pe-note {
                @for correction in &document.corrections {
                    li {
                        "原文“" (correction.before) "”，这里作“" (correction.after) "”。"
                        (correction.reason)
                    }
                }
            }
        }
    }
}

/// Parts and articles as links, and the ways to what stands below the text.
fn outline(document: &Document) -> Markup {
    html! {
        nav aria-labelledby=(own("outline")) {
            h3 id=(own("outline")) { "目录" }
            ul {
                @for each in document.top_sections() { (entry(each)) }
                @if !document.targets.is_empty() { li { (way("targets", "目标")) } }
                @if !document.commitments.is_empty() {
                    li { (way("commitments", Page::of(Language::Zh).commitments)) }
                }
                li { (way("figures", "图表与数据")) }
            }
        }
    }
}

/// A link to a place in the edition.
fn way(id: &str, words: &str) -> Markup {
    html! { a href={ "#" (own(id)) } { (words) } }
}

/// A section in the outline, with those within it.
fn entry(section: &Section) -> Markup {
    let heading = section.heading();
    html! {
        @if !heading.is_empty() {
            li {
                (way(&section.id, heading.trim_end_matches('。')))
                @if !section.sections.is_empty() {
                    ul { @for each in &section.sections { (entry(each)) } }
                }
            }
        } @else {
            @for each in &section.sections { (entry(each)) }
        }
    }
}

fn container(container: &Container<'_>) -> Markup {
    let heading = container.section.map(Section::heading).unwrap_or_default();
    let id = own(container.id);
    html! {
        // The title is of the second level.
        @match (&*heading, container.depth) {
            ("", _) => a id=(id) {},
            (heading, 0) => h3 id=(id) { (heading) },
            (heading, 1) => h4 id=(id) { (heading) },
            (heading, 2) => h5 id=(id) { (heading) },
            (heading, _) => h6 id=(id) { (heading) },
        }
        (blocks(container.blocks, container.title_runs_in()))
    }
}

/// Blocks; the heading of the first one stands above them where it is a title.
fn blocks(blocks: &[Block], title_runs_in: bool) -> Markup {
    html! {
        @for (index, each) in blocks.iter().enumerate() {
            @if each.kind == BlockKind::Table {
                (table(each))
            } @else {
                p id=(own(&each.id)) {
                    @let lead = each.lead_in(index > 0 || !title_runs_in);
                    @if each.heading.is_some() && lead != each.mark() {
                        strong { (lead) }
                    } @else {
                        (lead)
                    }
                    (text(each))
                }
                (self::blocks(&each.blocks, false))
            }
        }
    }
}

fn table(block: &Block) -> Markup {
    html! {
        table id=(own(&block.id)) {
            @if let Some(caption) = &block.heading { caption { (caption) } }
            @for row in &block.rows {
                tr {
                    @for cell in &row.cells {
                        @let words = block.cell_text(cell);
                        @if row.is_header { th id=(own(&cell.id)) scope="col" { (words) } }
                        @else { td id=(own(&cell.id)) { (words) } }
                    }
                }
            }
        }
    }
}

/// The text, with an address on each point that it enumerates.
fn text(block: &Block) -> Markup {
    let characters: Vec<char> = block.text.chars().collect();
    let between = |start: usize, end: usize| characters[start..end].iter().collect::<String>();
    let first = block.points.first().map_or(characters.len(), |point| point.start);
    html! {
        (between(0, first))
        @for point in &block.points {
            span id=(own(&point.id)) { (between(point.start, point.end)) }
        }
    }
}
