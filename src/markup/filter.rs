//! The filter's controls: every facet with its groups and terms.

use maud::{Markup, html};

use super::chrome::close_sheet;
use crate::document::{By, Document, Facet, Term};
use crate::state::{key, weight};

/// A fieldset a facet, disabled until the program has taken the page over, and the way out where it
/// is a sheet.
#[must_use]
pub fn filter(document: &Document) -> String {
    let filter = html! {
        @for each in &document.facets { (facet(document, each)) }
        (close_sheet("filter"))
        noscript { p.hint { "筛选需要启用脚本；全文与目录不受影响。" } }
    };
    filter.into_string()
}

fn facet(document: &Document, facet: &Facet) -> Markup {
    html! {
        fieldset.filter-facet disabled {
            legend.panel-title { "按" (facet.name) "筛选" }
            @for group in &facet.groups {
                p.filter-group {
                    (group.name)
                    @if group.by == By::Editor { "（编者归类）" }
                }
                ul.filter-terms {
                    @for each in &facet.terms {
                        @if each.group == group.id { (term(document, facet, each)) }
                    }
                }
            }
        }
    }
}

fn term(document: &Document, facet: &Facet, term: &Term) -> Markup {
    let count = format!("{}-{}-count", facet.id, term.id);
    html! {
        li {
            label.filter-term {
                input type="checkbox" data-toggle=(key(&facet.id, &term.id)) aria-describedby=(count);
                span.filter-name { (term.name) }
                span.count id=(count) aria-hidden="true" { (weight(document, facet, term)) "段" }
            }
        }
    }
}
