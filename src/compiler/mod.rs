//! The document compiler: a source text and an editor's annotations in, a checked document out.
//!
//! ```text
//! source.txt ──corrections──▶ lines ──grammar──▶ preamble, parts ──┐
//! annotations.toml ──────────────────────────────▶ terms, targets ──┴─▶ Document
//! ```
//!
//! Either all of it holds or there is no document, only [`Diagnostics`]: as many as can be found
//! in one go, each with its place, what was expected and what to do. No I/O happens here.

mod annotations;
mod corrections;
mod diagnostic;
mod files;
mod grammar;
mod mentions;
mod numeral;
mod quotes;
mod rebuild;
mod targets;

pub use diagnostic::{Diagnostic, Diagnostics, File};
pub use files::{Folder, FolderError};
pub use rebuild::{normalise, rebuild};

use crate::document::{Document, SCHEMA, Source};
use annotations::Annotations;
use diagnostic::Report;

/// What the compiler reads: the two files of a document's folder.
#[derive(Debug, Clone, Copy)]
pub struct Input<'a> {
    /// The document's id: the name of its folder.
    pub id: &'a str,
    /// The text of `source.txt`.
    pub source: &'a str,
    /// The text of `annotations.toml`.
    pub annotations: &'a str,
}

/// Compiles a document.
///
/// # Errors
/// Everything that is wrong with the source and the annotations, in the order in which it stands.
pub fn compile(input: Input<'_>) -> Result<Document, Diagnostics> {
    let mut report = Report::new(input);
    compile_into(input, &mut report).ok_or_else(|| report.finish())
}

/// Compiles as far as it makes sense, so that one run reports as much as possible.
fn compile_into(input: Input<'_>, report: &mut Report) -> Option<Document> {
    let annotations = Annotations::parse(input.annotations, report)?;
    let source = corrections::apply(input.source, &annotations.corrections, report)?;
    let text = grammar::read(&source, report)?;

    let title_phrases = annotations::title_phrases(&annotations.title_phrases, &text.title, report);

    let document = Document {
        schema: SCHEMA.into(),
        id: input.id.into(),
        lang: annotations.lang,
        title: text.title,
        title_phrases,
        title_short: annotations.title_short,
        title_en: annotations.title_en,
        issuer: annotations.issuer,
        adopted: text.adopted,
        published: text.published,
        source: Source { name: text.source_name, note: annotations.source_note },
        title_block: text.title_block,
        corrections: source.corrections,
        preamble: text.preamble,
        parts: text.parts,
        facets: Vec::new(),
        mentions: Vec::new(),
        targets: Vec::new(),
        links: Vec::new(),
    };
    let document = annotations.titles_en.apply(document, report);
    let (facets, mentions) = mentions::find(&annotations.facets, &document, report);
    let targets = targets::check(&annotations.targets, &document, report);
    let document = Document { facets, mentions, targets, ..document };
    report.is_empty().then_some(document)
}

/// A document as `document.json` has it: indented, with a final newline.
#[must_use]
pub fn to_json(document: &Document) -> String {
    // Strings, numbers, lists and maps with string keys: serialising them can't fail.
    serde_json::to_string_pretty(document).map(|json| json + "\n").unwrap_or_default()
}
