//! What the reader sees: a file a component.
//!
//! The first render is a pure function of the document, natively and in the browser alike. What
//! changes later changes through the signals of [`Explorer`]; nothing here touches the browser.

#![allow(clippy::needless_pass_by_value, reason = "components own their props")]
#![allow(unreachable_pub, reason = "the component macro makes the props public")]

mod app;
mod explorer;
mod found;
mod search_results;
mod text;

pub use app::{App, AppProps};
pub use explorer::{Explorer, Search};
