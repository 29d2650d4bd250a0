//! The crates whose code is in the programs for the browser.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use anyhow::{Context, Result};
use cargo_metadata::MetadataCommand;
use serde::Deserialize;

use super::Package;
use crate::{command, paths, setup};

/// The features of the two programs: the page's own, and the one that opens other documents.
const PROGRAMS: [&str; 2] = ["page", "library"];

/// What of `Cargo.lock` is read here.
#[derive(Deserialize)]
struct Lock {
    package: Vec<Locked>,
}

#[derive(Deserialize)]
struct Locked {
    name: String,
    version: String,
    checksum: Option<String>,
}

/// The crates of both programs, without what only runs while they are built, by name and version.
pub(super) fn shipped() -> Result<Vec<Package>> {
    let mut shipped = BTreeSet::new();
    for program in PROGRAMS {
        let mut tree = command::cargo();
        tree.args(["tree", "--offline", "--package", "policy-explorer", "--features", program]);
        tree.args(["--target", setup::WASM, "--edges", "normal,no-proc-macro"]);
        let listed = command::output(tree.args(["--prefix", "none", "--format", "{p}"]))?;
        shipped.extend(named(&listed).map(|(name, version)| (name.to_owned(), version.to_owned())));
    }
    let mut metadata = command::cargo();
    metadata.args(["metadata", "--offline", "--all-features", "--format-version", "1"]);
    let metadata = MetadataCommand::parse(command::output(&mut metadata)?)?;
    let lock: Lock = toml::from_str(&fs::read_to_string(paths::root().join("Cargo.lock"))?)?;
    let checksums: BTreeMap<_, _> = lock
        .package
        .into_iter()
        .map(|locked| ((locked.name, locked.version), locked.checksum))
        .collect();
    let mut packages = Vec::new();
    for package in metadata.packages.iter().filter(|package| package.source.is_some()) {
        let key = (package.name.to_string(), package.version.to_string());
        if !shipped.contains(&key) {
            continue;
        }
        let folder = package.manifest_path.parent().context("a manifest is in no folder")?;
        packages.push(Package {
            kind: "cargo",
            license: package.license.clone().unwrap_or_default().replace('/', " OR "),
            checksum: checksums.get(&key).cloned().flatten(),
            folder: folder.into(),
            name: key.0,
            version: key.1,
        });
    }
    packages.sort();
    Ok(packages)
}

/// The names and versions in a list of `cargo tree`: `leptos v0.8.23`, with marks behind some.
fn named(listed: &str) -> impl Iterator<Item = (&str, &str)> {
    listed.lines().filter_map(|line| {
        let (name, rest) = line.split_once(" v")?;
        Some((name, rest.split(' ').next()?))
    })
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn a_crate_is_read_with_its_version_and_without_marks() {
        let listed = "policy-explorer v0.1.0 (/a/folder)\nleptos v0.8.23\nserde v1.0.229 (*)\n\n";
        let found: Vec<_> = named(listed).collect();
        let expected = [("policy-explorer", "0.1.0"), ("leptos", "0.8.23"), ("serde", "1.0.229")];
        assert_eq!(found, expected);
    }
}
