//! What the filter found, in words, with the chosen terms as chips that can be taken off.

use leptos::prelude::*;

use super::explorer::Explorer;
use super::prerendered;
use crate::document::Document;
use crate::markup;
use crate::state::{Choice, Matches};

/// The outcome of the filter: a line that is announced, and chips.
#[component]
pub(super) fn Found(
    /// The document and the choice.
    explorer: Explorer,
) -> impl IntoView {
    let Explorer { document, choice, matches, unknown, .. } = explorer;
    let in_words = {
        let document = document.clone();
        move || {
            let found =
                choice.with(|choice| matches.with(|matches| found(&document, choice, matches)));
            found + &unknown.with(|unknown| notice(unknown))
        }
    };
    let chips = move || {
        choice.with(|choice| matches.with(|matches| markup::chips(&document, choice, matches)))
    };
    view! {
        <section
            class="found"
            aria-label="筛选结果"
            data-empty=move || choice.with(Choice::is_empty).then_some("")>
            <p id="found" class="found-summary" role="status" tabindex="-1">{in_words}</p>
            <div class="found-modes" inner_html=prerendered(markup::modes)></div>
            <div class="found-chips" inner_html=chips></div>
        </section>
    }
}

/// The outcome in a sentence; empty while nothing is chosen.
fn found(document: &Document, choice: &Choice, matches: &Matches) -> String {
    if choice.is_empty() {
        return String::new();
    }
    let (names, blocks) = (choice.in_words(document), matches.count());
    format!("{names}：{blocks}段相关，分布在{}条中。", matches.articles(document))
}

fn notice(unknown: &[String]) -> String {
    if unknown.is_empty() {
        return String::new();
    }
    format!("网址中的“{}”在本文件里没有，已忽略。", unknown.join("、"))
}
