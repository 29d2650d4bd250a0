//! Choice, search and view in the address: read at the start and on back and forward, written when they
//! change.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::{Element, UrlSearchParams};

use super::dom::{after_paint, by_id, closest, effect};
use super::listener::listen;
use super::views;
use crate::components::Explorer;
use crate::document::Document;
use crate::search::Query;
use crate::state::{Address, View};

/// So long a pause in typing lets the address follow. Browsers refuse to be told of each keystroke.
const PAUSE: Duration = Duration::from_millis(300);

/// Ties choice and search to the address, both ways.
pub(super) fn tie(explorer: &Explorer) {
    read(explorer);
    let steps = Rc::new(Steps {
        explorer: explorer.clone(),
        due: RefCell::default(),
        known: RefCell::new(query_of_page()),
    });
    let on_history = Rc::clone(&steps);
    listen(&window(), "popstate", move |_| on_history.follow());
    let on_link = Rc::clone(&steps);
    listen(&window(), "click", move |event| {
        // A link is a step from the page as it is now, so the steps before it come first.
        if !event.default_prevented() && closest(&event, "a[href]").is_some() {
            on_link.catch_up();
        }
    });
    let on_fragment = explorer.clone();
    listen(&window(), "hashchange", move |_| {
        let (_, unknown) = Address::from_query(&pairs(), &on_fragment.document);
        report_unknown(&on_fragment, unknown);
    });

    effect(move |before: Option<(Address, Option<TimeoutHandle>)>| {
        let now = steps.present();
        let is_step = before.as_ref().is_none_or(|(before, _)| before.is_step(&now));
        if let Some((_, Some(waiting))) = before {
            waiting.clear();
        }
        let (then, steps) = (now.clone(), Rc::clone(&steps));
        if !is_step {
            let typed_on = move || {
                steps.catch_up();
                steps.write(&then);
            };
            return (now, set_timeout_with_handle(typed_on, PAUSE).ok());
        }
        // Two steps before a paint are two steps.
        steps.catch_up();
        if is_made(steps.address().view) {
            // At once, so that the way back leads to where the link was.
            steps.write(&then);
            return (now, None);
        }
        steps.due.replace(Some(then));
        // To tell the browser takes longer than what the reader waits for.
        after_paint(move || steps.catch_up());
        (now, None)
    });
}

/// The steps of the history that the page takes.
struct Steps {
    explorer: Explorer,
    /// A step that the address has yet to follow.
    due: RefCell<Option<Address>>,
    /// The query of the address as the page has last read or written it.
    known: RefCell<String>,
}

impl Steps {
    /// What is chosen, searched for and looked at now.
    fn present(&self) -> Address {
        let Explorer { choice, search, view, .. } = &self.explorer;
        let query = search.query.with(|query| Query::new(query));
        Address { choice: choice.get(), query, view: view.get() }
    }

    /// What the address says.
    fn address(&self) -> Address {
        Address::from_query(&pairs(), &self.explorer.document).0
    }

    /// Takes the step that is due, if one is.
    fn catch_up(&self) {
        if let Some(step) = self.due.take() {
            self.write(&step);
        }
    }

    fn write(&self, state: &Address) {
        write(state, &self.explorer);
        self.known.replace(query_of_page());
    }

    /// Follows the address after a step of the history. A link within the page is one too, but leaves the query as it
    /// was: what the reader has typed or chosen right before is then still on its way into the address.
    fn follow(&self) {
        let query = query_of_page();
        self.due.take();
        if *self.known.borrow() == query {
            self.write(&untrack(|| self.present()));
        } else {
            read(&self.explorer);
            self.known.replace(query);
        }
    }
}

/// Whether the browser has made the step from this view to another one already: the reader has followed a link to what
/// the view doesn't show.
fn is_made(from: View) -> bool {
    let id = fragment();
    !id.is_empty() && !views::is_away(&id) && !views::shows(from, &id)
}

/// The query of the page's address, with its question mark.
fn query_of_page() -> String {
    window().location().search().unwrap_or_default()
}

