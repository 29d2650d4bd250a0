//! What is wrong with a document's files or the site's own, told so that whoever wrote them can mend it.

use std::ops::Range;
use std::sync::Arc;

use serde::Serialize;
use thiserror::Error;

use super::Input;
use super::code::Code;
use super::silence::Silences;
use crate::document::characters::{escape_hidden, shortened};

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

impl Severity {
    /// Its name, such as `warning`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// Something that is wrong, where it is, what was expected there and what to do. Words of the files have
/// nothing hidden in them here: what can't be seen is written as `\u{1b}`.
#[derive(Debug, Clone, Error, Serialize)]
#[error("{message}")]
pub struct Diagnostic {
    /// The kind of fault.
    pub code: Code,
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
    text: Arc<Text>,
}

/// What a diagnostic is about, as it can be shown on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// A piece of the line, with nothing hidden in it.
    pub line: String,
    /// What is meant in it, in bytes.
    pub meant: Range<usize>,
}

impl Diagnostic {
    /// The file with its folder, such as `decision-2023/source.txt`.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.text.path
    }

    /// Where and what it is, in the manner of compilers: `source.txt:3:1: warning[out-of-order]`.
    #[must_use]
    pub fn head(&self) -> String {
        let Self { code, severity, file, line, column, .. } = self;
        format!("{}:{line}:{column}: {}[{code}]", file.name(), severity.name())
    }

    /// The words that it is about, with some of their line around them.
    #[must_use]
    pub fn excerpt(&self) -> Excerpt {
        /// The most characters that are shown before, of and behind what is meant.
        const MOST: [usize; 3] = [60, 80, 40];
        let text = &self.text.text;
        let (_, start) = self.text.line(self.bytes.start);
        let before: Vec<char> = text[start..self.bytes.start].chars().rev().take(MOST[0]).collect();
        let before: String = before.into_iter().rev().collect();
        let piece = |text: &str, most: usize| -> String {
            text.chars().take_while(|next| *next != '\n').take(most).collect()
        };
        let meant = piece(&text[self.bytes.clone()], MOST[1]);
        let behind = piece(&text[self.bytes.start + meant.len()..], MOST[2]);
        let [before, meant, behind] =
            [before, meant, behind].map(|piece| escape_hidden(&piece, &['\t']).into_owned());
        let behind = behind.strip_suffix("\\u{d}").unwrap_or(&behind);
        Excerpt {
            meant: before.len()..before.len() + meant.len(),
            line: format!("{before}{meant}{behind}"),
        }
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

/// A line a diagnostic, in the manner of compilers: `source.txt:3:1: error[code]: message`.
fn summary(diagnostics: &[Diagnostic]) -> String {
    let lines = diagnostics.iter().map(|one| {
        let Diagnostic { message, expected, help, .. } = one;
        format!("{}: {message}\n  expected: {expected}\n  help: {help}", one.head())
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The most characters of a message: more of the files' own words don't help.
const MOST_IN_A_MESSAGE: usize = 500;

/// Where those who read files put what they find.
pub(crate) struct Report {
    texts: Vec<Arc<Text>>,
    found: Vec<Diagnostic>,
    silences: Silences,
}

/// A file's text, with where its lines begin.
#[derive(Debug)]
struct Text {
    path: String,
    file: File,
    text: String,
    lines: Vec<usize>,
}

impl Text {
    fn new(path: String, file: File, text: &str) -> Self {
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(place, _)| place + 1));
        Self { path, file, text: text.to_owned(), lines: lines.collect() }
    }

    /// The line of a byte, from 1, and where that line begins.
    fn line(&self, byte: usize) -> (usize, usize) {
        let line = self.lines.partition_point(|start| *start <= byte);
        (line, self.lines.get(line - 1).copied().unwrap_or_default())
    }
}

/// What a stage says of a place.
pub(crate) struct Problem {
    pub(crate) code: Code,
    pub(crate) message: String,
    pub(crate) expected: String,
    pub(crate) help: String,
}

impl Report {
    /// For the two files of a document's folder.
    pub(super) fn new(input: Input<'_>) -> Self {
        let text = |file: File, text| {
            Text::new(format!("{}/{}", input.id, file.name()), file, text).into()
        };
        let texts =
            vec![text(File::Source, input.source), text(File::Annotations, input.annotations)];
        Self { texts, found: Vec::new(), silences: Silences::default() }
    }

    /// For a file that stands by itself.
    pub(crate) fn of(file: File, text: &str) -> Self {
        Self {
            texts: vec![Text::new(file.name().into(), file, text).into()],
            found: Vec::new(),
            silences: Silences::default(),
        }
    }

    /// Adds what is wrong with these bytes of a file.
    pub(crate) fn add(&mut self, file: File, bytes: Range<usize>, problem: Problem) {
        let Some(of_file) = self.texts.iter().find(|text| text.file == file) else { return };
        let start = of_file.text.floor_char_boundary(bytes.start);
        let end = of_file.text.floor_char_boundary(bytes.end).max(start);
        let (line, _) = of_file.line(start);
        let shown =
            |words: String| shortened(&escape_hidden(&words, &[]), MOST_IN_A_MESSAGE).into_owned();
        self.found.push(Diagnostic {
            code: problem.code,
            severity: problem.code.severity(),
            file,
            line,
            // It is counted when all are known: to count from the beginning of a long line for each is slow.
            column: 0,
            message: shown(problem.message),
            expected: shown(problem.expected),
            help: shown(problem.help),
            bytes: start..end,
            text: Arc::clone(of_file),
        });
    }

    /// Whether a document may come of it.
    pub(crate) fn has_no_error(&self) -> bool {
        self.found.iter().all(|one| one.severity != Severity::Error)
    }

    /// Keeps these warnings out of what comes of the report.
    pub(super) fn silence(&mut self, silences: Silences) {
        self.silences = silences;
    }

    pub(crate) fn finish(mut self) -> Diagnostics {
        let silences = std::mem::take(&mut self.silences);
        let unused = silences.apply(&mut self.found);
        // With an error, not all warnings have been looked for.
        if self.has_no_error() {
            for (place, problem) in unused {
                self.add(File::Annotations, place, problem);
            }
        }
        self.found.sort_by_key(|one| (one.file, one.bytes.start));
        let mut last = (None, 0, 1);
        for one in &mut self.found {
            let (_, line_start) = one.text.line(one.bytes.start);
            let (file, from, column) = last;
            // On from the one before, if it stands in the same line.
            let (from, column) = match file == Some(one.file) && from >= line_start {
                true => (from, column),
                false => (line_start, 1),
            };
            one.column = column + one.text.text[from..one.bytes.start].chars().count();
            last = (Some(one.file), one.bytes.start, one.column);
        }
        Diagnostics(self.found)
    }
}
