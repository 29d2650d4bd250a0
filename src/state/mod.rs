//! What the reader has chosen, what follows from it for the page, and its form in the address.
//!
//! Pure: nothing here knows of a browser.

mod choice;
mod matches;

pub use choice::{Choice, key};
pub use matches::{Matches, weight};
