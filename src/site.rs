//! The site's files that are made of a document: the prerendered page and the charts' options.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use leptos::prelude::*;

use crate::charts::{self, Drawing};
use crate::components::{App, AppProps, Explorer};
use crate::document::Document;

/// Puts the document into the page: its HTML, its data, its title and its description.
///
/// # Errors
/// If the page can't be read or written, or has not exactly one place for each of them.
pub fn prerender(document: &Document, companions: Vec<Document>, page: &Path) -> Result<()> {
    let mut html = fs::read_to_string(page).context("the page can't be read")?;
    let description = document.preamble.first().map_or("", |block| block.text.as_str());
    for (mark, content) in [
        ("@@title@@", escape(&document.title)),
        ("@@description@@", escape(description)),
        ("@@explorer@@", render(document, companions)),
        ("@@document@@", page_data(document)?),
    ] {
        html = replace_once(&html, mark, &content)?;
    }
    fs::write(page, html).context("the page can't be written")
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

/// The HTML of the explorer before any script. The companions are the documents to which this one
/// is linked.
#[must_use]
pub fn render(document: &Document, companions: Vec<Document>) -> String {
    let owner = Owner::new();
    owner.with(|| App(AppProps { explorer: Explorer::new(document.clone()), companions }).to_html())
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
