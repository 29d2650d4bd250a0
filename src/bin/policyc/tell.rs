//! Telling an editor what is wrong, in a terminal or to another tool.

use clap::ValueEnum;
use miette::{GraphicalReportHandler, GraphicalTheme};
use policy_explorer::compiler::{Diagnostics, Severity};

/// How diagnostics are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// The line itself, with a mark under what is meant
    Text,
    /// A JSON list on standard output: severity, file, line, column, message, expected, help
    Json,
}

/// Tells all of them. What is wrong goes to standard error as text, and to standard output as JSON.
pub(crate) fn tell(diagnostics: &Diagnostics, format: Format) {
    match format {
        Format::Text => tell_as_text(diagnostics),
        Format::Json => {
            let list: Vec<_> = diagnostics.iter().collect();
            // Strings and numbers: serialising them can't fail.
            println!("{}", serde_json::to_string_pretty(&list).unwrap_or_default());
        }
    }
}

fn tell_as_text(diagnostics: &Diagnostics) {
    let theme = if std::env::var_os("NO_COLOR").is_some() {
        GraphicalTheme::unicode_nocolor()
    } else {
        GraphicalTheme::unicode()
    };
    let handler = GraphicalReportHandler::new_themed(theme);
    for diagnostic in diagnostics {
        let mut text = String::new();
        // Writing to a string can't fail.
        let _ = handler.render_report(&mut text, diagnostic);
        let place = (diagnostic.file.name(), diagnostic.line, diagnostic.column);
        eprintln!("{}:{}:{}{text}", place.0, place.1, place.2);
    }
    let counts = [(Severity::Error, "error"), (Severity::Warning, "warning")];
    let counts = counts.map(|(severity, name)| match diagnostics.count(severity) {
        1 => format!("1 {name}"),
        count => format!("{count} {name}s"),
    });
    if !diagnostics.is_empty() {
        eprintln!("{}", counts.join(", "));
    }
}
