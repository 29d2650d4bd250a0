//! A cell of a matrix, and its passages.

use super::{Extract, extracts};
use crate::document::{Document, id};
use crate::language::Language;
use crate::state::Choice;

/// Which cell of a matrix is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellAddress {
    /// The key of the row's term, such as `industry=ai`.
    pub row: String,
    /// The ids of the column's section and of those within it that belong to the column, with spaces between them, or the
    /// key of its term.
    pub column: String,
}

impl CellAddress {
    /// The cell's passages, with the words that put them there.
    #[must_use]
    pub fn extracts<'a>(&self, document: &'a Document) -> Vec<Extract<'a>> {
        let choice = self.choice();
        let mut extracts = extracts(document, &choice);
        extracts.retain(|extract| {
            self.column.contains('=')
                || self.sections().any(|section| section == id::owner(&extract.block.id))
        });
        extracts
    }

    /// The names of row and column.
    #[must_use]
    pub fn title(&self, document: &Document, language: Language) -> String {
        let mut title = self.choice().in_words(document, language);
        if let Some(section) = self.sections().next().and_then(|id| document.section(id)) {
            title += &format!(" × {}", section.title_in(language));
        }
        title
    }

    fn sections(&self) -> impl Iterator<Item = &str> {
        self.column.split(' ')
    }

    fn choice(&self) -> Choice {
        let mut choice = Choice::default();
        choice.toggle_key(&self.row);
        choice.toggle_key(&self.column);
        choice
    }
}
