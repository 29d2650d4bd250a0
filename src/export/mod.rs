//! A document in the forms that other programs read. Native only.

mod akn;
mod markdown;
mod tables;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use clap::ValueEnum;

use crate::compiler::to_json;
use crate::document::Document;
use crate::files::{create, replace};

/// A form of export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Tables of passages, targets, commitments, mentions and cells of tables for spreadsheets: UTF-8 with a byte order mark, and an apostrophe
    /// before each text that a spreadsheet would calculate
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
            (format!("{id}-passages.csv"), tables::passages(document)),
            (format!("{id}-targets.csv"), tables::targets(document)),
            (format!("{id}-commitments.csv"), tables::commitments(document)),
            (format!("{id}-mentions.csv"), tables::mentions(document)),
            (format!("{id}-cells.csv"), tables::cells(document)),
        ],
        Format::Json => vec![(format!("{id}.json"), to_json(document))],
        Format::Akn => vec![(format!("{id}.xml"), akn::akn(document)?)],
        Format::Md => vec![(format!("{id}.md"), markdown::markdown(document))],
    })
}

/// Writes the files of an export into a folder, which is made where it is missing. Files that are there are
/// replaced only where `replaces` says so.
///
/// # Errors
/// If one of them is there already, or can't be written.
pub fn write(files: &[(String, String)], folder: &Path, replaces: bool) -> Result<()> {
    fs::create_dir_all(folder)?;
    let mut present = files.iter().filter(|(name, _)| folder.join(name).symlink_metadata().is_ok());
    if let Some((name, _)) = present.next().filter(|_| !replaces) {
        bail!("{name} is there already; remove it, or replace it with --force");
    }
    for (name, text) in files {
        let path = folder.join(name);
        let written = if replaces { replace(&path, text) } else { create(&path, text) };
        written.with_context(|| name.clone())?;
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
