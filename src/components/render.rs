//! The page before any script.

use leptos::prelude::*;

use super::app::{App, AppProps};
use super::explorer::Explorer;
use crate::document::{Document, Surroundings};

/// The HTML of the explorer before any script: a pure function of the document and what stands
/// beside it.
#[must_use]
pub fn render(document: &Document, surroundings: Surroundings) -> String {
    let owner = Owner::new();
    owner.with(|| {
        let explorer = Explorer::new(document.clone(), surroundings.language);
        App(AppProps { explorer, surroundings }).to_html()
    })
}
