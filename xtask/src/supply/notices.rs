//! The notices that ship: who has written what, and the texts of the licences under which it is used.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::Package;

/// What a file is called that has a licence, or what a licence asks to be handed on.
const NAMES: [&str; 4] = ["LICENSE", "LICENCE", "COPYING", "NOTICE"];

/// The notices of these packages: a text that several have stands there once, with all their names.
pub(super) fn of(packages: &[Package]) -> Result<String> {
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut bare = Vec::new();
    let mut notices = String::from("This site contains parts of the following works.\n\n");
    for package in packages {
        let Package { name, version, license, folder, .. } = package;
        writeln!(notices, "{name} {version} ({license})")?;
        let found = texts_of(folder, license).with_context(|| format!("the licence of {name}"))?;
        if found.is_empty() {
            bare.push(name.as_str());
        }
        for text in found {
            texts.entry(text).or_default().push(name.clone());
        }
    }
    if !bare.is_empty() {
        writeln!(notices, "\nWithout a text of their own: {}.", bare.join(", "))?;
    }
    for (text, names) in &texts {
        write!(notices, "\n{}\n{}:\n\n{text}\n", "-".repeat(72), names.join(", "))?;
    }
    Ok(notices)
}

/// The texts in a package's folder. Of several licences to choose from, MIT is chosen where its text is there.
fn texts_of(folder: &Path, license: &str) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let file = entry?.path();
        let name = file.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        if file.is_file() && NAMES.iter().any(|start| name.starts_with(start)) {
            files.push((name, file));
        }
    }
    files.sort();
    let is_mit = |name: &str| name.starts_with("LICENSE") && name.contains("MIT");
    if license.contains(" OR ") && files.iter().any(|(name, _)| is_mit(name)) {
        files.retain(|(name, _)| is_mit(name) || name.starts_with("NOTICE"));
    }
    let read = |(_, file): &(String, _)| {
        Ok(fs::read_to_string(file)?.replace("\r\n", "\n").trim().to_owned())
    };
    files.iter().map(read).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that can't go on has failed")]

    use std::fs;
    use std::path::{Path, PathBuf};

    use super::super::Package;
    use super::of;

    fn package(name: &str, license: &str, folder: &Path) -> Package {
        let (version, checksum) = ("1.0.0".to_owned(), None);
        let (name, license, folder) = (name.into(), license.into(), PathBuf::from(folder));
        Package { kind: "cargo", name, version, license, checksum, folder }
    }

    #[test]
    fn a_text_that_two_have_stands_there_once_and_mit_is_chosen() {
        let folder = std::env::temp_dir().join(format!("notices-{}", std::process::id()));
        for name in ["one", "two", "bare"] {
            fs::create_dir_all(folder.join(name)).unwrap();
        }
        for name in ["one", "two"] {
            fs::write(folder.join(name).join("LICENSE-MIT"), "Permission is granted\r\n").unwrap();
        }
        fs::write(folder.join("one/LICENSE-APACHE"), "Apache License").unwrap();
        fs::write(folder.join("two/NOTICE"), "Made by two").unwrap();
        let packages = [("one", "MIT OR Apache-2.0"), ("two", "MIT"), ("bare", "MIT")]
            .map(|(name, license)| package(name, license, &folder.join(name)));
        let notices = of(&packages).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(notices.matches("Permission is granted").count(), 1);
        assert!(notices.contains("one, two:\n\nPermission is granted\n"), "{notices}");
        assert!(notices.contains("two:\n\nMade by two\n") && !notices.contains("Apache License"));
        assert!(notices.contains("Without a text of their own: bare."));
    }
}
