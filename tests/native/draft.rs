//! First annotations for a text: they compile, and have what can be seen by itself.

use policy_explorer::compiler::draft;
use proptest::prelude::*;

use super::{SOURCE, compile_text};

#[test]
fn the_draft_for_a_numbered_text_compiles_as_it_is() {
    let mended = SOURCE.replace("2023-07-30 0", "2023-07-30");
    let annotations = draft(&mended);
    let document = compile_text("new", &mended, &annotations).unwrap().document;
    assert_eq!(document.issuer, "中共四川省委");
    let terms: Vec<&str> = document.facets[0].terms.iter().map(|term| &*term.name).collect();
    assert!(terms.starts_with(&["电子信息", "装备制造", "食品轻纺"]), "{terms:?}");
    let share = document.targets.iter().find(|target| target.figure == "45%").unwrap();
    assert_eq!((share.value, share.year), (Some(45.0), Some(2027)));
    assert!(annotations.matches("候选").count() > document.targets.len());
}

#[test]
fn the_rows_of_a_table_of_indicators_are_candidates_for_targets() {
    let source = include_str!("corpus/every-kind-of-block/source.txt");
    let document = compile_text("new", source, &draft(source)).unwrap().document;
    let rows = document.targets.iter().filter(|target| target.span.block == "p1-d2-b2");
    let rows: Vec<_> = rows.map(|target| (&*target.name, &*target.figure, target.year)).collect();
    let food = ("食品产业产值（亿元）", "1200", Some(2027));
    assert_eq!(rows, [food, ("化工产业产值（亿元）", "650", Some(2027))]);
}

#[test]
fn the_draft_for_a_text_without_numbers_offers_its_first_sentences() {
    let source = include_str!("../../public/documents/review-2019/source.txt");
    let annotations = draft(source);
    assert!(annotations.contains("# begins = \"坚定不移推进制造强省建设\""), "{annotations}");
    let document = compile_text("new", source, &annotations).unwrap().document;
    assert!(document.sections.is_empty() && document.preamble.len() > 5);
    let chosen = annotations.replace("# [[part]]", "[[part]]").replace("# begins", "begins");
    let parts = compile_text("new", source, &chosen).unwrap().document.sections.len();
    assert_eq!(parts, chosen.matches("[[part]]").count());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    #[test]
    fn the_draft_for_any_text_is_read_without_a_panic(source in "(\\PC{0,12}[。，\n一二(（)）0-9%年]){0,12}") {
        let annotations = draft(&source);
        annotations.parse::<toml::Table>().map_err(|error| TestCaseError::fail(error.to_string()))?;
        let _ = compile_text("new", &source, &annotations);
    }
}
