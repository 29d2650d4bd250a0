//! What refers to something else: mentions, targets, links.

use std::collections::{BTreeMap, BTreeSet};

use super::facets::fresh;
use super::head::document_id;
use super::place::{Place, TOP};
use super::refusal::{Excerpt, Reason, Refusal};
use super::spans::{self, Ruler};
use crate::document::{Document, Link, Relation, Span, id};

/// What can be referred to.
pub(super) struct Known<'a> {
    blocks: BTreeMap<&'a str, Ruler<'a>>,
    /// The ids of each facet's terms.
    facets: BTreeMap<&'a str, BTreeSet<&'a str>>,
}

impl<'a> Known<'a> {
    /// What a document has.
    pub(super) fn new(document: &'a Document) -> Self {
        let blocks = document.blocks().enumerate();
        let terms = document
            .facets
            .iter()
            .map(|facet| (&*facet.id, facet.terms.iter().map(|term| &*term.id).collect()));
        Self {
            blocks: blocks.map(|(at, block)| (&*block.id, Ruler::new(at, block))).collect(),
            facets: terms.collect(),
        }
    }

    /// The block of a span.
    pub(super) fn ruler(&self, at: Place<'_>, span: &Span) -> Result<&Ruler<'a>, Refusal> {
        let unknown = || at.field("block").refuse(Reason::UnknownBlock(Excerpt::of(&span.block)));
        self.blocks.get(&*span.block).ok_or_else(unknown)
    }

    fn term(&self, at: Place<'_>, facet: &str, term: &str) -> Result<(), Refusal> {
        let Some(terms) = self.facets.get(facet) else {
            return Err(at.field("facet").refuse(Reason::UnknownFacet(Excerpt::of(facet))));
        };
        match terms.contains(term) {
            true => Ok(()),
            false => Err(at.field("term").refuse(Reason::UnknownTerm(Excerpt::of(term)))),
        }
    }
}

/// The order of the text, in which mentions and targets come: whoever goes through the blocks takes
/// those of each from the front, and would never come to one that stands too late.
#[derive(Default)]
struct InOrder {
    last: (usize, usize),
}

impl InOrder {
    /// Checks a span, and that it doesn't stand before the last one.
    fn check(&mut self, at: Place<'_>, span: &Span, known: &Known<'_>) -> Result<(), Refusal> {
        let within = at.field("span");
        let ruler = known.ruler(within, span)?;
        ruler.check(within, span)?;
        let next = (ruler.position, span.start);
        if next < self.last {
            return Err(at.refuse(Reason::Order));
        }
        self.last = next;
        Ok(())
    }
}

/// Checks everything that refers to something else.
///
/// # Errors
/// If what is referred to doesn't exist, a span doesn't quote its block, or mentions or targets
/// aren't in the order of the text.
pub(super) fn check(document: &Document, known: &Known<'_>) -> Result<(), Refusal> {
    let mut order = InOrder::default();
    for (index, mention) in document.mentions.iter().enumerate() {
        let at = TOP.entry("mentions", index);
        known.term(at, &mention.facet, &mention.term)?;
        order.check(at, &mention.span, known)?;
    }
    let (mut order, mut ids) = (InOrder::default(), BTreeSet::new());
    for (index, target) in document.targets.iter().enumerate() {
        let at = TOP.entry("targets", index);
        fresh(&mut ids, at, &target.id)?;
        order.check(at, &target.span, known)?;
    }
    for (index, link) in document.links.iter().enumerate() {
        check_link(TOP.entry("links", index), link, known)?;
    }
    Ok(())
}

fn check_link(at: Place<'_>, link: &Link, known: &Known<'_>) -> Result<(), Refusal> {
    let from = at.field("from");
    known.ruler(from, &link.from)?.check(from, &link.from)?;
    if (link.relation == Relation::NoCounterpart) != link.to.is_none() {
        return Err(at.refuse(Reason::Counterpart));
    }
    let Some(to) = &link.to else { return Ok(()) };
    let at = at.field("to");
    document_id(at.field("document"), &to.document)?;
    if !id::is_block(&to.span.block) {
        let other = Reason::NoBlockId(Excerpt::of(&to.span.block));
        return Err(at.field("block").refuse(other));
    }
    spans::check_remote(at, &to.span)
}
