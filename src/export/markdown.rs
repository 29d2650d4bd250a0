//! Markdown, with the ids of the explorer as anchors.

use std::fmt::Write;

use crate::document::{Block, BlockKind, Commitment, Document, Row, Target};
use crate::formats::markdown::escape;
use crate::language::Language;

/// The whole text, with its source, its targets and its commitments.
pub(super) fn markdown(document: &Document) -> String {
    let mut text = format!("# {}\n\n", escape(&document.title));
    for line in document.title_block.iter().skip(usize::from(document.title_by.is_document())) {
        text.push_str(&format!("{}\n\n", escape(&line.text)));
    }
    text.push_str(&format!("> 来源：{}\n", escape(&document.source.name)));
    if let Some(note) = &document.source.note {
        text.push_str(&format!("> {}\n", escape(note)));
    }
    text.push('\n');
    for container in document.walk() {
        if let Some(section) = container.section.filter(|each| !each.heading().is_empty()) {
            // Markdown has six levels of headings, and the first is the title's.
            let level = "#".repeat((container.depth + 2).min(6));
            heading(&mut text, &level, &section.id, section.heading().trim_end_matches('。'));
        }
        blocks(&mut text, container.blocks, container.title_runs_in());
    }
    targets(&mut text, document);
    commitments(&mut text, document);
    text
}

fn heading(text: &mut String, level: &str, id: &str, words: &str) {
    text.push_str(&format!("{level} <a id=\"{id}\"></a>{}\n\n", escape(words)));
}

fn blocks(text: &mut String, blocks: &[Block], title_runs_in: bool) {
    for (index, block) in blocks.iter().enumerate() {
        if block.kind == BlockKind::Table {
            table(text, block);
            continue;
        }
        let mark = match block.kind {
            BlockKind::Item => "- ".into(),
            _ => escape(block.label.as_deref().unwrap_or_default()),
        };
        let heading = block.heading.as_ref().filter(|_| index > 0 || !title_runs_in);
        let heading = heading.map_or_else(String::new, |words| format!("**{}。**", escape(words)));
        let id = &block.id;
        text.push_str(&format!("{mark}<a id=\"{id}\"></a>{heading}{}\n\n", escape(&block.text)));
        self::blocks(text, &block.blocks, false);
    }
}

/// A table with pipes. Markdown asks for a row of names: one without them has empty ones.
fn table(text: &mut String, block: &Block) {
    let heading =
        block.heading.as_ref().map_or_else(String::new, |words| format!("**{}**", escape(words)));
    text.push_str(&format!("<a id=\"{}\"></a>{heading}\n\n", block.id));
    let columns = block.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let mut line = |cells: Vec<String>| {
        let empty = columns.saturating_sub(cells.len());
        let cells = cells.into_iter().chain(std::iter::repeat_n(String::new(), empty));
        text.push_str(&format!("| {} |\n", cells.collect::<Vec<_>>().join(" | ")));
    };
    let cells = |row: &Row| row.cells.iter().map(|cell| escape(&block.cell_text(cell))).collect();
    let (names, rows) = match block.rows.split_first() {
        Some((first, rest)) if first.is_header => (cells(first), rest),
        _ => (Vec::new(), &*block.rows),
    };
    line(names);
    line(vec!["---".into(); columns]);
    rows.iter().for_each(|row| line(cells(row)));
    text.push('\n');
}

fn targets(text: &mut String, document: &Document) {
    let (targets, reported): (Vec<&Target>, Vec<&Target>) =
        document.targets.iter().partition(|target| target.kind.is_target());
    targets_table(text, "目标", &targets);
    if !targets.is_empty() && !reported.is_empty() {
        text.push('\n');
    }
    targets_table(text, "文中报告的数字", &reported);
}

fn targets_table(text: &mut String, name: &str, targets: &[&Target]) {
    if targets.is_empty() {
        return;
    }
    // Writing to a string can't fail.
    let _ = writeln!(text, "## {name}\n\n| {name} | 表述 | 占 | 年份 | 原文 | 出处 |");
    text.push_str("| --- | --- | --- | --- | --- | --- |\n");
    for target in targets {
        let operator = target.operator.map_or("", |operator| operator.word(Language::Zh));
        let base = escape(target.base.as_deref().unwrap_or_default());
        let year = target.year.map_or_else(String::new, |year| year.to_string());
        let (block, quote) = (&target.span.block, escape(&target.span.quote));
        let (name, figure) = (escape(&target.name), escape(&target.figure));
        // Writing to a string can't fail.
        let _ = writeln!(
            text,
            "| {name} | {operator}{figure} | {base} | {year} | {quote} | [{block}](#{block}) |"
        );
    }
}

fn commitments(text: &mut String, document: &Document) {
    if document.commitments.is_empty() {
        return;
    }
    text.push_str(
        "\n## 承诺事项\n\n| 事项 | 主体 | 期限 | 原文 | 出处 |\n| --- | --- | --- | --- | --- |\n",
    );
    for Commitment { deed, object, bodies, year, deadline, span, .. } in &document.commitments {
        let when = deadline.clone().or_else(|| year.map(|year| format!("{year}年")));
        let (what, who, when) = (
            escape(&format!("{deed}{object}")),
            escape(&bodies.join("、")),
            escape(&when.unwrap_or_default()),
        );
        let (block, quote) = (&span.block, escape(&span.quote));
        // Writing to a string can't fail.
        let _ = writeln!(text, "| {what} | {who} | {when} | {quote} | [{block}](#{block}) |");
    }
}
