//! Which browsers the styles and scripts are made for, and the check that these know what is used: see
//! `xtask/support.mjs`.

use anyhow::{Context, Result};

use crate::{build, command, paths};

/// Fails where the built styles or the scripts use what the oldest browsers don't know, and it isn't allowed.
pub(crate) fn check() -> Result<()> {
    let root = paths::root();
    let styles = ["explorer.css", "embedding.css"].map(|name| paths::assets().join(name));
    let mut files: Vec<_> = styles.into_iter().chain([root.join("style/plain.css")]).collect();
    for folder in ["src/browser", "src/embed"] {
        let all = build::files(&root.join(folder))?.into_iter();
        files
            .extend(all.filter(|file| file.extension().is_some_and(|extension| extension == "js")));
    }
    command::run(command::project("node").arg("xtask/support.mjs").args(files))
        .context("the styles or scripts need more than the oldest browsers have")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that can't go on has failed")]

    use std::fs;

    use crate::{build, paths};

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
