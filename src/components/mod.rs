//! What changes in the page as the reader goes: a file a component. Each is mounted in a place of the prerendered page
//! ([`crate::markup::page`]) and follows the signals of [`Explorer`]; nothing here looks at the browser.

#![allow(clippy::needless_pass_by_value, reason = "components own their props")]
#![allow(unreachable_pub, reason = "the component macro makes the props public")]

mod brief;
mod cell;
mod chips;
mod explorer;
pub mod lines;
mod live;
mod results;

pub use brief::Brief;
pub use cell::Cell;
pub use chips::Chips;
pub use explorer::{Explorer, Search};
pub use results::Results;
