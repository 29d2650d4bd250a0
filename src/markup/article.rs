//! An article: its title, its paragraphs and items, and the chart of its targets.

use maud::{Markup, html};

use super::shares;
use crate::charts::Shares;
use crate::document::{Article, Block, BlockKind, Document, id};

/// An article. The title is the run-in heading of its first block and stands on a line of its own.
pub(super) fn article(document: &Document, article: &Article) -> Markup {
    let title = format!("{}-title", article.id);
    let charts = Shares::all(document).into_iter().filter(|shares| {
        shares.targets.iter().all(|target| id::owner(&target.span.block) == article.id)
    });
    html! {
        section.article aria-labelledby=(title) {
            h3 id=(article.id) .article-title tabindex="-1" {
                span.article-label { (article.label) }
                span id=(title) { (article.title) }
                span.full-stop { "。" }
            }
            @for (index, block) in article.blocks.iter().enumerate() {
                (self::block(block, index > 0))
            }
            @for chart in charts {
                (shares::figure(document, &chart))
            }
        }
    }
}

/// A paragraph or an item, with its run-in heading unless that stands above it.
pub(super) fn block(block: &Block, with_heading: bool) -> Markup {
    let heading = block.heading.as_ref().filter(|_| with_heading);
    let is_item = block.kind == BlockKind::Item;
    html! {
        p id=(block.id) .block .item[is_item] {
            @if let Some(heading) = heading {
                strong.run-in { @if is_item { "——" } (heading) } "。"
            }
            (block.text)
        }
    }
}
