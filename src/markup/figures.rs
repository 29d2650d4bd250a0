//! The figures under the title: the quickest answer to "what does it promise?".

use maud::{Markup, html};

use crate::charts::Shares;
use crate::document::{Document, Target};

/// A card for each share that the document wants to reach; each leads to its sentence.
pub(super) fn figures(document: &Document) -> Markup {
    html! {
        @for shares in Shares::all(document) {
            section.figures aria-label={ "到" (shares.year) "年的目标" } {
                p.figures-year { "到" (shares.year) "年" }
                ul.figures-cards { @for target in &shares.targets { (card(target)) } }
            }
        }
    }
}

fn card(target: &Target) -> Markup {
    let unit = target.unit.as_deref().unwrap_or_default();
    html! {
        li.figures-card data-target=(target.id) {
            a href={ "#" (target.span.block) } data-quoted=(target.id) {
                span.figures-value {
                    @if let Some(operator) = target.operator {
                        span.figures-operator { (operator.word()) }
                    }
                    (target.figure.strip_suffix(unit).unwrap_or(&target.figure))
                    span.figures-unit { (unit) }
                }
                span.figures-name { (target.name) }
                @if let Some(base) = &target.base { span.figures-base { "占" (base) } }
            }
        }
    }
}
