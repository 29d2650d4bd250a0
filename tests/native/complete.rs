//! Nothing of a document is forgotten: each block, cell and title of every document of the corpus is in everything that is
//! made of it. The documents are gone through as data here, since what goes through them in the program may itself forget.

use std::collections::BTreeMap;

use policy_explorer::charts::Structure;
use policy_explorer::document::{Document, SearchTables, Surroundings};
use policy_explorer::export::{Format, files};
use policy_explorer::foreign::admit;
use policy_explorer::language::Language;
use policy_explorer::markup::page;
use policy_explorer::search::Index;
use policy_explorer::site::plain::plain;
use serde_json::Value;

use super::{corpus, decision, review};

/// The keys under which a document has blocks, sections and cells.
const LISTS: [&str; 8] =
    ["cover", "preamble", "blocks", "sections", "closing", "annexes", "rows", "cells"];

/// What a document has to show: an id with the words that have it.
#[derive(Debug)]
struct Piece {
    id: String,
    words: String,
    kind: Kind,
}

#[derive(Debug, PartialEq, Eq)]
enum Kind {
    Section,
    Block,
    Cell,
}

fn documents() -> Vec<Document> {
    corpus::documents().chain([decision(), review()]).collect()
}

/// All pieces of a document, found in its data.
fn pieces(document: &Document) -> Vec<Piece> {
    let mut pieces = Vec::new();
    collect(&serde_json::to_value(document).unwrap(), "", &mut pieces);
    assert!(pieces.iter().any(|piece| piece.kind == Kind::Block), "{}", document.id);
    pieces
}

fn collect(value: &Value, table: &str, pieces: &mut Vec<Piece>) {
    let text = |key: &str| value[key].as_str().unwrap_or_default();
    let of_table = if text("kind") == "table" { text("text") } else { table };
    if let Some(id) = value["id"].as_str().filter(|_| value["schema"].is_null()) {
        let id = id.to_owned();
        let place = |key: &str| value[key].as_u64().map(|place| place as usize);
        let (words, kind) = match (value["text"].as_str(), place("start"), place("end")) {
            (Some(text), ..) => (text.to_owned(), Kind::Block),
            (None, Some(start), Some(end)) => {
                (table.chars().skip(start).take(end - start).collect(), Kind::Cell)
            }
            _ => (text("title").to_owned(), Kind::Section),
        };
        // The words of a table are those of its cells.
        let words = if text("kind") == "table" { text("heading").into() } else { words };
        pieces.push(Piece { id, words, kind });
    }
    for list in LISTS {
        for each in value[list].as_array().into_iter().flatten() {
            collect(each, of_table, pieces);
        }
    }
}

/// The words of a page or of an XML file, without tags and white space.
fn words(markup: &str) -> String {
    let pieces = markup.split('<').enumerate().map(|(at, piece)| match at {
        0 => piece,
        _ => piece.split_once('>').map_or("", |(_, words)| words),
    });
    let words: String = pieces.collect();
    let plain = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")];
    bare(&plain.iter().fold(words, |words, (entity, character)| words.replace(entity, character)))
}

