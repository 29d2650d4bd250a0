//! The documents that the site holds, to switch between them.

use maud::{Markup, html};

use crate::document::{Entry, Surroundings, page_of};

/// The list of documents; the present one is marked. Each is a link to a page of its own.
pub(super) fn catalogue(surroundings: &Surroundings, present: Option<&str>) -> Markup {
    html! {
        ul.catalogue {
            @for each in &surroundings.catalogue.documents {
                li { (entry(each, present == Some(&each.id))) }
            }
        }
        @if surroundings.is_single {
            p.catalogue-note { "每份文件是一个网页文件。放在同一个文件夹里，就能从这里打开。" }
        } @else {
            (own_file())
        }
    }
}

/// The way to a document from the reader's device.
fn own_file() -> Markup {
    html! {
        div.catalogue-other {
            label {
                "打开您设备上的 document.json…"
                input #catalogue-file type="file" accept=".json,application/json" disabled;
            }
            p { "文件只在本机读取，不会上传。" }
        }
    }
}

fn entry(entry: &Entry, is_present: bool) -> Markup {
    html! {
        a href=(page_of(&entry.id)) data-document=(entry.id)
            aria-current=[is_present.then_some("page")] {
            strong lang=(entry.lang) { (entry.title_short) }
            span lang=(entry.lang) { (entry.title) }
            small {
                (entry.issuer)
                @if let Some(date) = entry.date() { " · " time datetime=(date) { (date) } }
            }
        }
    }
}
