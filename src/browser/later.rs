//! The second chunk of the program: what a reader needs who goes on from a passage, or from what the filter has found.
//! It is fetched when the reader turns to something of it, or the page shows something that it makes. A click that comes
//! before it waits for it.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_split_helpers::wasm_split;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use super::dom::{after_effects, by_id, closest, effect, is_modified, is_present, once, page_has};
use super::listener::listen;
use super::loader::Loader;
use super::{brief, cell, passage_menu, place_in, targets, terms, views};
use crate::components::{Brief, Cell, Explorer};
use crate::state::View;

/// What only the second chunk can follow a click on.
const CONTROLS: &str = ".anchor, td[data-n], [data-words], [data-quoted]";
/// What tells that the reader turns to one of them.
const SIGNS: [&str; 3] = ["pointerover", "pointerdown", "focusin"];

thread_local! {
    /// Whether the chunk is there: it stays when the page lets go of its document.
    static IS_THERE: Cell<bool> = const { Cell::new(false) };
}

/// Has the page get the chunk as soon as it is needed, and only then.
pub(super) fn tie(explorer: &Explorer, loader: &Loader) {
    let Some(root) = by_id::<Element>("explorer") else { return };
    let chunk = Rc::new(Chunk {
        explorer: explorer.clone(),
        loader: loader.clone(),
        owner: Owner::current().unwrap_or_default(),
        is_foreseen: Cell::new(false),
        is_tied: Cell::new(false),
        held: Cell::default(),
    });
    let box_of_filter = by_id::<HtmlInputElement>("find-term");
    if let Some(input) = &box_of_filter {
        input.set_disabled(false);
    }
    if IS_THERE.get() {
        return chunk.tie(false);
    }
    let Explorer { choice, view, cell, .. } = explorer.clone();
    let needed = Rc::clone(&chunk);
    effect(move |_| {
        let is_chosen = choice.with(|choice| !choice.is_empty());
        if is_chosen || cell.with(Option::is_some) || view.get() == View::Brief {
            needed.get(None);
        }
    });
    if let Some(input) = box_of_filter {
        let typed = Rc::clone(&chunk);
        listen(&input, "focus", move |_| typed.get(None));
    }
    for sign in SIGNS {
        let turned_to = Rc::clone(&chunk);
        listen(&root, sign, move |event| {
            if closest(&event, CONTROLS).is_some() {
                turned_to.foresee();
            }
        });
    }
    let selecting = Rc::clone(&chunk);
    listen(&document(), "selectionchange", move |_| {
        if passage_menu::selected().is_some() {
            selecting.foresee();
        }
    });
    listen(&root, "click", move |event| {
        if let Some(control) = closest(&event, CONTROLS)
            && !chunk.is_tied.get()
            && !is_modified(&event)
        {
            event.prevent_default();
            chunk.get(control.dyn_into().ok());
        }
    });
}

/// The chunk as one page has it.
struct Chunk {
    explorer: Explorer,
    loader: Loader,
    owner: Owner,
    /// Whether it was asked for at a sign: no further sign asks again.
    is_foreseen: Cell<bool>,
    /// Whether its listeners and components are in the page.
    is_tied: Cell<bool>,
    /// What the reader has clicked on last, if nothing else needed the chunk after that.
    held: Cell<Option<HtmlElement>>,
}

impl Chunk {
    /// Has the page get the chunk at the first sign that it will be needed.
    fn foresee(self: &Rc<Self>) {
        if !self.is_foreseen.replace(true) {
            self.get(None);
        }
    }

    /// Has the page get the chunk, for what the reader has clicked on or for something else. Where it doesn't come the
    /// loader says so, and the next need asks again.
    fn get(self: &Rc<Self>, clicked: Option<HtmlElement>) {
        if self.is_tied.get() {
            return;
        }
        self.held.set(clicked);
        let is_started = page_has("data-ready");
        let chunk = Rc::clone(self);
        self.loader.get_later(&once(move |_| chunk.tie(is_started)));
    }

    /// Ties what the chunk has to the page, and gives it what the reader has clicked on. Who has turned to a brief since
    /// the page `is_started` is led to its head.
    fn tie(self: Rc<Self>, is_started: bool) {
        let is_present = is_present();
        spawn_local(async move {
            // Another document may come into the page while the chunk is linked with the program.
            preload().await;
            IS_THERE.set(true);
            if !is_present() || self.is_tied.replace(true) {
                return;
            }
            let Self { explorer, loader, owner, .. } = &*self;
            // Nothing comes between: the chunk is linked.
            tie_all(owner.clone(), explorer.clone(), loader.clone()).await;
            if is_started {
                let view = explorer.view;
                after_effects(move || views::come_to(view, View::Brief));
            }
            if let Some(control) = self.held.take() {
                control.click();
            }
        });
    }
}

/// Mounts the components of the chunk, and attaches its listeners.
#[wasm_split(later, preload(preload))]
fn tie_all(owner: Owner, explorer: Explorer, loader: Loader) {
    owner.with(|| {
        let of = explorer.clone();
        place_in("brief", move || view! { <Brief explorer=of /> });
        let of = explorer.clone();
        place_in("cell", move || view! { <Cell explorer=of /> });
        terms::tie(&explorer);
        cell::tie(&explorer);
        brief::tie(&explorer, &loader);
        passage_menu::tie(&explorer, &loader);
        targets::tie(&explorer, &loader);
    });
}
