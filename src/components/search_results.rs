//! What the search found: a line that is announced, the ways through it, and the list.

use leptos::prelude::*;

use super::explorer::{Explorer, Search};
use super::prerendered;
use crate::document::Catalogue;
use crate::markup;
use crate::search::{Index, Results};

/// The outcome of the search. On a phone it covers the text, or stands aside as a strip.
#[component]
pub(super) fn SearchResults(
    /// The document and the search.
    explorer: Explorer,
    /// The documents that can be searched; needed only where the page is prerendered.
    catalogue: Catalogue,
) -> impl IntoView {
    let Search { index, results, current, is_aside, shown, .. } = explorer.search;
    let is_off = move || results.with(|results| !results.is_on()).then_some("");
    let in_words = move || {
        results.with(|results| match results.is_on() {
            true => index.with(|index| in_words(index, results)),
            false => String::new(),
        })
    };
    let place = move || {
        let count = results.with(Results::count);
        current.get().map(|current| format!("{}/{count}", current + 1)).unwrap_or_default()
    };
    let list = move || {
        results.with(|results| match results.is_on() {
            true => index.with(|index| markup::results(index, results, shown.get())),
            false => String::new(),
        })
    };
    view! {
        <div
            class="search-outcome"
            data-empty=is_off
            data-aside=move || is_aside.get().then_some("")
        >
            <div class="search-head">
                <p id="search-summary" role="status" tabindex="-1">{in_words}</p>
                <span class="search-place">{place}</span>
                <div class="search-steps" inner_html=prerendered(markup::search_steps)></div>
            </div>
            <section
                id="results"
                class="results"
                aria-label="搜索结果"
                hidden=move || is_off().is_some()
                inner_html=list
            ></section>
            <section
                class="elsewhere"
                aria-label="其他文件"
                inner_html=prerendered(|| markup::elsewhere(&catalogue))
            ></section>
        </div>
    }
}

/// What was found, in a sentence.
fn in_words(index: &Index, results: &Results) -> String {
    let query = &results.query;
    if results.sections.is_empty() {
        return format!("没有找到“{query}”。");
    }
    let articles = results.sections.iter();
    let articles = articles.filter(|found| index.sections()[found.section].is_article).count();
    let count = results.count();
    match results.sections.len() - articles {
        0 => format!("“{query}”：{count}处，在{articles}条中。"),
        // Not every text has articles.
        _ if articles == 0 => format!("“{query}”：{count}处。"),
        _ => format!("“{query}”：{count}处，在{articles}条中及条文之外。"),
    }
}
