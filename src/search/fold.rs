//! Makes characters alike that readers don't tell apart.

use crate::document::{SearchTables, Variants};

/// Which characters are alike: what holds for every text, and what a document's tables add.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folding {
    /// Each form with its base, in the order of the forms.
    variants: Vec<(char, char)>,
}

impl Folding {
    /// The folding for a document with these tables. Without tables traditional characters and
    /// capitals beyond ASCII stay as they are.
    #[must_use]
    pub fn new(tables: &SearchTables) -> Self {
        let Variants { forms, characters } = &tables.variants;
        Self { variants: forms.chars().zip(characters.chars()).collect() }
    }

    /// The character that stands for all that are like this one.
    #[must_use]
    pub fn fold(&self, character: char) -> char {
        let narrow = match character {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(character as u32 - 0xfee0),
            _ => None,
        };
        match narrow.unwrap_or(character) {
            ascii if ascii.is_ascii() => match ascii {
                '\'' => '"',
                '[' | '{' => '(',
                ']' | '}' => ')',
                _ => ascii.to_ascii_lowercase(),
            },
            '“' | '”' | '‘' | '’' | '「' | '」' | '『' | '』' | '﹁' | '﹂' => '"',
            '〔' | '【' | '〖' | '﹝' => '(',
            '〕' | '】' | '〗' | '﹞' => ')',
            '《' | '〈' => '<',
            '》' | '〉' => '>',
            '‐'..='―' | '─' | '−' => '-',
            '•' | '・' | '‧' => '·',
            'ü' | 'Ü' => 'v',
            '\u{3000}' | '\u{a0}' => ' ',
            other => {
                let place = self.variants.binary_search_by_key(&other, |(form, _)| *form);
                place.map_or(other, |place| self.variants[place].1)
            }
        }
    }
}

/// Whether search passes over this folded character: brackets, quotation marks, white space.
pub(super) fn is_passed_over(folded: char) -> bool {
    matches!(folded, '(' | ')' | '<' | '>' | '"') || folded.is_whitespace()
}
