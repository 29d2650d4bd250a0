//! Akoma Ntoso as the published schema has it: OASIS, Akoma Ntoso 1.0 Part 2, 29 August 2018
//! (`akomantoso30.xsd` beside this file, unchanged, CC BY 4.0).

use policy_explorer::document::Document;
use policy_explorer::export::{Format, files};
use xsd_schema::validation::{
    CollectingValidationSink, SchemaValidator, ValidationFlags, drive_quick_xml,
};
use xsd_schema::{SchemaSet, SchemaSetBuilder};

use super::{corpus, decision, review};

fn published_schema() -> SchemaSet {
    SchemaSetBuilder::new()
        .add_source(include_str!("akomantoso30.xsd"), "akomantoso30.xsd")
        .unwrap()
        .compile()
        .unwrap()
        .into_schema_set()
}

/// What the schema has against a text.
fn faults(schema: &SchemaSet, xml: &str) -> Vec<String> {
    let validator = SchemaValidator::new(schema, ValidationFlags::default());
    let (mut errors, mut warnings) = (Vec::new(), Vec::new());
    let sink = CollectingValidationSink { errors: &mut errors, warnings: &mut warnings };
    let mut run = validator.start_run(sink);
    let read = drive_quick_xml(xml.as_bytes(), &mut run, schema);
    drop(run);
    let misread = read.err().map(|error| error.to_string());
    errors.iter().map(ToString::to_string).chain(misread).collect()
}

fn akoma_ntoso(document: &Document) -> String {
    files(document, Format::Akn).unwrap().remove(0).1
}

#[test]
fn the_documents_are_valid_by_the_published_schema() {
    let schema = published_schema();
    let dated = Document { adopted: Some("2019-12-31".into()), ..review() };
    for document in [decision(), dated] {
        let xml = akoma_ntoso(&document);
        assert_eq!(faults(&schema, &xml), [""; 0], "{}", document.id);
        for block in document.blocks() {
            assert_eq!(xml.matches(&format!("eId=\"{}\"", block.id)).count(), 1, "{}", block.id);
        }
    }
}

#[test]
fn every_text_of_the_corpus_is_valid_too() {
    let schema = published_schema();
    let mut checked = 0;
    for mut document in corpus::documents() {
        document.adopted.get_or_insert("2024-01-01".into());
        assert_eq!(faults(&schema, &akoma_ntoso(&document)), [""; 0], "{}", document.id);
        checked += 1;
    }
    assert!(checked >= 20, "{checked}");
}

#[test]
fn the_schema_objects_to_what_it_does_not_allow() {
    let schema = published_schema();
    let xml = akoma_ntoso(&decision());
    for (from, to) in [
        ("<FRBRcountry value=\"cn\"/>", ""),
        ("date=\"2023-06-19\"", "date=\"19 June\""),
        ("<mainBody>", "<mainBody colour=\"red\">"),
        ("eId=\"a3-b1\"", "eId=\"a3-b2\""),
        ("</mainBody>", ""),
    ] {
        assert!(xml.contains(from), "{from}");
        assert_ne!(faults(&schema, &xml.replacen(from, to, 1)), [""; 0], "{from}");
    }
}

#[test]
fn without_a_date_it_is_refused_rather_than_made_up() {
    let error = files(&review(), Format::Akn).unwrap_err();
    assert!(error.to_string().contains("date"), "{error}");
}
