//! The packages of the browser side: the bundler, ECharts, wasm-opt and the browser tests; and, apart from them, what
//! only a measurement needs.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::{command, paths};

/// What npm is given the packages by.
const LOCK: &str = "package-lock.json";

/// Installs what `package-lock.json` names, unless `node_modules` is of that very lock file.
pub(crate) fn install() -> Result<()> {
    install_in(&paths::root(), "the packages of package-lock.json (10 seconds)", &[])
}

/// Installs what the lock file in `tests/bench/<name>/` names into `.tools/<name>/`, and answers with that folder: so
/// what one measurement needs isn't installed by all who build the site. Scripts of the packages don't run.
pub(crate) fn install_apart(name: &str) -> Result<PathBuf> {
    let (from, to) = (paths::root().join("tests/bench").join(name), paths::tools().join(name));
    fs::create_dir_all(&to)?;
    for file in ["package.json", LOCK] {
        fs::copy(from.join(file), to.join(file))
            .with_context(|| format!("{} has no {file}", from.display()))?;
    }
    let what = format!("the packages of tests/bench/{name}/{LOCK} (a minute)");
    install_in(&to, &what, &["--ignore-scripts"])?;
    Ok(to)
}

/// Installs what the lock file of a folder names into its `node_modules`, unless that is of that very lock file.
fn install_in(folder: &Path, what: &str, options: &[&str]) -> Result<()> {
    let lock = fs::read(folder.join(LOCK))
        .with_context(|| format!("{} is missing", folder.join(LOCK).display()))?;
    let stamp = folder.join("node_modules/.installed-from");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    command::say(&format!("Setting up {what}"));
    let mut npm = command::project("npm");
    npm.current_dir(folder).args(["ci", "--no-audit", "--no-fund"]).args(options);
    command::run(&mut npm).context(
        "npm could not install the packages. Node 20 or later is needed, and the npm registry \
         has to be reachable",
    )?;
    fs::write(stamp, lock).context("could not mark node_modules as installed")
}
