//! What is wrong with a document's files or the site's own, told so that whoever wrote them can mend it.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use miette::{LabeledSpan, NamedSource, SourceCode};
use serde::Serialize;
use thiserror::Error;

use super::Input;

/// A file that people write: the two of a document's folder, and the one of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum File {
    /// `source.txt`
    #[serde(rename = "source.txt")]
    Source,
    /// `annotations.toml`
    #[serde(rename = "annotations.toml")]
    Annotations,
    /// `site.toml`
    #[serde(rename = "site.toml")]
    Settings,
}

impl File {
    /// The name of the file within its folder.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Source => "source.txt",
            Self::Annotations => "annotations.toml",
            Self::Settings => "site.toml",
        }
    }
}

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// There is no document until it is mended.
    Error,
    /// Probably wrong; the document is made all the same.
    Warning,
}

/// Something that is wrong, where it is, what was expected there and what to do.
#[derive(Debug, Clone, Error, Serialize)]
#[error("{message}")]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
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
    #[serde(skip)]
    bytes: Range<usize>,
    #[serde(skip)]
    text: Arc<NamedSource<String>>,
}

impl miette::Diagnostic for Diagnostic {
    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
        })
    }

    fn help(&self) -> Option<Box<dyn fmt::Display + '_>> {
        Some(Box::new(&self.help))
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(self.text.as_ref())
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let label = LabeledSpan::new_with_span(Some(self.expected.clone()), self.bytes.clone());
        Some(Box::new(std::iter::once(label)))
    }
}

/// What is wrong with a document, by file and place.
#[derive(Debug, Clone, Default, Error)]
#[error("{}", summary(.0))]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// Whether there is nothing wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many of them are this bad.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.iter().filter(|one| one.severity == severity).count()
    }

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
        let warning = if one.severity == Severity::Warning { "warning: " } else { "" };
        format!(
            "{name}:{line}:{column}: {warning}{message}\n  expected: {expected}\n  help: {help}"
        )
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Where those who read files put what they find.
pub(crate) struct Report {
    texts: Vec<Text>,
    found: Vec<Diagnostic>,
}

/// A file's text, with where its lines begin.
struct Text {
    file: File,
    named: Arc<NamedSource<String>>,
    lines: Vec<usize>,
}

impl Text {
    fn new(path: String, file: File, text: &str) -> Self {
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(place, _)| place + 1));
        let named = NamedSource::new(path, text.to_owned());
        Self { file, named: Arc::new(named), lines: lines.collect() }
    }

    /// The line of a byte, from 1, and where that line begins.
    fn line(&self, byte: usize) -> (usize, usize) {
        let line = self.lines.partition_point(|start| *start <= byte);
        (line, self.lines.get(line - 1).copied().unwrap_or_default())
    }
}

/// What a stage says of a place.
pub(crate) struct Finding {
    pub(crate) message: String,
    pub(crate) expected: String,
    pub(crate) help: String,
}

impl Report {
    /// For the two files of a document's folder.
    pub(super) fn new(input: Input<'_>) -> Self {
        let text =
            |file: File, text| Text::new(format!("{}/{}", input.id, file.name()), file, text);
        let texts =
            vec![text(File::Source, input.source), text(File::Annotations, input.annotations)];
        Self { texts, found: Vec::new() }
    }

    /// For a file that stands by itself.
    pub(crate) fn of(file: File, text: &str) -> Self {
        Self { texts: vec![Text::new(file.name().into(), file, text)], found: Vec::new() }
    }

    /// Adds an error about these bytes of a file.
    pub(crate) fn error(&mut self, file: File, bytes: Range<usize>, finding: Finding) {
        self.add(Severity::Error, file, bytes, finding);
    }

    /// Adds a warning about these bytes of a file.
    pub(super) fn warning(&mut self, file: File, bytes: Range<usize>, finding: Finding) {
        self.add(Severity::Warning, file, bytes, finding);
    }

    fn add(&mut self, severity: Severity, file: File, bytes: Range<usize>, finding: Finding) {
        let Some(file_text) = self.texts.iter().find(|text| text.file == file) else { return };
        let text = file_text.named.inner();
        let start = text.floor_char_boundary(bytes.start);
        let end = text.floor_char_boundary(bytes.end).max(start);
        let (line, line_start) = file_text.line(start);
        self.found.push(Diagnostic {
            severity,
            file,
            line,
            column: text[line_start..start].chars().count() + 1,
            message: finding.message,
            expected: finding.expected,
            help: finding.help,
            bytes: start..end,
            text: Arc::clone(&file_text.named),
        });
    }

    /// Whether a document may come of it.
    pub(crate) fn has_no_error(&self) -> bool {
        self.found.iter().all(|one| one.severity != Severity::Error)
    }

    pub(crate) fn finish(mut self) -> Diagnostics {
        self.found.sort_by_key(|one| (one.file, one.bytes.start));
        Diagnostics(self.found)
    }
}
