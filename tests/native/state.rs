//! What the reader has chosen, and which passages follow from it.

use policy_explorer::document::{Document, Role};
use policy_explorer::state::{Choice, Matches, weight};

use super::decision;

fn pairs(query: &[(&str, &str)]) -> Vec<(String, String)> {
    query.iter().map(|(key, value)| ((*key).into(), (*value).into())).collect()
}

fn choice(document: &Document, terms: &[&str]) -> Choice {
    let query: Vec<(&str, &str)> = terms.iter().map(|term| ("industry", *term)).collect();
    Choice::from_query(&pairs(&query), document).0
}

#[test]
fn an_address_chooses_by_id_and_by_name() {
    let document = decision();
    let (by_id, unknown) = Choice::from_query(&pairs(&[("industry", "ai")]), &document);
    assert!(unknown.is_empty());
    assert!(by_id.has("industry", "ai"));
    let (by_name, _) = Choice::from_query(&pairs(&[("industry", "人工智能")]), &document);
    assert_eq!(by_name, by_id);
}

#[test]
fn what_the_document_does_not_have_is_ignored_and_told() {
    let document = decision();
    let query =
        pairs(&[("industry", "steam"), ("utm", "x"), ("industry", "ai"), ("industry", "ai")]);
    let (choice, unknown) = Choice::from_query(&query, &document);
    assert_eq!(unknown, ["steam"]);
    assert_eq!(choice.terms(&document).count(), 1);
}

#[test]
fn an_address_comes_back_from_its_choice_and_keeps_what_is_not_ours() {
    let document = decision();
    let query = pairs(&[("from", "portal"), ("industry", "ai"), ("industry", "drones")]);
    let (choice, _) = Choice::from_query(&query, &document);
    assert_eq!(choice.to_query(query.clone(), &document), query);
    let none = Choice::default();
    assert_eq!(none.to_query(query, &document), pairs(&[("from", "portal")]));
}

#[test]
fn choosing_twice_takes_back() {
    let document = decision();
    let mut choice = choice(&document, &["ai"]);
    choice.toggle("industry", "ai");
    assert!(choice.is_empty());
    assert_eq!(Matches::new(&document, &choice), Matches::default());
}

#[test]
fn the_passages_of_each_industry_are_exactly_its_mentions() {
    let document = decision();
    let facet = document.facet("industry").unwrap();
    for term in &facet.terms {
        let matches = Matches::new(&document, &choice(&document, &[&term.id]));
        for block in document.blocks() {
            let role = document
                .mentions
                .iter()
                .filter(|mention| mention.term == term.id && mention.span.block == block.id)
                .map(|mention| mention.role)
                .max();
            assert_eq!(matches.role(&block.id), role, "{} in {}", term.name, block.id);
        }
        assert_eq!(weight(&document, facet, term), matches.count());
    }
}

#[test]
fn several_terms_of_a_facet_find_the_passages_of_either() {
    let document = decision();
    let both = Matches::new(&document, &choice(&document, &["ai", "drones"]));
    assert_eq!(both.blocks().collect::<Vec<_>>(), ["a5-b2", "a5-b6", "a6-b1"]);
    assert_eq!(both.role("a5-b6"), Some(Role::Defines));
    assert_eq!(both.role("a6-b1"), Some(Role::Touches));
    assert_eq!(both.counts(), [("a5", 2), ("a6", 1)]);
    assert_eq!(both.articles(&document), 2);
}

#[test]
fn across_facets_a_passage_has_to_concern_one_of_each() {
    let document = decision();
    let query = pairs(&[("industry", "ai"), ("industry", "drones"), ("region", "chengyu")]);
    let (choice, _) = Choice::from_query(&query, &document);
    assert_eq!(Matches::new(&document, &choice).blocks().collect::<Vec<_>>(), ["a6-b1"]);
}

#[test]
fn only_what_changes_is_a_change() {
    let document = decision();
    let of = |terms: &[&str]| Matches::new(&document, &choice(&document, terms));
    let (none, ai, both) = (of(&[]), of(&["ai"]), of(&["ai", "drones"]));
    assert_eq!(ai.changes(&ai), []);
    assert_eq!(both.changes(&ai), [("a5-b6", Some(Role::Defines))]);
    assert_eq!(ai.changes(&both), [("a5-b6", None)]);
    assert_eq!(none.changes(&ai), [("a5-b2", None), ("a6-b1", None)]);
    let facet = document.facet("industry").unwrap();
    let mut steps = facet.terms.iter().map(|term| of(&[&term.id]));
    let mut before = steps.next().unwrap();
    for now in steps {
        for block in document.blocks() {
            let change = now.changes(&before).into_iter().find(|(id, _)| *id == block.id);
            let role = change.map_or(before.role(&block.id), |(_, role)| role);
            assert_eq!(role, now.role(&block.id), "{}", block.id);
        }
        before = now;
    }
}
