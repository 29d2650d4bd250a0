//! An article: its title, its paragraphs and items, and the chart of its targets.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::figure::figure;
use super::passage_menu::anchor;
use super::translated;
use crate::charts::Shares;
use crate::document::{Article, Block, BlockKind, Document};
use crate::language::{Language, Page};

/// The charts of the shares that an article alone has, by the article's id.
pub(super) type Charts<'a> = BTreeMap<&'a str, Vec<Shares<'a>>>;

/// The charts of a document that stand in its articles.
pub(super) fn charts(document: &Document) -> Charts<'_> {
    let mut charts = Charts::new();
    for shares in Shares::all(document) {
        if let Some(article) = shares.article() {
            charts.entry(article).or_default().push(shares);
        }
    }
    charts
}

/// An article. A title that is the run-in heading of its first block stands on a line of its own.
pub(super) fn article(charts: &Charts<'_>, article: &Article, language: Language) -> Markup {
    let title = format!("{}-title", article.id);
    let charts = charts.get(&*article.id).map(Vec::as_slice).unwrap_or_default();
    html! {
        section.article aria-labelledby=(title) {
            h3 id=(article.id) .article-title tabindex="-1" {
                span.article-label { (article.label) }
                span id=(title) { (article.title) }
                @if !article.title.is_empty() { span.full-stop { "。" } }
                (anchor(&article.id, Page::of(language).of_article, language))
            }
            (translated(article.title_en.as_deref(), language))
            (blocks(&article.blocks, article.title_runs_in(), language))
            @for chart in charts {
                (figure(&chart.figure(language), language))
            }
        }
    }
}

/// Paragraphs and items; the heading of the first one stands above them where it is a title.
pub(super) fn blocks(blocks: &[Block], title_runs_in: bool, language: Language) -> Markup {
    html! {
        @for (index, each) in blocks.iter().enumerate() {
            (block(each, index > 0 || !title_runs_in, language))
        }
    }
}

fn block(block: &Block, with_heading: bool, language: Language) -> Markup {
    let heading = block.heading.as_ref().filter(|_| with_heading);
    html! {
        p id=(block.id) .block .item[block.kind == BlockKind::Item] {
            @if let Some(heading) = heading {
                strong.run-in { (block.mark()) (heading) } "。"
            } @else {
                (block.mark())
            }
            (text(block))
            (anchor(&block.id, Page::of(language).of_passage, language))
        }
    }
}

/// The text, with an address on each point that it enumerates.
fn text(block: &Block) -> Markup {
    let characters: Vec<char> = block.text.chars().collect();
    let between = |start: usize, end: usize| characters[start..end].iter().collect::<String>();
    let first = block.points.first().map_or(characters.len(), |point| point.start);
    html! {
        (between(0, first))
        @for point in &block.points {
            span id=(point.id) { (between(point.start, point.end)) }
        }
    }
}
