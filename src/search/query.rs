//! What a reader looks for, wherever it comes from: the address, the search box, a message of the page around.

use crate::document::characters::is_hidden;

/// What is looked for: visible characters on one line, at most [`Query::LONGEST`] of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    text: String,
    is_cut: bool,
}

impl Query {
    /// The most characters of a query. The search box accepts no more.
    pub const LONGEST: usize = 100;

    /// The query in what was typed or given. Line breaks and tabs part words; other
    /// [hidden](is_hidden) characters are left out, and so is what is too long. White space alone is no query.
    #[must_use]
    pub fn new(given: &str) -> Self {
        let spaced = |character: char| if character.is_whitespace() { ' ' } else { character };
        let mut visible = given
            .chars()
            .map(|character| if character.is_control() { spaced(character) } else { character })
            .filter(|character| character.is_whitespace() || !is_hidden(*character));
        let mut text: String = visible.by_ref().take(Self::LONGEST).collect();
        let is_cut = visible.any(|character| !character.is_whitespace());
        if text.trim().is_empty() {
            text.clear();
        }
        Self { text, is_cut }
    }

    /// The text, with the white space that was given.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether something was left out because the query was too long.
    #[must_use]
    pub fn is_cut(&self) -> bool {
        self.is_cut
    }
}
