//! A section: its title, its blocks, the chart of its targets, and the sections within it.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::block::block;
use super::figure::figure;
use super::passage_menu::anchor;
use super::translated;
use crate::charts::Shares;
use crate::document::{Block, Document, Section};
use crate::language::{Language, Page};

/// The charts of the shares that a section alone has, by the section's id.
pub(super) type Charts<'a> = BTreeMap<&'a str, Vec<Shares<'a>>>;

/// The charts of a document that stand in its sections.
pub(super) fn charts(document: &Document) -> Charts<'_> {
    let mut charts = Charts::new();
    for shares in Shares::all(document) {
        if let Some(article) = shares.article() {
            charts.entry(article).or_default().push(shares);
        }
    }
    charts
}

/// A section within others, with the sections within it. A title that is the run-in heading of its first block stands on
/// a line of its own.
pub(super) fn section(
    charts: &Charts<'_>,
    of: &Section,
    depth: usize,
    language: Language,
) -> Markup {
    let title = format!("{}-title", of.id);
    let heading = html! {
        @if !of.label.is_empty() { span.article-label { (of.label_as_set()) } }
        span id=(title) { (of.title) }
        @if of.has_full_stop() { span.full-stop { "。" } }
        (anchor(&of.id, Page::of(language).of_article, language))
    };
    let class = if of.sections.is_empty() { "article" } else { "division" };
    html! {
        section class=(class) aria-labelledby=(title) {
            // HTML has six levels of headings; the first is the title's.
            @match depth {
                0 => h2 id=(of.id) .article-title tabindex="-1" { (heading) },
                1 => h3 id=(of.id) .article-title tabindex="-1" { (heading) },
                2 => h4 id=(of.id) .article-title tabindex="-1" { (heading) },
                3 => h5 id=(of.id) .article-title tabindex="-1" { (heading) },
                _ => h6 id=(of.id) .article-title tabindex="-1" { (heading) },
            }
            (translated(of.title_en.as_deref(), language))
            (blocks(&of.blocks, of.title_runs_in(), language))
            (own_charts(charts, of, language))
            @for each in &of.sections { (section(charts, each, depth + 1, language)) }
        }
    }
}

/// The charts of the targets that are all the section's own.
pub(super) fn own_charts(charts: &Charts<'_>, of: &Section, language: Language) -> Markup {
    let own = charts.get(&*of.id).map(Vec::as_slice).unwrap_or_default();
    html! { @for chart in own { (figure(&chart.figure(language), language)) } }
}

/// Blocks; the heading of the first one stands above them where it is a title.
pub(super) fn blocks(blocks: &[Block], title_runs_in: bool, language: Language) -> Markup {
    html! {
        @for (index, each) in blocks.iter().enumerate() {
            (block(each, index > 0 || !title_runs_in, language))
        }
    }
}
