//! What of `public/` the site serves. Only files that are listed here are published; whatever else lies in
//! the folders, and each symbolic link, is left out and reported, since a page among them would run in the
//! site's name.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

use crate::{build, paths};

/// The files beside the documents' folders.
const OF_COLLECTION: [&str; 3] = ["index.json", "schema.json", "schema-1.json"];
/// The files of a document's folder.
const OF_DOCUMENT: [&str; 4] = ["annotations.toml", "document.json", "search.json", "source.txt"];
/// What a document's folder may have besides: the text as it was found, where source.txt was cleaned.
const OPTIONAL: [&str; 1] = ["scraped.txt"];
/// The pages that say how to embed, in `public/embedding/`.
const OF_EMBEDDING: [&str; 5] =
    ["element.html", "file.html", "frame.html", "index.html", "script.html"];
/// What the build makes in a document's folder besides: `charts/` by name of chart, as options and pictures.
const CHARTS: &str = "charts";
const OF_CHARTS: [&str; 2] = ["json", "svg"];

/// Copies the documents and their charts into the site that is being built.
///
/// # Errors
/// If a file that has to be there is missing or is a symbolic link.
pub(crate) fn documents(site: &Path) -> Result<()> {
    let from = build::shelf();
    let to = site.join("documents");
    let documents = build::documents()?;
    let mut left_out = copy_listed(&from, &to, &OF_COLLECTION, &[])?;
    left_out.retain(|path| !documents.contains(path));
    for document in &documents {
        let to = to.join(document.file_name().unwrap_or_default());
        left_out.extend(copy_listed(document, &to, &OF_DOCUMENT, &OPTIONAL)?);
        let charts = build::charts_of(document)?;
        for file in regular_files(&charts)? {
            let ending = file.extension().and_then(OsStr::to_str).unwrap_or_default();
            if OF_CHARTS.contains(&ending) {
                copy(&file, &to.join(CHARTS))?;
            }
        }
    }
    report(&left_out);
    check_catalogue(&to, &documents)
}

/// Copies the pages that say how to embed, each with its policy where the pages carry one.
///
/// # Errors
/// If one of them is missing or has no place for the policy.
pub(crate) fn embedding(site: &Path, policy: Option<&str>) -> Result<()> {
    let to = site.join("embedding");
    report(&copy_listed(&paths::root().join("public/embedding"), &to, &OF_EMBEDDING, &[])?);
    let Some(policy) = policy else { return Ok(()) };
    for name in OF_EMBEDDING {
        let page = to.join(name);
        let html = with_policy_tag(&fs::read_to_string(&page)?, policy)
            .with_context(|| format!("{name} can't carry its policy"))?;
        fs::write(page, html)?;
    }
    Ok(())
}

/// A page of ours with its policy, before all that it loads.
fn with_policy_tag(html: &str, policy: &str) -> Result<String> {
    const BEGIN: &str = "<meta charset=\"utf-8\" />";
    ensure!(html.matches(BEGIN).count() == 1, "it has to begin with one {BEGIN}");
    let tag = format!(
        "{BEGIN}\n    <meta http-equiv=\"content-security-policy\" content=\"{policy}\" />"
    );
    Ok(html.replace(BEGIN, &tag))
}

/// Copies the listed files of a folder, and answers with the paths of what else is there. An optional file
/// that isn't one itself is left out.
fn copy_listed(
    from: &Path,
    to: &Path,
    required: &[&str],
    optional: &[&str],
) -> Result<Vec<PathBuf>> {
    for name in required {
        let file = from.join(name);
        ensure!(is_regular(&file), "{} has to be a file, and no symbolic link", file.display());
    }
    fs::create_dir_all(to)?;
    let mut others = Vec::new();
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let is_listed = required.iter().chain(optional).any(|name| entry.file_name() == *name);
        if is_listed && entry.file_type()?.is_file() {
            copy(&entry.path(), to)?;
        } else {
            others.push(entry.path());
        }
    }
    others.sort();
    Ok(others)
}

/// Copies a file into a folder, which is made where it isn't there.
fn copy(file: &Path, to: &Path) -> Result<()> {
    let name = file.file_name().with_context(|| format!("{} has no name", file.display()))?;
    fs::create_dir_all(to)?;
    fs::copy(file, to.join(name)).with_context(|| format!("{} can't be copied", file.display()))?;
    Ok(())
}

/// The files of a folder that are no symbolic links; none where there is no folder.
fn regular_files(folder: &Path) -> Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    Ok(entries.into_iter().map(|entry| entry.path()).filter(|path| is_regular(path)).collect())
}

/// Whether this is a file itself: neither a symbolic link to one nor a pipe.
pub(crate) fn is_regular(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file())
}

fn report(left_out: &[PathBuf]) {
    for path in left_out {
        println!("{}", left_out_message(path));
    }
}

