//! The mentions of a document in few bytes, as a page carries them: each has a term and a place that the
//! document has anyway, so numbers say it.
//!
//! A mention is five numbers: block, start, length, term, role. The block is counted on from that of the
//! mention before it; the start, in Unicode scalar values, from that mention's where the block is the same; the
//! term is its index among those of all facets in their order, the role its index in [`ROLES`]. All numbers stand
//! in one row, with commas between them.

use super::{Document, Mention, Role, Span, Terms};

const ROLES: [Role; 3] = [Role::Touches, Role::Names, Role::Defines];

/// The document as a page carries it: its data with the mentions in a row. Where they are out of their order
/// or of what the document hasn't, there is no such row.
#[cfg(feature = "foreign")]
#[must_use]
pub fn page_data(document: &Document) -> Option<String> {
    let mentions = pack(document)?;
    // As values the mentions would take ten times what all the rest does.
    let document = Document { mentions: Vec::new(), ..document.clone() };
    // Strings, numbers and lists: serialising them can't fail.
    let mut data = serde_json::to_value(document).ok()?;
    *data.get_mut("mentions")? = mentions.into();
    // Within a page nothing of it must look like a tag.
    Some(data.to_string().replace('<', "\\u003c"))
}

/// The mentions of a document in a row, or nothing where one of them is of no block or term of the document,
/// or comes before the one that it follows.
#[must_use]
pub fn pack(document: &Document) -> Option<String> {
    let (mut packed, mut start) = (String::new(), 0);
    let terms = Terms::new(document);
    let mut blocks = document.blocks().peekable();
    for mention in &document.mentions {
        let Mention { role, span, .. } = mention;
        let mut on = 0;
        while blocks.peek()?.id != span.block {
            blocks.next();
            (on, start) = (on + 1, 0);
        }
        let term = terms.of(mention)?.overall;
        let role = ROLES.iter().position(|its| its == role)?;
        let [from, length] = [span.start.checked_sub(start)?, span.end.checked_sub(span.start)?];
        let comma = if packed.is_empty() { "" } else { "," };
        packed += &format!("{comma}{on},{from},{length},{term},{role}");
        start = span.start;
    }
    Some(packed)
}

/// The mentions of which this is the row, with their words from the text of the document, or nothing where it
/// is no row of this document's mentions.
#[must_use]
pub fn unpack(packed: &str, document: &Document) -> Option<Vec<Mention>> {
    let blocks: Vec<_> = document.blocks().collect();
    let terms: Vec<_> = terms(document).collect();
    let (mut block, mut start) = (0_usize, 0_usize);
    // What stands in the block from the start of the last mention on.
    let mut rest = blocks.first().map_or("", |block| &*block.text);
    let mut numbers = packed.split_terminator(',').map(|number| number.parse::<usize>().ok());
    let mut mentions = Vec::new();
    while let Some(on) = numbers.next() {
        let on = on?;
        let mut next = || numbers.next().flatten();
        let [from, length, term, role] = [next()?, next()?, next()?, next()?];
        block = block.checked_add(on)?;
        let within = blocks.get(block)?;
        if on > 0 {
            (start, rest) = (0, &within.text);
        }
        rest = behind(rest, from)?;
        start = start.checked_add(from)?;
        let &(facet, term) = terms.get(term)?;
        let end = start.checked_add(length)?;
        // Cut by its length: comparing what stands behind it would take the length of the block for each mention.
        let quote = rest.get(..rest.len() - behind(rest, length)?.len())?.to_owned();
        let span = Span { block: within.id.clone(), start, end, quote };
        let (facet, term) = (facet.clone(), term.clone());
        mentions.push(Mention { facet, term, role: *ROLES.get(role)?, span });
    }
    Some(mentions)
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
