//! The filter by passage: counts beside terms, words to mark, matrices.

use policy_explorer::document::{Block, Document, id};
use policy_explorer::language::Language;
use policy_explorer::markup;
use policy_explorer::state::{
    Address, Choice, MATRICES, Matches, Matrix, MatrixKind, View, term_counts, words,
};

use super::{decision, families, weight};

fn of(terms: &[(&str, &str)]) -> Choice {
    let mut choice = Choice::default();
    terms.iter().for_each(|(facet, term)| choice.toggle(facet, term));
    choice
}

fn count(document: &Document, choice: &Choice, facet: &str, term: &str) -> usize {
    let at = document.facets.iter().position(|each| each.id == facet).unwrap();
    let terms = &document.facets[at].terms;
    term_counts(document, choice)[at][terms.iter().position(|each| each.id == term).unwrap()]
}

#[test]
fn with_nothing_chosen_a_term_counts_all_its_passages() {
    let document = decision();
    let counts = term_counts(&document, &Choice::default());
    for (facet, counts) in document.facets.iter().zip(counts) {
        for (term, count) in facet.terms.iter().zip(counts) {
            assert_eq!(count, weight(&document, facet, term), "{}", term.name);
        }
    }
}

#[test]
fn a_count_says_what_choosing_the_term_alone_in_its_facet_would_find() {
    let document = decision();
    for chosen in [
        of(&[("industry", "ai")]),
        of(&[("region", "chengdu"), ("instrument", "parks")]),
        of(&[("industry", "digital"), ("industry", "ai"), ("instrument", "talent")]),
    ] {
        for facet in &document.facets {
            for term in &facet.terms {
                let mut then = Choice::default();
                for (in_facet, each) in chosen.terms(&document) {
                    if in_facet.id != facet.id {
                        then.toggle(&in_facet.id, &each.id);
                    }
                }
                then.toggle(&facet.id, &term.id);
                let found = Matches::new(&document, &then).count();
                assert_eq!(count(&document, &chosen, &facet.id, &term.id), found, "{}", term.name);
            }
        }
    }
}

#[test]
fn the_words_marked_are_those_that_name_or_touch_the_choice() {
    let document = decision();
    let leads: Vec<String> = document.blocks_as_set().map(|(_, lead_in)| lead_in).collect();
    for facet in &document.facets {
        for term in &facet.terms {
            let choice = of(&[(&facet.id, &term.id)]);
            let matches = Matches::new(&document, &choice);
            for words in words(&document, &choice, &matches) {
                let at = document.blocks().position(|block| block.id == words.block).unwrap();
                let shown: Vec<char> = (leads[at].clone()
                    + &document.block(&words.block).unwrap().text)
                    .chars()
                    .collect();
                for range in words.named.iter().chain(&words.touched) {
                    let marked: String = shown[range.clone()].iter().collect();
                    let is_mentioned = document.mentions.iter().any(|mention| {
                        mention.term == term.id
                            && mention.span.block == words.block
                            && (mention.span.quote.contains(&marked)
                                || marked.contains(&mention.span.quote))
                    });
                    assert!(is_mentioned, "{marked} for {}", term.name);
                }
            }
        }
    }
}

#[test]
fn the_words_of_false_friends_are_not_marked() {
    let document = decision();
    let marked = |facet: &str, term: &str| -> Vec<String> {
        let choice = of(&[(facet, term)]);
        let mut marked = Vec::new();
        let found = words(&document, &choice, &Matches::new(&document, &choice));
        for (block, lead_in) in document.blocks_as_set() {
            let shown: Vec<char> = (lead_in + &block.text).chars().collect();
            for each in found.iter().filter(|each| each.block == block.id) {
                for range in each.named.iter().chain(&each.touched) {
                    let around = range.start.saturating_sub(3)..(range.end + 3).min(shown.len());
                    marked.push(shown[around].iter().collect());
                }
            }
        }
        marked
    };
    for (term, friend) in [
        ("energy-chemicals", "现代化工业"),
        ("military-civil", "冠军"),
        ("military-civil", "领军"),
        ("agriculture", "益农机制"),
        ("green", "绿色通道"),
    ] {
        let marked = marked("industry", term);
        assert!(!marked.is_empty(), "{term}");
        assert!(marked.iter().all(|around| !around.contains(friend)), "{term}: {marked:?}");
    }
}

