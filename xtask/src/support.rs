//! Which browsers the styles and scripts are made for, and the check that these know what is used: see
//! `xtask/support.mjs`.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::{build, command, paths};

/// Fails where the built styles or the scripts use what the oldest browsers don't know, and it isn't allowed.
pub(crate) fn check() -> Result<()> {
    let root = paths::root();
    let styles = ["explorer.css", "embedding.css"].map(|name| paths::assets().join(name));
    let mut files: Vec<_> = styles.into_iter().chain([root.join("style/plain.css")]).collect();
    files.extend(scripts()?);
    command::run(command::project("node").arg("xtask/support.mjs").args(files))
        .context("the styles or scripts need more than the oldest browsers have")
}

/// The scripts of the page, and those for the pages of hosts.
fn scripts() -> Result<Vec<PathBuf>> {
    let mut scripts = Vec::new();
    for folder in ["src/browser", "src/embed"] {
        let files = build::files(&paths::root().join(folder))?.into_iter();
        let is_script =
            |file: &PathBuf| file.extension().is_some_and(|extension| extension == "js");
        scripts.extend(files.filter(is_script));
    }
    Ok(scripts)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that can't go on has failed")]

    use std::fs;

    use super::scripts;
    use crate::{build, paths};

    #[test]
    fn no_script_reads_an_answer_of_any_size() {
        const READ_WHOLE: [&str; 6] =
            [".text(", ".json(", ".arrayBuffer(", ".blob(", ".bytes(", ".formData("];
        /// Of a file of the reader's, no more than may be held is read.
        const OF_A_FILE: &str = "file.slice(0, mostBytes() + 1).arrayBuffer()";
        for file in scripts().unwrap() {
            let script = fs::read_to_string(&file).unwrap().replace(OF_A_FILE, "");
            let found: Vec<_> = READ_WHOLE.iter().filter(|read| script.contains(**read)).collect();
            assert!(found.is_empty(), "{}: {found:?}; `bytesOf` has a limit", file.display());
        }
    }

    #[test]
    fn the_bundler_writes_for_the_browsers_that_are_checked() {
        let package = fs::read(paths::root().join("package.json")).unwrap();
        let package: serde_json::Value = serde_json::from_slice(&package).unwrap();
        let checked: Vec<String> = package["browserslist"]
            .as_array()
            .unwrap()
            .iter()
            .map(|browser| browser.as_str().unwrap().replace(' ', ""))
            .collect();
        assert_eq!(format!("--target={}", checked.join(",")), build::BROWSERS);
        assert!(build::PARSED_BY.ends_with(&checked.join(",")));
    }
}
