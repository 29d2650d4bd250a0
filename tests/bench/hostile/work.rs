//! What the explorer does with a document from elsewhere, a stage after another.

use std::hint::black_box;

use policy_explorer::brief::{Brief, CellAddress, ReadAt, csv, json, markdown};
use policy_explorer::document::packed::{page_data, unpack};
use policy_explorer::document::{Document, FacetWords, Places, SearchTables, Surroundings};
use policy_explorer::foreign::admit;
use policy_explorer::language::Language;
use policy_explorer::markup;
use policy_explorer::search::{Index, Results, find_terms, jump};
use policy_explorer::state::{Choice, Matches, counts, key, passage_text, term_counts, words};

/// The stages, in their order. The first one says whether the rest comes.
pub(crate) const STAGES: [&str; 6] = ["check", "page", "search", "filter", "brief", "cells"];

/// Does all of it; `clock` is called with the name of each stage once it is done. The document as a page has it,
/// if it was admitted.
pub(crate) fn all(
    bytes: &[u8],
    tables: &SearchTables,
    queries: &[String],
    mut clock: impl FnMut(&'static str),
) -> Option<String> {
    let [check, page, search, filter, brief, cells] = STAGES;
    let admitted = admit(bytes);
    clock(check);
    let document = admitted.ok()?;
    let html = self::page(&document);
    clock(page);
    self::search(&document, tables, queries);
    clock(search);
    let choices = choices(&document);
    for choice in &choices {
        self::filter(&document, choice);
    }
    clock(filter);
    for choice in &choices {
        self::brief(&document, choice);
    }
    clock(brief);
    self::cells(&document);
    clock(cells);
    Some(html)
}

/// The page, and the data that it carries, read again.
fn page(document: &Document) -> String {
    let surroundings = Surroundings { foreign: Some("x.json".into()), ..Surroundings::default() };
    let html = markup::page(document, &surroundings);
    let data = page_data(document).expect("what is admitted can be packed");
    let data: serde_json::Value = serde_json::from_str(&data).expect("it is JSON");
    let mut read = document.clone();
    (read.mentions, read.group_mentions) = (Vec::new(), Vec::new());
    unpack(data["mentions"].as_str().unwrap_or_default(), &mut read).expect("it was packed");
    assert_eq!(read, *document);
    html
}

fn search(document: &Document, tables: &SearchTables, queries: &[String]) {
    let index = Index::new(document, tables);
    for query in queries {
        let results = Results::new(&index, query);
        black_box(markup::summary(&index, &results, false, Language::Zh));
        black_box(markup::results(&index, &results, 6000, Language::Zh));
        black_box(counts(document, &Matches::default(), &index, &results, Language::Zh));
        black_box(jump(document, &index, query));
        let words = FacetWords::all(document);
        let places = Places::new(document);
        for found in find_terms(document, &index, &words, query, Language::Zh) {
            black_box(markup::reason(&places, &found.reason, Language::Zh));
        }
    }
    black_box(markup::unknown(&index, tables, queries, Language::Zh));
    for part in document.sections.first().into_iter().chain(document.sections.last()) {
        black_box(passage_text(document, &index, &part.id));
    }
}

/// Nothing, the first term of each facet, and everything.
fn choices(document: &Document) -> [Choice; 3] {
    let (mut first, mut everything) = (Choice::default(), Choice::default());
    for facet in &document.facets {
        facet.terms.iter().take(1).for_each(|term| first.toggle(&facet.id, &term.id));
        facet.terms.iter().for_each(|term| everything.toggle(&facet.id, &term.id));
    }
    [Choice::default(), first, everything]
}

fn filter(document: &Document, choice: &Choice) {
    let matches = Matches::new(document, choice);
    black_box(words(document, choice, &matches));
    black_box(term_counts(document, choice));
    black_box(counts(document, &matches, &Index::default(), &Results::default(), Language::Zh));
    black_box(matches.changes(&Matches::default()));
    black_box(markup::found(document, choice, &matches, "", Language::Zh));
    black_box(markup::chips(document, choice, &matches, &[], Language::Zh));
}

fn brief(document: &Document, choice: &Choice) {
    let brief = Brief::new(document, choice, Language::Zh);
    black_box(markup::brief(&brief));
    let at = ReadAt { site: None, day: "2026-01-01" };
    black_box([csv(&brief, at), markdown(&brief, at), json(&brief, at)]);
}

/// The first term of each facet against the first and the last article.
fn cells(document: &Document) {
    let articles = || document.articles().map(|article| &article.id);
    for facet in &document.facets {
        let Some(term) = facet.terms.first() else { continue };
        for column in articles().next().into_iter().chain(articles().last()) {
            let cell = CellAddress { row: key(&facet.id, &term.id), column: column.clone() };
            let title = cell.title(document, Language::Zh);
            black_box(markup::cell(document, &title, &cell.extracts(document), Language::Zh));
        }
    }
}
