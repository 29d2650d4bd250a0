//! A shelf of documents: its catalogue, and what stands in each page of it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};

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
    site::prerender_all(&shelf, &Settings::default(), None, "a{}", &template).unwrap();
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

#[test]
fn a_folder_that_is_a_symbolic_link_is_refused() {
    let path = shelf("led-elsewhere", &["one"]);
    let elsewhere = shelf("elsewhere", &["two"]);
    // Also one that leads to a document of the same folder, which then has two ids.
    for target in [elsewhere.join("two"), "one".into()] {
        std::os::unix::fs::symlink(target, path.join("two")).unwrap();
        let error = Shelf::new(&path).folders().unwrap_err();
        assert!(matches!(error, FolderError::SymbolicLink(_)), "{error}");
        fs::remove_file(path.join("two")).unwrap();
    }
    Shelf::new(&path).folders().unwrap();
}

#[test]
fn many_compilers_at_once_write_whole_files_and_one_catalogue() {
    let ids = ["one", "two", "three"];
    let path = shelf("at-once", &ids);
    let shelf = Shelf::new(&path);
    shelf.write(None).unwrap();
    let is_whole = |file: &Path| {
        let text = fs::read_to_string(file).unwrap();
        serde_json::from_str::<serde_json::Value>(&text).is_ok()
    };
    let mut read = 0;
    for round in 0..2 {
        // Each round compiles to something else than the one before.
        for id in ids {
            let annotations = format!("{ANNOTATIONS}\n# {round}\n").replacen(
                "title_en = \"",
                &format!("title_en = \"{round} "),
                1,
            );
            fs::write(path.join(id).join("annotations.toml"), annotations).unwrap();
        }
        let compile = |id: &str| {
            let mut policyc = Command::new(env!("CARGO_BIN_EXE_policyc"));
            policyc.arg("compile").arg(path.join(id)).stderr(std::process::Stdio::null());
            policyc.spawn().unwrap()
        };
        let mut running: Vec<Child> =
            ids.iter().chain(&ids).chain(&ids).map(|id| compile(id)).collect();
        while running.iter_mut().any(|child| child.try_wait().unwrap().is_none()) {
            for id in ids {
                assert!(is_whole(&path.join(id).join("document.json")), "{id}");
            }
            assert!(is_whole(&shelf.index_path()));
            read += 1;
        }
        assert!(running.iter_mut().all(|child| child.wait().unwrap().success()));
        shelf.check().unwrap();
    }
    assert!(read > 0);
    for id in ids {
        let names = fs::read_dir(path.join(id)).unwrap().map(|entry| entry.unwrap().file_name());
        assert_eq!(names.count(), 4, "nothing unfinished is left in {id}");
    }
}
