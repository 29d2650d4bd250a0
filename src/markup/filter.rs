//! The filter's controls: every facet with its groups and terms.

use maud::{Markup, html};

use super::chrome::close_sheet;
use crate::document::{By, Document, Facet, Group, Term};
use crate::state::{MATRICES, key, weight};

/// A box that finds terms, and a fieldset a facet, disabled until the program has taken the page over, and the way out where it
/// is a sheet.
#[must_use]
pub fn filter(document: &Document) -> String {
    let filter = html! {
        input #find-term .outline-find type="text" aria-label="查找筛选项" autocomplete="off"
            placeholder="查找：名称、别名、拼音" spellcheck="false" maxlength="60" disabled;
        p #find-term-told .hint role="status" {}
        @for (at, each) in document.facets.iter().enumerate() { (facet(document, each, at == 0)) }
        @if let Some(kind) = MATRICES.iter().find(|kind| document.facet(kind.rows).is_some()) {
            a.filter-views href={ "#" (kind.id) } data-view=(kind.id) { "看各项在各条的分布" }
        }
        (close_sheet("filter"))
        noscript { p.hint { "筛选需要启用脚本；全文与目录不受影响。" } }
    };
    filter.into_string()
}

/// A facet; all but the first are folded.
fn facet(document: &Document, facet: &Facet, is_open: bool) -> Markup {
    html! {
        fieldset.filter-facet disabled {
            legend.hidden { "按" (facet.name) "筛选" }
            details open[is_open] {
                summary.panel-title { "按" (facet.name) "筛选" }
                @for group in &facet.groups { (self::group(document, facet, group)) }
            }
        }
    }
}

fn group(document: &Document, facet: &Facet, group: &Group) -> Markup {
    html! {
        div.filter-group {
            p.filter-group-name {
                (group.name)
                @if group.by == By::Editor { "（编者归类）" }
            }
            ul.filter-terms {
                @for each in facet.terms.iter().filter(|term| term.group == group.id) {
                    (term(document, facet, each))
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
