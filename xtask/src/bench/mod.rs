//! What the site weighs and how fast it is: bytes per file, a first load beside a plain page and
//! VitePress, a keystroke in the search, a switch of the filter, memory; beside its goals and the run that was kept
//! last.

pub(crate) mod hostile;
pub(crate) mod lighthouse;
mod peer;
mod report;

use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context, Result, ensure};

use crate::{budget, build, command, paths, serve, setup};
use report::{Measure, Report};

/// What is measured in the browser: scripts of `tests/bench/`.
const SCRIPTS: [&str; 4] = ["first-load", "search", "filter", "memory"];

/// Builds the site, measures it, prints what was measured and keeps it in `tests/bench/last.json`.
pub(crate) fn run() -> Result<()> {
    build::site()?;
    setup::for_test()?;
    let before = Report::kept()?;
    let report = Report { sizes: budget::weigh()?, measures: in_the_browser()? };
    report.print(before.as_ref());
    command::say("The compiler, natively: the document, 10 and 100 times as long");
    command::run(command::cargo().args([
        "bench",
        "--quiet",
        "--features",
        "ssr",
        "--bench",
        "compile",
    ]))?;
    report.keep()
}

/// Has the browser measure; each script prints a line of JSON for each figure.
fn in_the_browser() -> Result<Vec<Measure>> {
    let peer = peer::site();
    with_browser(|address, chromium| {
        let mut measures = Vec::new();
        for script in SCRIPTS {
            command::say(&format!("Measuring in the browser: {script} (one to four minutes)"));
            let mut node: Command = command::project("node");
            node.arg(format!("tests/bench/{script}.mjs")).stderr(Stdio::inherit());
            node.env("EXPLORER", address).env("CHROMIUM", chromium);
            if let Some(site) = &peer {
                node.env("VITEPRESS", site);
            }
            let output = node.output()?;
            ensure!(
                output.status.success(),
                "tests/bench/{script}.mjs ended with {}",
                output.status
            );
            for line in String::from_utf8(output.stdout)?.lines() {
                measures.push(Measure::read(line).with_context(|| format!("{script}: {line}"))?);
            }
        }
        Ok(measures)
    })
}

/// Serves the site, and does something with its address and the browser.
fn with_browser<T>(then: impl FnOnce(&str, &Path) -> Result<T>) -> Result<T> {
    with_browser_at(&paths::dist(), then)
}

/// The same with the site in this folder.
fn with_browser_at<T>(site: &Path, then: impl FnOnce(&str, &Path) -> Result<T>) -> Result<T> {
    let listener = serve::listen(0)?;
    let address = format!("http://{}/", listener.local_addr()?);
    let site = site.to_owned();
    thread::spawn(move || serve::serve_folder(listener, &site));
    let chromium = setup::chromium().context("there is no Chromium on PATH")?;
    then(&address, chromium.as_ref())
}
