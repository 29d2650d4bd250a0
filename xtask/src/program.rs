//! The programs for the browser: those that Trunk doesn't build, and what is done to the one that it does.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::{build, command, paths, setup};

/// Builds the program that opens another document, for `documents.js` to import.
pub(crate) fn library() -> Result<()> {
    program("policy-library", "library", "target/library", |_| ())?;
    let program = "target/library/policy-library_bg.wasm";
    command::run(command::project("wasm-opt").args(["-Oz", program, "-o", program]))
}

/// Builds the page's program with a panic on request, for the browser tests: into a folder that the site
/// has nothing of.
pub(crate) fn panicking() -> Result<()> {
    let compiler = setup::for_build()?;
    program("policy-explorer", "panic-on-request", "target/panicking", |cargo| {
        compiler.apply(cargo);
    })
}

/// Builds a program for the browser, with its glue. `prepare` gives cargo the compiler where Trunk, which has
/// it, doesn't call this.
fn program(name: &str, features: &str, to: &str, prepare: impl Fn(&mut Command)) -> Result<()> {
    let mut cargo = command::project("cargo");
    cargo.args(["build", "--quiet", "--offline", "--profile", "wasm", "--target", setup::WASM]);
    prepare(&mut cargo);
    command::run(cargo.args(["--features", features, "--bin", name]))?;
    let built = paths::wasm_target().join(setup::WASM).join("wasm").join(name);
    let mut bindgen = command::project("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--out-dir", to]);
    command::run(bindgen.arg(built.with_extension("wasm")))
}

/// wasm-bindgen's glue comes through Trunk as it was written.
pub(crate) fn minify_glue(staging: &Path) -> Result<()> {
    let file = of_trunk(staging, ".js")?;
    let mut esbuild = command::project("esbuild");
    esbuild.arg(&file).arg("--minify").arg("--format=esm").arg("--allow-overwrite");
    let to = OsString::from_iter([OsStr::new("--outfile="), file.as_os_str()]);
    command::run(esbuild.args([build::BROWSERS, "--log-level=warning"]).arg(to))
}

/// Puts the program's checksum into the page: `src/browser/program.js` compares.
pub(crate) fn write_checksum(staging: &Path) -> Result<()> {
    let sum = checksum(&fs::read(of_trunk(staging, "_bg.wasm")?)?);
    let page = staging.join("index.html");
    let html = fs::read_to_string(&page)?;
    Ok(fs::write(page, html.replace("@@sum@@", &sum.to_string()))?)
}

/// The file of the page's program that has this ending.
fn of_trunk(staging: &Path, ending: &str) -> Result<PathBuf> {
    let is_it = |file: &PathBuf| {
        let name = file.file_name().and_then(OsStr::to_str).unwrap_or_default();
        name.starts_with("policy-explorer-") && name.ends_with(ending)
    };
    build::files(staging)?.into_iter().find(is_it).context("Trunk made no program")
}

/// A sum in which a changed byte always shows, since the powers of 31 are odd.
fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |sum: u32, byte| sum.wrapping_mul(31).wrapping_add((*byte).into()))
}
