//! The filter's controls: every facet with its groups and terms.

use maud::{Markup, html};

use super::chrome::close_sheet;
use super::original;
use crate::document::{By, Document, Facet, Group, Term};
use crate::language::{Language, Page};
use crate::state::{MATRICES, key, weight};

/// A box that finds terms, and a fieldset a facet, disabled until the program has taken the page over, and the way out where it
/// is a sheet.
#[must_use]
pub fn filter(document: &Document, language: Language) -> String {
    let say = Page::of(language);
    let filter = html! {
        input #find-term .outline-find type="text" aria-label=(say.find_term) autocomplete="off"
            placeholder=(say.find_term_hint) spellcheck="false" maxlength="60" disabled;
        p #find-term-told .hint role="status" {}
        @if let Some(unofficial) = language.unofficial() {
            p.unofficial { (unofficial) " " (language.passages_are_counted().unwrap_or_default()) }
        }
        @for (at, each) in document.facets.iter().enumerate() { (facet(document, each, at == 0, language)) }
        @if let Some(kind) = MATRICES.iter().find(|kind| document.facet(kind.rows).is_some()) {
            a.filter-views href={ "#" (kind.id) } data-view=(kind.id) { (say.see_coverage) }
        }
        (close_sheet("filter", say))
        noscript { p.hint { (say.filter_off) } }
    };
    filter.into_string()
}

/// A facet; all but the first are folded.
fn facet(document: &Document, facet: &Facet, is_open: bool, language: Language) -> Markup {
    let name = language.filter_by(facet.name_in(language));
    html! {
        fieldset.filter-facet disabled {
            legend.hidden { (original(&name, language)) }
            details open[is_open] {
                summary.panel-title { (original(&name, language)) }
                @for group in &facet.groups { (self::group(document, facet, group, language)) }
            }
        }
    }
}

fn group(document: &Document, facet: &Facet, group: &Group, language: Language) -> Markup {
    html! {
        div.filter-group {
            p.filter-group-name {
                (original(group.name_in(language), language))
                @if group.by == By::Editor { (Page::of(language).by_editor) }
            }
            ul.filter-terms {
                @for each in facet.terms.iter().filter(|term| term.group == group.id) {
                    (term(document, facet, each, language))
                }
            }
        }
    }
}

fn term(document: &Document, facet: &Facet, term: &Term, language: Language) -> Markup {
    let count = format!("{}-{}-count", facet.id, term.id);
    html! {
        li {
            label.filter-term {
                input type="checkbox" data-toggle=(key(&facet.id, &term.id)) aria-describedby=(count);
                span.filter-name { (original(term.name_in(language), language)) }
                span.count id=(count) aria-hidden="true" {
                    (language.passages(weight(document, facet, term)))
                }
            }
        }
    }
}
