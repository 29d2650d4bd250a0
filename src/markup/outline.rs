//! The outline: every part and article as a link, with room for the number of passages that match.

use maud::{Markup, html};

use super::chrome::close_sheet;
use crate::document::{Document, Part};

/// The parts with their articles, and the way out where it is a sheet.
#[must_use]
pub fn outline(document: &Document) -> String {
    let outline = html! {
        p.panel-title aria-hidden="true" { "目录" }
        ol.outline-parts { @for each in &document.parts { (part(each)) } }
        (close_sheet("outline"))
    };
    outline.into_string()
}

fn part(part: &Part) -> Markup {
    html! {
        li {
            a.outline-part href={ "#" (part.id) } {
                (part.heading())
                (count(&part.id))
            }
            ol.outline-articles {
                @for article in &part.articles {
                    li {
                        a.outline-article href={ "#" (article.id) } {
                            span.outline-label { (article.label) }
                            span { (article.title) }
                            (count(&article.id))
                        }
                    }
                }
            }
        }
    }
}

/// How many passages match here; the program fills it in. Its room is kept, so that nothing moves.
fn count(owner: &str) -> Markup {
    html! { span.count data-count=(owner) {} }
}
