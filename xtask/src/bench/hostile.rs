//! What documents cost that are as large as documents from elsewhere may be: natively, family by family, and in
//! the browser.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use super::with_browser;
use crate::{build, command, paths, setup};

/// The script that opens the largest documents in the browser; it is handed their folder.
const SCRIPT: &str = "tests/bench/hostile.mjs";

/// Measures how time and memory grow; of all families, or of those named. Then the browser opens the largest
/// document of each.
pub(crate) fn run(families: &[String], in_browser: bool) -> Result<()> {
    command::say("Documents of each kind, each twice as large as the one before");
    command::run(bench().args(families))?;
    if in_browser { open() } else { Ok(()) }
}

/// Writes the largest document of each family that passes validation.
pub(crate) fn write(folder: &Path) -> Result<()> {
    command::run(bench().arg("--write").arg(std::path::absolute(folder)?))
}

/// Opens the largest documents in the browser.
fn open() -> Result<()> {
    let folder = paths::root().join("target/hostile");
    write(&folder)?;
    build::site()?;
    setup::for_test()?;
    command::say("Opening the largest documents in the browser");
    with_browser(|address, chromium| {
        let mut node: Command = command::project("node");
        node.arg(SCRIPT).arg(&folder).env("EXPLORER", address).env("CHROMIUM", chromium);
        command::run(&mut node).context("the browser did not open them as it should")
    })
}

fn bench() -> Command {
    let mut bench = command::cargo();
    bench.args(["bench", "--quiet", "--features", "ssr", "--bench", "hostile", "--"]);
    bench
}
