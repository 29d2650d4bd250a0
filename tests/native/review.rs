//! The review of 2019: a text without numbers, read as its editor marked it.

use policy_explorer::compiler::{normalise, rebuild};
use policy_explorer::document::{By, Relation};

use super::{decision, review};

const SOURCE: &str = include_str!("../../public/documents/review-2019/source.txt");
const SCRAPED: &str = include_str!("../../public/documents/review-2019/scraped.txt");

#[test]
fn the_compiled_review_is_as_it_was_reviewed() {
    insta::assert_json_snapshot!(review());
}

#[test]
fn nothing_of_the_text_is_lost() {
    assert_eq!(rebuild(&review()), normalise(SOURCE));
}

#[test]
fn title_and_parts_are_the_editors_where_the_text_has_none() {
    let review = review();
    assert_eq!(review.title_by, By::Editor);
    let titles: Vec<_> = review.sections.iter().map(|part| (&*part.title, part.title_by)).collect();
    assert_eq!(titles.len(), 5);
    assert_eq!(titles[0], ("坚定不移推进制造强省建设", By::Document));
    assert_eq!(titles[4], ("2020年工作安排", By::Editor));
}

#[test]
fn what_the_text_enumerates_has_addresses() {
    let review = review();
    let points = &review.block("p1-b1").unwrap().points;
    let ids: Vec<&str> = points.iter().map(|point| &*point.id).collect();
    assert_eq!(ids, ["p1-b1-i1", "p1-b1-i2", "p1-b1-i3"]);
    assert_eq!(review.block("p2-b1").unwrap().points.len(), 2);
}

#[test]
fn the_five_corrections_are_recorded_with_what_the_scraped_copy_had() {
    let review = review();
    assert_eq!(review.corrections.len(), 5);
    // The scraped copy has the reading of many characters in brackets behind them.
    let mut scraped = String::new();
    let mut is_reading = false;
    for character in SCRAPED.chars() {
        match character {
            '(' => is_reading = true,
            ')' => is_reading = false,
            _ if !is_reading => scraped.push(character),
            _ => {}
        }
    }
    for correction in &review.corrections {
        assert!(
            correction.already && scraped.contains(&correction.before),
            "{}",
            correction.before
        );
        assert!(SOURCE.lines().nth(correction.line - 1).unwrap().contains(&correction.after));
    }
}

#[test]
fn every_link_quotes_both_documents() {
    let (review, decision) = (review(), decision());
    let counterparts = review.links.iter().filter(|link| link.to.is_some()).count();
    assert!(counterparts >= 12, "{counterparts}");
    for link in &review.links {
        assert!(link.from.quotes(&review.block(&link.from.block).unwrap().text));
        assert_eq!(link.to.is_none(), link.relation == Relation::NoCounterpart);
        if let Some(to) = &link.to {
            assert_eq!(to.document, decision.id);
            assert!(to.span.quotes(&decision.block(&to.span.block).unwrap().text));
        }
    }
}