fn bare(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Checks that markup has each piece, with its id once, and its words in their order.
fn has_all(of: &str, markup: &str, attribute: &str, document: &Document) {
    let all = words(markup);
    let mut from = 0;
    for Piece { id, words, kind } in pieces(document) {
        let name = format!("{of} of {}: {id}", document.id);
        let is_titled = kind != Kind::Section || !words.is_empty();
        let count = markup.matches(&format!(" {attribute}{id}\"")).count();
        assert!(count == 1 || (count == 0 && !is_titled), "{name} is there {count} times");
        let words = bare(&words);
        let found = all[from..].find(&words);
        assert!(found.is_some(), "{name}: {words} is not where it should be");
        from += found.unwrap_or_default();
    }
}

#[test]
fn the_page_has_every_piece_of_every_document() {
    for document in documents() {
        let html = page(&document, &Surroundings::default());
        let (_, text) = html.split_once("id=\"text\"").unwrap();
        has_all("page", text, "id=\"", &document);
    }
}

#[test]
fn the_outline_leads_to_every_titled_section() {
    for document in documents() {
        let html = page(&document, &Surroundings::default());
        let (outline, _) = html.split_once("id=\"text\"").unwrap();
        let pieces = pieces(&document).into_iter();
        for piece in pieces.filter(|piece| piece.kind == Kind::Section && !piece.words.is_empty()) {
            assert!(outline.contains(&format!("href=\"#{}\"", piece.id)), "{piece:?}");
        }
    }
}

#[test]
fn the_plain_edition_has_every_piece_of_every_document() {
    for document in documents() {
        has_all("plain edition", &plain(&document, &[], &BTreeMap::new()), "id=\"pe-", &document);
    }
}

#[test]
fn akoma_ntoso_has_every_piece_of_every_document_with_a_date() {
    let mut count = 0;
    for document in documents() {
        let Ok(files) = files(&document, Format::Akn) else { continue };
        count += 1;
        has_all("Akoma Ntoso", &files[0].1, "eId=\"", &document);
    }
    assert!(count > 20, "{count}");
}

#[test]
fn markdown_has_every_piece_of_every_document() {
    for document in documents() {
        let files = files(&document, Format::Md).unwrap();
        let text = bare(&files[0].1.replace('\\', ""));
        for Piece { id, words, kind } in pieces(&document) {
            let has_anchor = text.contains(&format!("<aid=\"{id}\"></a>"));
            assert!(has_anchor || kind != Kind::Block, "{}: {id}", document.id);
            let words = bare(&words.replace('\\', ""));
            assert!(
                text.contains(&words.replace('<', "&lt;")) || text.contains(&words),
                "{id}: {words}"
            );
        }
    }
}

#[test]
fn the_table_of_passages_has_every_block_of_every_document() {
    for document in documents() {
        let files = files(&document, Format::Csv).unwrap();
        let text = files[0].1.trim_start_matches('\u{feff}');
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let rows: BTreeMap<String, String> = reader
            .records()
            .map(|row| row.unwrap())
            .map(|row| {
                (row[0].to_owned(), format!("{}\n{}", &row[5], row[6].trim_start_matches('\'')))
            })
            .collect();
        for piece in pieces(&document).into_iter().filter(|piece| piece.kind == Kind::Block) {
            let row = rows.get(&piece.id);
            assert!(
                row.is_some_and(|row| row.contains(&piece.words)),
                "{}: {piece:?}",
                document.id
            );
        }
    }
}

/// The bodies that a document names: the block of each, and its name.
fn bodies(value: &Value, bodies_of: &mut Vec<(String, String)>) {
    for body in value["bodies"].as_array().into_iter().flatten() {
        // Those of commitments are names alone.
        if let (Some(block), Some(name)) = (value["id"].as_str(), body["name"].as_str()) {
            bodies_of.push((block.into(), name.into()));
        }
    }
    for list in LISTS {
        for each in value[list].as_array().into_iter().flatten() {
            bodies(each, bodies_of);
        }
    }
}

#[test]
fn the_exports_as_data_have_every_responsible_body_of_every_document() {
    let mut count = 0;
    for document in documents() {
        let mut all = Vec::new();
        bodies(&serde_json::to_value(&document).unwrap(), &mut all);
        count += all.len();
        let json = &files(&document, Format::Json).unwrap()[0].1;
        let mut read = Vec::new();
        bodies(&serde_json::from_str(json).unwrap(), &mut read);
        assert_eq!(read, all, "{}", document.id);
        let passages = &files(&document, Format::Csv).unwrap()[0].1;
        let mut reader =
            csv::Reader::from_reader(passages.trim_start_matches('\u{feff}').as_bytes());
        let mut rows = Vec::new();
        for row in reader.records().map(Result::unwrap) {
            let names = row[7].split('；').filter(|name| !name.is_empty());
            rows.extend(names.map(|name| (row[0].to_owned(), name.to_owned())));
        }
        assert_eq!(rows, all, "{}", document.id);
    }
    assert!(count > 20, "{count}");
}

#[test]
fn the_search_index_has_every_piece_of_every_document() {
    for document in documents() {
        let index = Index::new(&document, &SearchTables::default());
        let passages = index.passages().iter().map(|each| (&*each.id, &*each.text));
        let passages: BTreeMap<&str, &str> = passages.collect();
        let mut table = "";
        for piece in pieces(&document) {
            // A cell is found in its table.
            let of = if piece.kind == Kind::Cell { &table } else { &&*piece.id };
            let text =
                passages.get(*of).copied().unwrap_or_else(|| panic!("{}: {piece:?}", document.id));
            assert!(text.contains(&piece.words), "{}: {piece:?} in {text}", document.id);
            if let Some((id, _)) = passages.get_key_value(&*piece.id) {
                table = id;
            }
        }
    }
}

#[test]
fn the_chart_of_the_structure_has_every_block_of_every_document() {
    for document in documents() {
        let rows = Structure::new(&document).figure(Language::Zh).table.rows;
        let addresses: Vec<&str> = rows.iter().filter_map(|row| row.address.as_deref()).collect();
        for piece in pieces(&document).into_iter().filter(|piece| piece.kind != Kind::Cell) {
            let address = format!("#{}", piece.id);
            assert!(addresses.contains(&&*address), "{}: {piece:?}", document.id);
        }
    }
}

#[test]
fn the_validator_looks_at_every_piece_of_every_document() {
    for document in documents() {
        let json = serde_json::to_string(&document).unwrap();
        for Piece { id, kind, .. } in pieces(&document) {
            // The id of another place, and words that change the direction of what stands around them.
            let id_alone = json.replacen(&format!("\"id\":\"{id}\""), "\"id\":\"z1\"", 1);
            assert!(admit(id_alone.as_bytes()).is_err(), "{}: the id {id}", document.id);
            let key = match kind {
                Kind::Section => "title",
                Kind::Block => "text",
                Kind::Cell => continue,
            };
            let (before, behind) = json.split_once(&format!("\"id\":\"{id}\"")).unwrap();
            let behind =
                behind.replacen(&format!("\"{key}\":\""), &format!("\"{key}\":\"\\u202e"), 1);
            let turned = format!("{before}\"id\":\"{id}\"{behind}");
            assert_eq!(
                admit(turned.as_bytes()).unwrap_err().code(),
                "text",
                "{}: {id}",
                document.id
            );
        }
    }
}
