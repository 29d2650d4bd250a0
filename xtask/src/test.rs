//! Every check and test, in the order of what fails fastest.

use std::process::ExitCode;
use std::thread;

use anyhow::{Context, Result};

use crate::{budget, build, command, program, serve, setup, single, supply, support};

/// Sets up what is missing and runs everything; the first failure ends it.
pub(crate) fn run() -> Result<ExitCode> {
    command::say("1 of 8: formatting");
    command::run(command::cargo().args(["fmt", "--all", "--check"]))
        .context("run `cargo fmt --all`")?;

    command::say("2 of 8: lints, for the native programs and for the page");
    for features in ["ssr", "page", "library"] {
        let clippy = ["clippy", "--workspace", "--all-targets", "--features", features];
        command::run(command::cargo().args(clippy).args(["--", "--deny", "warnings"]))?;
    }

    command::say("3 of 8: native tests");
    command::run(command::cargo().args(["test", "--workspace", "--features", "ssr"]))?;

    command::say("4 of 8: the documents are what the compiler makes of them");
    let documents = build::documents()?;
    let check = documents.iter().map(|path| path.to_string_lossy().into_owned());
    let outcome = build::policyc(&["check".into()].into_iter().chain(check).collect::<Vec<_>>())?;
    if outcome != ExitCode::SUCCESS {
        return Ok(outcome);
    }

    let engines = setup::for_test()?;
    command::say("5 of 8: licences, sources, bans and advisories of the dependencies");
    let deny = ["deny", "--workspace", "--all-features", "check", "bans", "licenses", "sources"];
    command::run(command::cargo().args(deny))?;
    supply::audit()?;

    build::site()?;
    budget::check()?;
    support::check()?;
    single::files()?;
    command::say("6 of 8: the built pages, read by an HTML parser");
    command::run(command::cargo().args(["test", "--features", "ssr", "--test", "pages"]))?;
    program::panicking()?;
    let site = served()?;
    command::say("7 of 8: browser tests");
    browser(&site)?;
    command::say("8 of 8: readers' journeys");
    journeys(&site, &engines)?;
    Ok(ExitCode::SUCCESS)
}

/// Serves `dist/` as `cargo xtask serve` does, and answers with its address.
fn served() -> Result<String> {
    let listener = serve::listen(0)?;
    let address = format!("http://{}/", listener.local_addr()?);
    // The server ends with this program.
    thread::spawn(move || {
        if let Err(error) = serve::serve(listener) {
            eprintln!("error: {error:#}");
        }
    });
    Ok(address)
}

/// Runs the browser tests.
fn browser(site: &str) -> Result<()> {
    let with_window = setup::chromium().context("there is no Chromium on PATH")?;
    let chromium = setup::headless_chromium().unwrap_or_else(|| with_window.clone());
    let mut playwright = command::project("playwright");
    command::run(
        playwright
            .args(["test", "--config", "tests/browser"])
            .env("EXPLORER", site)
            .env("CHROMIUM", chromium)
            .env("CHROMIUM_WITH_WINDOW", with_window),
    )
}

/// Runs readers' journeys in the engines that can be had. Playwright's program runs them there too, but it doesn't
/// drive the engines: see `tests/journeys/`.
fn journeys(site: &str, engines: &[&str]) -> Result<()> {
    if engines.is_empty() {
        println!("no engine can be had");
        return Ok(());
    }
    let mut playwright = command::project("playwright");
    playwright.args(["test", "--config", "tests/journeys/journeys.config.mjs"]);
    if let Some(chromium) = setup::chromium() {
        playwright.env("CHROMIUM", chromium);
    }
    command::run(playwright.env("EXPLORER", site).env("ENGINES", engines.join(",")))
}
