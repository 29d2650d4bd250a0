//! A document in the forms that other programs read. Native only.

mod akn;
mod markdown;
mod tables;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use clap::ValueEnum;

use crate::compiler::to_json;
use crate::document::Document;

/// A form of export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Tables of passages, targets and mentions, as UTF-8 with a byte order mark for spreadsheets
    Csv,
    /// document.json
    Json,
    /// Akoma Ntoso 3.0 (OASIS, for legal documents)
    Akn,
    /// Markdown
    Md,
}

/// The files of an export, by name.
///
/// # Errors
/// If the form needs something that the document doesn't have.
pub fn files(document: &Document, format: Format) -> Result<Vec<(String, String)>> {
    let id = &document.id;
    Ok(match format {
        Format::Csv => vec![
            (format!("{id}-passages.csv"), tables::passages(document)?),
            (format!("{id}-targets.csv"), tables::targets(document)?),
            (format!("{id}-mentions.csv"), tables::mentions(document)?),
        ],
        Format::Json => vec![(format!("{id}.json"), to_json(document))],
        Format::Akn => vec![(format!("{id}.xml"), akn::akn(document)?)],
        Format::Md => vec![(format!("{id}.md"), markdown::markdown(document))],
    })
}

/// Writes the files of an export into a folder, which is made where it is missing.
///
/// # Errors
/// If one of them can't be written.
pub fn write(files: &[(String, String)], folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    for (name, text) in files {
        fs::write(folder.join(name), text).with_context(|| name.clone())?;
    }
    Ok(())
}

/// The JSON Schema (2020-12) of document.json, made of the types themselves.
#[must_use]
pub fn schema() -> String {
    let schema = schemars::schema_for!(Document);
    // A schema is made of strings and numbers: serialising it can't fail.
    serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n"
}
