//! Where a reader wants to go who types a number, an id, or a title.

use super::Query;
use super::index::Index;
use crate::document::Document;

/// The id of what is meant by 第八条, （八）, 8, a8, Article 8, 三、, 第三章, p3, a4-b3, or by a title or a part of
/// one, in characters or in pinyin. Articles come before parts; of several titles it is the first.
#[must_use]
pub fn jump(document: &Document, index: &Index, typed: &str) -> Option<String> {
    let query = Query::new(typed);
    let typed = query.text().trim();
    numbered(document, index, typed).or_else(|| titled(index, typed))
}

fn numbered(document: &Document, index: &Index, typed: &str) -> Option<String> {
    let folded: String = {
        let folded = typed.chars().map(|character| index.folding.fold(character));
        index.folding.expand(folded.collect()).into_iter().collect()
    };
    let known = index.sections().iter().map(|section| &section.id);
    let mut known = known.chain(index.passages().iter().map(|passage| &passage.id));
    if let Some(id) = known.find(|id| **id == folded) {
        return Some(id.clone());
    }
    let (article, part) = (folded.strip_prefix("article"), folded.strip_prefix("part"));
    let wanted = bare(article.or(part).unwrap_or(&folded));
    let is = |label: &str, number: u32| {
        !wanted.is_empty() && (bare(label) == wanted || number.to_string() == wanted)
    };
    let is_part =
        part.is_some() || ["、", "章", "部分", "编"].iter().any(|unit| folded.ends_with(unit));
    let article = document.articles().find(|article| is(&article.label, article.number));
    let part = document.top_sections().find(|part| is(&part.label, part.number));
    let article = article.filter(|_| !is_part).map(|article| &article.id);
    article.or(part.map(|part| &part.id)).cloned()
}

/// A number without what stands around it: 八 for 第八条, (八), 八、.
fn bare(label: &str) -> &str {
    let label =
        label.trim_matches(|edge: char| matches!(edge, '(' | ')' | '（' | '）' | '、' | '.' | ' '));
    let label = label.strip_prefix('第').unwrap_or(label);
    let units = ["部分", "条", "章", "编", "款"];
    units.iter().find_map(|unit| label.strip_suffix(unit)).unwrap_or(label).trim()
}

/// The first heading that has the words.
fn titled(index: &Index, typed: &str) -> Option<String> {
    let says_something = typed.chars().any(char::is_alphanumeric);
    let pattern = index.pattern(typed).filter(|_| says_something)?;
    let mut sections = index.sections().iter();
    let found = sections.find(|section| index.has(&section.heading, &pattern));
    found.map(|section| section.id.clone())
}
