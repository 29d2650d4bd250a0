//! The page as HTML: what is written when the site is built, and what changes while it is read.
//!
//! Pure functions of the document and the reader's choice, the same natively and in the browser. [`page`] is for the
//! programs that write whole pages; the page's own program has the pieces that change, and puts them in whole.

mod block;
mod brief;
mod catalogue;
mod cell;
mod chips;
mod chrome;
mod commitments;
mod evolution;
mod facts;
mod figure;
mod figures;
mod filter;
mod industries;
mod matrix;
mod outline;
mod page;
mod panel;
mod passage_menu;
mod passages;
mod results;
mod section;
mod settings;
mod target;
mod targets;
mod terms;
mod text;
mod title_block;
mod untrusted;

use maud::{Markup, html};

use crate::language::{Language, is_chinese};

pub use brief::{brief, brief_of_page};
pub use cell::cell;
pub use chips::{chips, found, unknown};
pub use chrome::{banner, unstarted, view_masthead};
pub use evolution::evolution;
pub use filter::filter;
pub use matrix::matrices;
pub use outline::outline;
pub use page::page;
pub use panel::Panel;
pub use results::{results, results_at, summary};
pub use targets::targets;
pub use terms::{reason, unnamed, ways_on};
pub use text::text;
pub use untrusted::excerpt;

/// A text that may be the document's or its editor's: where it is Chinese and the page is not, it says so.
fn original(text: &str, language: Language) -> Markup {
    let lang = language.of_chinese().filter(|_| is_chinese(text));
    html! { @if let Some(lang) = lang { span lang=(lang) { (text) } } @else { (text) } }
}

/// The translation of a title, below the title; it is no part of the passage.
fn translated(title_en: Option<&str>, language: Language) -> Markup {
    let title = title_en.filter(|title| language == Language::En && !title.is_empty());
    html! { @if let Some(title) = title { p.title-en lang="en" { (title) } } }
}

/// The name of a document as titles are set.
pub(crate) fn titled(name: &str, language: Language) -> Markup {
    original(&language.title(name), language)
}
