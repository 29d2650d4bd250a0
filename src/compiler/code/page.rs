//! The shape of a code's page.

use crate::compiler::diagnostic::Severity;

/// What a page says of a code beside what it means.
pub(super) struct Page {
    /// The code's stable name: published, and never given to another fault.
    pub(super) name: &'static str,
    pub(super) severity: Severity,
    /// Why it matters.
    pub(super) why: &'static str,
    pub(super) example: Example,
    /// What to do.
    pub(super) remedy: &'static str,
}

/// Lines that lead to the diagnostic.
pub(super) enum Example {
    /// Of `source.txt`.
    Source(&'static str),
    /// Of `annotations.toml`.
    Annotations(&'static str),
    /// Of `site.toml`.
    Settings(&'static str),
    /// A command that makes such a file: the fault can't be seen in lines.
    Command(&'static str),
}

impl Example {
    /// What the lines are of, the language of the block that shows them, and the lines.
    pub(super) fn parts(&self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Source(lines) => ("`source.txt`", "text", lines),
            Self::Annotations(lines) => ("`annotations.toml`", "toml", lines),
            Self::Settings(lines) => ("`site.toml`", "toml", lines),
            Self::Command(line) => ("a file made by", "sh", line),
        }
    }
}
