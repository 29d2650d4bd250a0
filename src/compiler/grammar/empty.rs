//! Sections with nothing in them: what an editor should look at again.

use std::collections::BTreeMap;

use super::ids::Places;
use super::line::Line;
use super::questions::Questions;
use crate::document::{Section, SectionKind};

/// Sections of a scope, with the line on which each begins.
type Found<'l, 'a> = Vec<(&'l Line<'a>, SectionKind, bool)>;

/// Warns of sections without anything under their heading, and of those with neither title nor text. Where most sections
/// of a kind are headings alone, the text is a list: then one warning stands for all.
pub(super) fn ask(
    sections: &[Section],
    lines: &[Line<'_>],
    places: &Places,
    questions: &mut Questions<'_>,
) {
    let mut counts: BTreeMap<SectionKind, (usize, usize)> = BTreeMap::new();
    let mut found = Vec::new();
    collect(sections, lines, places, &mut counts, &mut found);
    let mut listed = Vec::new();
    for (line, kind, is_titled) in found {
        let (empty, all) = counts.get(&kind).copied().unwrap_or_default();
        let is_list = empty > 2 && empty * 2 > all;
        match is_titled {
            false => questions.nothing(line, kind.as_str()),
            true if !is_list => questions.heading_alone(line, 1),
            true if !listed.contains(&kind) => {
                listed.push(kind);
                questions.heading_alone(line, empty);
            }
            true => {}
        }
    }
}

fn collect<'l, 'a>(
    sections: &[Section],
    lines: &'l [Line<'a>],
    places: &Places,
    counts: &mut BTreeMap<SectionKind, (usize, usize)>,
    found: &mut Found<'l, 'a>,
) {
    for section in sections {
        let is_empty = section.blocks.is_empty() && section.sections.is_empty();
        let is_titled = !section.title.is_empty();
        let (empty, all) = counts.entry(section.kind).or_default();
        *empty += usize::from(is_empty && is_titled);
        *all += 1;
        let start = places.start(&section.id).filter(|_| is_empty);
        let line = start.and_then(|start| {
            lines.get(lines.partition_point(|line| line.start <= start).checked_sub(1)?)
        });
        found.extend(line.map(|line| (line, section.kind, is_titled)));
        collect(&section.sections, lines, places, counts, found);
    }
}
