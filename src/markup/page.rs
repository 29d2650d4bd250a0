//! The whole page between `<body>` and the scripts, before any of them runs.
//!
//! Some of its places are empty: their content follows from what a reader chooses, and the components of the page's
//! program are mounted there.

use maud::{Markup, html};

use super::chips::modes;
use super::chrome::{banner, masthead, overlays, search_steps};
use super::filter::filter;
use super::outline::outline;
use super::panel::Panel;
use super::results::elsewhere;
use super::text::text;
use super::{original, titled};
use crate::document::{Document, Surroundings, id};
use crate::language::{Language, Page};

/// The page of a document: a pure function of the document and what stands beside it. Outline and filter stand beside
/// the text on a desk, and are sheets on a phone.
#[must_use]
pub fn page(document: &Document, surroundings: &Surroundings) -> String {
    let language = surroundings.language;
    let say = Page::of(language);
    let page = html! {
        div.banner role="note" { (banner(surroundings)) }
        header.masthead { (masthead(document, surroundings)) }
        div.desk {
            nav #outline .outline .sheet popover="auto" aria-label=(say.contents) {
                (outline(document, language))
            }
            main.room {
                div.landing-place { (landing(document, language)) }
                (views(document, surroundings))
            }
            aside #filter .filter .sheet popover="auto" aria-label=(say.filter) {
                (filter(document, surroundings))
            }
            (search_outcome(surroundings))
            section #found-section .found aria-label=(say.found) data-unfiltered data-empty {
                p #found .found-summary role="status" tabindex="-1" {}
                div.found-modes { (modes(language)) }
                div #chips .found-chips {}
            }
        }
        div { (overlays(document, surroundings)) }
    };
    page.into_string()
}

/// What a reader who lands on a passage is told: whose document it is, and where in it they are. The page's program
/// fills in the place and shows the line.
fn landing(document: &Document, language: Language) -> Markup {
    let say = Page::of(language);
    let day = document.adopted.as_deref().or(document.published.as_deref());
    let year = day.and_then(|day| day.split('-').next());
    let name = document.name_in(language);
    html! {
        section #landing .landing aria-label=(say.where_you_are) hidden {
            span.landing-whose {
                @match language {
                    Language::Zh => {
                        (document.issuer)
                        @if let Some(year) = year { (year) "年" }
                        (titled(name, language))
                    }
                    Language::En => {
                        (titled(name, language)) ", " (original(&document.issuer, language))
                        @if let Some(year) = year { " (" (year) ")" }
                    }
                }
            }
            span #landing-place {}
            a href={ "#" (id::TITLE) } { (say.about_the_whole) }
            button type="button" data-close-landing aria-label=(say.close) { "×" }
        }
    }
}

/// What the reader may turn to, a view at a time. The views besides the text are fetched when the reader turns to them,
/// unless there is no site to fetch them from.
fn views(document: &Document, surroundings: &Surroundings) -> Markup {
    let language = surroundings.language;
    html! {
        div #text .text tabindex="-1" lang=(document.lang) { (text(document, surroundings)) }
        section #brief .brief aria-label=(Page::of(language).brief_region)
            lang=(language.name(&document.lang, language.tag())) {}
        (Panel::Targets.beside_text(document, surroundings))
        (Panel::Comparison.beside_text(document, surroundings))
        div.matrices {
            (Panel::Matrices.beside_text(document, surroundings))
            aside #cell .cell aria-labelledby="cell-title" hidden {}
        }
        p #print-note .print-note {}
    }
}

/// Where the outcome of a search stands. On a phone it covers the text, or stands aside as a strip.
fn search_outcome(surroundings: &Surroundings) -> Markup {
    let say = Page::of(surroundings.language);
    html! {
        div #search-outcome .search-outcome data-empty {
            div.search-head {
                // A status that isn't announced at each letter.
                p #search-summary role="status" aria-live="off" tabindex="-1" {}
                // The same, for screen readers, once the reader pauses (`browser/search.rs`).
                p #search-status .hidden role="status" {}
                span #search-place .search-place {}
                div.search-steps { (search_steps(surroundings.language)) }
            }
            section #results .results aria-label=(say.results) hidden {}
            section.elsewhere aria-label=(say.elsewhere) { (elsewhere(surroundings)) }
        }
    }
}
