//! The search box: what is typed is looked for; the list and the marks follow.

use std::cell::Cell;
use std::mem;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use js_sys::Array;
use leptos::prelude::*;
use web_sys::{Element, HtmlInputElement};

use super::decode;
use super::dom::{
    after, after_paint, all, by_id, effect, in_turns, is_foreign, once, show_if, write,
};
use super::listener::listen;
use super::loader::{Loader, push_places};
use super::search_walk::walk;
use super::status::Status;
use crate::components::{Explorer, Search, lines};
use crate::document::Document;
use crate::search::{Index, Query, Results};

/// So many characters of snippets stand in the list in the end.
const MOST: usize = 6000;

/// So long a pause in typing lets the rest of the list follow.
const PAUSE: Duration = Duration::from_millis(150);

/// Lets the box search, and its results be walked through.
pub(super) fn tie(explorer: &Explorer, loader: &Loader) {
    let Some(input) = by_id::<HtmlInputElement>("query") else { return };
    let search = explorer.search;
    write("search-summary", lines::summary(explorer));
    write("search-place", lines::place(search));
    fetch_tables(explorer, loader.clone());
    type_into(&input, search);
    walk(&input, search, explorer.view, loader);
    show(&input, search, loader.clone());
}

/// Readings, traditional forms and everyday words come when the reader turns to a box that needs them, or a link
/// brings a query or a name that the document doesn't have.
fn fetch_tables(explorer: &Explorer, loader: Loader) {
    let search = explorer.search;
    let address = format!("documents/{}/search.json", explorer.document.id);
    let is_asked = Rc::new(Cell::new(false));
    let ask = move || {
        if is_asked.replace(true) {
            return;
        }
        let is_asked = Rc::clone(&is_asked);
        let then = once(move |json| match decode::search_tables(json) {
            Ok(mut tables) => {
                // One of another site may have the id of one of this site, but has words of its own.
                if is_foreign() {
                    tables.words.clear();
                }
                search.tables.set(Arc::new(tables));
            }
            // The next turn to the box tries again; what needs no tables is found all the same.
            Err(_) => is_asked.set(false),
        });
        loader.json(&address, then);
    };
    let document = Arc::clone(&explorer.document);
    let is_prepared = Rc::new(Cell::new(false));
    let prepare = move || {
        if !is_prepared.replace(true) {
            make_ready(&document, search);
        }
    };
    for input in all("#query, #jump, #find-term") {
        let (on_focus, prepare) = (ask.clone(), prepare.clone());
        listen(&input, "focus", move |_| {
            on_focus();
            prepare();
        });
    }
    let unknown = explorer.unknown;
    effect(move |_| {
        if search.query.with(|query| !query.is_empty()) || unknown.with(|values| !values.is_empty())
        {
            ask();
        }
    });
}

/// Makes the document ready before the first keystroke, bit by bit. Whoever types earlier has it made at once.
fn make_ready(document: &Document, search: Search) {
    let tables = search.tables.get_untracked();
    let mut index = Index::unfolded(document, &tables);
    in_turns(move || {
        let is_more = index.fold_more();
        if !is_more {
            search.ahead.set_value(Some((Arc::clone(&tables), mem::take(&mut index))));
            search.index.with_untracked(|_| search.ahead.set_value(None));
        }
        is_more
    });
}

/// What is typed is looked for at once; what an input method is still composing is not.
fn type_into(input: &HtmlInputElement, search: Search) {
    let typed = input.clone();
    let look = move || {
        let typed = typed.value();
        if search.query.with_untracked(|query| *query != typed) {
            search.look_for(&Query::new(&typed));
        }
    };
    // What was typed before the program came.
    if !input.value().is_empty() {
        look();
    }
    // Safari 16 doesn't say of an input whether it is one of a composition.
    let is_composing = Rc::new(Cell::new(false));
    let (begun, ended, composed) =
        (Rc::clone(&is_composing), Rc::clone(&is_composing), look.clone());
    listen(input, "compositionstart", move |_| begun.set(true));
    listen(input, "compositionend", move |_| {
        ended.set(false);
        composed();
    });
    listen(input, "input", move |_| {
        if !is_composing.get() {
            look();
        }
    });
}

/// Keeps box, marks, list and status as the search is.
fn show(input: &HtmlInputElement, search: Search, loader: Loader) {
    let input = input.clone();
    let elsewhere = loader.clone();
    effect(move |_| {
        search.query.with(|query| {
            elsewhere.elsewhere(query.trim(), search.results.with(|results| results.count() > 0));
            // Setting it would move the caret.
            if input.value() != *query {
                input.set_value(query);
            }
        });
    });
    effect(move |_| {
        let is_off = search.results.with(|results| !results.is_on());
        show_if("search-outcome", "data-empty", is_off);
        show_if("search-outcome", "data-aside", search.is_aside.get());
        show_if("results", "hidden", is_off);
    });
    let status = Status::new("search-status");
    effect(move |_| {
        search.is_cut.track();
        match search.results.with(Results::is_on) {
            true => status.report_after_pause(summary),
            false => status.report(""),
        }
    });
    effect(move |was_on: Option<bool>| {
        let is_on = search.results.with(Results::is_on);
        if is_on || was_on == Some(true) {
            search.is_marked.set(false);
            // What can be seen of the list is what a keystroke waits for. Marks come after it, the rest
            // of the list once the reader pauses.
            let loader = loader.clone();
            after_paint(move || mark(search, &loader));
            let query = search.query.get_untracked();
            let list_rest = move || {
                if search.query.with_untracked(|present| *present == query) {
                    search.shown.set(MOST);
                }
            };
            after(PAUSE, list_rest);
        }
        is_on
    });
}

/// What the page says of the outcome, as HTML.
fn summary() -> String {
    by_id::<Element>("search-summary").map(|summary| summary.inner_html()).unwrap_or_default()
}

/// Marks the hits in the text, unless they are marked.
pub(super) fn mark(search: Search, loader: &Loader) {
    if !search.is_marked.get_untracked() {
        search.is_marked.set(true);
        loader.highlight(places(search));
    }
}

/// The places of all hits, as the loader takes them.
fn places(search: Search) -> Array {
    let places = Array::new();
    search.results.with_untracked(|results| {
        if results.is_on() {
            search.index.with_untracked(|index| {
                for found in results.passages() {
                    let passage = &index.passages()[found.passage];
                    push_places(&places, &passage.id, &passage.text, &found.hits);
                }
            });
        }
    });
    places
}
