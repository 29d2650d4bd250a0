//! The explorer for shadow roots: its scripts and its style, made of those of the site.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::{build, command, paths};

/// What the program finds as globals: in a shadow root they are those of `src/embed/window.js`, and
/// `ROOM` is what `src/embed/inline.js` has fetched.
const GLOBALS: &str = "window,self,globalThis,parent,Window,document,location,history,\
    addEventListener,removeEventListener,scrollTo,localStorage,CSS,ROOM";

/// Bundles what `mode="inline"` fetches into the site that is being built, and answers with its name.
pub(crate) fn bundle(site: &Path) -> Result<String> {
    let folder = paths::root().join("target/inline");
    fs::create_dir_all(&folder)?;
    let files = build::files(site)?;
    let named = |begin: &str, end: &str| {
        let mut names = files.iter().filter_map(|file| file.file_name().and_then(OsStr::to_str));
        let name = names.find(|name| name.starts_with(begin) && name.ends_with(end));
        name.with_context(|| format!("the site has no {begin}…{end}"))
    };
    fs::copy(site.join(named("policy-explorer-", ".js")?), folder.join("program.js"))?;
    let mut node = command::project("node");
    node.args(["xtask/inline-style.mjs", "style/inline.css"])
        .arg(site.join(named("explorer-", ".css")?));
    let style = node.output().context("could not start node")?;
    ensure!(style.status.success(), "{}", String::from_utf8_lossy(&style.stderr));
    fs::write(folder.join("style.css"), style.stdout)?;

    // All that the program is made of becomes one function of the globals that it uses.
    let mut room = command::project("esbuild");
    room.args(["src/browser/loader.js", "--bundle", "--format=iife", build::BROWSERS]);
    room.args(["--conditions=inline,module", "--log-level=warning", "--charset=utf8"]);
    room.args(["--log-override:empty-import-meta=silent", "--outfile=target/inline/room.js"]);
    room.arg(format!("--banner:js=export default function ({{ {GLOBALS} }}) {{"));
    command::run(room.arg("--footer:js=}"))?;

    let mut inline = command::project("esbuild");
    inline.args(["src/embed/inline.js", "--bundle", "--minify", "--format=esm", build::BROWSERS]);
    inline.args(["--loader:.css=text", "--charset=utf8", "--entry-names=[name]-[hash]"]);
    inline.arg(format!("--define:PROGRAM=\"./{}\"", named("policy-explorer-", "_bg.wasm")?));
    inline.arg(format!("--define:CHARTS=\"./{}\"", named("charts-", ".js")?));
    let made = folder.join("made");
    if made.exists() {
        fs::remove_dir_all(&made)?;
    }
    command::run(inline.arg("--log-level=warning").arg("--outdir=target/inline/made"))?;
    let [file] = &build::files(&made)?[..] else {
        anyhow::bail!("esbuild made more than one file of src/embed/inline.js");
    };
    let name = file.file_name().and_then(OsStr::to_str).context("a bundle has a name")?;
    fs::copy(file, site.join(name))?;
    Ok(name.into())
}
