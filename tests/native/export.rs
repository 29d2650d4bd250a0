//! A document in other forms: nothing is lost, and what is read is what was written.

use policy_explorer::document::Document;
use policy_explorer::export::{Format, files, schema};

use super::{decision, review};

fn table(document: &Document, name: &str) -> Vec<csv::StringRecord> {
    let files = files(document, Format::Csv).unwrap();
    let (_, text) = files.iter().find(|(file, _)| file.ends_with(name)).unwrap();
    let text = text.strip_prefix('\u{feff}').unwrap();
    csv::Reader::from_reader(text.as_bytes()).records().collect::<Result<_, _>>().unwrap()
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
