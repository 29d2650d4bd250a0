//! What refers to something else: mentions, targets, commitments, links.

use std::collections::{BTreeMap, BTreeSet};

use super::facets::fresh;
use super::head::document_id;
use super::place::{Place, TOP};
use super::refusal::{Excerpt, Reason, Refusal};
use super::spans::{self, Ruler};
use crate::document::{Document, Link, Passage, Relation, Sentences, Span, id};

/// What can be referred to.
pub(super) struct Known<'a> {
    blocks: BTreeMap<&'a str, Ruler<'a>>,
    /// The ids of each facet's terms, and of its groups.
    facets: BTreeMap<&'a str, [BTreeSet<&'a str>; 2]>,
}

impl<'a> Known<'a> {
    /// What a document has.
    pub(super) fn new(document: &'a Document) -> Self {
        let blocks = document.blocks().enumerate();
        let facets = document.facets.iter().map(|facet| {
            let terms = facet.terms.iter().map(|term| &*term.id).collect();
            (&*facet.id, [terms, facet.groups.iter().map(|group| &*group.id).collect()])
        });
        Self {
            blocks: blocks.map(|(at, block)| (&*block.id, Ruler::new(at, block))).collect(),
            facets: facets.collect(),
        }
    }

    /// The block of a span.
    pub(super) fn ruler(&self, at: Place<'_>, span: &Span) -> Result<&Ruler<'a>, Refusal> {
        let unknown = || at.field("block").refuse(Reason::UnknownBlock(Excerpt::of(&span.block)));
        self.blocks.get(&*span.block).ok_or_else(unknown)
    }

    fn term(&self, at: Place<'_>, facet: &str, term: &str) -> Result<(), Refusal> {
        let [terms, _] = self.facet(at, facet)?;
        match terms.contains(term) {
            true => Ok(()),
            false => Err(at.field("term").refuse(Reason::UnknownTerm(Excerpt::of(term)))),
        }
    }

    fn group(&self, at: Place<'_>, facet: &str, group: &str) -> Result<(), Refusal> {
        let [_, groups] = self.facet(at, facet)?;
        match groups.contains(group) {
            true => Ok(()),
            false => Err(at.field("group").refuse(Reason::UnknownGroup(Excerpt::of(group)))),
        }
    }

    fn facet(&self, at: Place<'_>, id: &str) -> Result<&[BTreeSet<&'a str>; 2], Refusal> {
        let unknown = || at.field("facet").refuse(Reason::UnknownFacet(Excerpt::of(id)));
        self.facets.get(id).ok_or_else(unknown)
    }
}

/// The order of the text, in which mentions, targets and commitments come: whoever goes through the blocks takes
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
/// If what is referred to doesn't exist, a span doesn't quote its block, or mentions, targets or commitments
/// aren't in the order of the text.
pub(super) fn check(document: &Document, known: &Known<'_>) -> Result<(), Refusal> {
    let mut order = InOrder::default();
    for (index, mention) in document.mentions.iter().enumerate() {
        let at = TOP.entry("mentions", index);
        known.term(at, &mention.facet, &mention.term)?;
        order.check(at, &mention.span, known)?;
    }
    let mut order = InOrder::default();
    for (index, mention) in document.group_mentions.iter().enumerate() {
        let at = TOP.entry("group_mentions", index);
        known.group(at, &mention.facet, &mention.group)?;
        order.check(at, &mention.span, known)?;
    }
    check_sentences(document)?;
    let (mut order, mut ids) = (InOrder::default(), BTreeSet::new());
    for (index, target) in document.targets.iter().enumerate() {
        let at = TOP.entry("targets", index);
        fresh(&mut ids, at, &target.id)?;
        order.check(at, &target.span, known)?;
    }
    let mut order = InOrder::default();
    for (index, commitment) in document.commitments.iter().enumerate() {
        let at = TOP.entry("commitments", index);
        fresh(&mut ids, at, &commitment.id)?;
        order.check(at, &commitment.span, known)?;
    }
    for (index, link) in document.links.iter().enumerate() {
        check_link(TOP.entry("links", index), link, known)?;
    }
    Ok(())
}

/// Checks that each mention names the sentence in which it stands: what goes together rests on it.
fn check_sentences(document: &Document) -> Result<(), Refusal> {
    let (mut mention, mut group_mention) = (0, 0);
    for passage in document.passages() {
        let Passage { block, mentions, group_mentions } = passage;
        let (at, of_groups) = (mention, group_mention);
        (mention, group_mention) = (mention + mentions.len(), group_mention + group_mentions.len());
        let terms = mentions.iter().zip(at..);
        let terms = terms.map(|(each, at)| ("mentions", at, &each.span, &each.sentence));
        let groups = group_mentions.iter().zip(of_groups..);
        let groups = groups.map(|(each, at)| ("group_mentions", at, &each.span, &each.sentence));
        let mut sentences = None;
        for (list, index, span, sentence) in terms.chain(groups) {
            let sentences = sentences.get_or_insert_with(|| Sentences::new(&block.text));
            if sentences.extent(&(span.start..span.end)) != *sentence {
                let at = TOP.entry(list, index);
                return Err(at.field("sentence").refuse(Reason::OtherSentence));
            }
        }
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
