//! The outline: sections and items as links, folded and unfolded without the program.

use maud::{Markup, html};

use super::chrome::close_sheet;
use super::original;
use crate::document::{Block, BlockKind, Document, Section};
use crate::language::{Language, Page};

/// The outline, with a box that finds and jumps, and the ways to the articles beside this one.
#[must_use]
pub fn outline(document: &Document, language: Language) -> Markup {
    let say = Page::of(language);
    html! {
        p.panel-title aria-hidden="true" { (say.contents) }
        div.outline-tools {
            input #jump .outline-find type="text" aria-label=(say.find_title) autocomplete="off"
                placeholder=(say.find_title_hint) spellcheck="false" enterkeyhint="go" maxlength="60";
            button type="button" data-unfold="true" { (say.unfold) }
            button type="button" data-unfold="false" { (say.fold) }
            p #jump-told .hint role="status" {}
            @if let Some(unofficial) = language.unofficial() { p.unofficial { (unofficial) } }
        }
        ol.outline-parts { @for each in document.top_sections() { (top(each, language)) } }
        div.outline-foot {
            button type="button" data-turn="-1" { (say.previous_article) }
            button type="button" data-turn="1" { (say.next_article) }
            (close_sheet("outline", say))
        }
    }
}

fn top(part: &Section, language: Language) -> Markup {
    html! {
        li {
            a.outline-part href={ "#" (part.id) } {
                span.outline-title {
                    (original(&part.heading_in(language), language))
                    (own_title(part.title_en.as_deref(), &part.heading(), language))
                }
                (count(&part.id))
            }
            (folded(part, true, language))
        }
    }
}

fn section(article: &Section, language: Language) -> Markup {
    html! {
        li {
            a.outline-article href={ "#" (article.id) } {
                span.outline-label { (article.label_in(language)) }
                span.outline-title {
                    (original(article.title_in(language), language))
                    (own_title(article.title_en.as_deref(), &article.title, language))
                }
                (count(&article.id))
            }
            (folded(article, false, language))
        }
    }
}

/// What a section consists of, as far as it has a title: its items, captions and boxes, then the sections within it. The
/// list can be folded away.
fn folded(of: &Section, is_open: bool, language: Language) -> Markup {
    let blocks = of.blocks.iter().skip(usize::from(of.title_runs_in()));
    let titled: Vec<(&Block, &String)> = blocks
        .filter_map(|block| match block.kind {
            BlockKind::Heading => Some((block, &block.text)),
            _ => block.heading.as_ref().map(|heading| (block, heading)),
        })
        .collect();
    if titled.is_empty() && of.sections.is_empty() {
        return Markup::default();
    }
    html! {
        details open[is_open] {
            summary aria-label=(language.contents_of(of.title_in(language))) {}
            @if !titled.is_empty() {
                ol.outline-items { @for (block, title) in titled { (item(block, title, language)) } }
            }
            @if !of.sections.is_empty() {
                ol.outline-articles { @for each in &of.sections { (section(each, language)) } }
            }
        }
    }
}

fn item(block: &Block, title: &str, language: Language) -> Markup {
    html! {
        li {
            a.outline-item href={ "#" (block.id) } {
                span.outline-title lang=[language.of_chinese()] { (title) }
            }
        }
    }
}

/// The title as the document has it, below its translation.
fn own_title(title_en: Option<&str>, title: &str, language: Language) -> Markup {
    let lang = language.of_chinese().filter(|_| title_en.is_some());
    html! { @if let Some(lang) = lang { span.outline-own lang=(lang) { (title) } } }
}

/// How many passages were found here; the program fills it in. Its room is kept, so that nothing moves.
fn count(owner: &str) -> Markup {
    html! { span.count id={ "count-" (owner) } {} }
}
