//! The box of the filter: it finds terms by name, by other names, by pinyin.

use leptos::prelude::*;
use web_sys::{Element, HtmlInputElement};

use super::dom::{all, by_id, effect};
use super::listener::{listen, listen_for_keys};
use super::status::{Status, hidden};
use crate::components::Explorer;
use crate::language::{Language, Program};
use crate::search::{Index, Pattern};

/// Lets the box find.
pub(super) fn tie(explorer: &Explorer) {
    let Some(input) = by_id::<HtmlInputElement>("find-term") else { return };
    input.set_disabled(false);
    let (of_box, typed) = (explorer.clone(), input.clone());
    let status = Status::new("find-term-told");
    let find = move || {
        of_box.search.index.with_untracked(|index| {
            let pattern = index.pattern(&typed.value());
            let (found, language) = (show(&of_box, index, pattern.as_ref()), of_box.language);
            match pattern {
                Some(_) => status.report_after_pause(move || counted(found, language)),
                None => status.report(""),
            }
        });
    };
    let (box_of, again, later) = (input.clone(), find.clone(), find.clone());
    let tables = explorer.search.tables;
    effect(move |before: Option<()>| {
        // Readings come after the first letters were typed.
        tables.track();
        if before.is_some() {
            later();
        }
    });
    listen(&input, "input", move |_| find());
    listen_for_keys(&input, move |key| {
        if key.key() == "Escape" && !box_of.value().is_empty() {
            box_of.set_value("");
            again();
            // The sheet stays open.
            key.prevent_default();
        }
    });
}

/// Shows the terms that the pattern finds, in facets unfolded for it; all without a pattern. How many there
/// are.
fn show(explorer: &Explorer, index: &Index, pattern: Option<&Pattern>) -> usize {
    let language = explorer.language;
    let mut found = 0;
    for facet in &explorer.document.facets {
        for term in &facet.terms {
            let own = [term.name_in(language), &term.name].into_iter();
            let mut names = own.chain(term.aliases.iter().map(String::as_str));
            let is_shown = pattern.is_none_or(|pattern| names.any(|name| index.has(name, pattern)));
            found += usize::from(is_shown);
            let count = by_id::<Element>(&format!("{}-{}-count", facet.id, term.id));
            if let Some(entry) = count.and_then(|count| count.closest("li").ok().flatten()) {
                hide(&entry, !is_shown);
            }
        }
    }
    for group in all(".filter-group") {
        let is_empty = group.query_selector("li:not([hidden])").is_ok_and(|entry| entry.is_none());
        hide(&group, is_empty);
    }
    for (at, facet) in all(".filter-facet > details").iter().enumerate() {
        let has_some = facet.query_selector("li:not([hidden])").is_ok_and(|entry| entry.is_some());
        let is_open = if pattern.is_some() { has_some } else { at == 0 };
        let _ = facet.toggle_attribute_with_force("open", is_open);
    }
    found
}

/// How many terms were found: shown only if there are none, since all others can be seen.
fn counted(terms: usize, language: Language) -> String {
    match terms {
        0 => Program::of(language).no_such_term.into(),
        terms => hidden(&language.terms_found(terms)),
    }
}

fn hide(element: &Element, is_hidden: bool) {
    // An attribute of this name can always be set.
    let _ = element.toggle_attribute_with_force("hidden", is_hidden);
}
