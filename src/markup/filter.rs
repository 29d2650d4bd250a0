//! The filter's controls: every facet with its groups and terms.

use maud::{Markup, html};

use super::chrome::close_sheet;
use super::original;
use super::panel::way_to;
use crate::document::{By, Document, Facet, Group, Surroundings, Term};
use crate::language::{Language, Page};
use crate::state::{Choice, MATRICES, TermCount, View, key, term_counts};

/// A box that finds terms, and a fieldset a facet, disabled until the program has taken the page over, and the way out where it
/// is a sheet.
#[must_use]
pub fn filter(document: &Document, surroundings: &Surroundings) -> Markup {
    let language = surroundings.language;
    let say = Page::of(language);
    let counts = term_counts(document, &Choice::default());
    html! {
        input #find-term .outline-find type="text" aria-label=(say.find_term) autocomplete="off"
            placeholder=(say.find_term_hint) spellcheck="false" maxlength="60" disabled;
        p #find-term-told .hint role="status" {}
        @if let Some(unofficial) = language.unofficial() {
            p.unofficial { (unofficial) " " (language.passages_are_counted().unwrap_or_default()) }
        }
        @for (at, (each, counts)) in document.facets.iter().zip(&counts).enumerate() {
            (facet(each, counts, at == 0, language))
        }
        div #find-term-ways {}
        @if let Some(at) = MATRICES.iter().position(|kind| document.facet(kind.rows).is_some()) {
            @let view = View::Matrix(at);
            a.filter-views href=(way_to(view, document, surroundings)) data-view=(view.name()) { (say.see_coverage) }
        }
        (close_sheet("filter", say))
        noscript { p.hint { (say.filter_off) } }
    }
}

/// A facet with the number of passages of each term; all but the first are folded.
fn facet(facet: &Facet, counts: &[TermCount], is_open: bool, language: Language) -> Markup {
    let name = language.filter_by(facet.name_in(language));
    html! {
        fieldset.filter-facet disabled {
            legend.hidden { (original(&name, language)) }
            details open[is_open] {
                summary.panel-title { (original(&name, language)) }
                @for (group, terms) in facet.terms_by_group() {
                    (self::group(facet, group, &terms, counts, language))
                }
            }
        }
    }
}

fn group(
    facet: &Facet,
    group: &Group,
    terms: &[usize],
    counts: &[TermCount],
    language: Language,
) -> Markup {
    html! {
        div.filter-group {
            p.filter-group-name {
                (original(group.name_in(language), language))
                @if group.by == By::Editor { (Page::of(language).by_editor) }
            }
            ul.filter-terms {
                @for at in terms { (term(facet, &facet.terms[*at], counts[*at], language)) }
            }
        }
    }
}

fn term(facet: &Facet, term: &Term, passages: TermCount, language: Language) -> Markup {
    let count = format!("{}-{}-count", facet.id, term.id);
    html! {
        li {
            label.filter-term {
                input type="checkbox" data-toggle=(key(&facet.id, &term.id)) aria-describedby=(count);
                span.filter-name { (original(term.name_in(language), language)) small {} }
                span.count id=(count) aria-hidden="true" {
                    (language.level_counts([passages.own, passages.of_group, 0]))
                }
            }
        }
    }
}
