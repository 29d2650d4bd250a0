//! A document's folder on disk: all of document.json is written, or none of it.

use std::fs;
use std::path::{Path, PathBuf};

use policy_explorer::compiler::{Folder, FolderError};

use super::{ANNOTATIONS, SOURCE};

/// A folder of its own for a test.
fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).unwrap();
    fs::write(path.join("source.txt"), SOURCE).unwrap();
    fs::write(path.join("annotations.toml"), ANNOTATIONS).unwrap();
    path
}

#[test]
fn what_is_written_passes_the_check() {
    let path = folder("good-folder");
    let folder = Folder::new(&path).unwrap();
    assert!(matches!(folder.check(), Err(FolderError::Stale(_))));
    folder.write().unwrap();
    folder.check().unwrap();
    fs::write(path.join("document.json"), "{}").unwrap();
    assert!(matches!(folder.check(), Err(FolderError::Stale(_))));
}

#[test]
fn a_fault_leaves_the_document_that_was_there() {
    let path = folder("faulty-folder");
    let folder = Folder::new(&path).unwrap();
    folder.write().unwrap();
    let before = fs::read(path.join("document.json")).unwrap();
    fs::write(path.join("source.txt"), "没有编号的文件").unwrap();
    assert!(matches!(folder.write(), Err(FolderError::Compile(_))));
    assert_eq!(fs::read(path.join("document.json")).unwrap(), before);
    let mut names: Vec<_> =
        fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["annotations.toml", "document.json", "search.json", "source.txt"]);
}

#[test]
fn a_source_that_is_not_utf_8_is_told_with_its_place() {
    let path = folder("not-utf-8");
    let mut bytes = "标题\n来源".as_bytes().to_vec();
    bytes.push(0xC1);
    fs::write(path.join("source.txt"), bytes).unwrap();
    let error = Folder::new(&path).unwrap().compile().unwrap_err();
    assert!(matches!(error, FolderError::Encoding { line: 2, column: 3, .. }), "{error}");
}

#[test]
fn a_missing_file_is_told_by_its_name() {
    let path = folder("missing-file");
    fs::remove_file(path.join("annotations.toml")).unwrap();
    let error = Folder::new(&path).unwrap().compile().unwrap_err();
    assert!(error.to_string().contains("annotations.toml"), "{error}");
}

#[test]
fn a_folder_name_that_can_be_no_id_is_refused() {
    assert!(matches!(Folder::new(Path::new("documents/决定")), Err(FolderError::Name(_))));
    assert!(matches!(Folder::new(Path::new("/")), Err(FolderError::Name(_))));
}

#[test]
fn a_new_folder_has_the_text_and_annotations_that_compile() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("new-folder");
    let _ = fs::remove_dir_all(&path);
    let text = Path::new(env!("CARGO_TARGET_TMPDIR")).join("text.txt");
    fs::write(&text, "某市意见\n来源:某报\n一、任务\n(一)产业。培育36个园区。\n").unwrap();
    let folder = Folder::new(&path).unwrap();
    folder.create(&text).unwrap();
    assert_eq!(fs::read(path.join("source.txt")).unwrap(), fs::read(&text).unwrap());
    folder.compile().unwrap();
    let before = fs::read(path.join("annotations.toml")).unwrap();
    assert!(matches!(folder.create(&text), Err(FolderError::Exists(_))));
    assert_eq!(fs::read(path.join("annotations.toml")).unwrap(), before);
}
