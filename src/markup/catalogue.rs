//! The documents that the site holds, to switch between them.

use maud::{Markup, html};

use crate::document::{Catalogue, Entry, page_of};

/// The list of documents; the present one is marked. Each is a link to a page of its own.
pub(super) fn catalogue(catalogue: &Catalogue, present: Option<&str>) -> Markup {
    html! {
        ul.catalogue {
            @for each in &catalogue.documents {
                li { (entry(each, present == Some(&each.id))) }
            }
        }
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
