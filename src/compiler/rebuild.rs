//! The source text rebuilt from a document: the proof that nothing of it was lost.

use crate::document::characters::is_invisible;
use crate::document::{Aside, Block, BlockKind, Container, Document, Section, TitleLine, id};

/// What may differ between a source and the same source rebuilt: white space and invisible characters, such as
/// byte order marks, with them where lines are broken, and the `**` of Markdown. A line break stands behind each 。.
#[must_use]
pub fn normalise(source: &str) -> String {
    let is_kept = |character: &char| !character.is_whitespace() && !is_invisible(*character);
    let mut text = String::with_capacity(source.len());
    for character in source.chars().filter(is_kept) {
        if character == '*' && text.ends_with('*') {
            text.pop();
            continue;
        }
        text.push(character);
        if character == '。' {
            text.push('\n');
        }
    }
    text + "\n"
}

/// The source after its corrections, rebuilt from the document and [normalised](normalise).
#[must_use]
pub fn rebuild(document: &Document) -> String {
    rebuild_text(&document.title_block, &document.set_aside, document.walk())
}

/// The same of the parts of a document that are the source's.
pub(super) fn rebuild_text<'a>(
    title_block: &[TitleLine],
    set_aside: &[Aside],
    text: impl Iterator<Item = Container<'a>>,
) -> String {
    let mut lines = Lines { lines: String::new(), aside: set_aside };
    lines.set_aside(None);
    for line in title_block {
        lines.push(&line.text);
    }
    lines.set_aside(Some(id::TITLE));
    for container in text {
        let mut label = String::new();
        if let Some(section) = container.section {
            match section.own_line() {
                Some(line) => lines.push(&line),
                None => label = prefix(section),
            }
            lines.set_aside(Some(&section.id));
        }
        lines.blocks(container.blocks, &label);
    }
    normalise(&lines.lines)
}

/// The lines of a source as they are rebuilt.
struct Lines<'d> {
    lines: String,
    /// The lines set aside that are still to come.
    aside: &'d [Aside],
}

impl Lines<'_> {
    fn push(&mut self, line: &str) {
        self.lines.push_str(line);
        self.lines.push('\n');
    }

    /// Adds the lines that were set aside behind what has this id.
    fn set_aside(&mut self, after: Option<&str>) {
        while let Some((first, rest)) =
            self.aside.split_first().filter(|(first, _)| first.after.as_deref() == after)
        {
            first.lines.iter().for_each(|line| self.push(line));
            self.aside = rest;
        }
    }

    /// The lines of blocks; `label` stands before the first one.
    fn blocks(&mut self, blocks: &[Block], label: &str) {
        let labels = std::iter::once(label).chain(std::iter::repeat(""));
        for (block, label) in blocks.iter().zip(labels) {
            let before = block.lead.clone().unwrap_or_else(|| format!("{label}{}", lead(block)));
            let text = before + &block.text;
            self.push(&text);
            self.set_aside(Some(&block.id));
            self.blocks(&block.blocks, "");
        }
    }
}

/// What stands before a title that runs into the text: 一、, (一), 第一章.
fn prefix(section: &Section) -> String {
    if section.label.is_empty() {
        return String::new();
    }
    let heading = section.heading();
    match heading.find(&section.title).filter(|_| !section.title.is_empty()) {
        Some(place) => heading[..place].trim_end_matches('【').into(),
        None => heading,
    }
}

/// What stands before a block's text, where it is typed as it should be.
fn lead(block: &Block) -> String {
    let mark = if block.kind == BlockKind::Item { "——" } else { "" };
    let number = block.label.as_deref().unwrap_or_default();
    let stop = if matches!(block.kind, BlockKind::Box | BlockKind::Table) { "\n" } else { "。" };
    let heading =
        block.heading.as_ref().map_or_else(String::new, |heading| format!("{heading}{stop}"));
    format!("{mark}{number}{heading}")
}
