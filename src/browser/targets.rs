//! The targets follow the filter, wherever they stand, and lead to the words that promise them.

use std::ops::Range;

use js_sys::{Array, Set};
use leptos::prelude::*;
use web_sys::{Element, Event};

use super::dom::{after_paint, all, attribute, by_id, closest, effect, in_turns};
use super::listener::listen;
use super::loader::{Loader, push_places};
use super::{place, views};
use crate::components::Explorer;
use crate::document::Document;
use crate::state::concerned;

/// Keeps `data-off` on cards and rows as the filter is, and lets their links mark the words.
pub(super) fn tie(explorer: &Explorer, loader: &Loader) {
    let followed = explorer.clone();
    effect(move |was_on: Option<bool>| {
        let is_on = followed.choice.with(|choice| !choice.is_empty());
        followed.matches.track();
        if is_on || was_on == Some(true) {
            let followed = followed.clone();
            after_paint(move || follow(&followed));
        }
        is_on
    });

    let Some(root) = by_id::<Element>("explorer") else { return };
    let filled = explorer.clone();
    // A panel has been filled (`panels.js`).
    listen(&root, "panel", move |_| follow(&filled));
    let (explorer, loader) = (explorer.clone(), loader.clone());
    listen(&root, "click", move |event| {
        if let Some((block, words)) = quoted(&explorer.document, &event) {
            point(&explorer.document, &block, words, &loader);
            if window().location().hash().is_ok_and(|hash| hash == format!("#{block}")) {
                // The browser does nothing where the address stays the same.
                views::uncover(explorer.view, &block.clone(), move || place::go(&block));
            }
        }
    });
}

/// The words to which a link leads: those of a target, or the characters that a link to a commitment names.
fn quoted(document: &Document, event: &Event) -> Option<(String, Range<usize>)> {
    if let Some(link) = closest(event, "[data-words]") {
        let words = link.get_attribute("data-words")?;
        let (start, end) = words.split_once('-')?;
        let block = link.get_attribute("href")?.strip_prefix('#')?.to_owned();
        return Some((block, start.parse().ok()?..end.parse().ok()?));
    }
    let id = attribute(event, "data-quoted")?;
    let span = &document.targets.iter().find(|target| target.id == id)?.span;
    Some((span.block.clone(), span.start..span.end))
}

/// Says of each card and row whether it concerns the choice, bit by bit, unless there is another choice meanwhile.
fn follow(explorer: &Explorer) {
    let Explorer { document, language, choice: present, matches, .. } = explorer.clone();
    let choice = present.get_untracked();
    let concerned = concerned(&document, &choice);
    if let Some(told) = by_id::<Element>("targets-told") {
        let targets = document.targets.iter();
        let all = targets.filter(|target| target.kind.is_target()).count();
        let some = concerned.iter().filter(|(target, _)| target.kind.is_target()).count();
        let text = match choice.is_empty() {
            true => String::new(),
            false => language.targets_found(&choice.in_words(&document, language), some, all),
        };
        told.set_text_content(Some(&text));
    }
    // The browser's own sets: a map of ours would add two kilobytes to the program.
    let (concerning, matching) = (Set::default(), Set::default());
    for (target, _) in concerned {
        concerning.add(&(&*target.id).into());
    }
    matches.with_untracked(|matches| {
        for block in matches.blocks() {
            matching.add(&block.into());
        }
    });
    let has_any =
        |ids: &str, wanted: &Set| ids.is_empty() || ids.split(' ').any(|id| wanted.has(&id.into()));
    let mut elements = all("[data-targets], tr[data-term], tr[data-blocks]").into_iter();
    in_turns(move || {
        let is_present = present.with_untracked(|present| *present == choice);
        let Some(element) = elements.next().filter(|_| is_present) else { return false };
        let value = |name: &str| element.get_attribute(name);
        let is_on = choice.is_empty()
            || value("data-targets").is_some_and(|ids| has_any(&ids, &concerning))
            || value("data-blocks").is_some_and(|ids| has_any(&ids, &matching))
            || value("data-term").is_some_and(|key| {
                let facet = key.split_once('=').map_or("", |(facet, _)| facet);
                !choice.has_any(facet) || choice.has_key(&key)
            });
        if element.has_attribute("data-off") == is_on {
            // An attribute of this name can always be set and removed.
            let _ = element.toggle_attribute_with_force("data-off", !is_on);
        }
        true
    });
}

/// Marks characters of a block's text.
fn point(document: &Document, block: &str, words: Range<usize>, loader: &Loader) {
    let Some(shown) = by_id::<Element>(block).and_then(|block| block.text_content()) else {
        return;
    };
    let mut set = document.blocks_as_set();
    let lead_in = set.find(|(each, _)| each.id == block).map(|(_, lead_in)| lead_in);
    let before = lead_in.map_or(0, |lead_in| lead_in.chars().count());
    let words = before + words.start..before + words.end;
    let places = Array::new();
    push_places(&places, block, &shown, std::slice::from_ref(&words));
    loader.point(places);
}
