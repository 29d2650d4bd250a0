//! The box and the folding of the outline: it finds titles as one types, and jumps.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};

use super::dom::{all, attribute, by_id};
use super::listener::listen;
use super::{place, sheets};
use crate::components::Explorer;
use crate::search::{Pattern, jump};

/// Lets the box find and jump, and the lists fold.
pub(super) fn tie(explorer: &Explorer) {
    let Some(input) = by_id::<HtmlInputElement>("jump") else { return };
    let Explorer { document, search, .. } = explorer.clone();
    let titles = Rc::new(Titles::default());
    let find = {
        let (input, titles) = (input.clone(), Rc::clone(&titles));
        move || {
            tell("");
            search.index.with_untracked(|index| {
                let pattern = index.pattern(&input.value());
                titles.show(pattern.as_ref(), |title, pattern| index.has(title, pattern));
            });
        }
    };
    let typed = find.clone();
    listen(&input, "input", move |_| typed());
    let box_of = input.clone();
    listen(&input, "keydown", move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        match key.key().as_str() {
            "Enter" if !key.is_composing() => {
                let typed = box_of.value();
                let id = search.index.with_untracked(|index| jump(&document, index, &typed));
                match id {
                    Some(id) => {
                        sheets::close_all();
                        place::go(&id);
                    }
                    None => tell("没有这样的条目或标题。"),
                }
            }
            "Escape" if !box_of.value().is_empty() => {
                box_of.set_value("");
                find();
                // The sheet stays open.
                event.prevent_default();
            }
            _ => {}
        }
    });
    let Some(outline) = by_id::<Element>("outline") else { return };
    listen(&outline, "click", move |event| {
        if let Some(unfold) = attribute(&event, "data-unfold") {
            for list in all("#outline details") {
                set_open(&list, unfold == "true");
            }
        }
    });
}

/// The titles of the outline while some of them are looked for.
#[derive(Default)]
struct Titles {
    /// Which lists were open before.
    open: RefCell<Option<Vec<(Element, bool)>>>,
}

impl Titles {
    /// Shows the titles that the pattern finds, with those above them; all without a pattern.
    fn show(&self, pattern: Option<&Pattern>, has: impl Fn(&str, &Pattern) -> bool) {
        let found: Vec<Element> = all("#outline .outline-title")
            .into_iter()
            .filter(|title| {
                let text = title.text_content().unwrap_or_default();
                pattern.is_none_or(|pattern| has(&text, pattern))
            })
            .collect();
        for entry in all("#outline li") {
            let is_shown = found.iter().any(|title| entry.contains(Some(title)));
            // An attribute of this name can always be set.
            let _ = entry.toggle_attribute_with_force("hidden", !is_shown);
        }
        if found.is_empty() {
            tell("没有这样的标题。");
        }
        let mut open = self.open.borrow_mut();
        if pattern.is_none() {
            for (list, was_open) in open.take().into_iter().flatten() {
                set_open(&list, was_open);
            }
        } else {
            let lists = all("#outline details");
            let open = open.get_or_insert_with(|| {
                lists.into_iter().map(|list| (list.clone(), list.has_attribute("open"))).collect()
            });
            for (list, _) in open {
                set_open(list, true);
            }
        }
    }
}

fn set_open(list: &Element, is_open: bool) {
    // An attribute of this name can always be set.
    let _ = list.toggle_attribute_with_force("open", is_open);
}

fn tell(words: &str) {
    if let Some(told) = by_id::<Element>("jump-told") {
        told.set_text_content(Some(words));
    }
}
