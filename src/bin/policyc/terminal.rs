//! What the program prints. Words of files and arguments never reach the terminal as they are: what a terminal
//! would act on is written as `\u{1b}`, and what would end a line, too: else a name could add lines of its own.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fmt::Display;

use clap::{Parser, ValueEnum};
use miette::{
    GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError, MietteSpanContents,
    SourceCode, SourceSpan, SpanContents,
};
use policy_explorer::compiler::{Code, Diagnostic, Diagnostics, Severity};
use policy_explorer::document::characters::escape_hidden;

/// The most diagnostics that are shown as text.
const MOST: usize = 100;

/// How diagnostics are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// The line itself, with a mark under what is meant; the first 100
    Text,
    /// A JSON list on standard output: code, severity, file, line, column, message, expected, help
    Json,
}

/// Writes a message to standard error, as one line.
pub(crate) fn notify(message: impl Display) {
    eprintln!("{}", escape_hidden(&message.to_string(), &[]));
}

/// The message of an error in the arguments, with which the program was called wrongly. It repeats them between lines
/// of its own, so it is that of the arguments as they may be shown.
pub(crate) fn report_usage<Arguments: Parser>(error: &clap::Error) {
    let shown = |argument: OsString| escape_hidden(&argument.to_string_lossy(), &[]).into_owned();
    match Arguments::try_parse_from(std::env::args_os().map(shown)) {
        Err(error) => eprint!("{}", error.render()),
        // What is wrong with them can't be shown.
        Ok(_) => notify(error.render()),
    }
}

/// Reports all of them: as text to standard error, or as JSON to standard output.
pub(crate) fn report(diagnostics: &Diagnostics, format: Format) {
    match format {
        Format::Text => report_as_text(diagnostics),
        Format::Json => {
            let list: Vec<_> = diagnostics.iter().collect();
            // Strings and numbers: serialising them can't fail.
            println!("{}", serde_json::to_string_pretty(&list).unwrap_or_default());
        }
    }
}

fn report_as_text(diagnostics: &Diagnostics) {
    let theme = if std::env::var_os("NO_COLOR").is_some() {
        GraphicalTheme::unicode_nocolor()
    } else {
        GraphicalTheme::unicode()
    };
    let handler = GraphicalReportHandler::new_themed(theme);
    // What stops the document comes first where not all are shown.
    let (errors, warnings): (Vec<_>, Vec<_>) =
        diagnostics.iter().partition(|one| one.severity == Severity::Error);
    let count = errors.len() + warnings.len();
    let mut shown: Vec<&Diagnostic> = errors.into_iter().chain(warnings).take(MOST).collect();
    shown.sort_by_key(|one| (one.file, one.line, one.column));
    for diagnostic in shown {
        let mut text = String::new();
        // Writing to a string can't fail.
        let _ = handler.render_report(&mut text, &Shown::new(diagnostic));
        eprintln!("{}{text}", diagnostic.head());
    }
    if count > MOST {
        eprintln!("… and {} more; `--format json` lists all of them", count - MOST);
    }
    let counts = [(Severity::Error, "error"), (Severity::Warning, "warning")];
    let counts = counts.map(|(severity, name)| match diagnostics.count(severity) {
        1 => format!("1 {name}"),
        count => format!("{count} {name}s"),
    });
    if !diagnostics.is_empty() {
        eprintln!("{}", counts.join(", "));
    }
    let codes: BTreeSet<Code> = diagnostics.iter().map(|one| one.code).collect();
    if !codes.is_empty() {
        let codes: Vec<&str> = codes.into_iter().map(Code::name).collect();
        eprintln!("`policyc explain CODE` explains {}", codes.join(", "));
    }
}

/// A diagnostic as miette draws it: with its piece of a line in the place of the whole file.
#[derive(Debug)]
struct Shown<'a> {
    diagnostic: &'a Diagnostic,
    line: String,
    label: LabeledSpan,
}

impl<'a> Shown<'a> {
    fn new(diagnostic: &'a Diagnostic) -> Self {
        let excerpt = diagnostic.excerpt();
        let label = LabeledSpan::new_with_span(Some(diagnostic.expected.clone()), excerpt.meant);
        Self { diagnostic, line: excerpt.line, label }
    }
}

impl Display for Shown<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.diagnostic.fmt(formatter)
    }
}

impl std::error::Error for Shown<'_> {}

impl miette::Diagnostic for Shown<'_> {
    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.diagnostic.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
        })
    }

    fn help(&self) -> Option<Box<dyn Display + '_>> {
        Some(Box::new(&self.diagnostic.help))
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(self)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(std::iter::once(self.label.clone())))
    }
}

impl SourceCode for Shown<'_> {
    fn read_span<'a>(
        &'a self,
        _: &SourceSpan,
        lines_before: usize,
        lines_after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let Diagnostic { line, column, .. } = self.diagnostic;
        let all = SourceSpan::from(0..self.line.len());
        // Without lines around, miette asks where the label is; otherwise for the text.
        let column = if lines_before + lines_after == 0 { column - 1 } else { 0 };
        let path = self.diagnostic.path().to_owned();
        let (data, line) = (self.line.as_bytes(), line - 1);
        Ok(Box::new(MietteSpanContents::new_named(path, data, all, line, column, 1)))
    }
}
