//! The filter: facets, groups, terms. Their ids stand in addresses and in attributes.

use std::collections::{BTreeMap, BTreeSet};

use super::head::plain;
use super::place::{Place, TOP};
use super::refusal::{Excerpt, Reason, Refusal};
use crate::document::{Document, Facet, id};

/// Checks facets, groups and terms.
///
/// # Errors
/// If an id isn't plain, is there twice in its scope, or means something else in addresses; if a
/// term's group doesn't exist.
pub(super) fn check(document: &Document) -> Result<(), Refusal> {
    let (mut ids, mut of_controls) = (BTreeSet::new(), BTreeSet::new());
    for (index, facet) in document.facets.iter().enumerate() {
        let at = TOP.entry("facets", index);
        fresh(&mut ids, at, &facet.id)?;
        if id::RESERVED.contains(&&*facet.id) {
            return Err(at.field("id").refuse(Reason::Reserved(Excerpt::of(&facet.id))));
        }
        check_facet(at, facet)?;
        // `a` with `b-c` and `a-b` with `c` would share the id of an element.
        for (index, term) in facet.terms.iter().enumerate() {
            let control = format!("{}-{}", facet.id, term.id);
            let reason = Reason::Duplicate(Excerpt::of(&control));
            if !of_controls.insert(control) {
                return Err(at.entry("terms", index).field("id").refuse(reason));
            }
        }
    }
    Ok(())
}

fn check_facet(at: Place<'_>, facet: &Facet) -> Result<(), Refusal> {
    let mut groups = BTreeSet::new();
    for (index, group) in facet.groups.iter().enumerate() {
        fresh(&mut groups, at.entry("groups", index), &group.id)?;
    }
    let mut ids = BTreeSet::new();
    for (index, term) in facet.terms.iter().enumerate() {
        let at = at.entry("terms", index);
        fresh(&mut ids, at, &term.id)?;
        if !groups.contains(&*term.group) {
            let unknown = Reason::UnknownGroup(Excerpt::of(&term.group));
            return Err(at.field("group").refuse(unknown));
        }
    }
    check_names(at, facet)
}

/// An address may give a term by id or by name, so that no name may be another term's name or id.
fn check_names(at: Place<'_>, facet: &Facet) -> Result<(), Refusal> {
    let ids = facet.terms.iter().enumerate().map(|(index, term)| (&*term.id, index));
    let mut keys: BTreeMap<&str, usize> = ids.collect();
    for (index, term) in facet.terms.iter().enumerate() {
        if keys.insert(&term.name, index).is_some_and(|other| other != index) {
            let taken = Reason::Duplicate(Excerpt::of(&term.name));
            return Err(at.entry("terms", index).field("name").refuse(taken));
        }
    }
    Ok(())
}

/// Checks that an id is plain and new in its scope.
pub(super) fn fresh<'a>(
    seen: &mut BTreeSet<&'a str>,
    at: Place<'_>,
    id: &'a str,
) -> Result<(), Refusal> {
    plain(at.field("id"), id)?;
    match seen.insert(id) {
        true => Ok(()),
        false => Err(at.field("id").refuse(Reason::Duplicate(Excerpt::of(id)))),
    }
}
