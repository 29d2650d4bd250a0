//! Where the reader is in the text: the outline follows, and links lead there.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, KeyboardEvent, Node};

use super::dom::{
    after_effects, all, attribute, by_id, closest, focus, focused, is_within, page_has, scroll_to,
    window_height,
};
use super::listener::{listen, listen_for_keys};
use super::loader::Loader;
use super::{address, sheets, views};
use crate::components::Explorer;
use crate::search::Folding;
use crate::state::View;

/// A heading counts as read once it is so near the top of the window, in CSS pixels: where a link that opens the page
/// puts it, and little below.
const READ: f64 = 128.0;
/// What is so near, in CSS pixels, is there: browsers scroll by whole pixels of the screen.
const TOLERANCE: f64 = 2.0;

/// Lets the outline and the line of progress follow the reader, and the ways from article to article
/// work.
pub(super) fn tie(explorer: &Explorer, loader: &Loader) {
    let headings = Rc::new(Headings::new());
    let following = Rc::clone(&headings);
    let is_asked = Rc::new(Cell::new(false));
    listen(&window(), "scroll", move |_| {
        if !is_asked.replace(true) {
            let (following, is_asked) = (Rc::clone(&following), Rc::clone(&is_asked));
            request_animation_frame(move || {
                is_asked.set(false);
                following.follow();
            });
        }
    });
    headings.follow();

    let view = explorer.view;
    let (of_link, by_link) = (Rc::clone(&headings), loader.clone());
    listen(&window(), "hashchange", move |_| arrive(view, &by_link, &of_link));
    // Once the page is ready it shows one view alone: only then a place has its height.
    let of_start = Rc::clone(&headings);
    let at_start = loader.clone();
    after_effects(move || arrive(view, &at_start, &of_start));

    let articles: Rc<[String]> =
        explorer.document.articles().map(|article| article.id.clone()).collect();
    let (by_key, of_key) = (Rc::clone(&headings), Rc::clone(&articles));
    listen_for_keys(&document(), move |key| match shortcut(key) {
        _ if key.key() == "End" => by_key.release(),
        Some('j') => by_key.turn(&of_key, 1),
        Some('k') => by_key.turn(&of_key, -1),
        Some('/') => {
            // The box would get the character.
            key.prevent_default();
            by_id("query").as_ref().map(focus);
        }
        _ => {}
    });
    let Some(root) = by_id::<Element>("explorer") else { return };
    listen(&root, "click", move |event| {
        if let Some(by) = attribute(&event, "data-turn").and_then(|by| by.parse().ok()) {
            headings.turn(&articles, by);
            sheets::close_all();
        }
    });
}

/// Goes to the passage, heading or article with this id: a step of the history.
pub(super) fn go(id: &str) {
    let location = window().location();
    if location.hash().is_ok_and(|hash| hash == format!("#{id}")) {
        // The browser does nothing where the address stays the same.
        by_id::<Element>(id).iter().for_each(scroll_to);
    } else {
        // A fragment can always be set.
        let _ = location.set_hash(id);
    }
}

/// Shows the place that the address names, and gives the focus to the heading above it, so that a
/// screen reader goes on from there. Who walks through search results stays in their list.
fn arrive(view: RwSignal<View>, loader: &Loader, headings: &Rc<Headings>) {
    let id = address::fragment();
    let Some(target) = by_id::<Element>(&id) else {
        if views::is_away(&id) {
            let (by_panel, headings) = (loader.clone(), Rc::clone(headings));
            views::fetch(loader, &id, move || arrive(view, &by_panel, &headings));
        }
        return headings.release();
    };
    // What stands beside the text the browser has looked for in another layout.
    let is_moved = target.get_client_rects().length() == 0 || !views::shows(View::Read, &id);
    let headings = Rc::clone(headings);
    views::uncover(view, &id, move || {
        if is_moved {
            scroll_to(&target);
        }
        headings.choose(&target);
        focus_heading(target);
    });
}

/// Gives the focus to the heading above an element, unless the reader is in a list of results.
pub(super) fn focus_heading(target: Element) {
    let is_in_list = focused().is_some_and(|focused| is_within(&focused, "#results, .search"));
    if is_in_list {
        return;
    }
    let heading = match target.matches("h1, h2, h3") {
        Ok(true) => Some(target),
        _ => target
            .closest("section")
            .ok()
            .flatten()
            .and_then(|section| section.query_selector("h2, h3").ok().flatten()),
    };
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = heading.focus_with_options(&options);
    }
}

/// The character of a key that was pressed without others where it is no input, if shortcuts are wanted. A
/// Chinese input method may give a letter or `/` in full width, or `、` for `/`.
fn shortcut(key: &KeyboardEvent) -> Option<char> {
    let is_typed =
        closest(key, "input:not([type=checkbox], [type=radio]), textarea, select").is_some();
    let is_off = page_has("data-no-keys");
    if is_typed || is_off || key.ctrl_key() || key.alt_key() || key.meta_key() {
        return None;
    }
    let pressed = key.key();
    let mut characters = pressed.chars();
    match (characters.next()?, characters.next()) {
        ('、', None) if key.code() == "Slash" => Some('/'),
        (character, None) => Some(Folding::default().fold(character)),
        // A name, such as `Enter`.
        _ => None,
    }
}

