//! What is made of documents when the site is built: the prerendered pages, the charts' options, pages that
//! are one file, and the plain edition.

pub mod plain;
pub mod single;

use std::fs;
use std::path::Path;

use crate::charts::{self, Drawing};
use crate::compiler::Shelf;
use crate::components::render;
use crate::document::{Document, Surroundings, page_of};
use anyhow::{Context, Result, bail};

/// Writes a page beside the template for each document of a shelf, and that of the front document
/// in the template's place.
///
/// # Errors
/// If a document or its page can't be read or written.
pub fn prerender_all(shelf: &Shelf, template: &Path) -> Result<()> {
    let page = fs::read_to_string(template).context("the page can't be read")?;
    let front = shelf.check()?.front;
    for folder in shelf.folders()? {
        let document = folder.check()?.document;
        let html = prerender(&document, folder.surroundings()?, &page)?;
        let write = |path: &Path| fs::write(path, &html).context("a page can't be written");
        write(&template.with_file_name(page_of(&document.id)))?;
        if document.id == front {
            write(template)?;
        }
    }
    Ok(())
}

/// The page with the document in it: its HTML, its data, its title and its description.
///
/// # Errors
/// If the page has not exactly one place for each of them.
pub fn prerender(document: &Document, surroundings: Surroundings, page: &str) -> Result<String> {
    let description = document.blocks().next().map_or("", |block| block.text.as_str());
    let mut html = page.to_owned();
    for (mark, content) in [
        ("@@title@@", escape(&document.title)),
        ("@@description@@", escape(description)),
        ("@@id@@", escape(&document.id)),
        ("@@explorer@@", render(document, surroundings)),
        ("@@document@@", page_data(document)?),
    ] {
        html = replace_once(&html, mark, &content)?;
    }
    Ok(html)
}

/// Writes each chart's option for ECharts, with the height of the drawing, as `<chart>.json`.
///
/// # Errors
/// If the folder can't be made or a file can't be written.
pub fn write_charts(document: &Document, companions: &[Document], folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    for Drawing { figure, option } in charts::drawings(document, companions) {
        let value = serde_json::json!({ "height": figure.height, "option": option });
        fs::write(folder.join(figure.id + ".json"), value.to_string())?;
    }
    Ok(())
}

/// The document's data for a `<script type="application/json">`: no `<` may stand in it.
fn page_data(document: &Document) -> Result<String> {
    Ok(serde_json::to_string(document)?.replace('<', "\\u003c"))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

fn replace_once(html: &str, mark: &str, content: &str) -> Result<String> {
    match html.matches(mark).count() {
        1 => Ok(html.replace(mark, content)),
        count => bail!("the page has {count} places for {mark} instead of one"),
    }
}
