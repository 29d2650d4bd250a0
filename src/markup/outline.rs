//! The outline: sections and items as links, folded and unfolded without the program.

use maud::{Markup, html};

use super::chrome::close_sheet;
use super::original;
use crate::document::{Document, Section};
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
            @if !part.sections.is_empty() {
                (folded(part.title_in(language), true, &within(part, language), language))
            }
        }
    }
}

/// The sections within one.
fn within(of: &Section, language: Language) -> Markup {
    html! { ol.outline-articles { @for each in &of.sections { (section(each, language)) } } }
}

fn section(article: &Section, language: Language) -> Markup {
    let mut items =
        article.blocks.iter().skip(1).filter(|block| block.heading.is_some()).peekable();
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
            @if !article.sections.is_empty() {
                (folded(article.title_in(language), false, &within(article, language), language))
            } @else if items.peek().is_some() {
                (folded(article.title_in(language), false, &html! {
                    ol.outline-items {
                        @for item in items {
                            li {
                                a.outline-item href={ "#" (item.id) } {
                                    span.outline-title lang=[language.of_chinese()] {
                                        @if let Some(heading) = &item.heading { (heading) }
                                    }
                                }
                            }
                        }
                    }
                }, language))
            }
        }
    }
}

/// The title as the document has it, below its translation.
fn own_title(title_en: Option<&str>, title: &str, language: Language) -> Markup {
    let lang = language.of_chinese().filter(|_| title_en.is_some());
    html! { @if let Some(lang) = lang { span.outline-own lang=(lang) { (title) } } }
}

/// A list that can be folded away.
fn folded(title: &str, is_open: bool, list: &Markup, language: Language) -> Markup {
    html! {
        details open[is_open] {
            summary aria-label=(language.contents_of(title)) {}
            (list)
        }
    }
}

/// How many passages were found here; the program fills it in. Its room is kept, so that nothing moves.
fn count(owner: &str) -> Markup {
    html! { span.count id={ "count-" (owner) } {} }
}
