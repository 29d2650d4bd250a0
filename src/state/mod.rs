//! What the reader has chosen and searched for, what follows from it for the page, and its form in
//! the address.
//!
//! Pure: nothing here knows of a browser.

mod address;
mod choice;
mod citation;
mod counts;
mod evolution;
mod fragment;
mod level;
mod matches;
mod matrix;
mod targets;
mod term_counts;
mod view;
mod words;

pub use address::{Address, told};
pub use choice::{Choice, key};
pub use citation::{Cited, gb_t_7714, in_words, official, passage_text, place, place_in_part};
pub use counts::{Count, counts};
pub use evolution::{Compared, Evolution, Ground, Theme, sentence};
pub use fragment::text_directive;
pub use level::{Chosen, Concern, Level};
pub(crate) use level::{in_order, meeting, shared};
pub use matches::{LevelCounts, Matches};
pub use matrix::{Cell, Column, MATRICES, Matrix, MatrixKind, Row};
pub use targets::{WithSubjects, commitments_with_subjects, concerned, targets_with_subjects};
pub use term_counts::{TermCount, term_counts};
pub use view::View;
pub use words::{Words, words};
