//! The page of a document as one file: style, script, program, charts and pictures in it, and a policy
//! that lets nothing else in. It opens from a disk.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

use super::{prerender, replace_once};
use crate::compiler::Shelf;
use crate::document::{Surroundings, file_of, is_file, page_of};
use crate::files;
use crate::language::Language;

/// What each file has in it besides its document.
#[derive(Debug, Clone, Copy)]
pub struct Parts<'a> {
    /// The style sheet.
    pub style: &'a str,
    /// The script, with all that it would else fetch.
    pub script: &'a str,
    /// The program, deflated.
    pub program: &'a [u8],
}

/// Writes a file in each language for each document of a shelf. `index` is the text of index.html; what the pages name
/// is read from `site`, the folder of the built site.
///
/// # Errors
/// If a document, or a file that its page names, can't be read, or the file can't be written.
pub fn write_singles(
    shelf: &Shelf,
    index: &str,
    parts: Parts<'_>,
    site: &Path,
    to: &Path,
) -> Result<()> {
    let template = without_links(index);
    fs::create_dir_all(to)?;
    for folder in shelf.folders()? {
        let document = folder.check()?.document;
        let read = |address: &str| {
            fs::read_to_string(site.join(address)).with_context(|| format!("no {address}"))
        };
        let search = file_of(&document.id, "search.json");
        for language in Language::ALL {
            let own = folder.surroundings()?;
            let surroundings = Surroundings { is_single: true, language, ..own };
            let page = prerender(&document, surroundings, None, &template)?;
            let page = single(&page, parts, &[&search], read)?;
            let name = page_of(&document.id, language);
            files::replace(&to.join(name), page).context("a page can't be written")?;
        }
    }
    Ok(())
}

/// The prerendered page with everything in it. `read` has the text of the site's file at an address;
/// `asked` are the addresses that the page doesn't name and the program asks for.
///
/// # Errors
/// If a file can't be read, or a part can't stand in a page.
pub fn single(
    page: &str,
    parts: Parts<'_>,
    asked: &[&str],
    read: impl Fn(&str) -> Result<String>,
) -> Result<String> {
    let mut page = page.to_owned();
    let mut styles = BTreeSet::from([hash(parts.style)]);
    let mut held = BTreeMap::new();
    for address in named(&page) {
        let content = read(&address)?;
        if address.ends_with(".svg") {
            // Some browsers hold a picture to the policy of its page.
            styles.extend(style_of(&content).map(hash));
            page = page.replace(&format!("\"{address}\""), &format!("\"{}\"", picture(&content)));
        } else {
            held.insert(address, content);
        }
    }
    for address in asked {
        held.insert((*address).to_owned(), read(address)?);
    }
    let head = format!("<style>{}</style>\n  </head>", inside(parts.style, "style")?);
    let body = format!(
        "{}\n    {}\n    <script type=\"module\">{}</script>\n  </body>",
        data("held", "application/json", &object(&held)?),
        data("program", "application/octet-stream", &BASE64_STANDARD.encode(parts.program)),
        inside(parts.script, "script")?,
    );
    let first = "<meta charset=\"utf-8\" />";
    let policy = policy(&hash(parts.script), &styles);
    for (mark, content) in [
        (first, format!("{first}\n    {policy}")),
        ("</head>", format!("  {head}")),
        ("</body>", format!("  {body}")),
    ] {
        page = replace_once(&page, mark, &content)?;
    }
    Ok(page)
}

/// The page without what it would link to.
fn without_links(index: &str) -> String {
    let is_link = |line: &&str| line.contains("data-trunk") || line.contains("<link");
    let lines = index.lines().filter(|line| !is_link(line));
    lines.map(|line| format!("{line}\n")).collect()
}

/// The addresses of files of documents that the page shows or draws, each once.
fn named(page: &str) -> BTreeSet<String> {
    let files = page.split('"').filter(|value| is_file(value));
    let shown = files.filter(|file| file.ends_with(".svg") || file.ends_with(".json"));
    shown.map(str::to_owned).collect()
}

/// What the page may run and show: what is in it.
fn policy(script: &str, styles: &BTreeSet<String>) -> String {
    let styles = styles.iter().cloned().collect::<Vec<_>>().join(" ");
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         script-src {script} 'wasm-unsafe-eval'; style-src {styles}; img-src data: blob:; \
         base-uri 'none'; form-action 'none'\" />"
    )
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
}

/// The style of a picture.
fn style_of(svg: &str) -> Option<&str> {
    let (_, style) = svg.split_once("<style>")?;
    Some(style.split_once("</style>")?.0)
}

/// A picture as an address.
pub(super) fn picture(svg: &str) -> String {
    format!("data:image/svg+xml;base64,{}", BASE64_STANDARD.encode(svg))
}

/// A JSON object of JSON texts.
fn object(held: &BTreeMap<String, String>) -> Result<String> {
    let mut members = Vec::new();
    for (address, json) in held {
        let value: serde_json::Value = serde_json::from_str(json).context(address.clone())?;
        members.push(format!("{}:{value}", serde_json::to_string(address)?));
    }
    // A `<` stands in strings alone.
    Ok(format!("{{{}}}", members.join(",")).replace('<', "\\u003c"))
}

/// An element that holds data for the script.
fn data(id: &str, media_type: &str, content: &str) -> String {
    format!("<script type=\"{media_type}\" id=\"{id}\">{content}</script>")
}

/// The text of a script or a style, which has to end where its element does.
fn inside<'a>(text: &'a str, element: &str) -> Result<&'a str> {
    let lower = text.to_ascii_lowercase();
    for forbidden in [&*format!("</{element}"), "<!--", "\r"] {
        if lower.contains(forbidden) {
            bail!("the {element} of the page has {forbidden:?} in it");
        }
    }
    Ok(text)
}
