//! The figures under the title: the quickest answer to "what does it promise?".

use maud::{Markup, html};

use super::original;
use crate::charts::Shares;
use crate::document::{Document, Target};
use crate::language::{Language, Page};

/// A card for each share that the document wants to reach; each leads to its sentence.
pub(super) fn figures(document: &Document, language: Language) -> Markup {
    html! {
        @for shares in Shares::all(document) {
            section.figures aria-label=(language.targets_by(shares.year)) lang=[language.of_interface()] {
                p.figures-year { (language.by_year(shares.year)) }
                ul.figures-cards { @for target in &shares.targets { (card(target, language)) } }
            }
        }
    }
}

fn card(target: &Target, language: Language) -> Markup {
    let unit = target.unit.as_deref().unwrap_or_default();
    html! {
        li.figures-card data-target=(target.id) {
            a href={ "#" (target.span.block) } data-quoted=(target.id) {
                span.figures-value {
                    @if let Some(operator) = target.operator {
                        span.figures-operator { (operator.word(language)) }
                    }
                    (target.figure.strip_suffix(unit).unwrap_or(&target.figure))
                    span.figures-unit { (unit) }
                }
                span.figures-name { (original(target.name_in(language), language)) }
                @if let Some(base) = &target.base { span.figures-base { (Page::of(language).of_base) (original(base, language)) } }
            }
        }
    }
}
