//! The passages of a cell of a matrix.

use maud::html;

use super::passages;
use crate::brief::Extract;
use crate::document::Document;

/// The passages under a title, and a button that takes them away.
#[must_use]
pub fn cell(document: &Document, title: &str, extracts: &[Extract<'_>]) -> String {
    let cell = html! {
        h2 #cell-title tabindex="-1" { (title) span.count { (extracts.len()) "段" } }
        (passages::list(document, extracts))
        button type="button" data-close-cell { "关闭" }
    };
    cell.into_string()
}
