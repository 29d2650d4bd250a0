//! An article: its title, its paragraphs and items, and the chart of its targets.

use leptos::prelude::*;

use super::block::BlockView;
use super::explorer::Explorer;
use super::shares_figure::SharesFigure;
use crate::charts::Shares;
use crate::document::{Article, id};

/// An article. The title is the run-in heading of its first block and stands on a line of its own.
#[component]
pub(super) fn ArticleView(article: Article) -> impl IntoView {
    let document = Explorer::expect().document;
    let charts = Shares::all(&document)
        .into_iter()
        .filter(|shares| {
            shares.targets.iter().all(|target| id::owner(&target.span.block) == article.id)
        })
        .map(|shares| view! { <SharesFigure year=shares.year /> })
        .collect_view();
    let blocks = article.blocks.iter().enumerate().map(|(index, block)| {
        let mut block = block.clone();
        if index == 0 {
            block.heading = None;
        }
        view! { <BlockView block /> }
    });
    view! {
        <section class="article" aria-labelledby=format!("{}-title", article.id)>
            <h3 id=article.id.clone() class="article-title" tabindex="-1">
                <span class="article-label">{article.label.clone()}</span>
                <span id=format!("{}-title", article.id)>{article.title.clone()}</span>
                <span class="full-stop">"。"</span>
            </h3>
            {blocks.collect_view()}
            {charts}
        </section>
    }
}
