//! Which targets concern whom.

use super::Choice;
use crate::document::{Document, Mention, Target};

/// The mentions of terms with which the words of a target overlap.
pub fn mentions_of<'a>(
    document: &'a Document,
    target: &'a Target,
) -> impl Iterator<Item = &'a Mention> {
    document.mentions.iter().filter(|mention| {
        mention.span.block == target.span.block
            && mention.span.start < target.span.end
            && target.span.start < mention.span.end
    })
}

/// Whether the words of a target overlap with words of the choice: of any chosen term of each facet.
#[must_use]
pub fn concerns(document: &Document, target: &Target, choice: &Choice) -> bool {
    let mut facets = document.facets.iter().filter(|facet| choice.has_any(&facet.id)).peekable();
    facets.peek().is_some()
        && facets.all(|facet| {
            mentions_of(document, target).any(|mention| {
                mention.facet == facet.id && choice.has(&mention.facet, &mention.term)
            })
        })
}
