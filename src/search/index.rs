//! A document made ready for search.

use super::fold::Folding;
use super::pattern::Pattern;
use crate::document::{Container, Document, Reading, SearchTables, SectionKind, id};
use crate::language::{Language, Program};

/// A document made ready for search: its passages, each with its folded characters.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Index {
    sections: Vec<Section>,
    passages: Vec<Passage>,
    /// The folded characters of the passages, one after another.
    folded: Vec<char>,
    /// How many passages are folded.
    ready: usize,
    pub(super) folding: Folding,
    pub(super) readings: Vec<Reading>,
}

/// What results are put under: the title, the cover, the preamble, a section without those within it, or the closing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The id of the section, [`id::TITLE`], [`id::COVER`], [`id::PREAMBLE`] or [`id::CLOSING`].
    pub id: String,
    /// Its heading.
    pub heading: String,
    /// Whether it stands within another section, as articles do.
    pub is_article: bool,
    /// Whether its first passage is its heading: what is no section has none.
    pub is_headed: bool,
}

/// A stretch of text with an address of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The id of its element.
    pub id: String,
    /// Its section's place in [`Index::sections`].
    pub section: usize,
    /// What the page shows of it.
    pub text: String,
    /// Where its characters begin in the folded text.
    start: usize,
    /// Where they end.
    end: usize,
}

impl Index {
    /// The index of a document. Without tables (the default ones) pinyin and traditional characters
    /// find nothing; all else does.
    #[must_use]
    pub fn new(document: &Document, tables: &SearchTables) -> Self {
        let mut index = Self::unfolded(document, tables);
        while index.fold_more() {}
        index
    }

    /// The index of a document before its passages are folded, which is most of the work: see [`Index::fold_more`].
    #[must_use]
    pub fn unfolded(document: &Document, tables: &SearchTables) -> Self {
        let folding = Folding::new(tables);
        let mut index = Self { folding, readings: tables.readings.clone(), ..Self::default() };
        index.section(id::TITLE, "标题".into(), false);
        index.passage(id::TITLE.into(), document.title.clone());
        for (number, line) in (1..).zip(document.title_lines()) {
            index.passage(id::title_line(number), line.text.clone());
        }
        for container in document.walk() {
            let Some(section) = container.section else {
                let name = Program::of(Language::Zh).apart(container.id);
                index.section(container.id, name.into(), false);
                index.blocks(&container);
                continue;
            };
            let heading = section.heading();
            let name = heading.trim_end_matches('。').to_owned();
            let is_within = container.depth > 0 || section.kind >= SectionKind::Article;
            index.section(&section.id, name, is_within);
            index.passage(section.id.clone(), heading);
            index.blocks(&container);
        }
        index
    }

    fn section(&mut self, of: &str, heading: String, is_article: bool) {
        let is_headed = ![id::TITLE, id::COVER, id::PREAMBLE, id::CLOSING].contains(&of);
        self.sections.push(Section { id: of.into(), heading, is_article, is_headed });
    }

    fn blocks(&mut self, container: &Container<'_>) {
        for (block, prefix) in container.blocks_as_set() {
            self.passage(block.id.clone(), prefix + &block.text);
        }
    }

    fn passage(&mut self, id: String, text: String) {
        let section = self.sections.len().saturating_sub(1);
        self.passages.push(Passage { id, section, text, start: 0, end: 0 });
    }

    /// Folds the next passage. Whether there was one.
    pub fn fold_more(&mut self) -> bool {
        let Some(passage) = self.passages.get_mut(self.ready) else { return false };
        passage.start = self.folded.len();
        self.folded.extend(passage.text.chars().map(|character| self.folding.fold(character)));
        passage.end = self.folded.len();
        self.ready += 1;
        true
    }

    /// The sections in the order of the text: title, cover, preamble, each section, closing, annexes.
    #[must_use]
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// The passages in the order of the text.
    #[must_use]
    pub fn passages(&self) -> &[Passage] {
        &self.passages
    }

    /// The folded characters of a passage: a pattern is looked for in each on its own, so that nothing is found
    /// across them.
    pub(super) fn folded(&self, passage: &Passage) -> &[char] {
        self.folded.get(passage.start..passage.end).unwrap_or_default()
    }

    /// What a word looks for. Nothing, if it is only white space or invisible.
    #[must_use]
    pub fn pattern(&self, word: &str) -> Option<Pattern> {
        Pattern::new(word, &self.folding, &self.readings)
    }

    /// Whether a text that is no passage, such as a name, has the pattern in it.
    #[must_use]
    pub fn has(&self, text: &str, pattern: &Pattern) -> bool {
        let folded: Vec<char> =
            text.chars().map(|character| self.folding.fold(character)).collect();
        pattern.is_in(&folded)
    }
}
