//! The passages that match, and the words that make them, marked in the text; and counted in the
//! outline and beside the terms.

use std::sync::Arc;

use js_sys::Array;
use leptos::prelude::*;
use web_sys::Element;

use super::dom::{after_paint, all, by_id, effect, in_turns, set_or_remove, show_if};
use super::loader::{Loader, push_places};
use crate::components::Explorer;
use crate::document::{Document, Role};
use crate::language::{Language, Program};
use crate::state::{
    Choice, Count, Level, Matches, TermCount, View, Words, counts, term_counts, words,
};

/// Keeps `data-match` on the blocks with a sentence of their own on the choice, `data-level` on those that match at a
/// weaker level, and the counts, as they should be. Touches only what changes.
pub(super) fn tie(explorer: &Explorer, loader: &Loader) {
    follow_choice(explorer, loader);
    let Explorer { document, language, matches, search, view, .. } = explorer.clone();
    effect(move |before: Option<Matches>| {
        let now = matches.get();
        for (block, found) in now.changes(&before.unwrap_or_default()) {
            mark(block, found);
        }
        show_close(now.count(), language);
        if view.get() == View::Extract {
            keep_sections(&now);
        }
        now
    });
    let shown: StoredValue<Vec<Count>> = StoredValue::default();
    effect(move |_| {
        matches.track();
        search.results.track();
        // They are no part of what a keystroke waits for.
        let document = Arc::clone(&document);
        after_paint(move || {
            let now = matches.with_untracked(|matches| {
                search.index.with_untracked(|index| {
                    search.results.with_untracked(|results| {
                        counts(&document, matches, index, results, language)
                    })
                })
            });
            shown.update_value(|shown| {
                for (at, count) in now.iter().enumerate() {
                    if shown.get(at) != Some(count) {
                        show_count(count);
                    }
                }
                *shown = now;
            });
        });
    });
}

/// What is no part of what a switch of the filter waits for: the words in the text, and the numbers
/// beside the terms.
fn follow_choice(explorer: &Explorer, loader: &Loader) {
    let Explorer { document, language, choice, matches, .. } = explorer.clone();
    let loader = loader.clone();
    let shown = StoredValue::new(term_counts(&document, &Choice::default()));
    effect(move |was_on: Option<bool>| {
        let is_on = !choice.with(Choice::is_empty);
        show_if("text", "data-filtered", is_on);
        let (document, loader) = (Arc::clone(&document), loader.clone());
        if is_on || was_on == Some(true) {
            after_paint(move || {
                let words = choice.with_untracked(|choice| {
                    matches.with_untracked(|matches| words(&document, choice, matches))
                });
                mark_words(words, choice, loader);
                choice.with_untracked(|choice| {
                    let now = term_counts(&document, choice);
                    shown.update_value(|shown| {
                        show_term_counts(&document, shown, &now, language);
                        *shown = now;
                    });
                });
            });
        }
        is_on
    });
}

/// Marks words in the text, bit by bit, unless there is another choice meanwhile.
fn mark_words(words: Vec<Words>, choice: RwSignal<Choice>, loader: Loader) {
    let (of, mut words) = (choice.get_untracked(), words.into_iter());
    let (named, touched) = (Array::new(), Array::new());
    in_turns(move || {
        if choice.with_untracked(|now| *now != of) {
            return false;
        }
        let Some(words) = words.next() else {
            loader.mention(named.clone(), touched.clone());
            return false;
        };
        let block = by_id::<Element>(&words.block).and_then(|block| block.text_content());
        let text = block.unwrap_or_default();
        push_places(&named, &words.block, &text, &words.named);
        push_places(&touched, &words.block, &text, &words.touched);
        true
    });
}

fn show_term_counts(
    document: &Document,
    shown: &[Vec<TermCount>],
    now: &[Vec<TermCount>],
    language: Language,
) {
    for (at, facet) in document.facets.iter().enumerate() {
        for (term, (shown, now)) in facet.terms.iter().zip(shown[at].iter().zip(&now[at])) {
            let place = format!("{}-{}-count", facet.id, term.id);
            if shown != now
                && let Some(place) = by_id::<Element>(&place)
            {
                let is_none = *now == TermCount::default();
                let text = match is_none {
                    true => Program::of(language).none.into(),
                    false => language.level_counts([now.own, now.of_group, 0]),
                };
                place.set_text_content(Some(&text));
                let _ = place.toggle_attribute_with_force("data-none", is_none);
            }
        }
    }
}

/// Marks the articles and parts in which something matches: an extract shows no others.
pub(super) fn keep_sections(matches: &Matches) {
    // Attributes of this name can always be set and removed.
    for section in all("[data-found]") {
        let _ = section.remove_attribute("data-found");
    }
    for owner in matches.owners() {
        let mut around = by_id::<Element>(owner);
        while let Some(section) = around.filter(|element| element.id() != "text") {
            let _ = section.set_attribute("data-found", "");
            around = section.parent_element();
        }
    }
}

fn mark(block: &str, found: Option<(Role, Level)>) {
    if let Some(element) = document().get_element_by_id(block) {
        let own = found.filter(|(_, level)| *level == Level::Sentence);
        let weaker = found.filter(|(_, level)| *level != Level::Sentence);
        set_or_remove(&element, "data-match", own.map(|(role, _)| role.as_str()));
        set_or_remove(&element, "data-level", weaker.map(|(_, level)| level.as_str()));
    }
}

/// On a phone the way out of the filter is the way to what it found.
fn show_close(count: usize, language: Language) {
    if let Ok(Some(button)) = document().query_selector("#filter .sheet-close") {
        let text = match count {
            0 => Program::of(language).close.into(),
            count => language.see_passages(count),
        };
        button.set_text_content(Some(&text));
    }
}

fn show_count(count: &Count) {
    if let Some(place) = by_id::<Element>(&format!("count-{}", count.id)) {
        let text = match count.found {
            0 => String::new(),
            found => format!("{found}{}", count.unit),
        };
        place.set_text_content(Some(&text));
    }
}
