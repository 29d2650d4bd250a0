//! The page of a document as one file: style, script, program, charts and pictures in it, and a policy
//! that lets nothing else in. It opens from a disk.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::prelude::{BASE64_STANDARD, Engine};
use lol_html::{RewriteStrSettings, element, rewrite_str};
use maud::{PreEscaped, html};
use sha2::{Digest, Sha256};

use super::template::{self, Edit};
use super::{inside, policy_tag, prerender};
use crate::charts::{self, Counts, Figure};
use crate::compiler::Shelf;
use crate::document::{Document, Surroundings, file_of, page_of};
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
    /// Its second chunk, deflated.
    pub later: &'a [u8],
}

/// Writes a file in each language for each document of a shelf. `index` is the text of index.html; the files
/// of the documents are read from `site`, the folder of the built site.
///
/// # Errors
/// If a document, or a file that its page shows, can't be read, or the file can't be written.
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
        let companions = folder.companions()?;
        let ids: Vec<&str> =
            [&document].into_iter().chain(&companions).map(|each| each.id.as_str()).collect();
        for language in Language::ALL {
            let own = folder.surroundings()?;
            let files = files(&document, &companions, language);
            let surroundings = Surroundings { is_single: true, language, ..own };
            let page = prerender(&document, &surroundings, None, &template)?;
            let page = single(&page, parts, &files, |file| read_file(site, &ids, file))?;
            let name = page_of(&document.id, language);
            files::replace(&to.join(name), page).context("a page can't be written")?;
        }
    }
    Ok(())
}

/// The addresses of the files that the page of a document shows, draws or searches by: the pictures and
/// options of its charts and of those that it shows of its companions, and its tables for search.
#[must_use]
pub fn files(document: &Document, companions: &[Document], language: Language) -> Vec<String> {
    let own = charts::drawings(document, companions, language).into_iter();
    let counts = companions.iter().filter_map(|other| Counts::new(other, true));
    let figures = own.map(|drawing| drawing.figure).chain(counts.map(|each| each.figure(language)));
    let of_figures = figures.flat_map(|Figure { document, id, .. }| {
        let path = |chart: &str, ending| charts::path(&document, chart, language, ending);
        [path(&id, "svg"), path(&format!("{id}-narrow"), "svg"), path(&id, "json")]
    });
    of_figures.chain([file_of(&document.id, "search.json")]).collect()
}

/// The text of a file of the site in the folder of one of these documents, by its address. Whatever leads out
/// of those folders, `..` or a symbolic link, is an error.
///
/// # Errors
/// If the address leads elsewhere, or the file isn't there or no text.
pub fn read_file(site: &Path, ids: &[&str], address: &str) -> Result<String> {
    let site = site.canonicalize().with_context(|| format!("no {}", site.display()))?;
    let path = site.join(address).canonicalize().with_context(|| format!("no {address}"))?;
    let is_in = |id: &&str| path.starts_with(site.join(file_of(id, "")));
    ensure!(ids.iter().any(is_in) && path.is_file(), "{address} is no file of {}", ids.join(", "));
    files::read_text(&path).with_context(|| format!("{address} can't be read"))
}

/// The prerendered page with everything in it. `files` are the addresses of what it shows and asks for, and
/// `read` has the text of the file at each of them.
///
/// # Errors
/// If a file can't be read, the page shows one that is none of them, or a part can't stand in a page.
pub fn single(
    page: &str,
    parts: Parts<'_>,
    files: &[String],
    read: impl Fn(&str) -> Result<String>,
) -> Result<String> {
    let mut styles = BTreeSet::from([hash(parts.style)]);
    let (mut pictures, mut held) = (BTreeMap::new(), BTreeMap::new());
    for address in files {
        let content = read(address)?;
        if address.ends_with(".svg") {
            // Some browsers hold a picture to the policy of its page.
            styles.extend(style_of(&content).map(hash));
            pictures.insert(address.as_str(), picture(&content));
        } else {
            held.insert(address.as_str(), content);
        }
    }
    let policy = policy_tag(&policy(&hash(parts.script), &styles));
    let style = html! { style { (inside(parts.style, "style")?) } };
    let [program, later] =
        [parts.program, parts.later].map(|deflated| PreEscaped(BASE64_STANDARD.encode(deflated)));
    let body = html! {
        script type="application/json" #held { (PreEscaped(object(&held)?)) }
        script type="application/octet-stream" #program { (program) }
        script type="application/octet-stream" #program-later { (later) }
        script type="module" { (inside(parts.script, "script")?) }
    };
    template::edit(
        &with_pictures(page, &pictures)?,
        &[
            ("meta[charset]", Edit::After(policy.into_string())),
            ("head", Edit::Append(style.into_string())),
            ("body", Edit::Append(body.into_string())),
        ],
    )
}

/// The page with its pictures in it.
fn with_pictures(page: &str, pictures: &BTreeMap<&str, String>) -> Result<String> {
    let mut settings = RewriteStrSettings::new();
    for (selector, attribute) in [("img[src]", "src"), ("source[srcset]", "srcset")] {
        settings = settings.append_element_content_handler(element!(selector, |element| {
            let address = element.get_attribute(attribute).unwrap_or_default();
            let picture = pictures.get(address.as_str());
            let picture = picture.with_context(|| format!("{address} is none of its files"))?;
            Ok(element.set_attribute(attribute, picture)?)
        }));
    }
    rewrite_str(page, settings).context("a picture can't be put into the page")
}

/// The page without what it would link to.
fn without_links(index: &str) -> String {
    let is_link = |line: &&str| line.contains("data-trunk") || line.contains("<link");
    let lines = index.lines().filter(|line| !is_link(line));
    lines.map(|line| format!("{line}\n")).collect()
}

/// What the page may run and show: what is in it.
fn policy(script: &str, styles: &BTreeSet<String>) -> String {
    let styles = styles.iter().cloned().collect::<Vec<_>>().join(" ");
    format!(
        "default-src 'none'; script-src {script} 'wasm-unsafe-eval'; style-src {styles}; \
         img-src data: blob:; base-uri 'none'; form-action 'none'"
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
fn object(held: &BTreeMap<&str, String>) -> Result<String> {
    let mut members = Vec::new();
    for (address, json) in held {
        let value: serde_json::Value =
            serde_json::from_str(json).with_context(|| format!("{address} is no JSON"))?;
        members.push(format!("{}:{value}", serde_json::to_string(address)?));
    }
    // A `<` stands in strings alone.
    Ok(format!("{{{}}}", members.join(",")).replace('<', "\\u003c"))
}
