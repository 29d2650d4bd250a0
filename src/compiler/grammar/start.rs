//! What a line begins with, as far as one sees from the line alone.

use super::aside::is_page_number;
use super::doubt::{self, Doubt};
use super::label::{Form, Label, figure};
use super::line::split;
use super::portal::{field, is_of_portal};
use super::title_block::{is_letterhead, is_number};

/// What a line begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::compiler) enum Start {
    /// A label, or the mark of an item.
    Label,
    /// Nothing that tells it from the middle of a paragraph.
    Text,
    /// It is no part of a paragraph: the number of a page or of the document, a line about its source.
    Furniture,
}

/// What a line, trimmed, begins with.
pub(in crate::compiler) fn start(text: &str) -> Start {
    let Some(line) = split(text).next() else { return Start::Furniture };
    let is_source = text.strip_prefix("来源").is_some_and(|rest| rest.starts_with([':', '：']));
    if is_source || field(text).is_some() || is_of_portal(text) {
        return Start::Furniture;
    }
    if is_page_number(text) || figure(text).is_some() || is_number(text) || is_letterhead(text) {
        return Start::Furniture;
    }
    let label = Label::read(line.content());
    let is_label = label.is_some_and(|label| {
        // 35张, 0.1平方米: a quantity.
        let is_quantity =
            matches!(label.form, Form::Spaced | Form::Decimal2 | Form::Decimal3 | Form::Decimal4);
        !is_quantity && doubt::of(&label, &line) != Doubt::Sentence
    });
    let is_marked = line.item().is_some() || text.starts_with(['#', '>']) || text.starts_with('附');
    if is_label || is_marked { Start::Label } else { Start::Text }
}

/// Whether a line with a label may be the title of a section.
pub(in crate::compiler) fn may_be_title(text: &str) -> bool {
    use Form::{Bracketed, Chapter, Comma, Division, Volume};
    let is_upper = |form: Form| matches!(form, Volume | Chapter | Division | Comma | Bracketed);
    Label::read(text).is_some_and(|label| is_upper(label.form))
}
