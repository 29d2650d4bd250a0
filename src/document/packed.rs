//! The mentions of a document in few bytes, as a page carries them: each has a term and a place that the
//! document has anyway, so numbers say it.
//!
//! A mention is five numbers: block, start, length, term, role. The block is counted on from that of the
//! mention before it; the start, in Unicode scalar values, from that mention's where the block is the same; the
//! term is its index among those of all facets in their order, the role its index in [`ROLES`]. A group is counted
//! on behind the terms. All numbers stand in one row, with commas between them, in the order of the text. Sentences are
//! not carried: they are found again.

use std::ops::Range;

use super::{Document, GroupMention, Mention, Passage, Role, Span, Terms, sorted};

const ROLES: [Role; 3] = [Role::Touches, Role::Names, Role::Defines];

/// The document as a page carries it: its data with the mentions in a row, and without the commitments, which the
/// page shows and its program doesn't need, and what was set aside. Where mentions are out of their order or of what the
/// document hasn't, there is no such row.
#[cfg(feature = "foreign")]
#[must_use]
pub fn page_data(document: &Document) -> Option<String> {
    let mentions = pack(document)?;
    // As values the mentions would take ten times what all the rest does.
    let document = Document {
        mentions: Vec::new(),
        group_mentions: Vec::new(),
        commitments: Vec::new(),
        set_aside: Vec::new(),
        ..document.clone()
    };
    // Strings, numbers and lists: serialising them can't fail.
    let mut data = serde_json::to_value(document).ok()?;
    *data.get_mut("mentions")? = mentions.into();
    // Within a page nothing of it must look like a tag.
    Some(data.to_string().replace('<', "\\u003c"))
}

/// The mentions of a document in a row, or nothing where one of them is of no block, term or group of the document,
/// or comes before the one that it follows.
#[must_use]
pub fn pack(document: &Document) -> Option<String> {
    let terms = Terms::new(document);
    let (mut packed, mut on, mut count) = (String::new(), 0, 0);
    for Passage { mentions, group_mentions, .. } in document.passages() {
        if !(mentions.is_sorted_by_key(|each| each.span.start)
            && group_mentions.is_sorted_by_key(|each| each.span.start))
        {
            return None;
        }
        let mut here: Vec<(usize, Role, &Span)> = Vec::new();
        for mention in mentions {
            here.push((terms.of(mention)?.overall, mention.role, &mention.span));
        }
        for mention in group_mentions {
            let group = terms.group(&mention.facet, &mention.group)?.overall;
            here.push((terms.count() + group, mention.role, &mention.span));
        }
        count += here.len();
        let mut start = 0;
        for (what, role, span) in sorted(here, |one, other| one.2.start < other.2.start) {
            let role = ROLES.iter().position(|its| *its == role)?;
            let from = span.start - start;
            let length = span.end.checked_sub(span.start)?;
            let comma = if packed.is_empty() { "" } else { "," };
            packed += &format!("{comma}{on},{from},{length},{what},{role}");
            (on, start) = (0, span.start);
        }
        on += 1;
    }
    (count == document.mentions.len() + document.group_mentions.len()).then_some(packed)
}

/// Gives a document the mentions of which this is the row, with their words and sentences from its text. Nothing where
/// it is no row of this document's mentions: then it stays as it is.
#[must_use]
pub fn unpack(packed: &str, document: &mut Document) -> Option<()> {
    (document.mentions, document.group_mentions) = read(packed, document)?;
    document.find_sentences();
    Some(())
}

/// The mentions of terms and of groups of a row, without their sentences.
fn read(packed: &str, document: &Document) -> Option<(Vec<Mention>, Vec<GroupMention>)> {
    let blocks: Vec<_> = document.blocks().collect();
    let terms: Vec<_> = terms(document).collect();
    let groups: Vec<_> = groups(document).collect();
    let (mut block, mut start) = (0_usize, 0_usize);
    // What stands in the block from the start of the last mention on.
    let mut rest = blocks.first().map_or("", |block| &*block.text);
    let mut numbers = packed.split_terminator(',').map(|number| number.parse::<usize>().ok());
    let (mut mentions, mut group_mentions) = (Vec::new(), Vec::new());
    while let Some(on) = numbers.next() {
        let on = on?;
        let mut next = || numbers.next().flatten();
        let [from, length, what, role] = [next()?, next()?, next()?, next()?];
        block = block.checked_add(on)?;
        let within = blocks.get(block)?;
        if on > 0 {
            (start, rest) = (0, &within.text);
        }
        rest = behind(rest, from)?;
        start = start.checked_add(from)?;
        let end = start.checked_add(length)?;
        // Cut by its length: comparing what stands behind it would take the length of the block for each mention.
        let quote = rest.get(..rest.len() - behind(rest, length)?.len())?.to_owned();
        let span = Span { block: within.id.clone(), start, end, quote };
        let (role, sentence) = (*ROLES.get(role)?, Range::default());
        match terms.get(what) {
            Some(&(facet, term)) => {
                let (facet, term) = (facet.clone(), term.clone());
                mentions.push(Mention { facet, term, role, span, sentence });
            }
            None => {
                let &(facet, group) = groups.get(what - terms.len())?;
                let (facet, group) = (facet.clone(), group.clone());
                group_mentions.push(GroupMention { facet, group, role, span, sentence });
            }
        }
    }
    Some((mentions, group_mentions))
}

/// What stands behind so many characters of a text, if it has them.
fn behind(text: &str, characters: usize) -> Option<&str> {
    let mut rest = text.chars();
    match characters.checked_sub(1) {
        Some(last) => rest.nth(last).map(|_| rest.as_str()),
        None => Some(text),
    }
}

/// The ids of all terms, each after that of its facet.
fn terms(document: &Document) -> impl Iterator<Item = (&String, &String)> {
    let facets = document.facets.iter();
    facets.flat_map(|facet| facet.terms.iter().map(move |term| (&facet.id, &term.id)))
}

/// The ids of all groups, each after that of its facet.
fn groups(document: &Document) -> impl Iterator<Item = (&String, &String)> {
    let facets = document.facets.iter();
    facets.flat_map(|facet| facet.groups.iter().map(move |group| (&facet.id, &group.id)))
}
