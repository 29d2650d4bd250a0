//! Exact search: any words of one character or more are found wherever they stand, by character,
//! by pinyin and by initials. No segmenter, no stop words, no minimum length.
//!
//! - **Passages** are what has an address in the page: each line of the title, each heading, each
//!   block. The text of a passage is what the page shows of the element with that id.
//! - **Folding** makes alike what readers don't tell apart: traditional and simplified characters,
//!   radicals and other compatibility characters and the ordinary ones, full and half width, capitals
//!   and small letters, kinds of brackets, of quotation marks and of dashes. It maps one character to
//!   one, so that places in the folded text are places in the text.
//! - **Invisible characters** and combining marks, in the text or in a query, are passed over.
//! - **Brackets, quotation marks and white space** are passed over, unless a word has some itself:
//!   天然气页岩气 finds 天然气(页岩气), while (页 finds only what has the bracket.
//! - **Letters** are also read as pinyin, in full (the last syllable may be unfinished) or as
//!   initials, from two letters on, and among other characters: rengong智能. ü is typed as v, u or ü.
//! - **Several words** are looked for in one passage first, then in one section, then each for itself.
//! - **A heading** is no hit of its own where a passage below it is one.
//!
//! - **A query** has [`Query::LONGEST`] characters at most, none of them hidden.
//!
//! Pure. The work grows with the text times the query at most, whatever either says.

mod accepts;
mod fold;
mod index;
mod jump;
mod nearest;
mod pattern;
mod query;
mod results;
mod snippet;
mod spelling;
mod stretch;
mod terms;

pub use fold::Folding;
pub use index::{Index, Passage, Section};
pub use jump::jump;
pub use nearest::Nearest;
pub use pattern::Pattern;
pub use query::Query;
pub use results::{FoundPassage, FoundSection, Reach, Results};
pub(crate) use snippet::LONGEST as LONGEST_SNIPPET;
pub use snippet::{Snippet, snippets};
pub use terms::{FoundTerm, Place, Reason, find_terms, find_unnamed};
