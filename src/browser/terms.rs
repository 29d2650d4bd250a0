//! The box of the filter: it finds terms by name, by everyday words and by what the text says, and leads on to the
//! full text.

use leptos::prelude::{GetUntracked, Track, WithUntracked};
use web_sys::{Element, HtmlInputElement};

use super::dom::{all, by_id, closest, effect};
use super::listener::{listen, listen_for_keys};
use super::status::{Status, hidden};
use crate::components::Explorer;
use crate::document::Places;
use crate::language::{Language, Program};
use crate::markup;
use crate::search::{Results, find_terms, find_unnamed};

/// Lets the box find.
pub(super) fn tie(explorer: &Explorer) {
    let Some(input) = by_id::<HtmlInputElement>("find-term") else { return };
    let (of_box, typed) = (explorer.clone(), input.clone());
    let status = Status::new("find-term-told");
    let find = move || {
        let (found, unnamed) = show(&of_box, typed.value().trim());
        let language = of_box.language;
        match typed.value().trim() {
            "" => status.report(""),
            _ => status.report_after_pause(move || unnamed + &counted(found, language)),
        }
    };
    let (box_of, filled, again, later) = (input.clone(), input.clone(), find.clone(), find.clone());
    let tables = explorer.search.tables;
    effect(move |before: Option<()>| {
        // Readings and words come after the first letters were typed, and this after them.
        tables.track();
        if before.is_some() || !filled.value().is_empty() {
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
    let Some(ways) = by_id::<Element>(WAYS) else { return };
    // Before the search begins, which asks for it.
    listen(&ways, "click", |event| {
        if let Some(everywhere) =
            everywhere().filter(|_| closest(&event, "[data-everywhere]").is_some())
        {
            everywhere.set_checked(true);
        }
    });
}

/// What stands below the terms that were found.
const WAYS: &str = "find-term-ways";

/// The box by which the search goes on in the other documents, if there are any.
fn everywhere() -> Option<HtmlInputElement> {
    by_id("everywhere")
}

/// Shows the terms that what was typed finds, in facets unfolded for it, and the ways on; all terms without. How
/// many were found, and what is said of places that the text doesn't name, as HTML.
fn show(explorer: &Explorer, typed: &str) -> (usize, String) {
    let Explorer { document, language, search, .. } = explorer;
    let (mut found, mut unnamed, mut ways) = (None, String::new(), String::new());
    if !typed.is_empty() {
        let tables = search.tables.get_untracked();
        search.index.with_untracked(|index| {
            let hits = Results::new(index, typed).count();
            ways = markup::ways_on(typed, hits, everywhere().is_some(), *language);
            unnamed = markup::unnamed(&find_unnamed(index, &tables.words, typed), *language);
            found = Some(find_terms(document, index, &tables.words, typed, *language));
        });
    }
    // By facet and term, so that none is looked for.
    let facets = document.facets.iter();
    let mut reasons: Vec<Vec<Option<String>>> =
        facets.map(|facet| vec![None; facet.terms.len()]).collect();
    let places = Places::new(document);
    for each in found.iter().flatten() {
        reasons[each.facet][each.term] = Some(markup::reason(&places, &each.reason, *language));
    }
    for (facet, reasons) in document.facets.iter().zip(reasons) {
        for (term, reason) in facet.terms.iter().zip(reasons) {
            let count = by_id::<Element>(&format!("{}-{}-count", facet.id, term.id));
            if let Some(entry) = count.and_then(|count| count.closest("li").ok().flatten()) {
                hide(&entry, found.is_some() && reason.is_none());
                if let Ok(Some(why)) = entry.query_selector("small") {
                    why.set_inner_html(&reason.unwrap_or_default());
                }
            }
        }
    }
    for group in all(".filter-group") {
        let is_empty = group.query_selector("li:not([hidden])").is_ok_and(|entry| entry.is_none());
        hide(&group, is_empty);
    }
    for (at, facet) in all(".filter-facet > details").iter().enumerate() {
        let has_some = facet.query_selector("li:not([hidden])").is_ok_and(|entry| entry.is_some());
        let is_open = if found.is_some() { has_some } else { at == 0 };
        let _ = facet.toggle_attribute_with_force("open", is_open);
    }
    if let Some(below) = by_id::<Element>(WAYS) {
        below.set_inner_html(&ways);
    }
    (found.map_or(0, |found| found.len()), unnamed)
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
