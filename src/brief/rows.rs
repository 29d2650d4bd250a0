//! A brief as a table: what the files are written from.

use super::{Brief, Extract};
use crate::document::{Places, Role};
use crate::language::{Language, Program};
use crate::state::{Level, place};

/// What a row of a brief is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A passage that sets the choice out.
    Definition,
    /// A target.
    Target,
    /// A sentence that speaks of the choice.
    Passage,
    /// A sentence that speaks of the group of a chosen term as a whole.
    Group,
    /// A sentence that speaks of a part of the choice, in a passage that has the rest in other sentences.
    Apart,
    /// A sentence about an instrument that applies to every industry.
    Instrument,
}

impl Kind {
    /// The kind in words.
    #[must_use]
    pub fn word(self, language: Language) -> &'static str {
        let text = Program::of(language);
        match self {
            Self::Definition => text.definition,
            Self::Target => text.targets,
            Self::Passage => text.passages,
            Self::Group => text.of_group,
            Self::Apart => text.apart,
            Self::Instrument => text.instruments,
        }
    }
}

/// A row: a sentence of the document, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub kind: Kind,
    /// The target or the instrument; empty for others.
    pub name: String,
    /// Where it stands, in words: 第二部分第（四）条第1段.
    pub place: String,
    /// The id of its block.
    pub block: String,
    /// What the block does for the choice.
    pub role: Option<Role>,
    /// How closely the sentence concerns the choice; nothing for what applies to all.
    pub level: Option<Level>,
    /// The words that count, parted by `、`.
    pub words: String,
    /// The sentence, verbatim.
    pub text: String,
}

/// The brief's rows in the order of the page.
#[must_use]
pub fn rows(brief: &Brief<'_>) -> Vec<Row> {
    let Brief { document, language, .. } = *brief;
    let places = Places::new(document);
    let row = |kind, name: &str, block: &str| Row {
        kind,
        name: name.into(),
        place: place(&places, block, language).unwrap_or_default(),
        block: block.into(),
        role: None,
        level: None,
        words: String::new(),
        text: String::new(),
    };
    let mut rows = Vec::new();
    let push = |rows: &mut Vec<Row>, kind, name: &str, extract: &Extract<'_>| {
        let text: Vec<char> = extract.block.text.chars().collect();
        for sentence in &extract.sentences {
            // Where the whole sentence sets something out, no words of it stand out.
            let hits = sentence.hits.iter().filter(|hit| **hit != sentence.shown);
            let hits = hits.map(|hit| text[hit.clone()].iter().collect::<String>());
            rows.push(Row {
                role: Some(extract.role),
                level: Some(extract.level).filter(|_| kind != Kind::Instrument),
                words: hits.collect::<Vec<_>>().join("、"),
                text: text[sentence.shown.clone()].iter().collect(),
                ..row(kind, name, &extract.block.id)
            });
        }
    };
    for extract in &brief.definitions {
        push(&mut rows, Kind::Definition, "", extract);
    }
    for (target, level) in &brief.targets {
        rows.push(Row {
            level: Some(*level),
            words: target.figure.clone(),
            text: target.span.quote.clone(),
            ..row(Kind::Target, target.name_in(language), &target.span.block)
        });
    }
    for extract in brief.parts.iter().flat_map(|(_, extracts)| extracts) {
        push(&mut rows, Kind::Passage, "", extract);
    }
    let groups = brief.groups.join(language.comma());
    for extract in &brief.of_groups {
        push(&mut rows, Kind::Group, &groups, extract);
    }
    for extract in &brief.apart {
        push(&mut rows, Kind::Apart, "", extract);
    }
    for (term, extract, _) in &brief.instruments {
        push(&mut rows, Kind::Instrument, term.name_in(language), extract);
    }
    rows
}
