//! The outline: parts, articles and items as links, folded and unfolded without the program.

use maud::{Markup, html};

use super::chrome::close_sheet;
use crate::document::{Article, Document, Part};

/// The outline, with a box that finds and jumps, and the ways to the articles beside this one.
#[must_use]
pub fn outline(document: &Document) -> String {
    let outline = html! {
        p.panel-title aria-hidden="true" { "目录" }
        div.outline-tools {
            input #jump .outline-find type="text" aria-label="查标题，或跳到一条" autocomplete="off"
                placeholder="标题、拼音、第八条、8" spellcheck="false" enterkeyhint="go" maxlength="60";
            button type="button" data-unfold="true" { "全部展开" }
            button type="button" data-unfold="false" { "全部收起" }
            p #jump-told .hint role="status" {}
        }
        ol.outline-parts { @for each in &document.parts { (part(each)) } }
        div.outline-foot {
            button type="button" data-turn="-1" { "‹ 上一条" }
            button type="button" data-turn="1" { "下一条 ›" }
            (close_sheet("outline"))
        }
    };
    outline.into_string()
}

fn part(part: &Part) -> Markup {
    let articles =
        html! { ol.outline-articles { @for each in &part.articles { (article(each)) } } };
    html! {
        li {
            a.outline-part href={ "#" (part.id) } {
                span.outline-title { (part.heading()) }
                (count(&part.id))
            }
            @if !part.articles.is_empty() { (folded(&part.title, true, &articles)) }
        }
    }
}

fn article(article: &Article) -> Markup {
    let mut items =
        article.blocks.iter().skip(1).filter(|block| block.heading.is_some()).peekable();
    html! {
        li {
            a.outline-article href={ "#" (article.id) } {
                span.outline-label { (article.label) }
                span.outline-title { (article.title) }
                (count(&article.id))
            }
            @if items.peek().is_some() {
                (folded(&article.title, false, &html! {
                    ol.outline-items {
                        @for item in items {
                            li {
                                a.outline-item href={ "#" (item.id) } {
                                    span.outline-title { @if let Some(heading) = &item.heading { (heading) } }
                                }
                            }
                        }
                    }
                }))
            }
        }
    }
}

/// A list that can be folded away.
fn folded(title: &str, is_open: bool, list: &Markup) -> Markup {
    html! {
        details open[is_open] {
            summary aria-label={ "“" (title) "”的下级目录" } {}
            (list)
        }
    }
}

/// How many passages were found here; the program fills it in. Its room is kept, so that nothing moves.
fn count(owner: &str) -> Markup {
    html! { span.count id={ "count-" (owner) } {} }
}
