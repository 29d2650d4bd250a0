//! The document compiler: a source text and an editor's annotations in, a checked document out.
//!
//! ```text
//! source.txt ──corrections──▶ lines ──grammar──▶ preamble, parts ──┐
//! annotations.toml ──────────────────────────────▶ terms, targets … ─┴─▶ Document
//! ```
//!
//! Either all of it holds or there is no document, only [`Diagnostics`]: as many as can be found
//! in one go, each with its place, what was expected and what to do. No I/O happens here.

mod annotations;
mod bodies;
mod characters;
pub mod code;
mod commitments;
mod corrections;
mod diagnostic;
mod draft;
mod encoding;
mod everyday;
mod files;
mod grammar;
mod links;
mod mentions;
mod numbers;
mod numeral;
mod quotes;
mod rebuild;
mod search_tables;
mod shelf;
mod silence;
mod targets;
mod titles;
mod typing;
mod values;

pub use code::Code;
pub use diagnostic::{Diagnostic, Diagnostics, Excerpt, File, Severity};
pub use draft::draft;
pub use files::{Folder, FolderError};
pub use rebuild::{normalise, rebuild};
pub use search_tables::search_tables;
use search_tables::tables_to_json;
pub use shelf::Shelf;

use crate::document::id::DocumentId;
use crate::document::{By, Document, SCHEMA, Source, TitleLineKind};
use crate::foreign;
use crate::language::Language;
use annotations::{Annotations, TitleNote};
pub(crate) use diagnostic::{Problem, Report};
pub(crate) use files::read;

/// What the compiler reads: the two files of a document's folder.
#[derive(Debug, Clone, Copy)]
pub struct Input<'a> {
    /// The document's id: the name of its folder.
    pub id: &'a str,
    /// The text of `source.txt`.
    pub source: &'a str,
    /// The text of `annotations.toml`.
    pub annotations: &'a str,
    /// The documents that links may lead to. Without them links are left out.
    pub others: Option<&'a [Document]>,
}

/// A document, and what its editor should look at again.
#[derive(Debug, Clone)]
pub struct Compiled {
    /// The document.
    pub document: Document,
    /// What is probably wrong.
    pub warnings: Diagnostics,
}

/// Compiles a document.
///
/// # Errors
/// Everything that is wrong with the source and the annotations, in the order in which it stands.
pub fn compile(input: Input<'_>) -> Result<Compiled, Diagnostics> {
    compile_decoded(input, None)
}

/// Compiles a document the source of which was read in an encoding other than UTF-8: its editor is told.
fn compile_decoded(input: Input<'_>, encoding: Option<&str>) -> Result<Compiled, Diagnostics> {
    let mut report = Report::new(input);
    if let Some(encoding) = encoding {
        let problem = Problem {
            code: Code::NotUtf8,
            message: format!("the file is not UTF-8; it was read as {encoding}"),
            expected: "UTF-8, which every program reads alike".into(),
            help: "look whether all characters are right, and save the file as UTF-8".into(),
        };
        report.add(File::Source, 0..0, problem);
    }
    let document = compile_into(input, &mut report);
    let diagnostics = report.finish();
    match document {
        Some(document) => Ok(Compiled { document, warnings: diagnostics }),
        None => Err(diagnostics),
    }
}

/// The ids of the documents to which the annotations link: they have to be compiled before.
#[must_use]
pub fn linked(annotations: &str) -> Vec<DocumentId> {
    annotations::linked(annotations)
}

/// Compiles as far as it makes sense, so that one run reports as much as possible.
fn compile_into(input: Input<'_>, report: &mut Report) -> Option<Document> {
    characters::check(File::Source, input.source, report);
    characters::check(File::Annotations, input.annotations, report);
    let annotations = Annotations::parse(input.annotations, report)?;
    values::check(input.annotations, report);
    silence::check(&annotations.silences, input.source, report);
    let source = corrections::apply(input.source, &annotations.corrections, report)?;
    let source = typing::read(source, report);
    let title = TitleNote {
        title: annotations.title.as_deref(),
        source_name: annotations.source_name.as_deref(),
    };
    let notes = grammar::Notes { title, parts: &annotations.parts, lines: &annotations.lines };
    let text = grammar::read(&source, notes, report)?;

    let title = text.title_block.title;
    let title_by = if annotations.title.is_some() { By::Editor } else { By::Document };
    let mut title_phrases = titles::phrases(&annotations.title_phrases, &title, report);
    // A title that the source breaks may break there.
    let lines = text.title_block.lines.iter().filter(|line| line.kind == TitleLineKind::Title);
    let lines: Vec<String> = lines.map(|line| line.text.clone()).collect();
    if annotations.title_phrases.is_empty() && lines.concat() == title {
        title_phrases = lines;
    }
    let document = Document {
        schema: SCHEMA.into(),
        id: input.id.into(),
        lang: annotations.lang,
        title,
        title_by,
        title_phrases,
        title_short: annotations.title_short,
        title_en: annotations.title_en,
        title_short_en: annotations.title_short_en,
        issuer: annotations.issuer,
        adopted: text.title_block.adopted,
        published: text.title_block.published,
        source: Source { name: text.title_block.source_name, note: annotations.source_note },
        title_block: text.title_block.lines,
        corrections: source.corrections.clone(),
        set_aside: text.set_aside,
        cover: text.cover,
        preamble: text.preamble,
        sections: text.sections,
        closing: text.closing,
        annexes: text.annexes,
        facets: Vec::new(),
        matrix_columns: None,
        mentions: Vec::new(),
        group_mentions: Vec::new(),
        targets: Vec::new(),
        commitments: Vec::new(),
        links: Vec::new(),
    };
    let mut document = annotations.titles_en.apply(document, report);
    bodies::find(&mut document);
    document.matrix_columns =
        annotations::matrix_columns(annotations.matrix_columns.as_ref(), &document, report);
    let found = mentions::find(&annotations.facets, &document, report);
    let targets = targets::check(&annotations.targets, &document, report);
    let commitments = commitments::check(&annotations.commitments, &document, report);
    let links = input.others.map_or_else(Vec::new, |others| {
        links::check(&annotations.links, &document, others, report)
    });
    let mentions::Found { facets, mentions, group_mentions } = found;
    let mut document =
        Document { facets, mentions, group_mentions, targets, commitments, links, ..document };
    document.find_sentences();
    // With a target missing, its numbers would be warned of as well.
    if report.has_no_error() {
        numbers::check(&annotations.numbers, &document, &source, report);
        check_contract(&document, report);
    }
    report.has_no_error().then_some(document)
}

/// Checks the document as the page does before it shows one. What is wrong in a value of the annotations has
/// been reported with its place; what is left is of the document as a whole, such as its size.
fn check_contract(document: &Document, report: &mut Report) {
    if let Err(error) = foreign::check(document) {
        let problem = Problem {
            code: Code::CannotBeShown,
            message: format!("the page could not show this: {}", error.in_words(Language::En)),
            expected: "a document that the page accepts".into(),
            help:
                "mend what this part of the document is made of, in source.txt or annotations.toml"
                    .into(),
        };
        report.add(File::Annotations, 0..0, problem);
    }
}

/// A document as `document.json` has it: indented, with a final newline.
#[must_use]
pub fn to_json(document: &Document) -> String {
    // Strings, numbers, lists and maps with string keys: serialising them can't fail.
    serde_json::to_string_pretty(document).map(|json| json + "\n").unwrap_or_default()
}
