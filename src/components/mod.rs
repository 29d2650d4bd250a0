//! What the reader sees: a file a component.
//!
//! The first render is a pure function of the document, natively and in the browser alike. What
//! changes later changes through the signals of [`Explorer`]; nothing here touches the browser.

#![allow(clippy::needless_pass_by_value, reason = "components own their props")]
#![allow(unreachable_pub, reason = "the component macro makes the props public")]

mod app;
mod brief;
mod cell;
mod explorer;
mod found;
#[cfg(not(feature = "hydrate"))]
mod render;
mod search_results;
mod text;

pub use app::App;
pub use explorer::{Explorer, Search};
#[cfg(not(feature = "hydrate"))]
pub use render::render;

/// HTML that is written when the page is prerendered, and never again: hydration keeps what is there,
/// so the page's program carries no code for it.
fn prerendered(html: impl FnOnce() -> String) -> String {
    if cfg!(not(feature = "hydrate")) { html() } else { String::new() }
}
