//! What paper says of where its text comes from.

use leptos::prelude::*;
use web_sys::Element;

use super::dom::{attribute, by_id, is_foreign};
use super::listener::listen;
use super::marks::keep_sections;
use super::passage_menu::today;
use crate::components::Explorer;
use crate::language::Program;
use crate::state::{Choice, told};

/// Lets the page be printed, writes the note below the text when the page is about to be printed, and marks the sections of an extract.
pub(super) fn tie(explorer: &Explorer) {
    if let Some(root) = by_id::<Element>("explorer") {
        listen(&root, "click", |event| {
            if attribute(&event, "data-print").is_some() {
                // A page that may not print says so itself.
                let _ = window().print();
            }
        });
    }
    let Explorer { choice, language, matches, .. } = explorer.clone();
    listen(&window(), "beforeprint", move |_| {
        matches.with_untracked(keep_sections);
        let extract = if choice.with_untracked(Choice::is_empty) {
            String::new()
        } else {
            let found = by_id::<Element>("found").and_then(|found| found.text_content());
            Program::of(language).extract.to_owned() + &found.unwrap_or_default()
        };
        let day = today();
        let source = if is_foreign() {
            language.not_own_read_on(&day)
        } else {
            language.read_at(told(&window().location().href().unwrap_or_default()), &day)
        };
        if let Some(note) = by_id::<Element>("print-note") {
            note.set_text_content(Some(&(extract + &source)));
        }
    });
}
