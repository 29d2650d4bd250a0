//! The tree as the two levels of `policy-explorer/1`, until the document holds the tree itself.

use crate::document::{Article, Block, By, Part, Section, SectionKind, id};

/// The sections as parts and articles; what stands deeper is put into its article.
pub(super) fn parts(sections: Vec<Section>) -> Vec<Part> {
    sections.into_iter().map(part).collect()
}

fn part(mut section: Section) -> Part {
    let articles = std::mem::take(&mut section.sections).into_iter().map(article).collect();
    let Section { id, number, label, title, title_by, title_en, line, blocks, .. } = section;
    Part { id, number, label, title, title_by, title_en, line, blocks, articles }
}

fn article(section: Section) -> Article {
    let mut all = Vec::new();
    let line = section.own_line();
    let Section { id, number, label, title, title_en, blocks, sections, .. } = section;
    all.extend(blocks);
    sections.into_iter().for_each(|section| flatten(section, &mut all));
    for (index, block) in all.iter_mut().enumerate() {
        block.id = id::block(&id, index + 1);
    }
    Article { id, number, label, title, title_en, line, blocks: all }
}

fn flatten(section: Section, all: &mut Vec<Block>) {
    all.extend(section.blocks);
    section.sections.into_iter().for_each(|section| flatten(section, all));
}

/// Parts and articles as sections.
pub(super) fn sections(parts: &[Part]) -> Vec<Section> {
    let article = |article: &Article| Section {
        id: article.id.clone(),
        kind: SectionKind::Article,
        number: article.number,
        inserted: 0,
        label: article.label.clone(),
        title: article.title.clone(),
        title_by: By::Document,
        title_en: None,
        line: article.line.clone(),
        blocks: article.blocks.clone(),
        sections: Vec::new(),
    };
    let part = |part: &Part| Section {
        id: part.id.clone(),
        kind: SectionKind::Part,
        number: part.number,
        inserted: 0,
        label: part.label.clone(),
        title: part.title.clone(),
        title_by: part.title_by,
        title_en: None,
        line: part.line.clone(),
        blocks: part.blocks.clone(),
        sections: part.articles.iter().map(article).collect(),
    };
    parts.iter().map(part).collect()
}