/// The headings that the outline names, by its links, in the order of the text.
struct Headings {
    links: Vec<Element>,
    current: RefCell<Option<usize>>,
    /// The heading to which a link has led, and how far below the top of the window it stood then, in CSS
    /// pixels. It stays the current one while it stands there: near the end of the text it can't be scrolled
    /// to the top.
    chosen: Cell<Option<(usize, f64)>>,
    progress: Option<HtmlElement>,
}

impl Headings {
    fn new() -> Self {
        Self {
            links: all("#outline a[href]"),
            current: RefCell::default(),
            chosen: Cell::default(),
            progress: by_id("progress"),
        }
    }

    /// Marks the heading of this place as the current one, until the reader scrolls on.
    fn choose(&self, target: &Element) {
        let before = self.links.partition_point(|link| {
            heading_of(link).is_some_and(|heading| is_before(&heading, target))
        });
        let chosen = before.checked_sub(1).filter(|_| is_within(target, "#text"));
        self.chosen.set(chosen.map(|chosen| (chosen, top(&self.links[chosen]))));
        self.follow();
    }

    /// Marks the heading where the reader is, whatever a link has led to.
    fn release(&self) {
        self.chosen.take();
        self.follow();
    }

    /// Marks the link of the heading that was read last; at the end of the text that of its last one.
    fn follow(&self) {
        let scrolled = window().scroll_y().unwrap_or_default();
        let root = document().document_element();
        let rest =
            root.as_ref().map_or(0.0, |root| f64::from(root.scroll_height()) - window_height());
        let is_there =
            |(chosen, at): &(usize, f64)| (top(&self.links[*chosen]) - at).abs() <= TOLERANCE;
        let chosen = self.chosen.get().filter(is_there);
        self.chosen.set(chosen);
        let read = match chosen {
            Some((chosen, _)) => chosen + 1,
            None if scrolled > 0.0 && rest - scrolled <= TOLERANCE => self.links.len(),
            // At the beginning no other has to be looked at: what is far would be laid out for that.
            None if self.links.first().is_some_and(|link| top(link) >= READ) => 0,
            None => self.links.partition_point(|link| top(link) < READ),
        };
        let now = read.checked_sub(1);
        let before = self.current.replace(now);
        if before != now {
            for (at, is_here) in [(before, false), (now, true)] {
                if let Some(link) = at.and_then(|at| self.links.get(at)) {
                    mark(link, is_here);
                }
            }
        }
        if let Some(progress) = &self.progress {
            let read = (scrolled / rest.max(1.0)).clamp(0.0, 1.0);
            // Per mille: writing a fraction would take code of its own.
            let read = (read * 1000.0) as u32;
            let _ =
                progress.style().set_property("transform", &format!("scaleX(calc({read}/1000))"));
        }
    }

    /// Goes so many articles on, from the one where the reader is.
    fn turn(&self, articles: &[String], by: isize) {
        let current =
            self.current.borrow().and_then(|current| heading_of(self.links.get(current)?));
        let begun = current.map_or(0, |current| {
            let has_begun = |id: &String| {
                by_id::<Element>(id).is_some_and(|article| is_before(&article, &current))
            };
            articles.partition_point(has_begun)
        });
        let next = begun.checked_add_signed(by).and_then(|next| next.checked_sub(1));
        if let Some(id) = next.and_then(|next| articles.get(next)) {
            go(id);
        }
    }
}

/// Whether a heading is not behind another element.
fn is_before(heading: &Element, other: &Element) -> bool {
    heading.compare_document_position(other) & Node::DOCUMENT_POSITION_PRECEDING == 0
}

/// The heading to which a link of the outline leads.
fn heading_of(link: &Element) -> Option<Element> {
    by_id(link.get_attribute("href")?.trim_start_matches('#'))
}

/// Whether an element stands where a link has led to it.
pub(super) fn is_read(element: &Element) -> bool {
    (0.0..READ).contains(&element.get_bounding_client_rect().top())
}

/// How far below the top of the window the heading of a link is, in CSS pixels.
fn top(link: &Element) -> f64 {
    heading_of(link).map_or(0.0, |heading| heading.get_bounding_client_rect().top())
}

/// Marks a link of the outline, and the article that its item belongs to, and brings it into view.
fn mark(link: &Element, is_here: bool) {
    // Attributes of these names can always be set and removed.
    let _ = match is_here {
        true => link.set_attribute("aria-current", "location"),
        false => link.remove_attribute("aria-current"),
    };
    let around =
        link.closest("details").ok().flatten().and_then(|list| list.previous_element_sibling());
    if let Some(owner) = around.filter(|_| link.matches(".outline-item").unwrap_or(false)) {
        let _ = owner.toggle_attribute_with_force("data-within", is_here);
    }
    let outline = link.closest("nav").ok().flatten();
    let Some(outline) = outline
        .filter(|outline| is_here && !outline.matches(":hover, :focus-within").unwrap_or(false))
    else {
        return;
    };
    let (link, room) = (link.get_bounding_client_rect(), outline.get_bounding_client_rect());
    let margin = room.height() / 5.0;
    if link.height() > 0.0
        && (link.top() < room.top() + margin || link.bottom() > room.bottom() - margin)
    {
        let middle = link.top() - room.top() - room.height() / 2.0;
        outline.set_scroll_top(outline.scroll_top() + middle as i32);
    }
}
