//! What the reader has chosen and searched for, what follows from it for the page, and its form in
//! the address.
//!
//! Pure: nothing here knows of a browser.

mod address;
mod choice;
mod counts;
mod matches;

pub use address::Address;
pub use choice::{Choice, key};
pub use counts::counts;
pub use matches::{Matches, weight};
