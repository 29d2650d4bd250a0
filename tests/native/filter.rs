//! The filter by passage: counts beside terms, words to mark, matrices.

use policy_explorer::brief::CellAddress;
use policy_explorer::document::{Document, INDUSTRY, Surroundings, id};
use policy_explorer::language::Language;
use policy_explorer::markup;
use policy_explorer::state::{
    Address, Choice, Level, LevelCounts, MATRICES, Matches, Matrix, MatrixKind, TermCount, View,
    key, term_counts, words,
};

use super::{corpus, decision, families, weight};

fn of(terms: &[(&str, &str)]) -> Choice {
    let mut choice = Choice::default();
    terms.iter().for_each(|(facet, term)| choice.toggle(facet, term));
    choice
}

fn count(document: &Document, choice: &Choice, facet: &str, term: &str) -> TermCount {
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
            assert_eq!(count.own, weight(&document, facet, term), "{}", term.name);
            let counts = Matches::new(&document, &of(&[(&facet.id, &term.id)])).level_counts();
            assert_eq!((count.own, count.of_group), (counts.own, counts.of_group), "{}", term.name);
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
        of(&[("instrument", "fiscal")]),
        of(&[("industry", "6g"), ("region", "chengyu")]),
        {
            let mut without = of(&[("instrument", "fiscal"), ("instrument", "organisation")]);
            without.toggle_groups();
            without
        },
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
                if !chosen.with_groups() {
                    then.toggle_groups();
                }
                let found = Matches::new(&document, &then).level_counts();
                let count = count(&document, &chosen, &facet.id, &term.id);
                let found = TermCount { own: found.own, of_group: found.of_group };
                assert_eq!(count, found, "{}", term.name);
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
                    let own = document.mentions.iter().filter(|each| each.term == term.id);
                    let groups = document.group_mentions.iter();
                    let groups = groups.filter(|each| each.group == term.group);
                    let mut spans = own.map(|each| &each.span).chain(groups.map(|each| &each.span));
                    let is_mentioned = spans.any(|span| {
                        span.block == words.block
                            && (span.quote.contains(&marked) || marked.contains(&span.quote))
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
fn a_cell_counts_what_choosing_row_and_column_finds() {
    let document = decision();
    for kind in MATRICES {
        let matrix = Matrix::new(&document, kind, Language::Zh).unwrap();
        for row in &matrix.rows {
            let matches = Matches::new(&document, &of(&[(kind.rows, &row.term.id)]));
            assert_eq!(row.all.counts, matches.level_counts());
            for (column, cell) in matrix.columns.iter().zip(&row.cells) {
                if let Some((facet, term)) = column.key.split_once('=') {
                    let both =
                        Matches::new(&document, &of(&[(kind.rows, &row.term.id), (facet, term)]));
                    assert_eq!(cell.counts, both.level_counts(), "{} × {term}", row.term.name);
                    assert_eq!(cell.first.is_some(), both.count() > 0);
                    continue;
                }
                let here = matches.blocks().filter(|block| id::owner(block) == column.key);
                let here: Vec<&str> = here.collect();
                let [own, of_group, _] = cell.counts.numbers();
                assert!(own.max(of_group) <= here.len() && here.len() <= own + of_group);
                assert_eq!(cell.first.is_some(), !here.is_empty(), "{}", column.key);
                if own > 0 {
                    let found = here.iter().filter_map(|block| matches.found(block));
                    let own = found.filter(|(_, level)| *level == Level::Sentence);
                    let role = own.map(|(role, _)| role).max();
                    assert_eq!(cell.role, role);
                }
            }
            if kind.columns.is_none() {
                let mut sums = [0; 3];
                for cell in &row.cells {
                    let numbers = cell.counts.numbers();
                    sums.iter_mut().zip(numbers).for_each(|(sum, number)| *sum += number);
                }
                assert_eq!(sums, row.all.counts.numbers(), "every passage stands in a cell");
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

/// A cell by a scan of all mentions: two of one sentence count, a group's for each of its terms.
fn scanned(document: &Document, kind: MatrixKind, row: &str, column: &str) -> LevelCounts {
    /// The sentences of a block that mention a term, and those that mention its group.
    fn sides(document: &Document, block: &str, facet: &str, term: &str) -> [Vec<usize>; 2] {
        let group = &document.facet(facet).unwrap().term(term).unwrap().group;
        let own = document
            .mentions
            .iter()
            .filter(|each| each.span.block == block && each.facet == facet && each.term == term);
        let of_group = document
            .group_mentions
            .iter()
            .filter(|each| each.span.block == block && each.facet == facet && each.group == *group);
        [
            own.map(|each| each.sentence.start).collect(),
            of_group.map(|each| each.sentence.start).collect(),
        ]
    }
    let mut counts = LevelCounts::default();
    for block in document.blocks() {
        let [own, of_group] = sides(document, &block.id, kind.rows, row);
        let [other_own, other_group] = match column.split_once('=') {
            Some((facet, term)) => sides(document, &block.id, facet, term),
            None if id::owner(&block.id) == column => [own.clone(), of_group.clone()],
            None => continue,
        };
        let together: Vec<usize> =
            own.iter().copied().filter(|at| other_own.contains(at)).collect();
        let all = |one: &[usize], other: &[usize]| [one, other].concat();
        let (row_all, column_all) = (all(&own, &of_group), all(&other_own, &other_group));
        let more = of_group.iter().any(|at| column_all.contains(at))
            || other_group.iter().any(|at| row_all.contains(at));
        counts.own += usize::from(!together.is_empty());
        counts.of_group += usize::from(more);
        let is_apart = together.is_empty() && !more && !own.is_empty() && !other_own.is_empty();
        counts.apart += usize::from(is_apart);
    }
    counts
}

#[test]
fn a_matrix_of_any_shape_counts_what_a_scan_counts() {
    let documents =
        [families::cross(12), families::scattered(60), families::ordinary(40), families::groups(5)];
    for document in documents {
        for kind in MATRICES {
            let Some(matrix) = Matrix::new(&document, kind, Language::Zh) else { continue };
            for row in matrix.rows.iter().step_by(7) {
                for (column, cell) in matrix.columns.iter().zip(&row.cells).step_by(5) {
                    let expected = scanned(&document, kind, &row.term.id, &column.key);
                    assert_eq!(cell.counts, expected, "{} {}", document.id, column.key);
                }
            }
        }
    }
}

#[test]
fn a_matrix_too_large_for_a_page_says_so_and_offers_the_brief() {
    let small = markup::matrices(&families::cross(100), &Surroundings::default()).into_string();
    assert!(!small.contains("页面放不下这张表"));
    // 400 × 401 cells are too many for the one, 400 × 400 for the other.
    let document = families::cross(400);
    for (language, words) in [
        (Language::Zh, "“产业 × 条文”有400行、400列，页面放不下这张表"),
        (Language::En, "has 400 rows and 400 columns, too many for a page"),
    ] {
        let large = markup::matrices(&document, &Surroundings { language, ..Default::default() })
            .into_string();
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

#[test]
fn a_matrix_has_columns_of_the_kind_that_the_annotations_name() {
    let name = "matrix-with-a-column-for-each-chapter";
    let document = corpus::documents().find(|document| document.id == name).unwrap();
    let matrix = Matrix::new(&document, MATRICES[0], Language::Zh).unwrap();
    let heads: Vec<_> = matrix
        .columns
        .iter()
        .map(|each| (&*each.key, &*each.label, each.holds.join(" ")))
        .collect();
    // What stands in no chapter has a column where something in it concerns a term.
    let expected = [
        ("p1", "第一章", "p1 a1 a2"),
        ("p2", "第二章", "p2 p2-d1 a3 a4 p2-d2 a5"),
        ("p3", "第三章", "p3 a6"),
        ("x1", "附件1", "x1"),
    ];
    assert_eq!(heads, expected.map(|(key, label, holds)| (key, label, holds.to_owned())));
    for row in &matrix.rows {
        let mut sums = LevelCounts::default();
        for (column, cell) in matrix.columns.iter().zip(&row.cells) {
            let row = key(INDUSTRY, &row.term.id);
            let address = CellAddress { row, column: column.holds.join(" ") };
            assert_eq!(address.extracts(&document).len(), cell.counts.own, "{}", column.key);
            assert!(address.title(&document, Language::Zh).ends_with(column.title));
            sums.own += cell.counts.own;
        }
        assert_eq!(sums, row.all.counts, "every passage stands in a cell");
    }
    for (language, title, head) in [
        (
            Language::Zh,
            "产业 × 章",
            "data-column=\"p2 p2-d1 a3 a4 p2-d2 a5\"><a href=\"#p2\">第二章",
        ),
        (Language::En, "产业 × chapters", "<a href=\"#p2\">Chapter 2"),
    ] {
        let surroundings = Surroundings { language, ..Surroundings::default() };
        let html = markup::matrices(&document, &surroundings).into_string();
        assert!(html.contains(title) && html.contains(head), "{language:?} {html}");
        assert!(
            !html.contains("Art. ") && !html.contains("该条") && !html.contains("the article on")
        );
    }
}
