//! The review of 2019 beside the Decision: every link once, both quotes as they stand in the texts.

use std::collections::HashSet;

use policy_explorer::document::{Document, Relation};
use policy_explorer::markup;
use policy_explorer::state::{Evolution, Ground, sentence};

use super::{beside, decision, review};

/// The evolution of these two.
fn evolution<'a>(document: &'a Document, companions: &'a [Document]) -> Evolution<'a> {
    let mut all = Evolution::all(document, companions);
    assert_eq!(all.len(), 1);
    all.remove(0)
}

#[test]
fn it_is_the_same_from_both_sides() {
    let (decision, review) = (decision(), review());
    let [from_later, from_earlier] = [
        Evolution::all(&decision, std::slice::from_ref(&review)),
        Evolution::all(&review, std::slice::from_ref(&decision)),
    ]
    .map(|all| {
        all.iter()
            .map(|each| (each.earlier.id.clone(), each.later.id.clone(), each.links.len()))
            .collect::<Vec<_>>()
    });
    assert_eq!(from_later, from_earlier);
    assert_eq!(from_later, [("review-2019".into(), "decision-2023".into(), review.links.len())]);
}

#[test]
fn a_document_without_companions_has_none() {
    assert!(Evolution::all(&decision(), &[]).is_empty());
    assert!(Evolution::all(&decision(), &[decision()]).is_empty());
}

#[test]
fn themes_and_relations_hold_every_link_once() {
    let (decision, review) = (decision(), [review()]);
    let evolution = evolution(&decision, &review);
    let themes = evolution.themes();
    let names: HashSet<&str> = themes.iter().map(|theme| theme.name).collect();
    assert_eq!(names.len(), themes.len(), "a theme stands once");
    for name in ["制造强省", "单项冠军", "产业布局", "特色产业", "负面清单"] {
        assert!(names.contains(name), "{name}");
    }
    let sum = |counts: Vec<usize>| counts.iter().sum::<usize>();
    let all = review[0].links.len();
    assert_eq!(sum(themes.iter().map(|theme| theme.links.len()).collect()), all);
    assert_eq!(sum(Relation::ALL.map(|relation| evolution.count(relation)).to_vec()), all);
}

#[test]
fn every_link_holds_in_both_directions() {
    let (decision, review) = (decision(), review());
    for link in &review.links {
        let from = review.block(&link.from.block).expect("a passage of the review");
        assert!(link.from.quotes(&from.text), "{}", link.from.quote);
        let (start, end) = sentence(&from.text, &link.from).unwrap();
        assert!(start <= link.from.start && link.from.end <= end);
        let Some(to) = &link.to else {
            assert_eq!(link.relation, Relation::NoCounterpart);
            continue;
        };
        assert_eq!(to.document, decision.id);
        let block = decision.block(&to.span.block).expect("a passage of the Decision");
        assert!(to.span.quotes(&block.text), "{}", to.span.quote);
    }
}

#[test]
fn both_pages_show_every_link_with_both_quotes_and_ways_that_exist() {
    let (decision, review) = (decision(), review());
    for (present, other) in [(&decision, &review), (&review, &decision)] {
        let html = markup::evolution(present, &beside(std::slice::from_ref(other))).into_string();
        assert_eq!(html.matches("<p class=\"tie-note\">").count(), review.links.len());
        for link in &review.links {
            assert!(html.contains(&format!("<mark>{}</mark>", link.from.quote)));
            assert!(html.contains(&link.note));
            if let Some(to) = &link.to {
                assert!(html.contains(&format!("<mark>{}</mark>", to.span.quote)));
            }
        }
        for href in html.split("class=\"tie-place\" href=\"").skip(1) {
            let href = href.split('"').next().unwrap();
            let (page, id) = href.split_once('#').unwrap();
            let leads_to = if page.is_empty() { present } else { other };
            assert!(page.is_empty() || page == format!("{}.html", other.id), "{href}");
            assert!(leads_to.block(id).is_some(), "{href}");
        }
    }
}

#[test]
fn every_figure_of_the_review_stands_there_with_the_nearest_link() {
    let (decision, mut review) = (decision(), review());
    // 培育一批省级制造业单项冠军, as if it were a figure.
    let mut commitments = review.commitments.iter();
    let champions = commitments.find(|each| each.id == "c-provincial-champions").unwrap();
    let mut target = review.targets[0].clone();
    (target.id, target.span) = ("t-provincial-champions".into(), champions.span.clone());
    review.targets.push(target);
    let review = [review];
    let figures = evolution(&decision, &review).figures();
    assert_eq!(figures.len(), review[0].targets.len());
    let of = |id: &str| figures.iter().find(|each| each.target.id == id).unwrap();
    let themes = |id: &str| -> Vec<&str> { of(id).links.iter().map(|link| &*link.theme).collect() };
    // Its words are among those of five links.
    assert_eq!(of("t-distinctive").ground, Some(Ground::Words));
    assert_eq!(themes("t-distinctive").len(), 5);
    // It stands in the sentence of the scheme to foster champions.
    assert_eq!(of("t-provincial-champions").ground, Some(Ground::Sentence));
    assert_eq!(themes("t-provincial-champions"), ["单项冠军"]);
    // 三是积极组织申报工信部制造业单项冠军。…推荐符合条件的企业共6家上报工信部。
    assert_eq!(of("t-champions-submitted").ground, Some(Ground::Point));
    assert_eq!(themes("t-champions-submitted"), ["单项冠军"]);
    assert_eq!(themes("t-enterprises-rectifying"), ["负面清单"]);
}

#[test]
fn a_figure_without_a_link_says_so() {
    let (decision, mut review) = (decision(), review());
    review.links.retain(|link| link.theme == "锂电");
    let review = [review];
    let figures = evolution(&decision, &review).figures();
    let without: Vec<_> = figures.iter().filter(|each| each.ground.is_none()).collect();
    assert!(!without.is_empty() && without.iter().all(|each| each.links.is_empty()));
    assert!(
        markup::evolution(&decision, &beside(&review)).into_string().contains("编者没有标出对应")
    );
}

#[test]
fn the_section_is_as_it_was_reviewed() {
    insta::assert_snapshot!(
        markup::evolution(&decision(), &beside(&[review()])).into_string().replace("><", ">\n<")
    );
}
