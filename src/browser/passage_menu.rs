//! What can be done with a passage: copy its link, its words, its citation; hand it on.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, Node, Selection};

use super::address;
use super::dom::{after, all, attribute, by_id, closest, focused, is_foreign, once, window_height};
use super::listener::listen;
use super::loader::Loader;
use crate::components::{Explorer, Search};
use crate::document::{Document, Places};
use crate::language::{Language, Program};
use crate::state::{Cited, gb_t_7714, official, passage_text, place, text_directive, told};

/// So long "copied" stays to be read.
const TOLD_FOR: Duration = Duration::from_secs(3);

/// Lets the links at passages open the menu, and a selection its strip.
pub(super) fn tie(explorer: &Explorer, loader: &Loader) {
    let menu = Rc::new(Menu {
        document: Arc::clone(&explorer.document),
        language: explorer.language,
        search: explorer.search,
        loader: loader.clone(),
        passage: RefCell::default(),
        selected: RefCell::default(),
    });
    // What is shared would pass for the site's.
    if loader.can_share() && !is_foreign() {
        for button in all("[data-share], [data-share-selection]") {
            // Removing an attribute can't fail.
            let _ = button.remove_attribute("hidden");
        }
    }
    for button in all("[data-copy=link], [data-copy=selection]") {
        // An attribute of this name can always be set and removed.
        let _ = button.toggle_attribute_with_force("hidden", !has_address());
    }
    menu.follow_selection();
    let selecting = Rc::clone(&menu);
    listen(&document(), "selectionchange", move |_| selecting.follow_selection());
    let Some(root) = by_id::<Element>("explorer") else { return };
    listen(&root, "click", move |event| {
        let is_on = |name| attribute(&event, name).is_some();
        if let Some(anchor) = closest(&event, ".anchor") {
            let passage = anchor.get_attribute("data-passage").unwrap_or_default();
            if menu.open(passage, Some(&anchor)) {
                event.prevent_default();
            }
        } else if is_on("data-menu") {
            let passage = menu.selected.borrow().as_ref().map(|(passage, _)| passage.clone());
            menu.open(passage.unwrap_or_default(), None);
        } else if let Some(what) = attribute(&event, "data-copy") {
            menu.copy(&what);
        } else if is_on("data-share") {
            let passage = menu.passage.borrow().clone();
            menu.share(&passage, &passage);
        } else if is_on("data-share-selection")
            && let Some((passage, fragment)) = &*menu.selected.borrow()
        {
            menu.share(passage, fragment);
        }
    });
}

struct Menu {
    document: Arc<Document>,
    language: Language,
    search: Search,
    loader: Loader,
    /// The id of the passage whose menu is open.
    passage: RefCell<String>,
    /// The id of the passage where the selection begins, and the fragment that leads to it.
    selected: RefCell<Option<(String, String)>>,
}

impl Menu {
    /// Opens the menu of a passage, beside its link where there is room. Not where popovers are
    /// unknown: there the link is only a link.
    fn open(&self, passage: String, beside: Option<&Element>) -> bool {
        let Some(menu) = by_id::<HtmlElement>("passage-menu") else { return false };
        if let Some(name) = by_id::<Element>("passage-place") {
            let place = place(&Places::new(&self.document), &passage, self.language);
            let place = place.unwrap_or_else(|| self.document.name_in(self.language).into());
            name.set_text_content(Some(&place));
        }
        *self.passage.borrow_mut() = passage;
        if js_sys::Reflect::has(&menu, &"showPopover".into()) != Ok(true)
            || menu.show_popover().is_err()
        {
            return false;
        }
        if let Some(beside) = beside.map(Element::get_bounding_client_rect) {
            let style = menu.style();
            let most = window_height() - f64::from(menu.offset_height()) - 8.0;
            let pixels = |length: f64| format!("{}px", length as i32);
            let _ = style.set_property("--menu-top", &pixels(beside.top().min(most).max(8.0)));
            let _ = style.set_property("--menu-start", &pixels(beside.left()));
        }
        if let Ok(Some(first)) = menu.query_selector("button") {
            super::dom::focus(&first);
        }
        true
    }

    fn copy(self: &Rc<Self>, what: &str) {
        let is_own = !is_foreign();
        let passage = self.passage.borrow().clone();
        let address = address::of_passage(&self.document, &passage);
        let (text, told) = match what {
            "link" => (address, "copied"),
            "text" => (
                self.search
                    .index
                    .with_untracked(|index| passage_text(&self.document, index, &passage)),
                "copied",
            ),
            "gb-t-7714" if is_own => {
                let cited = Cited { address: told(&address), read_on: &today() };
                (gb_t_7714(&self.document, cited), "copied")
            }
            "official" | "gb-t-7714" => (official(&self.document, &passage), "copied"),
            _ => match &*self.selected.borrow() {
                Some((_, fragment)) => {
                    (address::of_passage(&self.document, fragment), "copied-selection")
                }
                None => return,
            },
        };
        let is_link = matches!(what, "link" | "selection");
        let text = if is_own || is_link { text } else { self.language.not_own(&text) };
        let say = Program::of(self.language);
        let then = once(move |is_copied| {
            tell(told, if is_copied.is_truthy() { say.copied } else { say.not_copied });
            after(TOLD_FOR, move || tell(told, ""));
        });
        self.loader.copy(&text, then);
    }

    fn share(&self, passage: &str, fragment: &str) {
        let address = address::of_passage(&self.document, fragment);
        self.loader.share(&self.document.title, &official(&self.document, passage), &address);
    }

    /// Shows the strip while words of the text are selected.
    fn follow_selection(&self) {
        let Some(strip) = by_id::<HtmlElement>("selection-menu") else { return };
        let selected = selection();
        strip.set_hidden(selected.is_none());
        *self.selected.borrow_mut() = selected;
    }
}

/// Whether what is shown can be linked to: a file of the reader's own can't.
fn has_address() -> bool {
    !is_foreign() || address::names_file()
}

/// What the reader has selected outside of boxes.
pub(super) fn selected() -> Option<Selection> {
    // A keystroke in a box selects too, and all that can be asked of a selection has the browser lay
    // the page out first.
    if focused().is_some_and(|focused| focused.tag_name() == "INPUT") {
        return None;
    }
    window().get_selection().ok()?.filter(|selection| !selection.is_collapsed())
}

/// The passage where the selection begins, and the fragment that leads to the selected words.
fn selection() -> Option<(String, String)> {
    let selection = selected()?;
    let (begin, end) = text_directive(&String::from(selection.to_string()))?;
    let encode = |words: &str| {
        // A hyphen parts the words of a directive from what stands before and behind them.
        String::from(js_sys::encode_uri_component(words)).replace('-', "%2D")
    };
    let range = selection.get_range_at(0).ok()?;
    let passage = passage_of(&range.start_container().ok()?)?;
    let end = end.map(|end| format!(",{}", encode(&end))).unwrap_or_default();
    let fragment = format!("{passage}:~:text={}{end}", encode(&begin));
    Some((passage, fragment))
}

/// The id of the block or heading in the text that a node belongs to.
fn passage_of(node: &Node) -> Option<String> {
    let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
    let passage = element.closest("#text :is(.block, .article-title, .part-title)").ok()??;
    Some(passage.id())
}

/// The day by the reader's clock, `YYYY-MM-DD`.
pub(super) fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

fn tell(place: &str, words: &str) {
    if let Some(place) = by_id::<Element>(place) {
        place.set_text_content(Some(words));
    }
}
