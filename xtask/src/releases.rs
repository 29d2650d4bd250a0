//! What former releases leave behind: a page that was opened before a release goes on asking for files
//! by their old names. `releases.json` in the site lists the files of each release, the newest first.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use crate::headers::is_hashed;
use crate::publish::is_regular;

/// For so many releases the files of a former one are kept.
const KEPT: usize = 3;
const MANIFEST: &str = "releases.json";
/// A file, and what compression made of it.
const FORMS: [&str; 3] = ["", ".br", ".gz"];

#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Releases {
    releases: Vec<Release>,
}

/// A release, known by its files with a hash in their name.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Release {
    files: BTreeSet<String>,
}

/// Copies the listed files of a site out of the way, for a build clears its folder. Without a list in
/// the site, what a build that didn't end has set aside stays.
pub(crate) fn set_aside(site: &Path, aside: &Path) -> Result<()> {
    if !is_regular(&site.join(MANIFEST)) {
        return Ok(());
    }
    let listed = read(site)?;
    if aside.exists() {
        fs::remove_dir_all(aside)?;
    }
    fs::create_dir_all(aside)?;
    for file in listed.releases.iter().flat_map(|release| &release.files) {
        copy_missing(file, site, aside)?;
    }
    write(&listed, aside)
}

/// Puts what was set aside beside a site that has been built, without what is too old, and lists both.
pub(crate) fn bring_back(site: &Path, aside: &Path) -> Result<()> {
    let mut listed =
        if is_regular(&aside.join(MANIFEST)) { read(aside)? } else { Releases::default() };
    let built = Release { files: hashed(site)?.into_iter().collect() };
    // What is built anew without a change is no release.
    if listed.releases.first() != Some(&built) {
        listed.releases.insert(0, built);
    }
    listed.releases.truncate(1 + KEPT);
    for file in listed.releases.iter().flat_map(|release| &release.files) {
        copy_missing(file, aside, site)?;
    }
    write(&listed, site)?;
    if aside.exists() {
        fs::remove_dir_all(aside)?;
    }
    Ok(())
}

/// The files of a site that have a hash in their name, sorted. A symbolic link is none of them.
pub(crate) fn hashed(site: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(site)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            names.extend(entry.file_name().into_string().ok().filter(|name| is_hashed(name)));
        }
    }
    names.sort();
    Ok(names)
}

/// Those of the newest release.
pub(crate) fn hashed_of_newest(site: &Path) -> Result<BTreeSet<String>> {
    let newest = read(site)?.releases.into_iter().next();
    newest.map(|release| release.files).context("the site lists no release: build it")
}

/// Copies a file in all its forms, except where something is there already. Symbolic links are followed
/// neither on the one side nor on the other.
fn copy_missing(file: &str, from: &Path, to: &Path) -> Result<()> {
    let is_taken = |name: &str| fs::symlink_metadata(to.join(name)).is_ok();
    if is_taken(file) {
        return Ok(());
    }
    for form in FORMS {
        let name = format!("{file}{form}");
        if is_regular(&from.join(&name)) && !is_taken(&name) {
            fs::copy(from.join(&name), to.join(&name))
                .with_context(|| format!("{name} of a former release could not be kept"))?;
        }
    }
    Ok(())
}

fn read(folder: &Path) -> Result<Releases> {
    let path = folder.join(MANIFEST);
    let advice = || {
        format!("{} can't be read: delete it to keep nothing of former releases", path.display())
    };
    let text = fs::read_to_string(&path).with_context(advice)?;
    let mut listed: Releases = serde_json::from_str(&text).with_context(advice)?;
    for release in &mut listed.releases {
        // Names of files in this folder, and no way out of it.
        release.files.retain(|file| is_hashed(file) && !file.contains(['/', '\\']));
    }
    Ok(listed)
}

