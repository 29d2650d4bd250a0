//! Lines of which the annotations say what they are: `[[line]]` and `[[part]]`.

use std::collections::HashMap;

use serde::Deserialize;

use super::line::Line;
use super::questions::Questions;
use crate::compiler::annotations::{LineNote, PartNote};
use crate::compiler::code::Code;
use crate::compiler::diagnostic::{File, Problem};
use crate::compiler::quotes::{nearest, short};
use crate::document::SectionKind;

/// What an editor says that a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(in crate::compiler) enum LineIs {
    /// The heading of a section of this kind, or its first line.
    Section(SectionKind),
    /// A paragraph, whatever it begins with.
    Paragraph,
    /// A title without a number.
    Heading,
    /// A line of the table of contents.
    Contents,
    /// A row of a table, or a cell of one that has a line for each cell.
    Table,
    /// A line of the signature.
    Signature,
    /// A point of a list.
    Point,
}

impl LineIs {
    /// All that is no section, by name.
    const OTHERS: [(&str, Self); 6] = [
        ("paragraph", Self::Paragraph),
        ("heading", Self::Heading),
        ("contents", Self::Contents),
        ("table", Self::Table),
        ("signature", Self::Signature),
        ("point", Self::Point),
    ];

    /// Whether it is the marker of an annex.
    pub(super) fn is_annex(self) -> bool {
        self == Self::Section(SectionKind::Annex)
    }
}

impl TryFrom<String> for LineIs {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        let sections = SectionKind::ALL.map(|kind| (kind.as_str(), Self::Section(kind)));
        let mut all = sections.iter().chain(&Self::OTHERS);
        let names = || all.clone().map(|(name, _)| format!("`{name}`")).collect::<Vec<_>>();
        let unknown =
            format!("unknown kind of line `{name}`, expected one of {}", names().join(", "));
        all.find(|(each, _)| *each == name).map(|(_, is)| *is).ok_or(unknown)
    }
}

/// The lines of which the editor says something, by where they begin.
pub(super) fn lines(
    notes: &[LineNote],
    lines: &[Line<'_>],
    questions: &mut Questions<'_>,
) -> HashMap<usize, LineIs> {
    let mut said = HashMap::new();
    for note in notes {
        let found = find(note.begins.get_ref(), lines);
        let start = found.and_then(|start| match said.insert(start, note.is) {
            Some(other) if other != note.is => Err(contradiction(note.begins.get_ref())),
            _ => Ok(start),
        });
        if let Err(problem) = start {
            questions.refuse(File::Annotations, note.begins.span(), problem);
        }
    }
    said
}

/// Two notes that say different things of a line.
fn contradiction(words: &str) -> Problem {
    Problem {
        code: Code::ContradictoryLines,
        message: format!("another [[line]] says something else of the line 「{}」", short(words)),
        expected: "one [[line]] for a line".into(),
        help: "remove one of the two".into(),
    }
}

/// The lines at which the editor's parts begin, by their place in the text.
pub(super) fn parts<'n>(
    notes: &'n [PartNote],
    lines: &[Line<'_>],
    is_numbered: bool,
    questions: &mut Questions<'_>,
) -> HashMap<usize, &'n PartNote> {
    let mut places = HashMap::new();
    for note in notes {
        let numbered = || Problem {
            code: Code::PartInNumberedSource,
            message: "the source numbers its parts itself".into(),
            expected: EXPECTED.into(),
            help: "remove the [[part]]: parts are marked only where a source has no numbers".into(),
        };
        let found = find(note.begins.get_ref(), lines);
        match found.and_then(|start| if is_numbered { Err(numbered()) } else { Ok(start) }) {
            Ok(start) => drop(places.insert(start, note)),
            Err(problem) => questions.refuse(File::Annotations, note.begins.span(), problem),
        }
    }
    places
}

const EXPECTED: &str = "words with which exactly one line of source.txt begins";

/// Where the one line begins that begins with these words.
fn find(words: &str, lines: &[Line<'_>]) -> Result<usize, Problem> {
    let mut found = lines
        .iter()
        .filter(|line| line.text.starts_with(words) || line.content().starts_with(words));
    let (code, message, help) = match (found.next(), found.count()) {
        (Some(line), 0) => return Ok(line.start),
        (None, _) => {
            let starts: Vec<String> = lines.iter().map(|line| start_of(line.text, words)).collect();
            let help = format!(
                "the nearest words are 「{}」",
                short(nearest(&starts.join("\n"), words).trim())
            );
            (Code::LineNotFound, format!("no line begins with 「{}」", short(words)), help)
        }
        (Some(_), more) => (
            Code::AmbiguousLine,
            format!("{} lines begin with 「{}」", more + 1, short(words)),
            "take more words, so that it is clear which line is meant".to_owned(),
        ),
    };
    Err(Problem { code, message, expected: EXPECTED.into(), help })
}

/// As much of the beginning of a line as the words are long.
fn start_of(line: &str, words: &str) -> String {
    line.chars().take(words.chars().count()).collect()
}
