//! Where a reader wants to go who types a number, an id, or a title.

use super::Query;
use super::index::Index;
use crate::document::{BlockKind, Document, Section, SectionKind};

/// The units that numbers of sections end with. That of annexes stands before the number.
fn units() -> impl Iterator<Item = &'static str> {
    SectionKind::ALL.into_iter().filter(|kind| *kind != SectionKind::Annex).map(SectionKind::unit)
}

/// The id of what is meant by 第八条, （八）, 8, a8, Article 8, Chapter 2, 三、, 第三章, 第三章第二节, 1.2.3, 附件2, 专栏3, p3, a4-b3, or by
/// a title or a part of one, in characters or in pinyin. Articles come before other sections; of several titles it is
/// the first.
#[must_use]
pub fn jump(document: &Document, index: &Index, typed: &str) -> Option<String> {
    let query = Query::new(typed);
    let typed = query.text().trim();
    numbered(document, index, typed).or_else(|| titled(index, typed))
}

fn numbered(document: &Document, index: &Index, typed: &str) -> Option<String> {
    let fold = |text: &str| -> String {
        let folded = text.chars().map(|character| index.folding.fold(character));
        let folded = index.folding.expand(folded.collect()).into_iter();
        folded.filter(|character| !character.is_whitespace()).collect()
    };
    let folded = fold(typed);
    let known = index.sections().iter().map(|section| &section.id);
    let mut known = known.chain(index.passages().iter().map(|passage| &passage.id));
    if let Some(id) = known.find(|id| **id == folded) {
        return Some(id.clone());
    }
    let mut kinds = SectionKind::ALL.into_iter();
    let named = kinds.find_map(|kind| Some((kind, folded.strip_prefix(kind.as_str())?)));
    let wanted = bare(named.map_or(&folded, |(_, number)| number));
    if wanted.is_empty() {
        return None;
    }
    let typed_unit = units().find(|unit| folded.ends_with(unit));
    let unit = if folded.ends_with('、') { Some("部分") } else { typed_unit };
    // Of each section the label alone, and behind those of the sections around it: 第三章第二节.
    let mut path: Vec<String> = Vec::new();
    let mut found: [Option<&str>; 4] = [None; 4];
    for (depth, section) in document.all_sections() {
        path.truncate(depth);
        path.push(fold(&section.label));
        let whole = path.concat();
        let is_exact = (whole.ends_with(&folded) && folded.len() >= path[depth].len())
            && !section.label.is_empty();
        let is_number = section.number.to_string() == wanted && section.inserted == 0;
        let is_meant = bare(&path[depth]) == wanted || is_number;
        let is_of_unit = unit.is_none_or(|unit| unit == unit_of(section));
        let is_of_kind = named.is_none_or(|(kind, _)| kind == section.kind);
        let rank = match section.kind {
            _ if is_exact && folded.starts_with('第') => 0,
            _ if !is_meant || !is_of_unit || !is_of_kind => continue,
            SectionKind::Article => 1,
            _ if depth == 0 => 2,
            _ => 3,
        };
        found[rank].get_or_insert(&section.id);
    }
    let is_box = |label: &str| fold(label) == folded;
    let mut boxes = document.blocks().filter(|block| block.kind == BlockKind::Box);
    let mut boxed = || boxes.find(|each| each.label.as_deref().is_some_and(is_box));
    let found = found.into_iter().flatten().next();
    found.map(String::from).or_else(|| boxed().map(|block| block.id.clone()))
}

/// The unit of a section, also where its label doesn't have it: 三、 is a 部分, (三) a 条.
fn unit_of(section: &Section) -> &str {
    let own = units().find(|unit| section.label.ends_with(unit));
    own.unwrap_or(if section.kind == SectionKind::Article { "条" } else { "部分" })
}

/// A number without what stands around it: 八 for 第八条, (八), 八、.
fn bare(label: &str) -> &str {
    let label =
        label.trim_matches(|edge: char| matches!(edge, '(' | ')' | '（' | '）' | '、' | '.' | ' '));
    let label = label.strip_prefix('第').unwrap_or(label);
    units().find_map(|unit| label.strip_suffix(unit)).unwrap_or(label).trim()
}

/// The first heading that has the words.
fn titled(index: &Index, typed: &str) -> Option<String> {
    let says_something = typed.chars().any(char::is_alphanumeric);
    let pattern = index.pattern(typed).filter(|_| says_something)?;
    let mut sections = index.sections().iter();
    let found = sections.find(|section| index.has(&section.heading, &pattern));
    found.map(|section| section.id.clone())
}
