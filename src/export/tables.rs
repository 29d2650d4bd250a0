//! CSV for spreadsheets: UTF-8 with a byte order mark, RFC 4180.

use anyhow::Result;
use csv::WriterBuilder;

use crate::document::{Block, Document, id};
use crate::language::Language;

/// A row a passage: id, part, article, kind, label, heading, text.
pub(super) fn passages(document: &Document) -> Result<String> {
    let header = ["id", "part", "article", "kind", "label", "heading", "text"];
    let mut rows = Vec::new();
    let mut add = |part: &str, article: &str, blocks: &[Block]| {
        rows.extend(blocks.iter().map(|block| {
            [
                block.id.clone(),
                part.to_owned(),
                article.to_owned(),
                block.kind.as_str().to_owned(),
                block.label.clone().unwrap_or_default(),
                block.heading.clone().unwrap_or_default(),
                block.text.clone(),
            ]
        }));
    };
    add("", "", &document.preamble);
    for part in &document.parts {
        add(&part.heading(), "", &part.blocks);
        for article in &part.articles {
            add(&part.heading(), &format!("{}{}", article.label, article.title), &article.blocks);
        }
    }
    table(header, rows)
}

/// A row a target: what it is, its figure and the words that promise it.
pub(super) fn targets(document: &Document) -> Result<String> {
    let header = [
        "id", "name", "name_en", "kind", "operator", "figure", "value", "unit", "base", "year",
        "block", "quote",
    ];
    let rows = document.targets.iter().map(|target| {
        [
            target.id.clone(),
            target.name.clone(),
            target.name_en.clone(),
            format!("{:?}", target.kind).to_lowercase(),
            target.operator.map_or_else(String::new, |operator| operator.word(Language::Zh).into()),
            target.figure.clone(),
            target.value.map_or_else(String::new, |value| value.to_string()),
            target.unit.clone().unwrap_or_default(),
            target.base.clone().unwrap_or_default(),
            target.year.map_or_else(String::new, |year| year.to_string()),
            target.span.block.clone(),
            target.span.quote.clone(),
        ]
    });
    table(header, rows)
}

/// A row a mention: facet, term, role, and the words with their place.
pub(super) fn mentions(document: &Document) -> Result<String> {
    let header = ["facet", "term", "name", "role", "owner", "block", "start", "end", "quote"];
    let rows = document.mentions.iter().map(|mention| {
        let term = document.facet(&mention.facet).and_then(|facet| facet.term(&mention.term));
        let span = &mention.span;
        [
            mention.facet.clone(),
            mention.term.clone(),
            term.map_or_else(String::new, |term| term.name.clone()),
            mention.role.as_str().to_owned(),
            id::owner(&span.block).to_owned(),
            span.block.clone(),
            span.start.to_string(),
            span.end.to_string(),
            span.quote.clone(),
        ]
    });
    table(header, rows)
}

fn table<const N: usize>(
    header: [&str; N],
    rows: impl IntoIterator<Item = [String; N]>,
) -> Result<String> {
    let mut writer = WriterBuilder::new().from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(header)?;
    for row in rows {
        writer.write_record(row)?;
    }
    Ok(String::from_utf8(writer.into_inner()?)?)
}
