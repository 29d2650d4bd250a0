//! The documents that the site holds, to switch between them.

use maud::{Markup, html};

use super::original;
use crate::document::{Entry, Surroundings, page_of};
use crate::language::{Language, Page};

/// The list of documents; the present one is marked. Each is a link to a page of its own.
pub(super) fn catalogue(surroundings: &Surroundings, present: Option<&str>) -> Markup {
    let language = surroundings.language;
    let say = Page::of(language);
    html! {
        ul.catalogue {
            @for each in &surroundings.catalogue.documents {
                li { (entry(each, present == Some(&each.id), language)) }
            }
        }
        @if surroundings.is_single {
            @if let Some(present) = present {
                @let other = language.other();
                p.catalogue-language {
                    a href=(page_of(present, other)) lang=(other.tag()) hreflang=(other.tag()) {
                        (other.own_name())
                    }
                }
            }
            p.catalogue-note { (say.files_beside) }
        } @else {
            (own_file(say))
        }
    }
}

/// The way to a document from the reader's device.
fn own_file(say: &Page) -> Markup {
    html! {
        div.catalogue-other {
            label {
                (say.own_file)
                input #catalogue-file type="file" accept=".json,application/json" disabled;
            }
            p { (say.not_uploaded) }
        }
    }
}

fn entry(entry: &Entry, is_present: bool, language: Language) -> Markup {
    let name = entry.name_in(language);
    html! {
        a href=(page_of(&entry.id, language)) data-document=(entry.id)
            aria-current=[is_present.then_some("page")] {
            strong lang=[(name == entry.title_short).then_some(&entry.lang)] { (name) }
            span lang=(entry.lang) { (entry.title) }
            small {
                (original(&entry.issuer, language))
                @if let Some(date) = entry.date() {
                    " · " time datetime=(date) { (language.day(date)) }
                }
            }
        }
    }
}
