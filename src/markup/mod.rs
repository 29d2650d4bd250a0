//! What of the page doesn't change while it is read, as HTML: text, outline, tables.
//!
//! Pure functions of the document, the same natively and in the browser. The components put their
//! output into the page whole, so that taking the page over need not walk through it, and the
//! program carries no code for each element of it.

mod article;
mod brief;
mod catalogue;
mod cell;
mod chips;
mod chrome;
mod evolution;
mod facts;
mod figure;
mod figures;
mod filter;
mod matrix;
mod outline;
mod passage_menu;
mod passages;
mod results;
mod settings;
mod target;
mod targets;
mod text;
mod title_block;

pub use brief::brief;
pub use cell::cell;
pub use chips::{chips, modes};
pub use chrome::{banner, masthead, overlays, search_steps, unstarted};
pub use evolution::evolution;
pub use filter::filter;
pub use matrix::matrices;
pub use outline::outline;
pub use results::{elsewhere, results, results_at};
pub use targets::targets;
pub use text::text;
