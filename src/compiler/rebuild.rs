//! The source text rebuilt from a document: the proof that nothing of it was lost.

use std::fmt::Write;

use crate::document::{Article, Block, BlockKind, Document, Part};

/// What may differ between a source and the same source rebuilt: the byte order mark, white space
/// around lines, and how many empty lines stand between two lines.
#[must_use]
pub fn normalise(source: &str) -> String {
    let lines = source.trim_start_matches('\u{feff}').lines().map(str::trim);
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    lines.join("\n\n") + "\n"
}

/// The source after its corrections, rebuilt from the document and [normalised](normalise).
#[must_use]
pub fn rebuild(document: &Document) -> String {
    let mut lines: Vec<String> = Vec::new();
    lines.extend(document.title_block.iter().map(|line| line.text.clone()));
    lines.extend(document.preamble.iter().map(|block| line(block, "")));
    for part in &document.parts {
        rebuild_part(part, &mut lines);
    }
    lines.join("\n\n") + "\n"
}

fn rebuild_part(part: &Part, lines: &mut Vec<String>) {
    lines.push(format!("{}、{}", part.label, part.title));
    lines.extend(part.blocks.iter().map(|block| line(block, "")));
    for Article { label, blocks, .. } in &part.articles {
        let labels = std::iter::once(label.as_str()).chain(std::iter::repeat(""));
        lines.extend(blocks.iter().zip(labels).map(|(block, label)| line(block, label)));
    }
}

fn line(block: &Block, label: &str) -> String {
    let mut line = match block.kind {
        BlockKind::Paragraph => label.to_owned(),
        BlockKind::Item => "——".to_owned(),
    };
    if let Some(heading) = &block.heading {
        // Writing to a string can't fail.
        let _ = write!(line, "{heading}。");
    }
    line + &block.text
}
