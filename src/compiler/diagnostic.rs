//! What is wrong with a document's files, told so that an editor can mend it.

use std::fmt;
use std::ops::Range;

use miette::{LabeledSpan, NamedSource, SourceCode};
use thiserror::Error;

use super::Input;

/// One of the two files of a document's folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum File {
    /// `source.txt`
    Source,
    /// `annotations.toml`
    Annotations,
}

impl File {
    /// The name of the file within the folder.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Source => "source.txt",
            Self::Annotations => "annotations.toml",
        }
    }
}

/// Something that is wrong, where it is, what was expected there and what to do.
#[derive(Debug, Clone, Error)]
#[error("{message}")]
pub struct Diagnostic {
    /// The file that it is in.
    pub file: File,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub message: String,
    /// What was expected at this place.
    pub expected: String,
    /// What to do.
    pub help: String,
    bytes: Range<usize>,
    text: NamedSource<String>,
}

impl miette::Diagnostic for Diagnostic {
    fn help(&self) -> Option<Box<dyn fmt::Display + '_>> {
        Some(Box::new(&self.help))
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&self.text)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let label = LabeledSpan::new_with_span(Some(self.expected.clone()), self.bytes.clone());
        Some(Box::new(std::iter::once(label)))
    }
}

/// Everything that is wrong with a document; never empty.
#[derive(Debug, Clone, Error)]
#[error("{}", summary(.0))]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// The diagnostics by file and place.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.0.iter()
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// A line a diagnostic, in the manner of compilers: `source.txt:3:1: message`.
fn summary(diagnostics: &[Diagnostic]) -> String {
    let lines = diagnostics.iter().map(|one| {
        let (name, line, column) = (one.file.name(), one.line, one.column);
        let Diagnostic { message, expected, help, .. } = one;
        format!("{name}:{line}:{column}: {message}\n  expected: {expected}\n  help: {help}")
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Where the compiler's stages put what they find.
pub(super) struct Report {
    folder: String,
    source: String,
    annotations: String,
    found: Vec<Diagnostic>,
}

/// What a stage says of a place.
pub(super) struct Finding {
    pub(super) message: String,
    pub(super) expected: String,
    pub(super) help: String,
}

impl Report {
    pub(super) fn new(input: Input<'_>) -> Self {
        Self {
            folder: input.id.into(),
            source: input.source.into(),
            annotations: input.annotations.into(),
            found: Vec::new(),
        }
    }

    /// Adds a diagnostic about these bytes of a file.
    pub(super) fn add(&mut self, file: File, bytes: Range<usize>, finding: Finding) {
        let text = match file {
            File::Source => &self.source,
            File::Annotations => &self.annotations,
        };
        let start = text.floor_char_boundary(bytes.start);
        let end = text.floor_char_boundary(bytes.end).max(start);
        let before = &text[..start];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        self.found.push(Diagnostic {
            file,
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
            message: finding.message,
            expected: finding.expected,
            help: finding.help,
            bytes: start..end,
            text: NamedSource::new(format!("{}/{}", self.folder, file.name()), text.clone()),
        });
    }

    pub(super) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    pub(super) fn finish(mut self) -> Diagnostics {
        self.found.sort_by_key(|one| (one.file, one.bytes.start));
        Diagnostics(self.found)
    }
}
