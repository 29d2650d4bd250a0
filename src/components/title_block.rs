//! The document's title, its dates and source, and what the editor mended.

use leptos::prelude::*;

use super::explorer::Explorer;
use crate::document::TitleLineKind;

/// The title block as the source has it.
#[component]
pub(super) fn TitleBlock() -> impl IntoView {
    let document = Explorer::expect().document;
    let phrases = document.title_phrases.iter().map(|phrase| view! { {phrase.clone()}<wbr /> });
    let lines = document
        .title_block
        .iter()
        .filter(|line| line.kind != TitleLineKind::Title)
        .map(|line| view! { <p class="title-line">{line.text.clone()}</p> });
    view! {
        <div class="title-block">
            <h1>{phrases.collect_view()}</h1>
            {lines.collect_view()}
            <Corrections />
        </div>
    }
}

/// What was mended in the source, told on request: an edited text is never passed off as the
/// original.
#[component]
fn Corrections() -> impl IntoView {
    let corrections = &Explorer::expect().document.corrections;
    let entries = corrections.iter().map(|correction| {
        view! {
            <li>
                "原文“"<del>{correction.before.clone()}</del>"”，本页作“"
                <ins>{correction.after.clone()}</ins>"”。"{correction.reason.clone()}
            </li>
        }
    });
    (!corrections.is_empty()).then(|| {
        view! {
            <details class="corrections">
                <summary>{format!("本页对来源文本作了{}处更正", corrections.len())}</summary>
                <ul>{entries.collect_view()}</ul>
            </details>
        }
    })
}
