//! What stands around the text: the masthead, and on a phone the bar with the ways into the sheets.

use maud::{Markup, html};

use super::catalogue::catalogue;
use super::original;
use super::panel::{Panel, way_to};
use super::passage_menu::{passage_menu, selection_menu};
use super::settings::settings;
use super::untrusted::untrusted;
use crate::document::{Document, Surroundings, page_of};
use crate::language::{Language, Page};
use crate::search::Query;
use crate::state::View;

/// The masthead, with a link past it for keyboards.
pub(super) fn masthead(document: &Document, surroundings: &Surroundings) -> Markup {
    let language = surroundings.language;
    let say = Page::of(language);
    let name = document.name_in(language);
    html! {
        a.skip href="#text" { (say.skip) }
        a.masthead-name href="#text" { (say.name) }
        button.masthead-document type="button" popovertarget="documents"
            aria-label=(language.change_document(name)) {
            span { (original(name, language)) }
        }
        (views(document, surroundings, View::Read))
        div.search role="search" {
            input #query .search-box type="search" aria-label=(say.search_text) placeholder=(say.search_hint)
                autocomplete="off" spellcheck="false" enterkeyhint="search" maxlength=(Query::LONGEST);
            kbd.search-key aria-hidden="true" { "/" }
        }
        @if !surroundings.is_single { a.masthead-embed href="embedding/" { (say.embed) } }
        (way_to_language(document, surroundings))
        button.settings-open type="button" popovertarget="settings" aria-label=(say.settings) { "Aa" }
        div #progress .progress aria-hidden="true" {}
    }
}

/// The way to the page in the other language: a link without scripts, and with them a change of the page. A
/// page that is one file names the other one in the list of documents, since it may have been handed on alone.
fn way_to_language(document: &Document, surroundings: &Surroundings) -> Markup {
    let other = surroundings.language.other();
    let page = match surroundings.foreign {
        None => page_of(&document.id, other),
        Some(_) => String::new(),
    };
    html! {
        @if !surroundings.is_single {
            a.masthead-language href={ (page) "?lang=" (other.code()) } data-language=(other.tag())
                lang=(other.tag()) hreflang=(other.tag()) { (other.own_name()) }
        }
    }
}

/// The ways to the views; `present` is shown.
fn views(document: &Document, surroundings: &Surroundings, present: View) -> Markup {
    let say = Page::of(surroundings.language);
    let current = |view: View| (view.room() == present.room()).then_some("page");
    html! {
        nav.views aria-label=(say.views) {
            a href="#text" data-view=(View::Read.name()) aria-current=[current(View::Read)] { (say.text) }
            @for panel in [Panel::Targets, Panel::Matrices, Panel::Comparison] {
                @if panel.has_content(document, surroundings) {
                    @let view = panel.first_view();
                    a href=(way_to(view, document, surroundings)) data-view=(view.name())
                        aria-current=[current(view)] { (panel.name(say)) }
                }
            }
        }
    }
}

/// The masthead of the page of a view: the ways to the text and to the other views. It needs no program.
#[must_use]
pub fn view_masthead(
    document: &Document,
    surroundings: &Surroundings,
    present: View,
    other_language: &str,
) -> Markup {
    let language = surroundings.language;
    let (say, other) = (Page::of(language), language.other());
    html! {
        a.masthead-name href="#text" { (say.name) }
        a.masthead-document href="#text" { (original(document.name_in(language), language)) }
        (views(document, surroundings, present))
        a.masthead-language href=(other_language) lang=(other.tag()) hreflang=(other.tag()) { (other.own_name()) }
    }
}

/// What is said above a document that isn't the site's own, as long as it is shown. The name of the file comes
/// last, in an element of its own: whatever it says, it is no part of a sentence of the site.
#[must_use]
pub fn banner(surroundings: &Surroundings) -> Markup {
    let Some(name) = &surroundings.foreign else { return Markup::default() };
    let language = surroundings.language;
    let say = Page::of(language);
    html! {
        strong { (say.foreign) }
        span { (say.foreign_unchecked) }
        a href="./" { (say.foreign_back) }
        span.banner-name { (say.foreign_name) (untrusted(name, language)) }
    }
}

