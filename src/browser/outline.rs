//! The box and the folding of the outline: it finds titles as one types, and jumps.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::{Element, HtmlInputElement};

use super::dom::{after_paint, all, attribute, by_id, effect};
use super::listener::{listen, listen_for_keys};
use super::status::{Status, hidden};
use super::{place, sheets};
use crate::components::Explorer;
use crate::language::{Language, Program};
use crate::search::{Index, Pattern, jump};

/// Lets the box find and jump, and the lists fold.
pub(super) fn tie(explorer: &Explorer) {
    let Some(input) = by_id::<HtmlInputElement>("jump") else { return };
    let Explorer { document, language, search, .. } = explorer.clone();
    let say = Program::of(language);
    let titles = Rc::new(Titles::default());
    let status = Status::new("jump-told");
    let find = {
        let (input, status) = (input.clone(), status.clone());
        move || {
            search.index.with_untracked(|index| {
                let pattern = index.pattern(&input.value());
                let count = titles.show(pattern.as_ref(), index);
                match pattern {
                    Some(_) => status.report_after_pause(move || counted(count, language)),
                    None => status.report(""),
                }
            });
        }
    };
    let (find_again, of_box) = (find.clone(), input.clone());
    effect(move |_| {
        // Readings come after the first letters were typed.
        search.tables.track();
        if !of_box.value().is_empty() {
            find_again();
        }
    });
    let typed = find.clone();
    listen(&input, "input", move |_| typed());
    let box_of = input.clone();
    listen_for_keys(&input, move |key| {
        match key.key().as_str() {
            "Enter" => {
                let typed = box_of.value();
                let id = search.index.with_untracked(|index| {
                    jump(&document, index, &typed).or_else(|| first_titled(index, &typed))
                });
                match id {
                    Some(id) => {
                        // The button of the sheet gets the focus back, and would be pressed by this key.
                        key.prevent_default();
                        sheets::close_all();
                        status.report("");
                        // WebKitGTK scrolls to the caret in the frame after a character: whoever types fast would be
                        // led back from the place.
                        after_paint(move || place::go(&id));
                    }
                    None => status.report(say.no_such_place),
                }
            }
            "Escape" if !box_of.value().is_empty() => {
                box_of.set_value("");
                find();
                // The sheet stays open.
                key.prevent_default();
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
    /// Shows the titles that the pattern finds, with those above them; all without a pattern. How many there
    /// are.
    fn show(&self, pattern: Option<&Pattern>, index: &Index) -> usize {
        let found: Vec<Element> = found(pattern, index).collect();
        // Both come in the order of the page: the next title found is the first that an entry can have.
        let mut titles = found.iter().peekable();
        for entry in all("#outline li") {
            let is_shown = titles.peek().is_some_and(|title| entry.contains(Some(title)));
            // An attribute of this name can always be set.
            let _ = entry.toggle_attribute_with_force("hidden", !is_shown);
            titles.next_if(|title| title.closest("li") == Ok(Some(entry)));
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
        found.len()
    }
}

/// The titles that the pattern finds; all without a pattern.
fn found(pattern: Option<&Pattern>, index: &Index) -> impl Iterator<Item = Element> {
    all("#outline .outline-title").into_iter().filter(move |title| {
        let text = title.text_content().unwrap_or_default();
        pattern.is_none_or(|pattern| index.has(&text, pattern))
    })
}

/// Where the first title leads that has the words: translations are titles here and nowhere else.
fn first_titled(index: &Index, typed: &str) -> Option<String> {
    let pattern = index.pattern(typed)?;
    let title = found(Some(&pattern), index).next()?;
    let address = title.closest("a").ok()??.get_attribute("href")?;
    Some(address.trim_start_matches('#').into())
}

fn set_open(list: &Element, is_open: bool) {
    // An attribute of this name can always be set.
    let _ = list.toggle_attribute_with_force("open", is_open);
}

/// How many titles were found: shown only if there are none, since all others can be seen.
fn counted(titles: usize, language: Language) -> String {
    match titles {
        0 => Program::of(language).no_such_title.into(),
        titles => hidden(&language.titles_found(titles)),
    }
}
