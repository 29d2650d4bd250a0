//! The numbers in the outline: how much of each article the filter or the search has found.

use super::Matches;
use crate::document::Document;
use crate::search::{Index, Results};

/// The ids of parts and articles in which something was found, each with the number to show. A
/// part's number is that of its introduction and its articles. A search comes before a filter.
#[must_use]
pub fn counts(
    document: &Document,
    index: &Index,
    matches: &Matches,
    results: &Results,
) -> Vec<(String, String)> {
    let (found, unit): (Vec<(&str, usize)>, _) = if results.is_on() {
        let found = results.sections.iter().map(|found| {
            let hits = found.passages.iter().map(|passage| passage.hits.len()).sum();
            (index.sections()[found.section].id.as_str(), hits)
        });
        (found.collect(), "处")
    } else {
        (matches.counts(), "段")
    };
    let of = |id: &str| -> usize {
        found.iter().filter(|(found, _)| *found == id).map(|(_, count)| count).sum()
    };
    let mut counts = Vec::new();
    for part in &document.parts {
        let articles: Vec<_> =
            part.articles.iter().map(|article| (&article.id, of(&article.id))).collect();
        let all = of(&part.id) + articles.iter().map(|(_, count)| count).sum::<usize>();
        counts.push((&part.id, all));
        counts.extend(articles);
    }
    let found = counts.into_iter().filter(|(_, count)| *count > 0);
    found.map(|(id, count)| (id.clone(), format!("{count}{unit}"))).collect()
}
