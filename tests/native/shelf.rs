//! A shelf of documents: its catalogue, and what stands in each page of it.

use std::fs;
use std::path::{Path, PathBuf};

use policy_explorer::compiler::{Folder, FolderError, Shelf};
use policy_explorer::site::{self, Settings};

use super::{ANNOTATIONS, INDEX, SOURCE};

const SHIPPED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/documents");

/// A shelf of its own for a test, with a compiled document of each of these ids.
fn shelf(name: &str, ids: &[&str]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&path);
    for id in ids {
        add(&path, id);
    }
    path
}

fn add(shelf: &Path, id: &str) -> Folder {
    let path = shelf.join(id);
    fs::create_dir_all(&path).unwrap();
    fs::write(path.join("source.txt"), SOURCE).unwrap();
    fs::write(path.join("annotations.toml"), ANNOTATIONS).unwrap();
    let folder = Folder::new(&path).unwrap();
    folder.write().unwrap();
    folder
}

#[test]
fn the_shipped_catalogue_is_up_to_date_and_opens_with_the_decision() {
    let catalogue = Shelf::new(Path::new(SHIPPED)).check().unwrap();
    assert_eq!(catalogue.front, "decision-2023");
    let ids: Vec<&str> = catalogue.documents.iter().map(|entry| &*entry.id).collect();
    assert_eq!(ids, ["decision-2023", "review-2019"]);
}

#[test]
fn a_document_more_needs_its_folder_and_the_compiler() {
    let path = shelf("one-more", &["one"]);
    let shelf = Shelf::new(&path);
    shelf.write(None).unwrap();
    assert_eq!(shelf.check().unwrap().front, "one");
    let two = add(&path, "two");
    assert!(matches!(shelf.check(), Err(FolderError::Stale(_))));
    two.shelf().unwrap().write(None).unwrap();
    let catalogue = shelf.check().unwrap();
    assert_eq!(catalogue.documents.len(), 2);
    assert_eq!(catalogue.front, "one", "the front document stays what it was");

    let template = path.join("index.html");
    fs::write(&template, INDEX).unwrap();
    site::prerender_all(&shelf, &Settings::default(), None, &template).unwrap();
    let page = |name: &str| fs::read_to_string(path.join(name)).unwrap();
    assert_eq!(page("index.html"), page("one.html"));
    for html in [page("one.html"), page("two.html")] {
        for link in ["href=\"one.html\"", "href=\"two.html\""] {
            assert!(html.contains(link), "{link}");
        }
    }
}

#[test]
fn a_front_document_that_is_not_there_is_refused_and_nothing_is_written() {
    let path = shelf("no-front", &["one"]);
    let shelf = Shelf::new(&path);
    let error = shelf.write(Some("other")).unwrap_err();
    assert!(error.to_string().contains("`other`"), "{error}");
    assert!(!shelf.index_path().exists());
}

#[test]
fn a_changed_document_makes_the_catalogue_stale() {
    let path = shelf("stale", &["one"]);
    let shelf = Shelf::new(&path);
    shelf.write(None).unwrap();
    let document = path.join("one/document.json");
    let changed = fs::read_to_string(&document).unwrap() + " ";
    fs::write(&document, changed).unwrap();
    assert!(matches!(shelf.check(), Err(FolderError::Stale(_))));
}