/// What is reported of a file that isn't published. Whoever contributes it chooses its name, so it is quoted, with
/// escapes for what a terminal would act on.
fn left_out_message(path: &Path) -> String {
    let path = path.strip_prefix(paths::root()).unwrap_or(path);
    format!("not published: {path:?} is no file that the site serves")
}

/// Fails where the catalogue names a document whose folder isn't published.
fn check_catalogue(published: &Path, documents: &[PathBuf]) -> Result<()> {
    let catalogue: serde_json::Value =
        serde_json::from_slice(&fs::read(published.join("index.json"))?)?;
    let entries = catalogue["documents"].as_array().map(Vec::as_slice).unwrap_or_default();
    for id in entries.iter().filter_map(|entry| entry["id"].as_str()) {
        if !documents.iter().any(|folder| folder.file_name() == Some(OsStr::new(id))) {
            bail!("index.json lists {id}, which is no folder of its own beside it");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that can't go on has failed")]

    use std::fs;
    use std::path::{Path, PathBuf};

    use super::{
        OF_DOCUMENT, OF_EMBEDDING, OPTIONAL, check_catalogue, copy_listed, left_out_message,
        with_policy_tag,
    };
    use crate::build;

    /// A document's folder of its own for a test, and a place to copy it to.
    fn folders(test: &str) -> (PathBuf, PathBuf) {
        let folder = crate::paths::root().join("target/tmp/publish").join(test);
        let _ = fs::remove_dir_all(&folder);
        let document = folder.join("one");
        fs::create_dir_all(&document).unwrap();
        for name in OF_DOCUMENT {
            fs::write(document.join(name), name).unwrap();
        }
        (document, folder.join("site"))
    }

    fn names(folder: &Path) -> Vec<String> {
        let paths = build::files(folder).unwrap();
        paths.iter().map(|path| path.file_name().unwrap().to_str().unwrap().into()).collect()
    }

    #[test]
    fn other_files_of_a_document_s_folder_are_left_out_and_named() {
        let (document, site) = folders("others");
        for name in ["page.html", ".env", "source.txt~", "document.json.unfinished"] {
            fs::write(document.join(name), "").unwrap();
        }
        fs::create_dir(document.join("drafts")).unwrap();
        let left_out = copy_listed(&document, &site, &OF_DOCUMENT, &OPTIONAL).unwrap();
        let expected = [".env", "document.json.unfinished", "drafts", "page.html", "source.txt~"];
        assert_eq!(left_out, expected.map(|name| document.join(name)));
        assert_eq!(names(&site), OF_DOCUMENT);
    }

    #[cfg(unix)]
    #[test]
    fn a_symbolic_link_is_not_followed() {
        let (document, site) = folders("links");
        fs::write(document.with_file_name("secret"), "secret").unwrap();
        for name in ["notes.txt", OPTIONAL[0]] {
            std::os::unix::fs::symlink("../secret", document.join(name)).unwrap();
        }
        copy_listed(&document, &site, &OF_DOCUMENT, &OPTIONAL).unwrap();
        assert_eq!(names(&site), OF_DOCUMENT);
        fs::remove_file(document.join("search.json")).unwrap();
        std::os::unix::fs::symlink("../secret", document.join("search.json")).unwrap();
        let error = copy_listed(&document, &site, &OF_DOCUMENT, &OPTIONAL).unwrap_err().to_string();
        assert!(error.contains("search.json"), "{error}");
        assert!(error.contains("symbolic link"), "{error}");
    }

    #[test]
    fn the_name_of_a_file_that_is_left_out_is_reported_as_one_line_without_escapes() {
        let message = left_out_message(Path::new("one/\u{1b}]0;题\u{7}\nthe site is in /\u{202e}"));
        assert!(
            !message.contains(|character: char| character.is_control() || character == '\u{202e}')
        );
        assert!(
            message.contains("one/\\u{1b}]0;题\\u{7}\\nthe site is in /\\u{202e}"),
            "{message}"
        );
    }

    #[test]
    fn a_catalogue_that_lists_what_is_not_published_is_an_error() {
        let (document, site) = folders("catalogue");
        fs::create_dir_all(&site).unwrap();
        fs::write(site.join("index.json"), r#"{"documents":[{"id":"one"},{"id":"two"}]}"#).unwrap();
        let two = document.with_file_name("two");
        assert!(check_catalogue(&site, &[document.clone(), two]).is_ok());
        let error = check_catalogue(&site, &[document]).unwrap_err().to_string();
        assert!(error.contains("two"), "{error}");
    }

    #[test]
    fn each_page_on_embedding_carries_its_policy_before_what_it_loads() {
        for name in OF_EMBEDDING {
            let page = crate::paths::root().join("public/embedding").join(name);
            let html =
                with_policy_tag(&fs::read_to_string(page).unwrap(), "default-src 'none'").unwrap();
            let at = html.find("default-src 'none'").unwrap();
            assert!(
                html.find("<link").unwrap() > at && html.find("<script").unwrap() > at,
                "{name}"
            );
        }
        assert!(with_policy_tag("<title></title>", "").is_err());
    }
}
