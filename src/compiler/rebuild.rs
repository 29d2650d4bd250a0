//! The source text rebuilt from a document: the proof that nothing of it was lost.

use super::grammar::trim;
use crate::document::{Article, Block, BlockKind, Document, Part};

/// What may differ between a source and the same source rebuilt: white space and invisible characters, such as
/// byte order marks, around lines, and how many empty lines stand between two lines.
#[must_use]
pub fn normalise(source: &str) -> String {
    let lines: Vec<&str> = source.lines().map(trim).filter(|line| !line.is_empty()).collect();
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
    let heading = part.heading();
    let label = heading.strip_suffix(&part.title).unwrap_or_default();
    if part.title_runs_in() {
        push_blocks(&part.blocks, label, lines);
    } else {
        if !label.is_empty() {
            lines.push(part.line.clone().unwrap_or(heading.clone()));
        }
        push_blocks(&part.blocks, "", lines);
    }
    for article in &part.articles {
        rebuild_article(article, lines);
    }
}

fn rebuild_article(article: &Article, lines: &mut Vec<String>) {
    lines.extend(article.line.clone());
    let label = if article.line.is_some() { "" } else { &article.label };
    push_blocks(&article.blocks, label, lines);
}

/// The lines of blocks; `label` stands before the first one.
fn push_blocks(blocks: &[Block], label: &str, lines: &mut Vec<String>) {
    let labels = std::iter::once(label).chain(std::iter::repeat(""));
    lines.extend(blocks.iter().zip(labels).map(|(block, label)| line(block, label)));
}

fn line(block: &Block, label: &str) -> String {
    let lead = block.lead.clone().unwrap_or_else(|| {
        let mark = if block.kind == BlockKind::Item { "——" } else { "" };
        let number = block.label.as_deref().unwrap_or_default();
        let heading =
            block.heading.as_ref().map_or_else(String::new, |heading| heading.clone() + "。");
        format!("{label}{mark}{number}{heading}")
    });
    lead + &block.text
}
