//! The document: title block, the figures of its targets, and the whole text.

use leptos::prelude::*;

use super::article::ArticleView;
use super::block::BlockView;
use super::explorer::Explorer;
use super::figures::Figures;
use super::title_block::TitleBlock;
use crate::document::{Block, Part};

/// The whole document. While a filter is on, what doesn't match steps back.
#[component]
pub(super) fn Text() -> impl IntoView {
    let Explorer { document, choice, .. } = Explorer::expect();
    let is_filtered = move || choice.with(|choice| !choice.is_empty()).then_some("");
    let parts = document.parts.iter().map(|part| view! { <PartView part=part.clone() /> });
    view! {
        <main id="text" class="text" tabindex="-1" lang=document.lang.clone() data-filtered=is_filtered>
            <TitleBlock />
            <Figures />
            {blocks(&document.preamble)}
            {parts.collect_view()}
        </main>
    }
}

#[component]
fn PartView(part: Part) -> impl IntoView {
    let articles =
        part.articles.iter().map(|article| view! { <ArticleView article=article.clone() /> });
    view! {
        <section class="part" aria-labelledby=format!("{}-title", part.id)>
            <h2 id=part.id.clone() class="part-title" tabindex="-1">
                <span id=format!("{}-title", part.id)>{format!("{}、{}", part.label, part.title)}</span>
            </h2>
            {blocks(&part.blocks)}
            {articles.collect_view()}
        </section>
    }
}

fn blocks(blocks: &[Block]) -> impl IntoView + use<> {
    let views = blocks.iter().map(|block| view! { <BlockView block=block.clone() /> });
    views.collect_view()
}
