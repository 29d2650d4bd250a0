//! The site, by Trunk, with what it calls before and after.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};
use clap::Subcommand;

use crate::picture::Painter;
use crate::setup::{self, WasmCompiler};
use crate::{command, compress, floor, headers, hosts, paths, program, publish, releases, supply};

/// The browsers that the scripts and styles are written for; older ones get the text.
pub(crate) const BROWSERS: &str = "--target=chrome99,firefox102,safari16";
/// What the loader is written for: whatever loads modules at all parses it, and it starts nothing that isn't there.
pub(crate) const PARSED_BY: &str = "--target=es2018,chrome99,firefox102,safari16";

/// The folder of what is bundled for the site.
pub(crate) const ASSETS: &str = "target/assets";

/// What Trunk calls.
#[derive(Clone, Copy, Subcommand)]
pub(crate) enum Hook {
    /// Before the build: bundle scripts and styles, draw the charts
    Assets,
    /// After the build: prerender the pages, add the charts
    Page,
}

/// Builds the release site into `dist/`.
pub(crate) fn site() -> Result<()> {
    let compiler = setup::for_build()?;
    command::say("Building the document compiler");
    build_policyc()?;
    command::say("Building the site (a minute and a half the first time)");
    fetch_crates()?;
    let (dist, former) = (paths::dist(), paths::former_releases());
    releases::set_aside(&dist, &former)?;
    command::run(trunk(&compiler, "build").arg("--release"))?;
    releases::bring_back(&dist, &former)?;
    compress::folder(&dist)?;
    let hashed = releases::hashed(&dist)?;
    hosts::write(&dist, &headers::policy(&first_style()?), &hashed)?;
    println!("the site is in {}", paths::dist().display());
    Ok(())
}

/// Watches the source, rebuilds and reloads.
pub(crate) fn dev() -> Result<()> {
    let compiler = setup::for_build()?;
    fetch_crates()?;
    // Trunk watches these from its start.
    fs::create_dir_all(paths::assets())?;
    command::run(trunk(&compiler, "serve").args(["--dist", "target/dev"]))
}

/// Fetches the page's crates: Trunk is told to stay offline, or it asks for a newer Trunk.
fn fetch_crates() -> Result<()> {
    command::run(command::cargo().args(["fetch", "--locked"]))
        .context("the crates of Cargo.lock could not be fetched: check the network")
}

fn trunk(compiler: &WasmCompiler, task: &str) -> Command {
    let mut trunk = command::project("trunk");
    trunk.args([task, "--offline", "--skip-version-check"]).env_remove("NO_COLOR");
    compiler.apply(&mut trunk);
    trunk
}

/// Runs the document compiler.
pub(crate) fn policyc(arguments: &[String]) -> Result<ExitCode> {
    build_policyc()?;
    let mut policyc = Command::new(policyc_path());
    let status = policyc.args(arguments).status().context("could not start policyc")?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Does what Trunk asks for.
pub(crate) fn hook(hook: Hook) -> Result<()> {
    match hook {
        Hook::Assets => assets(),
        Hook::Page => page(),
    }
}

/// Bundles scripts and styles, and draws each document's charts.
fn assets() -> Result<()> {
    build_policyc()?;
    let folder = paths::assets();
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    program::library()?;
    program::page()?;
    let lazy = LAZY.map(|name| format!("src/browser/{name}.js"));
    let names =
        ["--entry-names=[name]-[hash]", "--asset-names=[name]-[hash]", "--loader:.wasm=file"];
    esbuild(&[&lazy.each_ref().map(String::as_str)[..], &names].concat(), ASSETS)?;
    let mut loader: Vec<String> = [
        "style/explorer.css",
        "style/first.css",
        "style/later.css",
        "src/browser/loader.js",
        "--entry-names=[name]",
        PARSED_BY,
    ]
    .map(Into::into)
    .into();
    for file in files(&folder)? {
        // The loader fetches it under the name that it has now.
        let file = file.file_name().and_then(OsStr::to_str).unwrap_or_default();
        let Some(name) = lazy_name(file) else { continue };
        loader.push(format!("--define:{}=\"./{file}\"", name.to_uppercase()));
        loader.push(format!("--external:./{name}-*"));
    }
    esbuild(&loader.iter().map(String::as_str).collect::<Vec<_>>(), ASSETS)?;
    // What a host's page loads is a script of the old kind, under a name that stays.
    esbuild(&["src/embed/embed.js", "--format=iife"], ASSETS)?;
    // The pages that say how to embed.
    esbuild(&["src/embed/builder.js", "style/embedding.css", "--entry-names=[name]"], ASSETS)?;
    for document in documents()? {
        let charts = charts_of(&document)?;
        let mut policyc = command::project(policyc_path());
        command::run(policyc.arg("charts").arg(&document).arg("--to").arg(&charts))?;
        let mut node = command::project("node");
        command::run(node.arg("xtask/picture.mjs").arg(&charts).arg("style/tokens.css"))?;
    }
    Ok(())
}

/// The scripts that the loader fetches when they are needed: `charts` is `src/browser/charts.js`, and
/// `CHARTS` in the loader is the address of its bundle.
const LAZY: [&str; 4] = ["charts", "documents", "files", "frame"];

/// The script for the pages of hosts.
const EMBED: &str = "embed.js";

/// Which of them a bundle is.
fn lazy_name(bundle: &str) -> Option<&'static str> {
    LAZY.into_iter()
        .find(|name| bundle.strip_prefix(name).is_some_and(|rest| rest.starts_with('-')))
}