/// Has the page show which values of the address, and which fragment, the document doesn't have.
fn report_unknown(explorer: &Explorer, mut unknown: Vec<String>) {
    let id = fragment();
    if !id.is_empty() && by_id::<Element>(&id).is_none() && !views::is_away(&id) {
        unknown.push(format!("#{id}"));
    }
    if explorer.unknown.with_untracked(|present| *present != unknown) {
        explorer.unknown.set(unknown);
    }
}

/// The fragment of the address, decoded, without its sign. The loader has corrected it (`fragment.js`).
pub(super) fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    let id = hash.trim_start_matches('#');
    js_sys::decode_uri_component(id).map_or_else(|_| id.into(), String::from)
}

fn read(explorer: &Explorer) {
    let (address, unknown) = Address::from_query(&pairs(), &explorer.document);
    report_unknown(explorer, unknown);
    // A link within the page is history too, and changes neither.
    if explorer.choice.with_untracked(|present| *present != address.choice) {
        explorer.choice.set(address.choice);
    }
    if explorer.search.query.with_untracked(|present| present != address.query.text()) {
        explorer.search.look_for(&address.query);
    }
    if explorer.view.get_untracked() != address.view {
        explorer.view.set(address.view);
    }
}

/// The decoded pairs of the address's query.
fn pairs() -> Vec<(String, String)> {
    let Ok(parameters) = UrlSearchParams::new_with_str(&query_of_page()) else {
        return Vec::new();
    };
    let pairs = js_sys::Array::from(&parameters);
    let text = |value: JsValue| value.as_string().unwrap_or_default();
    pairs
        .iter()
        .map(|pair| {
            let pair = js_sys::Array::from(&pair);
            (text(pair.get(0)), text(pair.get(1)))
        })
        .collect()
}

/// The address of a passage in this page, with nothing chosen and nothing searched for. What the
/// host has in the address stays.
pub(super) fn of_passage(document: &Document, fragment: &str) -> String {
    format!("{}{}#{fragment}", of_page(), query(&Address::default(), pairs(), document))
}

/// The address of this page, without query and fragment.
pub(super) fn of_page() -> String {
    let page = window().location().href().unwrap_or_default();
    page.split(['?', '#']).next().unwrap_or_default().into()
}

/// Whether the address names the file that is shown: one of the reader's own has none.
pub(super) fn names_file() -> bool {
    pairs().iter().any(|(key, _)| key == "src")
}

/// The query of an address with this state in the place of what these pairs say, with its question mark.
fn query(state: &Address, present: Vec<(String, String)>, document: &Document) -> String {
    let Ok(parameters) = UrlSearchParams::new() else { return String::new() };
    for (key, value) in state.to_query(present, document) {
        parameters.append(&key, &value);
    }
    let query: String = parameters.to_string().into();
    if query.is_empty() { query } else { format!("?{query}") }
}

/// Puts the state into the address, unless it is there: as a new step of the history, or where the
/// reader has only typed on, in the place of the present one.
fn write(state: &Address, explorer: &Explorer) {
    let document = &explorer.document;
    // The reader may have gone to another document, or is on the way there: the address is that one's.
    let Some(shown) = by_id::<Element>("explorer") else { return };
    if shown.has_attribute("data-left")
        || shown.get_attribute("data-document").as_ref() != Some(&document.id)
    {
        return;
    }
    let pairs = pairs();
    let present = Address::from_query(&pairs, document).0;
    if present == *state {
        return;
    }
    let location = window().location();
    let mut hash = location.hash().unwrap_or_default();
    let id = fragment();
    if !views::is_away(&id) && !views::shows(state.view, &id) {
        hash.clear();
    }
    let is_step = present.is_step(state) && !is_made(present.view);
    let address = match query(state, pairs, document) {
        none if none.is_empty() => location.pathname().unwrap_or_default() + &hash,
        query => query + &hash,
    };
    // A page without an origin of its own may not change its address; the choice holds all the same.
    if let Ok(history) = window().history() {
        // What is shown from the reader's own device is known by the state alone (`switch.js`).
        let held = history.state().unwrap_or(JsValue::NULL);
        let _ = match is_step {
            true => history.push_state_with_url(&held, "", Some(&address)),
            false => history.replace_state_with_url(&held, "", Some(&address)),
        };
        // What the document doesn't have is no part of the state.
        report_unknown(explorer, Vec::new());
    }
}
