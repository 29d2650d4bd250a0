//! A document in other forms: nothing is lost, and what is read is what was written.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use policy_explorer::compiler::code;
use policy_explorer::document::{By, Document};
use policy_explorer::export::{self, Format, files, schema};

use super::{decision, review};

fn table(document: &Document, name: &str) -> Vec<csv::StringRecord> {
    let files = files(document, Format::Csv).unwrap();
    let (_, text) = files.iter().find(|(file, _)| file.ends_with(name)).unwrap();
    let text = text.strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    // As the format says, one apostrophe is taken off the beginning of a field.
    let words = |field: &str| field.strip_prefix('\'').unwrap_or(field).to_owned();
    reader.records().map(|record| record.unwrap().iter().map(words).collect()).collect()
}

/// The decision with texts that a format may take for something else.
fn hostile() -> Document {
    let mut document = decision();
    document.title_by = By::Editor;
    document.title = "# 题 | <b>".into();
    document.sections[0].label = "(1)".into();
    document.sections[0].sections[0].blocks[0].label = Some("1.".into());
    document.sections[0].sections[0].blocks[0].text = "=HYPERLINK(\"https://a.b\")".into();
    document.targets[0].base = Some("甲|乙<i>".into());
    document.targets[0].name = "- 目标".into();
    document.targets[0].unit = Some("@SUM(A1)".into());
    document.commitments[0].deed = "甲|乙".into();
    document.commitments[0].object = "=1".into();
    document
}

#[test]
fn the_table_of_passages_has_every_block_with_its_text() {
    for document in [decision(), review()] {
        let rows = table(&document, "passages.csv");
        let blocks: Vec<_> = document.blocks().map(|block| (&*block.id, &*block.text)).collect();
        assert_eq!(rows.iter().map(|row| (&row[0], &row[6])).collect::<Vec<_>>(), blocks);
    }
}

#[test]
fn the_tables_of_targets_and_mentions_quote_the_text() {
    let document = decision();
    let targets = table(&document, "targets.csv");
    assert_eq!(targets.len(), document.targets.len());
    for (row, target) in targets.iter().zip(&document.targets) {
        assert_eq!(
            (&row[0], &row[5], &row[11]),
            (&*target.id, &*target.figure, &*target.span.quote)
        );
    }
    let commitments = table(&document, "commitments.csv");
    assert_eq!(commitments.len(), document.commitments.len());
    for (row, commitment) in commitments.iter().zip(&document.commitments) {
        assert_eq!(
            (&row[0], row[4].to_owned(), &row[8]),
            (&*commitment.id, commitment.bodies.join("；"), &*commitment.span.quote)
        );
    }
    let mentions = table(&document, "mentions.csv");
    assert_eq!(mentions.len(), document.mentions.len());
    for row in &mentions {
        let block = document.block(&row[5]).unwrap();
        let (start, end): (usize, usize) = (row[6].parse().unwrap(), row[7].parse().unwrap());
        let quote: String = block.text.chars().skip(start).take(end - start).collect();
        assert_eq!(quote, row[8]);
    }
}

#[test]
fn markdown_has_every_anchor_and_escapes_what_it_would_read() {
    let document = decision();
    let (_, text) = files(&document, Format::Md).unwrap().remove(0);
    for block in document.blocks() {
        assert_eq!(text.matches(&format!("<a id=\"{}\"></a>", block.id)).count(), 1);
    }
    let mut document = document;
    document.preamble[0].text = "<script> *重点* [链接](x) | # &amp;".into();
    let (_, text) = files(&document, Format::Md).unwrap().remove(0);
    assert!(text.contains(r"\<script\> \*重点\* \[链接\](x) \| \# \&amp;"), "{text:.400}");
}

#[test]
fn the_published_schema_is_that_of_the_types() {
    let published = include_str!("../../public/documents/schema.json");
    assert!(
        published == schema(),
        "run `cargo xtask policyc schema > public/documents/schema.json`"
    );
}

#[test]
fn the_published_pages_of_diagnostics_are_those_of_the_codes() {
    let published = include_str!("../../docs/diagnostics.md");
    assert!(
        published == code::markdown(),
        "run `cargo xtask policyc explain --markdown > docs/diagnostics.md`"
    );
}

