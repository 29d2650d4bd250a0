//! Whether commitments say what their words say: who, what and by when.

use std::collections::BTreeMap;

use super::place::TOP;
use super::references::Known;
use super::refusal::{Excerpt, Reason, Refusal};
use super::targets::{YearsOfBlocks, check_year_said, has_whole};
use crate::document::{Document, Sentences};

/// Checks that deed, object and deadline of each commitment stand in its quote, each body in the sentence of the
/// quote, and the year in or before the quote.
///
/// # Errors
/// If one doesn't.
pub(super) fn check(document: &Document, known: &Known<'_>) -> Result<(), Refusal> {
    let mut years = YearsOfBlocks::new();
    let mut sentences: BTreeMap<&str, Sentences> = BTreeMap::new();
    for (index, commitment) in document.commitments.iter().enumerate() {
        let at = TOP.entry("commitments", index);
        let span = &commitment.span;
        let words = [
            ("deed", Some(&commitment.deed)),
            ("object", Some(&commitment.object)),
            ("deadline", commitment.deadline.as_ref()),
        ];
        for (name, words) in words {
            if let Some(words) = words.filter(|words| !has_whole(&span.quote, words)) {
                return Err(at.field(name).refuse(Reason::Unsaid(Excerpt::of(words))));
            }
        }
        let ruler = known.ruler(at.field("span"), span)?;
        if !commitment.bodies.is_empty() {
            let of_block =
                sentences.entry(&span.block).or_insert_with(|| Sentences::new(ruler.text()));
            let sentence = ruler.cut(of_block.extent(&(span.start..span.end)));
            let mut bodies = commitment.bodies.iter().enumerate();
            if let Some((index, body)) = bodies.find(|(_, body)| !has_whole(sentence, body)) {
                return Err(at.entry("bodies", index).refuse(Reason::Unsaid(Excerpt::of(body))));
            }
        }
        if let Some(year) = commitment.year {
            check_year_said(at.field("year"), year, span, known, &mut years)?;
        }
    }
    Ok(())
}