/// Bundles scripts and styles into a folder.
pub(crate) fn esbuild(what: &[&str], to: &str) -> Result<()> {
    let mut esbuild = command::project("esbuild");
    // The last of several targets counts.
    esbuild.args(["--bundle", "--minify", "--format=esm", BROWSERS]).args(what);
    command::run(esbuild.args(["--log-level=warning"]).arg(format!("--outdir={to}")))
}

/// Puts beside the page that Trunk has made what else the site serves, and makes a page for each document of
/// it.
fn page() -> Result<()> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging.context("TRUNK_STAGING_DIR is not set: this is for Trunk to call")?;
    // The script by which `cargo xtask dev` reloads is inline, which the policy forbids.
    let with_policy = !is_for_development();
    let of_embedding = headers::policy_with_frames(&first_style()?);
    publish::documents(&staging)?;
    publish::embedding(&staging, with_policy.then_some(&*of_embedding))?;
    // The entries went through Trunk; what they import lazily goes as it is.
    let goes = |name: &str| {
        let is_bundle = lazy_name(name).is_some() || name.starts_with(program::GLUE_NAME);
        is_bundle || name.ends_with(".wasm") || name == EMBED
    };
    copy(&paths::assets(), &staging, goes)?;
    let is_of_embedding = |name: &str| ["builder.js", "embedding.css"].contains(&name);
    copy(&paths::assets(), &staging.join("embedding"), is_of_embedding)?;

    program::write_names(&staging)?;
    pictures(&staging)?;
    supply::write(&staging)?;
    floor::check(&staging)?;

    let page = staging.join("index.html");
    fs::copy(&page, paths::template())?;
    prerender(&page, with_policy, Path::new("site.toml"))
}

/// Makes a page of each document and each of its views, beside the page that Trunk has made and in its place. `site`
/// says what the host says of the site.
pub(crate) fn prerender(page: &Path, with_policy: bool, site: &Path) -> Result<()> {
    let mut policyc = command::project(policyc_path());
    policyc.arg("prerender").arg(shelf()).arg("--page").arg(page);
    policyc.arg("--style").arg(first_style_path());
    if with_policy {
        policyc.args(["--policy", &headers::policy(&first_style()?)]);
    }
    command::run(policyc.arg("--site").arg(site))
}

/// Whether Trunk calls for `cargo xtask dev`.
pub(crate) fn is_for_development() -> bool {
    std::env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile != "release")
}

/// The style that stands in the pages of documents.
fn first_style() -> Result<String> {
    fs::read_to_string(first_style_path()).context("the style of the first view is missing")
}

fn first_style_path() -> PathBuf {
    paths::assets().join("first.css")
}

/// Draws each document's share picture, and the icon of home screens. Without a Chinese font there are
/// no share pictures: better none than boxes.
fn pictures(staging: &Path) -> Result<()> {
    let painter = Painter::new();
    for document in documents()? {
        let svg = charts_of(&document)?.with_extension("svg");
        let mut policyc = command::project(policyc_path());
        command::run(policyc.arg("picture").arg(&document).arg("--to").arg(&svg))?;
        let name = document.file_name().unwrap_or_default();
        match painter.paint(&fs::read_to_string(&svg)?)? {
            Some(png) => fs::write(staging.join("documents").join(name).join("share.png"), png)?,
            None => println!(
                "no share picture of {}: no font of this machine has its characters (on Debian: \
                 apt-get install fonts-noto-cjk)",
                name.display()
            ),
        }
    }
    let icon = painter.icon(&paths::root().join("public/favicon.svg"), 180)?;
    Ok(fs::write(staging.join("apple-touch-icon.png"), icon)?)
}

/// The folder of the documents' folders.
pub(crate) fn shelf() -> PathBuf {
    paths::root().join("public/documents")
}

/// The folders of all documents; a symbolic link is none.
pub(crate) fn documents() -> Result<Vec<PathBuf>> {
    let folder = shelf();
    let mut documents = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("no {}", folder.display()))? {
        let entry = entry?;
        let path = entry.path();
        if entry.file_type()?.is_dir() && publish::is_regular(&path.join("source.txt")) {
            documents.push(path);
        }
    }
    documents.sort();
    Ok(documents)
}

/// Where a document's charts are made.
pub(crate) fn charts_of(document: &Path) -> Result<PathBuf> {
    let name = document.file_name().context("a document's folder has a name")?;
    Ok(paths::assets().join("documents").join(name))
}

fn build_policyc() -> Result<()> {
    let build = ["build", "--quiet", "--features", "ssr", "--bin", "policyc"];
    command::run(command::cargo().args(build))
}

pub(crate) fn policyc_path() -> PathBuf {
    paths::root().join("target/debug/policyc")
}

/// Copies the files of a folder whose names are wanted.
fn copy(from: &Path, to: &Path, is_wanted: impl Fn(&str) -> bool) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let file = entry?.path();
        let name = file.file_name().and_then(OsStr::to_str).unwrap_or_default();
        if publish::is_regular(&file) && is_wanted(name) {
            fs::copy(&file, to.join(name))?;
        }
    }
    Ok(())
}

/// All files below a folder, sorted.
///
/// # Errors
/// If there is none, or what is there is neither a file nor a folder: a symbolic link or a pipe.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder);
    for entry in entries.with_context(|| format!("{} is missing", folder.display()))? {
        let path = entry?.path();
        if publish::is_regular(&path) {
            found.push(path);
        } else if fs::symlink_metadata(&path)?.is_dir() {
            found.extend(files(&path)?);
        } else {
            bail!("{} is neither a file nor a folder", path.display());
        }
    }
    found.sort();
    if found.is_empty() {
        bail!("{} is empty", folder.display());
    }
    Ok(found)
}
