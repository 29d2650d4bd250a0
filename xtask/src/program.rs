//! The programs for the browser: how they are built, and how the page's own is split into what a first view needs and
//! what comes later.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, anyhow, ensure};
use wasm_split_cli_support::{Options, transform};

use crate::{build, command, paths, setup};

/// The folder of the page's program, where `GLUE` finds it.
const PAGE: &str = "target/page";
/// What wasm-bindgen writes for it, bundled with what hands the second chunk over.
const GLUE: &str = "src/browser/policy-explorer.js";
/// What its name in the site begins with.
pub(crate) const GLUE_NAME: &str = "policy-explorer-";
/// What `wasm-opt` does to make a program small. To merge similar functions besides makes none smaller.
const SMALL: [&str; 6] = [
    "--one-caller-inline-max-function-size=10",
    "--always-inline-max-function-size=0",
    "--zero-filled-memory",
    "-Oz",
    "--reorder-functions-by-name",
    "--converge",
];
/// The chunks of the page's program, and the places in the page for the name and the sum of each.
const CHUNKS: [(&str, &str, &str); 2] = [
    ("policy-explorer_bg", "@@program@@", "@@program-sum@@"),
    ("policy-explorer_later", "@@later@@", "@@later-sum@@"),
];

/// Builds the program that opens another document, for `documents.js` to import.
pub(crate) fn library() -> Result<()> {
    let built = compile("policy-library", "library", &[], |_| ())?;
    bindgen(&built, "target/library", &[])?;
    optimize("target/library/policy-library_bg.wasm")
}

/// Builds the page's program, and puts its files among the assets, under their names in the site.
pub(crate) fn page() -> Result<()> {
    in_chunks("page", |_| ())?;
    if !build::is_for_development() {
        for (chunk, ..) in CHUNKS {
            optimize(&format!("{PAGE}/{chunk}.wasm"))?;
        }
    }
    bundle(build::ASSETS, "[name]-[hash]")
}

/// Builds the page's program with a panic on request, for the browser tests: into a folder that the site
/// has nothing of.
pub(crate) fn panicking() -> Result<()> {
    let compiler = setup::for_build()?;
    in_chunks("panic-on-request", |cargo| compiler.apply(cargo))?;
    bundle("target/panicking", "[name]")
}

/// Builds the page's program with these features in two chunks. The splitter needs to know what the linker has moved.
fn in_chunks(features: &str, prepare: impl Fn(&mut Command)) -> Result<()> {
    let built = compile("policy-explorer", features, &["-Clink-args=--emit-relocs"], prepare)?;
    let folder = paths::root().join(PAGE);
    fs::create_dir_all(&folder)?;
    let (program, first) = (fs::read(built)?, folder.join("policy-explorer.wasm"));
    let mut options = Options::new(&program);
    options.output_dir = &folder;
    options.main_out_path = &first;
    options.main_module = "./policy-explorer.js";
    transform(options).map_err(|error| anyhow!("the program can't be split: {error}"))?;
    fs::rename(folder.join("split_later.wasm"), folder.join("policy-explorer_later.wasm"))
        .context("the program has no second chunk")?;
    hand_over(&folder.join("__wasm_split.js"))?;
    bindgen(&first, PAGE, &["--keep-lld-exports"])
}

/// Has the splitter's script take the chunk from `src/browser/later.js` instead of fetching it: the loader does, knows
/// its address and its sum, and has it at hand in a page that is one file.
fn hand_over(script: &Path) -> Result<()> {
    const FETCHED: &str = "const src = fetch(new URL(\"./split_later.wasm\", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));";
    let split = fs::read_to_string(script)?;
    ensure!(
        split.matches(FETCHED).count() == 1,
        "the splitter's script is another one than expected"
    );
    let import = "import { instantiate } from \"../../src/browser/later.js\";\n";
    Ok(fs::write(script, import.to_owned() + &split.replace(FETCHED, "return instantiate;"))?)
}

/// Bundles the glue of the page's program, and copies its chunks beside it.
fn bundle(to: &str, name: &str) -> Result<()> {
    let chunks = CHUNKS.map(|(chunk, ..)| format!("{PAGE}/{chunk}.wasm"));
    let names = format!("--entry-names={name}");
    let mut files = vec![GLUE, &names, "--loader:.wasm=copy"];
    files.extend(chunks.iter().map(String::as_str));
    build::esbuild(&files, to)
}

/// Builds a program for the browser, and answers with its path. `prepare` gives cargo the compiler where Trunk, which
/// has it, doesn't call this.
fn compile(
    name: &str,
    features: &str,
    flags: &[&str],
    prepare: impl Fn(&mut Command),
) -> Result<PathBuf> {
    // Cargo has the profile `dev` in a folder of another name.
    let (profile, folder) =
        if build::is_for_development() { ("dev", "debug") } else { ("wasm", "wasm") };
    let mut cargo = command::project("cargo");
    cargo.args(["rustc", "--quiet", "--offline", "--profile", profile, "--target", setup::WASM]);
    prepare(&mut cargo);
    command::run(cargo.args(["--features", features, "--bin", name, "--"]).args(flags))?;
    let built = paths::wasm_target().join(setup::WASM).join(folder).join(name);
    Ok(built.with_extension("wasm"))
}

/// Writes a program's glue, and the program as it needs it, into a folder.
fn bindgen(program: &Path, to: &str, options: &[&str]) -> Result<()> {
    let mut bindgen = command::project("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--out-dir", to]).args(options);
    command::run(bindgen.arg(program))
}

/// Makes a program small, in its place.
fn optimize(program: &str) -> Result<()> {
    command::run(command::project("wasm-opt").args(SMALL).args([program, "-o", program]))
}

/// Puts the names of the program's files and their sums into the page: `src/browser/program.js` compares.
pub(crate) fn write_names(staging: &Path) -> Result<()> {
    let page = staging.join("index.html");
    // Trunk leaves the link that has it build no program.
    let html = fs::read_to_string(&page)?;
    let (before, link) =
        html.split_once("<link data-trunk ").context("the page has no link of Trunk's")?;
    let (_, after) = link.split_once('>').context("the link of Trunk's has no end")?;
    let mut html = before.to_owned() + after;
    let mut put = |place: &str, value: &str| {
        html = html.replace(place, value);
    };
    for (chunk, name_at, sum_at) in CHUNKS {
        let file = asset(chunk, "wasm")?;
        put(name_at, &address(&file)?);
        put(sum_at, &checksum(&fs::read(&file)?).to_string());
    }
    put("@@glue@@", &address(&asset("policy-explorer", "js")?)?);
    Ok(fs::write(page, html)?)
}

/// The file among the assets that has this name before its hash.
fn asset(name: &str, ending: &str) -> Result<PathBuf> {
    let is_it = |file: &PathBuf| {
        let stem = file.file_stem().and_then(OsStr::to_str).and_then(|stem| stem.rsplit_once('-'));
        file.extension() == Some(OsStr::new(ending)) && stem.is_some_and(|(stem, _)| stem == name)
    };
    let mut files = build::files(&paths::assets())?.into_iter();
    files.find(is_it).with_context(|| format!("the build has made no {name}.{ending}"))
}

/// The address of a file of the site in its pages.
fn address(file: &Path) -> Result<String> {
    let name = file.file_name().and_then(OsStr::to_str).context("a file of the site has a name")?;
    Ok(format!("./{name}"))
}

/// A sum in which a changed byte always shows, since the powers of 31 are odd.
fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |sum: u32, byte| sum.wrapping_mul(31).wrapping_add((*byte).into()))
}
