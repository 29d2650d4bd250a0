//! What Lighthouse says of the site, of a copy whose pages know their address: only then they have the links that it
//! judges, such as the canonical ones.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::with_browser_at;
use crate::{build, command, compress, paths, setup};

/// The folder of Lighthouse in `.tools/` and in `tests/bench/`.
const NAME: &str = "lighthouse";
/// The script that runs it; it is handed the addresses of the pages.
const SCRIPT: &str = "tests/bench/lighthouse.mjs";
/// What the host of the copy says: an address that is nobody's (RFC 2606).
const SITE: &str = "address = \"https://www.example.com/\"\n";

/// Builds the site and audits pages of it, by their paths; without one the front page.
pub(crate) fn run(pages: &[String]) -> Result<()> {
    build::site()?;
    setup::for_test()?;
    let tool = setup::install_apart(NAME)?;
    let site = with_address()?;
    command::say("Lighthouse audits the site (a minute a page)");
    with_browser_at(&site, |address, chromium| {
        let front = [String::new()];
        let pages = if pages.is_empty() { &front } else { pages };
        let mut node = command::project("node");
        node.arg(SCRIPT);
        node.args(pages.iter().map(|page| format!("{address}{}", page.trim_start_matches('/'))));
        node.env("LIGHTHOUSE", &tool).env("CHROMIUM", chromium);
        command::run(&mut node).context("Lighthouse could not audit the site")
    })
}

/// Copies the site, and has its pages made anew with an address. Answers with the folder.
fn with_address() -> Result<PathBuf> {
    let (site, copy) = (paths::dist(), paths::root().join("target/lighthouse"));
    if copy.exists() {
        fs::remove_dir_all(&copy)?;
    }
    for file in build::files(&site)? {
        // Pages are compressed when they are made.
        if is_page(&file.with_extension("")) && compress::is_compressed_form(&file) {
            continue;
        }
        let to = copy.join(file.strip_prefix(&site)?);
        fs::create_dir_all(to.parent().context("the site's root is no file")?)?;
        fs::copy(&file, to)?;
    }
    let settings = copy.with_extension("toml");
    fs::write(&settings, SITE)?;
    let page = copy.join("index.html");
    fs::copy(paths::template(), &page)?;
    build::prerender(&page, true, &settings)?;
    compress::folder(&copy)?;
    Ok(copy)
}

fn is_page(file: &Path) -> bool {
    file.extension().is_some_and(|ending| ending == "html")
}
