//! The source text rebuilt from a document: the proof that nothing of it was lost.

use super::grammar::trim;
use crate::document::{Aside, Block, BlockKind, Document, Section, id};

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
    let mut lines = Lines { lines: Vec::new(), asides: &document.set_aside };
    lines.take_asides(None);
    for line in &document.title_block {
        lines.push(&line.text);
    }
    lines.take_asides(Some(id::TITLE));
    for container in document.walk() {
        // What stands before the first block in its line.
        let mut label = "";
        if let Some(section) = container.section {
            match section.own_line() {
                Some(line) => lines.push(&line),
                None => label = &section.label,
            }
            lines.take_asides(Some(&section.id));
        }
        for block in container.blocks {
            // 、 stands behind a bare numeral.
            let section = container.section.filter(|_| !label.is_empty());
            let before = section.map_or_else(String::new, Section::label_as_set);
            label = "";
            lines.push_block(block, &before);
        }
    }
    lines.lines.join("\n\n") + "\n"
}

/// The lines of the source so far, and the lines set aside that come later.
struct Lines<'a> {
    lines: Vec<String>,
    asides: &'a [Aside],
}

impl Lines<'_> {
    fn push(&mut self, line: &str) {
        self.lines.extend(line.lines().map(String::from));
    }

    fn push_block(&mut self, block: &Block, before: &str) {
        self.push(&line(block, before));
        for within in &block.blocks {
            self.push(&line(within, ""));
            self.take_asides(Some(&within.id));
        }
        self.take_asides(Some(&block.id));
    }

    /// Adds the lines that were set aside behind what has this id.
    fn take_asides(&mut self, id: Option<&str>) {
        while let Some((next, rest)) = self.asides.split_first()
            && next.after.as_deref() == id
        {
            self.lines.extend(next.lines.iter().cloned());
            self.asides = rest;
        }
    }
}

fn line(block: &Block, label: &str) -> String {
    let lead = block.lead.clone().unwrap_or_else(|| {
        let mark = if block.kind == BlockKind::Item { "——" } else { "" };
        let number = block.label.as_deref().unwrap_or_default();
        let end = if block.kind == BlockKind::Table { "\n" } else { "。" };
        let heading =
            block.heading.as_ref().map_or_else(String::new, |heading| heading.clone() + end);
        format!("{label}{mark}{number}{heading}")
    });
    lead + &block.text
}
