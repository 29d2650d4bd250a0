//! What readers call things that the text calls otherwise, or doesn't name.

use std::collections::BTreeSet;

use super::head::is_date;
use super::place::{Place, TOP};
use super::references::Known;
use super::refusal::{Excerpt, Reason, Refusal};
use super::strings::{heading, name, term_name, term_translated};
use crate::document::{Document, Facet};

/// Checks everyday words, unnamed places and what may stand for them.
///
/// # Errors
/// If a word is blank or too long, a place is there twice, or what may stand for places is not in the text or
/// names a place that isn't there.
pub(super) fn check(document: &Document, known: &Known<'_>) -> Result<(), Refusal> {
    for (index, facet) in document.facets.iter().enumerate() {
        let at = TOP.entry("facets", index);
        for (index, term) in facet.terms.iter().enumerate() {
            let at = at.entry("terms", index);
            for (list, words) in [("everyday", &term.everyday), ("not", &term.not)] {
                for (index, word) in words.iter().enumerate() {
                    term_name(at.entry(list, index), word)?;
                }
            }
        }
        check_unnamed(at, facet, known)?;
    }
    Ok(())
}

fn check_unnamed(at: Place<'_>, facet: &Facet, known: &Known<'_>) -> Result<(), Refusal> {
    let mut places = BTreeSet::new();
    for (index, place) in facet.unnamed.iter().enumerate() {
        let at = at.entry("unnamed", index);
        term_name(at.field("name"), &place.name)?;
        term_translated(at.field("name_en"), &place.name_en)?;
        for (index, alias) in place.aliases.iter().enumerate() {
            term_name(at.entry("aliases", index), alias)?;
        }
        if !places.insert(&*place.name) {
            return Err(at.field("name").refuse(Reason::Duplicate(Excerpt::of(&place.name))));
        }
    }
    for (index, membership) in facet.memberships.iter().enumerate() {
        let at = at.entry("memberships", index);
        name(at.field("publisher"), &membership.publisher)?;
        name(at.field("title"), &membership.title)?;
        heading(at.field("date"), &membership.date)?;
        if !is_date(&membership.date) {
            return Err(at.field("date").refuse(Reason::Date(Excerpt::of(&membership.date))));
        }
        for (index, span) in membership.spans.iter().enumerate() {
            let at = at.entry("spans", index);
            known.ruler(at, span)?.check(at, span)?;
        }
        for (index, member) in membership.members.iter().enumerate() {
            if !places.contains(&**member) {
                let unknown = Reason::UnknownTerm(Excerpt::of(member));
                return Err(at.entry("members", index).refuse(unknown));
            }
        }
    }
    Ok(())
}
