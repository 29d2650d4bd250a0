//! Sets up what is missing, and nothing else: a second run finds everything there.

mod browser;
mod crates;
mod debian;
mod engines;
mod npm;
mod wasm;

use anyhow::Result;

pub(crate) use browser::{chromium, headless_chromium};
pub(crate) use npm::install_apart;
pub(crate) use wasm::{TARGET as WASM, WasmCompiler};

/// What building the site needs.
pub(crate) fn for_build() -> Result<WasmCompiler> {
    npm::install()?;
    let compiler = wasm::find_or_install()?;
    crates::install(&crates::build_tools()?)?;
    Ok(compiler)
}

/// What the tests need beyond what the build needs. Answers with the names of the engines for readers' journeys.
pub(crate) fn for_test() -> Result<Vec<&'static str>> {
    crates::install(&[crates::cargo_deny()])?;
    browser::install()?;
    engines::install()
}
