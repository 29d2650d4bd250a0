//! The charts: every figure drawn is a target's, and the option is as reviewed.

use policy_explorer::charts::{Said, Shares, Weights, drawings};
use policy_explorer::state::weight;
use serde_json::Value;

use super::decision;

#[test]
fn the_options_are_as_reviewed() {
    for drawing in drawings(&decision()) {
        insta::assert_json_snapshot!(drawing.id.clone(), drawing.option);
    }
}

#[test]
fn every_figure_drawn_is_a_target_in_the_documents_words() {
    let document = decision();
    let drawings = drawings(&document);
    let drawing = drawings.iter().find(|drawing| drawing.id == "shares-2027").unwrap();
    let option = serde_json::to_value(&drawing.option).unwrap();
    let drawn = option["series"][1]["data"].as_array().unwrap();
    assert_eq!(drawn.len(), 4);
    let targets = Shares::all(&document).remove(0).targets;
    for (point, target) in drawn.iter().zip(targets) {
        assert_eq!(point["value"][0], Value::from(target.value));
        assert_eq!(point["name"], Value::from(target.span.quote.as_str()));
        let figure = point["value"][2].as_str().unwrap();
        assert!(target.span.quote.ends_with(figure), "{figure}");
    }
}

#[test]
fn the_option_names_no_colour_and_no_function() {
    for drawing in drawings(&decision()) {
        let option = serde_json::to_string(&drawing.option).unwrap();
        assert!(!option.contains('#') && !option.contains("rgb") && !option.contains("function"));
    }
}

#[test]
fn the_title_says_the_finding() {
    let document = decision();
    let shares = Shares::all(&document);
    assert_eq!(shares[0].title(), "到2027年，4项占比目标在30%至45%之间");
    assert_eq!(Shares::figure(shares[0].targets[1]), "超过40%");
}

#[test]
fn the_weights_are_the_passages_of_each_industry_with_their_sentences() {
    let document = decision();
    let weights = Weights::new(&document, "industry").unwrap();
    assert_eq!(weights.parts, ["一", "二", "三", "四", "五"]);
    for row in &weights.rows {
        let Said { passages, characters } = row.total();
        assert_eq!(passages, weight(&document, weights.facet, row.term), "{}", row.term.name);
        let all: usize = (document.mentions.iter())
            .filter(|mention| mention.facet == "industry" && mention.term == row.term.id)
            .map(|mention| mention.span.end - mention.span.start)
            .max()
            .unwrap();
        assert!(characters >= all, "{}", row.term.name);
    }
    let sums: Vec<usize> = weights.rows.iter().map(|row| row.total().passages).collect();
    assert!(sums.is_sorted_by(|one, next| one >= next), "{sums:?}");
    assert_eq!(weights.rows.len(), 35);
    assert_eq!(weights.title(), "着墨最多的是制造业：13段");
}

#[test]
fn an_industry_set_out_in_a_phrase_weighs_its_characters() {
    let document = decision();
    let weights = Weights::new(&document, "industry").unwrap();
    let row = weights.rows.iter().find(|row| row.term.id == "terahertz").unwrap();
    assert_eq!(row.total(), Said { passages: 1, characters: 3 });
}
