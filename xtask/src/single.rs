//! The documents without a site around them: pages that are one file, and plain editions, made of the site
//! in `dist/`.

use std::fs;

use anyhow::{Context, Result};

use crate::{build, command, paths, releases};

/// What goes into each file, beside its document: the file of the site by the ends of its name, and
/// what it is called here.
const PARTS: [(&str, &str, &str); 4] = [
    ("explorer-", ".css", "style.css"),
    ("policy-explorer-", ".js", "program.js"),
    ("policy-explorer_bg-", ".wasm", "program.wasm"),
    ("policy-explorer_later-", ".wasm", "later.wasm"),
];

/// Writes both editions of each document into `dist/`.
pub(crate) fn files() -> Result<()> {
    command::say("Making single files and plain editions");
    let (single, plain) = (paths::dist().join("single"), paths::dist().join("plain"));
    parts()?;
    let mut policyc = command::project(build::policyc_path());
    policyc.arg("single").arg(build::shelf()).args(["--page", "index.html", "--site"]);
    policyc.arg(paths::dist()).args(["--parts", "target/single", "--to"]).arg(&single);
    command::run(&mut policyc)?;
    for document in build::documents()? {
        let name = document.file_name().unwrap_or_default();
        let mut policyc = command::project(build::policyc_path());
        policyc.arg("plain").arg(&document).arg("--pictures").arg(build::charts_of(&document)?);
        command::run(policyc.arg("--to").arg(plain.join(name).with_extension("html")))?;
    }
    for folder in [single, plain] {
        for file in build::files(&folder)? {
            println!("{:>10} bytes  {}", fs::metadata(&file)?.len(), file.display());
        }
    }
    Ok(())
}

/// Collects the parts, with all scripts in one.
fn parts() -> Result<()> {
    let folder = paths::root().join("target/single");
    fs::create_dir_all(&folder)?;
    // Files of former releases lie beside them.
    let files = releases::hashed_of_newest(&paths::dist())?;
    for (begin, end, part) in PARTS {
        let file = files.iter().find(|name| name.starts_with(begin) && name.ends_with(end));
        let file = file.with_context(|| format!("the site has no {begin}…{end}"))?;
        fs::copy(paths::dist().join(file), folder.join(part))?;
    }
    for chunk in ["program", "later"].map(|name| format!("target/single/{name}")) {
        let mut node = command::project("node");
        node.arg("xtask/deflate.mjs").arg(format!("{chunk}.wasm"));
        command::run(node.arg(format!("{chunk}.deflate")))?;
    }
    let mut esbuild = command::project("esbuild");
    esbuild.args(["src/browser/loader.js", "--bundle", "--minify", "--charset=utf8"]);
    // `module` holds unless others are named.
    esbuild.args([build::BROWSERS, "--format=esm", "--conditions=single,module"]);
    command::run(esbuild.args(["--log-level=warning", "--outfile=target/single/script.js"]))
}
