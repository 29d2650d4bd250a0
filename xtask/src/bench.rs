//! What the site weighs and how fast it is: bytes per file, a first load, a keystroke in the
//! search, a switch of the filter.

use std::fs;
use std::thread;

use anyhow::{Context, Result};

use crate::{build, command, compress, paths, serve, setup};

/// Builds the site and measures it.
pub(crate) fn run() -> Result<()> {
    build::site()?;
    sizes()?;
    in_the_browser()
}

/// Prints the size of each file, raw and compressed.
fn sizes() -> Result<()> {
    let dist = paths::dist();
    println!("\n{:>10} {:>10}  file of dist/", "raw", "brotli");
    for file in build::files(&dist)? {
        if file.extension().is_some_and(|ending| ending == "br" || ending == "gz") {
            continue;
        }
        let bytes = fs::read(&file)?;
        let (raw, compressed) = (bytes.len(), compress::brotli(&bytes)?.len());
        println!("{raw:>10} {compressed:>10}  {}", file.strip_prefix(&dist)?.display());
    }
    Ok(())
}

/// Has the browser load the page and search in it, and prints what it measures.
fn in_the_browser() -> Result<()> {
    setup::for_test()?;
    let listener = serve::listen(0)?;
    let address = format!("http://{}/", listener.local_addr()?);
    thread::spawn(move || serve::serve(listener));
    let chromium = setup::chromium().context("there is no Chromium on PATH")?;
    for script in ["first-load", "search-speed", "filter-speed"] {
        let mut node = command::project("node");
        node.arg(format!("tests/browser/{script}.mjs"));
        command::run(node.env("EXPLORER", &address).env("CHROMIUM", &chromium))?;
    }
    Ok(())
}