#[test]
fn the_cells_of_a_row_are_the_passages_of_its_term() {
    let document = decision();
    for kind in MATRICES {
        let matrix = Matrix::new(&document, kind, Language::Zh).unwrap();
        for row in &matrix.rows {
            let matches = Matches::new(&document, &of(&[(kind.rows, &row.term.id)]));
            assert_eq!(row.weight, matches.count());
            for (column, cell) in matrix.columns.iter().zip(&row.cells) {
                let expected: Vec<&str> = match column.key.split_once('=') {
                    None => {
                        matches.blocks().filter(|block| id::owner(block) == column.key).collect()
                    }
                    Some((facet, term)) => {
                        let other = Matches::new(&document, &of(&[(facet, term)]));
                        let both = matches.blocks().filter(|block| other.role(block).is_some());
                        both.collect()
                    }
                };
                let found = (cell.count, cell.first);
                let first = expected.first().copied();
                assert_eq!(found, (expected.len(), first), "{} in {}", row.term.name, column.key);
                let role = expected.iter().filter_map(|block| matches.role(block)).max();
                assert_eq!(cell.role, role);
            }
            if kind.columns.is_none() {
                let cells: usize = row.cells.iter().map(|cell| cell.count).sum();
                assert_eq!(cells, row.weight, "every passage stands in a cell");
            }
        }
    }
}

#[test]
fn views_have_names_in_the_address() {
    let document = decision();
    let pairs = |view: &str| vec![("view".to_owned(), view.to_owned())];
    for (name, view) in [
        ("extract", View::Extract),
        ("brief", View::Brief),
        ("industries", View::Matrix(0)),
        ("regions", View::Matrix(1)),
        ("instruments", View::Matrix(2)),
    ] {
        let (address, unknown) = Address::from_query(&pairs(name), &document);
        assert_eq!((address.view, unknown), (view, vec![]));
        assert_eq!(address.to_query(vec![], &document), pairs(name));
    }
    let (address, unknown) = Address::from_query(&pairs("upside-down"), &document);
    assert_eq!((address.view, unknown), (View::Read, vec!["upside-down".to_owned()]));
    assert!(address.to_query(pairs("read"), &document).is_empty());
}

/// A matrix by a scan of all mentions for each cell.
fn scanned(document: &Document, kind: MatrixKind, row: &str, column: &str) -> (usize, usize) {
    let has = |block: &str, facet: &str, term: &str| {
        let mut mentions = document.mentions.iter().filter(|mention| mention.span.block == block);
        mentions.any(|mention| mention.facet == facet && mention.term == term)
    };
    let of_row: Vec<&Block> =
        document.blocks().filter(|block| has(&block.id, kind.rows, row)).collect();
    let here = of_row.iter().filter(|block| match column.split_once('=') {
        Some((facet, term)) => has(&block.id, facet, term),
        None => id::owner(&block.id) == column,
    });
    (of_row.len(), here.count())
}

#[test]
fn a_matrix_of_any_shape_counts_what_a_scan_counts() {
    for document in [families::cross(12), families::scattered(60), families::ordinary(40)] {
        for kind in MATRICES {
            let Some(matrix) = Matrix::new(&document, kind, Language::Zh) else { continue };
            for row in matrix.rows.iter().step_by(7) {
                for (column, cell) in matrix.columns.iter().zip(&row.cells).step_by(5) {
                    let expected = scanned(&document, kind, &row.term.id, &column.key);
                    assert_eq!((row.weight, cell.count), expected, "{}", column.key);
                }
            }
        }
    }
}

#[test]
fn a_matrix_too_large_for_a_page_says_so_and_offers_the_brief() {
    let small = markup::matrices(&families::cross(100), Language::Zh);
    assert!(!small.contains("页面放不下这张表"));
    // 400 × 401 cells are too many for the one, 400 × 400 for the other.
    let document = families::cross(400);
    for (language, words) in [
        (Language::Zh, "“产业 × 条文”有400行、400列，页面放不下这张表"),
        (Language::En, "has 400 rows and 400 columns, too many for a page"),
    ] {
        let large = markup::matrices(&document, language);
        assert_eq!(large.matches("data-view=\"brief\"").count(), 2, "{language:?}");
        assert!(large.contains(words), "{language:?}");
        assert!(!large.contains("data-row="));
    }
    // Each fits a page, and not all of them together.
    let document = families::cross(250);
    let all = Matrix::all(&document, Language::Zh);
    assert_eq!(
        all.iter().map(|matrix| matrix.left_out.is_some()).collect::<Vec<_>>(),
        [false, true]
    );
}
