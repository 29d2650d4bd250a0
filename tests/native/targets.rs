//! The targets view: every target with its words, what is left open, and whom it concerns.

use policy_explorer::document::Surroundings;
use policy_explorer::markup;
use policy_explorer::state::{Choice, Level, concerned};

use super::{decision, review};

#[test]
fn every_target_is_a_card_and_a_row_with_its_words() {
    let document = decision();
    let html = markup::targets(&document, &Surroundings::default());
    for target in &document.targets {
        assert_eq!(html.matches(&format!("data-target=\"{}\"", target.id)).count(), 1);
        let quoted = format!("href=\"#{}\" data-quoted=\"{}\"", target.span.block, target.id);
        assert!(html.matches(&quoted).count() >= 2, "{}", target.id);
        assert!(html.contains(&format!("<td>{}</td>", target.span.quote)), "{}", target.id);
        assert!(html.contains(&format!("<mark>{}</mark>", target.figure)), "{}", target.id);
    }
    assert!(html.contains("全文30项目标：数值4项，文字20项，数目3项，量级3项。"));
}

#[test]
fn what_the_text_leaves_open_is_said() {
    let document = decision();
    let html = markup::targets(&document, &Surroundings::default());
    let card = |id: &str| {
        let (_, card) = html.split_once(&format!("data-target=\"{id}\"")).unwrap();
        card.split_once("</li>").unwrap().0.to_owned()
    };
    assert!(card("t-2027-manufacturing-share").contains("文中没有写明：数字、占什么的比重"));
    assert!(card("t-grid").contains("文中没有写明：年份"));
    assert!(!card("t-sei-share").contains("文中没有写明"));
    assert!(html.contains("文件没有给出基期数值"));
}

#[test]
fn observations_of_an_editor_are_shown_with_their_source() {
    let mut document = decision();
    let mut targets = document.targets.iter_mut();
    let target = targets.find(|target| target.id == "t-sei-share").unwrap();
    target.observations.push(policy_explorer::document::Observation {
        year: 2022,
        value: 27.5,
        source: "统计公报".into(),
    });
    let html = markup::targets(&document, &Surroundings::default());
    assert!(html.contains("2022年：27.5%（统计公报）"));
    assert!(!html.contains("文件没有给出基期数值"));
}

#[test]
fn a_document_without_targets_says_so() {
    let mut document = review();
    document.targets.clear();
    assert!(markup::targets(&document, &Surroundings::default()).contains("文件没有列出目标。"));
}

#[test]
fn a_target_concerns_whoever_its_words_name() {
    let document = decision();
    let mut choice = Choice::default();
    let of = |choice: &Choice| -> Vec<&str> {
        let own = concerned(&document, choice).into_iter();
        let own = own.filter(|(_, level)| *level == Level::Sentence);
        own.map(|(target, _)| &*target.id).collect()
    };
    assert!(of(&choice).is_empty());
    choice.toggle_key("industry=equipment");
    assert_eq!(of(&choice), ["t-2027-clusters", "t-equipment-clusters"]);
}
