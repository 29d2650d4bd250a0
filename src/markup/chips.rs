//! What is chosen, as chips that take it off, and the ways on from there.

use maud::html;

use crate::document::{Document, Role};
use crate::state::{Choice, Matches, View, key};

/// A button for each chosen term, a link to the first passage, and a button that takes everything
/// off. Nothing while nothing is chosen.
#[must_use]
pub fn chips(document: &Document, choice: &Choice, matches: &Matches) -> String {
    let chips = html! {
        @for (facet, term) in choice.terms(document) {
            button.chip type="button" data-toggle=(key(&facet.id, &term.id)) aria-label={ "取消筛选：" (term.name) } {
                (term.name) span aria-hidden="true" { " ×" }
            }
        }
        @if let Some(first) = matches.blocks().next() {
            a.found-first href={ "#" (first) } { "看第一段" }
        }
        @if !choice.is_empty() {
            button.found-clear type="button" data-clear { "清除筛选" }
        }
    };
    chips.into_string()
}

/// The ways of showing what is chosen, and what the marks mean.
#[must_use]
pub fn modes() -> String {
    let modes = html! {
        div.modes role="group" aria-label="显示方式" {
            @for (view, name) in
                [(View::Read, "全文标注"), (View::Extract, "只看相关"), (View::Brief, "一页简报")]
            {
                button type="button" data-view=(view.name()) aria-pressed="false" { (name) }
            }
        }
        p.legend {
            @for role in [Role::Defines, Role::Names, Role::Touches] {
                span.role data-role=(role.as_str()) { (role.word()) }
            }
        }
    };
    modes.into_string()
}
