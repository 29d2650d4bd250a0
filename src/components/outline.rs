//! The outline: every part and article as a link, with the number of passages that match.

use leptos::prelude::*;

use super::bar::CloseSheet;
use super::explorer::Explorer;
use crate::document::{Article, Part};

/// The outline: beside the text on a desk, a sheet on a phone.
#[component]
pub(super) fn Outline() -> impl IntoView {
    let document = Explorer::expect().document;
    let parts = document.parts.iter().map(|part| view! { <PartEntry part=part.clone() /> });
    view! {
        <nav id="outline" class="outline sheet" popover="auto" aria-label="目录">
            <p class="panel-title" aria-hidden="true">"目录"</p>
            <ol class="outline-parts">{parts.collect_view()}</ol>
            <CloseSheet sheet="outline" label="关闭" />
        </nav>
    }
}

#[component]
fn PartEntry(part: Part) -> impl IntoView {
    let articles = part.articles.into_iter().map(|article| view! { <ArticleEntry article /> });
    view! {
        <li>
            <a class="outline-part" href=format!("#{}", part.id)>
                {format!("{}、{}", part.label, part.title)}
                <Count owner=part.id.clone() />
            </a>
            <ol class="outline-articles">{articles.collect_view()}</ol>
        </li>
    }
}

#[component]
fn ArticleEntry(article: Article) -> impl IntoView {
    view! {
        <li>
            <a class="outline-article" href=format!("#{}", article.id)>
                <span class="outline-label">{article.label}</span>
                <span>{article.title}</span>
                <Count owner=article.id.clone() />
            </a>
        </li>
    }
}

/// How many passages match here. Its room is kept, so that nothing moves when it appears.
#[component]
fn Count(
    /// The id of the article, or of the part for its introduction.
    owner: String,
) -> impl IntoView {
    let matches = Explorer::expect().matches;
    let count = move || match matches.with(|matches| matches.count(&owner)) {
        0 => String::new(),
        count => format!("{count}段"),
    };
    view! { <span class="count">{count}</span> }
}
