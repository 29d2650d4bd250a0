//! Faulty inputs, a folder each: source.txt and annotations.toml where they differ from the good
//! ones, and the diagnostics that are expected. All of them, so that no check can pass unseen.

use std::fs;
use std::path::Path;

use policy_explorer::compiler::{Input, compile};

/// A document that compiles; a fault replaces one of its two files.
const SOURCE: &str = include_str!("faults/good/source.txt");
const ANNOTATIONS: &str = include_str!("faults/good/annotations.toml");

#[test]
fn the_good_document_compiles() {
    let input = Input { id: "good", source: SOURCE, annotations: ANNOTATIONS };
    let document = compile(input).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    assert_eq!(document.articles().count(), 3);
}

#[test]
fn every_fault_is_told_with_its_place_and_what_to_do() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/native/faults");
    let mut seen = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name == "good" {
            continue;
        }
        let read = |file: &str| fs::read_to_string(path.join(file)).ok();
        let source = read("source.txt").unwrap_or_else(|| SOURCE.into());
        let annotations = read("annotations.toml").unwrap_or_else(|| ANNOTATIONS.into());
        let input = Input { id: &name, source: &source, annotations: &annotations };
        let told = match compile(input) {
            Ok(_) => panic!("{name} compiled"),
            Err(diagnostics) => diagnostics.to_string(),
        };
        insta::with_settings!({ snapshot_path => &path, prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!("told", told);
        });
        seen += 1;
    }
    assert!(seen >= 20, "{seen} faults");
}
