//! The packages of the browser side: the bundler, ECharts, wasm-opt and the browser tests.

use std::fs;

use anyhow::{Context, Result};

use crate::{command, paths};

/// Installs what `package-lock.json` names, unless `node_modules` is of that very lock file.
pub(crate) fn install() -> Result<()> {
    let root = paths::root();
    let lock = fs::read(root.join("package-lock.json")).context("package-lock.json is missing")?;
    let stamp = root.join("node_modules/.installed-from");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    command::say("Setting up the packages of package-lock.json (10 seconds)");
    command::run(command::project("npm").args(["ci", "--no-audit", "--no-fund"])).context(
        "npm could not install the packages. Node 20 or later is needed, and the npm registry \
         has to be reachable",
    )?;
    fs::write(stamp, lock).context("could not mark node_modules as installed")
}