/// What says that the program doesn't run, where nothing else can say so: without scripts at once; with
/// them after some seconds, by the style alone, unless the loader takes it away (`style/components/notice.css`).
#[must_use]
pub fn unstarted(language: Language) -> Markup {
    let say = Page::of(language);
    let rest = html! {
        (say.unstarted_rest)
        a href="" { (say.reload) }
    };
    html! {
        noscript {
            p.unscripted { (say.unscripted) (rest) }
        }
        p #unstarted { (say.unstarted) (rest) }
    }
}

/// The ways through what the search found.
pub(super) fn search_steps(language: Language) -> Markup {
    let say = Page::of(language);
    html! {
        button type="button" data-step="-1" aria-label=(say.previous_hit) { "‹" }
        button type="button" data-step="1" aria-label=(say.next_hit) { "›" }
        button.search-list type="button" data-list { (say.list) }
        button type="button" data-end { (say.end_search) }
    }
}

/// What lies over the page: the panels that open on demand, and the bar within the thumb's reach.
pub(super) fn overlays(document: &Document, surroundings: &Surroundings) -> Markup {
    let language = surroundings.language;
    let say = Page::of(language);
    let present = surroundings.foreign.is_none().then_some(&*document.id);
    html! {
        div #documents .menu .documents popover="auto" role="dialog" aria-label=(say.documents) {
            (catalogue(surroundings, present))
            @if Panel::Comparison.has_content(document, surroundings) {
                p.catalogue-evolution {
                    a href=(way_to(View::Evolution, document, surroundings)) data-view=(View::Evolution.name()) {
                        (say.side_by_side)
                    }
                }
            }
        }
        div #settings .menu .settings popover="auto" role="dialog" aria-label=(say.settings) {
            (settings(say))
        }
        div #more .sheet .more popover="auto" role="dialog" aria-label=(say.more) {
            (more(document, surroundings))
        }
        div #passage-menu .menu popover="auto" role="dialog" aria-labelledby="passage-place" {
            (passage_menu(say))
        }
        div #selection-menu .selection-menu role="group" aria-label=(say.selected) hidden {
            (selection_menu(say))
        }
        nav.bar aria-label=(say.common) { (bar(document, surroundings)) }
        footer.embed-source {
            span lang=(document.lang) { "《" (document.title) "》" }
            span { (say.source_is) (original(&document.source.name, language)) }
            a href="./" target="_blank" { (say.open_in_explorer) }
        }
    }
}

/// The ways into the sheets. They are popovers: they open, and close by Esc, by a tap beside them and
/// by the back gesture, without the program.
fn bar(document: &Document, surroundings: &Surroundings) -> Markup {
    let say = Page::of(surroundings.language);
    let targets = way_to(View::Targets, document, surroundings);
    html! {
        a href="#text" data-view=(View::Read.name()) { (say.text) }
        button type="button" popovertarget="outline" { (say.contents) }
        button type="button" popovertarget="filter" { (say.filter_short) }
        a href=(targets) data-view=(View::Targets.name()) { (say.targets) }
        button type="button" popovertarget="more" { (say.more) }
    }
}

/// What the bar has no room for: the other views, the other documents, and how the page is shown.
fn more(document: &Document, surroundings: &Surroundings) -> Markup {
    let say = Page::of(surroundings.language);
    html! {
        p.panel-title { (say.more) }
        @for panel in [Panel::Matrices, Panel::Comparison] {
            @if panel.has_content(document, surroundings) {
                @let view = panel.first_view();
                a href=(way_to(view, document, surroundings)) data-view=(view.name()) { (panel.name(say)) }
            }
        }
        a href="#facts" data-open="facts" { (say.facts) }
        button type="button" popovertarget="documents" { (say.documents) }
        button type="button" popovertarget="settings" { (say.settings) }
        (close_sheet("more", say))
    }
}

/// The button at the foot of a sheet that closes it.
pub(super) fn close_sheet(sheet: &str, say: &Page) -> Markup {
    html! {
        button.sheet-close type="button" popovertarget=(sheet) popovertargetaction="hide" { (say.close) }
    }
}