#[test]
fn no_field_of_a_table_is_calculated() {
    let document = hostile();
    let mut guarded = 0;
    for (name, text) in files(&document, Format::Csv).unwrap() {
        let text = text.strip_prefix('\u{feff}').unwrap();
        for record in csv::Reader::from_reader(text.as_bytes()).records() {
            for field in &record.unwrap() {
                assert!(!field.starts_with(['=', '+', '-', '@', '\t', '\r']), "{name}: {field}");
                guarded += usize::from(field.starts_with('\''));
            }
        }
    }
    assert!(guarded >= 4, "{guarded}");
    // With the apostrophes taken off, the words are those of the document.
    let rows = table(&document, "passages.csv");
    let block = &document.sections[0].sections[0].blocks[0];
    let row = rows.iter().find(|row| row[0] == block.id).unwrap();
    assert_eq!((&row[4], &row[6]), ("1.", &*block.text));
    let row = table(&document, "targets.csv").remove(0);
    assert_eq!((&row[1], &row[7]), ("- 目标", "@SUM(A1)"));
}

#[test]
fn markdown_takes_no_text_for_markup() {
    let (_, text) = files(&hostile(), Format::Md).unwrap().remove(0);
    assert!(text.starts_with("# \\# 题 \\| \\<b\\>\n"), "{text:.100}");
    assert!(text.contains("| \\- 目标 |"));
    assert!(text.contains("| 甲\\|乙\\<i\\> |"));
    assert!(text.contains("https\\://a.b"));
    // Each row of a table has as many cells as its head.
    let unescaped = text.replace("\\|", "");
    let (_, tables) = unescaped.split_once("## 目标").unwrap();
    let (targets, commitments) = tables.split_once("## 承诺事项").unwrap();
    for table in [targets, commitments] {
        let rows: Vec<&str> = table.lines().filter(|line| line.starts_with("| ")).collect();
        assert!(rows.len() > 2);
        assert!(rows.iter().all(|row| row.matches('|').count() == rows[0].matches('|').count()));
    }
}

#[test]
fn akoma_ntoso_holds_no_character_that_xml_does_not() {
    let mut document = hostile();
    document.sections[0].sections[0].blocks[0].text = "甲<![CDATA[]]>&乙".into();
    let (_, text) = files(&document, Format::Akn).unwrap().remove(0);
    assert!(text.contains("甲&lt;![CDATA[]]&gt;&amp;乙"));
    for hidden in ['\u{7}', '\u{fffe}', '\0'] {
        document.sections[0].sections[0].blocks[0].text = hidden.to_string();
        let error = files(&document, Format::Akn).unwrap_err().to_string();
        assert!(error.contains(&format!("U+{:04X}", u32::from(hidden))), "{error}");
    }
}

#[test]
fn akoma_ntoso_calls_the_day_of_a_document_what_it_is() {
    let mut document = decision();
    let name = |document: &Document| {
        let (_, text) = files(document, Format::Akn).unwrap().remove(0);
        let (_, rest) = text.split_once("<FRBRdate ").unwrap();
        rest.split_once("name=\"").unwrap().1.split('"').next().unwrap().to_owned()
    };
    assert_eq!(name(&document), "adoption");
    document.adopted = None;
    assert_eq!(name(&document), "publication");
}

#[test]
fn an_export_replaces_files_only_when_told_to_and_never_writes_through_a_link() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("export");
    let _ = fs::remove_dir_all(&folder);
    let write = |text: &str, replaces| {
        export::write(
            &[("a.md".into(), "new".into()), ("b.md".into(), text.into())],
            &folder,
            replaces,
        )
    };
    write("one", false).unwrap();
    let error = write("two", false).unwrap_err().to_string();
    assert!(error.contains("a.md") && error.contains("--force"), "{error}");
    assert_eq!(fs::read_to_string(folder.join("b.md")).unwrap(), "one");
    write("two", true).unwrap();
    assert_eq!(fs::read_to_string(folder.join("b.md")).unwrap(), "two");
    let target = folder.join("target");
    fs::write(&target, "as it was").unwrap();
    fs::remove_file(folder.join("b.md")).unwrap();
    symlink(&target, folder.join("b.md")).unwrap();
    assert!(write("three", true).is_err() && write("three", false).is_err());
    assert_eq!(fs::read_to_string(&target).unwrap(), "as it was");
}