fn write(listed: &Releases, folder: &Path) -> Result<()> {
    let json = serde_json::to_string_pretty(listed)? + "\n";
    fs::write(folder.join(MANIFEST), json).context("the list of releases could not be written")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that can't go on has failed")]

    use std::fs;
    use std::path::PathBuf;

    use super::{MANIFEST, bring_back, hashed, set_aside};

    /// A site and a place aside, each its own for a test.
    struct Folders {
        site: PathBuf,
        aside: PathBuf,
    }

    impl Folders {
        fn new(test: &str) -> Self {
            let folder = crate::paths::root().join("target/tmp/releases").join(test);
            let _ = fs::remove_dir_all(&folder);
            Self { site: folder.join("site"), aside: folder.join("aside") }
        }

        /// Builds a site with this one file, as a build does.
        fn build(&self, file: &str) {
            set_aside(&self.site, &self.aside).unwrap();
            self.build_without_setting_aside(file);
            bring_back(&self.site, &self.aside).unwrap();
        }

        fn build_without_setting_aside(&self, file: &str) {
            let _ = fs::remove_dir_all(&self.site);
            fs::create_dir_all(&self.site).unwrap();
            for name in ["index.html", file, &format!("{file}.br")] {
                fs::write(self.site.join(name), format!("{name} of this build")).unwrap();
            }
        }

        fn files(&self) -> Vec<String> {
            hashed(&self.site).unwrap()
        }
    }

    fn file(number: u32) -> String {
        format!("loader-{number:016x}.js")
    }

    #[test]
    fn files_stay_for_three_releases_and_no_longer() {
        let folders = Folders::new("three");
        for number in 1..=4 {
            folders.build(&file(number));
        }
        assert_eq!(folders.files(), [1, 2, 3, 4].map(file));
        folders.build(&file(5));
        assert_eq!(folders.files(), [2, 3, 4, 5].map(file));
        assert!(folders.site.join(file(2) + ".br").is_file(), "in all its forms");
        assert!(!folders.site.join(file(1) + ".br").exists());
    }

    #[test]
    fn a_build_without_a_change_is_no_release() {
        let folders = Folders::new("unchanged");
        for number in [1, 2, 2, 2, 2, 2] {
            folders.build(&file(number));
        }
        assert_eq!(folders.files(), [1, 2].map(file));
    }

    #[test]
    fn a_build_that_did_not_end_loses_nothing() {
        let folders = Folders::new("cut-short");
        folders.build(&file(1));
        set_aside(&folders.site, &folders.aside).unwrap();
        folders.build_without_setting_aside(&file(2));
        folders.build(&file(3));
        assert_eq!(folders.files(), [1, 3].map(file));
    }

    #[test]
    fn a_list_that_names_other_places_leads_nowhere() {
        let folders = Folders::new("elsewhere");
        folders.build(&file(1));
        fs::write(folders.site.join("../evil-0000000000000001.js"), "").unwrap();
        let list = r#"{"releases":[{"files":["../evil-0000000000000001.js","index.html"]}]}"#;
        fs::write(folders.site.join(MANIFEST), list).unwrap();
        folders.build(&file(2));
        assert_eq!(folders.files(), [2].map(file));
    }

    #[cfg(unix)]
    #[test]
    fn a_symbolic_link_brings_nothing_into_the_site() {
        use std::os::unix::fs::symlink;

        let folders = Folders::new("links");
        folders.build(&file(1));
        let secret = folders.site.with_file_name("secret");
        fs::write(&secret, "secret").unwrap();
        let linked = [file(7), file(8)];
        for name in &linked {
            symlink(&secret, folders.site.join(name)).unwrap();
        }
        let form = folders.site.join(file(1) + ".gz");
        symlink(&secret, form).unwrap();
        let list = serde_json::json!({ "releases": [{ "files": [linked[0], file(1)] }] });
        fs::write(folders.site.join(MANIFEST), list.to_string()).unwrap();
        assert_eq!(folders.files(), [file(1)], "neither by its name");
        folders.build(&file(2));
        assert_eq!(folders.files(), [1, 2].map(file), "nor by the list");
        assert!(!folders.site.join(file(1) + ".gz").exists(), "nor as a form of another");
    }

    #[cfg(unix)]
    #[test]
    fn a_list_that_is_a_symbolic_link_is_not_read() {
        let folders = Folders::new("linked-list");
        folders.build(&file(1));
        let list = folders.site.join(MANIFEST);
        fs::rename(&list, folders.site.with_file_name("elsewhere")).unwrap();
        std::os::unix::fs::symlink("../elsewhere", &list).unwrap();
        folders.build(&file(2));
        assert_eq!(folders.files(), [2].map(file));
    }

    #[test]
    fn a_name_that_would_end_its_line_is_none() {
        let folders = Folders::new("names");
        folders.build(&file(1));
        let name = "x\n  evil: header\n-4F2A6C1B.js";
        fs::write(folders.site.join(name), "").unwrap();
        let list = serde_json::json!({ "releases": [{ "files": [name, file(1)] }] });
        fs::write(folders.site.join(MANIFEST), list.to_string()).unwrap();
        assert_eq!(folders.files(), [file(1)]);
        folders.build(&file(2));
        assert_eq!(folders.files(), [1, 2].map(file));
    }

    #[test]
    fn a_list_that_cannot_be_read_says_what_to_do() {
        let folders = Folders::new("broken");
        folders.build(&file(1));
        fs::write(folders.site.join(MANIFEST), "{").unwrap();
        let error = set_aside(&folders.site, &folders.aside).unwrap_err();
        assert!(error.to_string().contains("delete it"), "{error}");
    }
}
