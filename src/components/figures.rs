//! The figures under the title: the quickest answer to "what does it promise?".

use leptos::prelude::*;

use super::explorer::Explorer;
use crate::charts::Shares;
use crate::document::Target;

/// A card for each share that the document wants to reach; each leads to its sentence.
#[component]
pub(super) fn Figures() -> impl IntoView {
    let document = Explorer::expect().document;
    let years = Shares::all(&document).into_iter().map(|shares| {
        let cards = shares.targets.iter().map(|target| view! { <Card target=(*target).clone() /> });
        let label = format!("到{}年", shares.year);
        view! {
            <section class="figures" aria-label=format!("{label}的目标")>
                <p class="figures-year">{label.clone()}</p>
                <ul class="figures-cards">{cards.collect_view()}</ul>
            </section>
        }
    });
    years.collect_view()
}

#[component]
fn Card(target: Target) -> impl IntoView {
    view! {
        <li class="figures-card" data-target=target.id>
            <a href=format!("#{}", target.span.block)>
                <span class="figures-value">
                    <span class="figures-operator">{target.operator.word()}</span>
                    {target.figure.trim_end_matches(&target.unit).to_owned()}
                    <span class="figures-unit">{target.unit}</span>
                </span>
                <span class="figures-name">{target.name}</span>
                <span class="figures-base">{format!("占{}", target.base)}</span>
            </a>
        </li>
    }
}
