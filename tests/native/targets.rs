//! The targets view: every target with its words, what is left open, and whom it concerns.

use policy_explorer::brief::Brief;
use policy_explorer::compiler::Diagnostics;
use policy_explorer::document::{Document, Sentences, Surroundings, TargetKind};
use policy_explorer::language::Language;
use policy_explorer::markup;
use policy_explorer::state::{Choice, Level, concerned};

use super::{ANNOTATIONS, SOURCE, compile_text, decision, review};

#[test]
fn every_target_is_a_card_and_a_row_with_its_words() {
    let document = decision();
    let html = markup::targets(&document, &Surroundings::default()).into_string();
    for target in &document.targets {
        assert_eq!(html.matches(&format!("data-target=\"{}\"", target.id)).count(), 1);
        let quoted = format!("href=\"#{}\" data-quoted=\"{}\"", target.span.block, target.id);
        assert!(html.matches(&quoted).count() >= 2, "{}", target.id);
        assert!(html.contains(&format!("<td>{}</td>", target.span.quote)), "{}", target.id);
        assert!(html.contains(&format!("<mark>{}</mark>", target.figure)), "{}", target.id);
    }
    assert!(html.contains("全文26项目标：定量4项、定性18项、数目2项、量级2项。均附原文。"));
}

#[test]
fn what_the_text_leaves_open_is_said() {
    let document = decision();
    let html = markup::targets(&document, &Surroundings::default()).into_string();
    let card = |id: &str| {
        let (_, card) = html.split_once(&format!("data-target=\"{id}\"")).unwrap();
        card.split_once("</li>").unwrap().0.to_owned()
    };
    assert!(card("t-2027-manufacturing-share").contains("文中没有写明：数字、占什么的比重"));
    assert!(card("t-gas-base").contains("文中没有写明：年份"));
    assert!(!card("t-sei-share").contains("文中没有写明"));
    assert!(html.contains("原文未列基期数值"));
}

#[test]
fn what_the_text_reports_is_told_apart_from_its_targets() {
    let document = review();
    let (reported, targets): (Vec<_>, Vec<_>) =
        document.targets.iter().partition(|target| target.kind == TargetKind::Reported);
    assert_eq!((reported.len(), targets.len()), (6, 2));
    let html = markup::targets(&document, &Surroundings::default()).into_string();
    assert!(html.contains("全文2项目标：定性2项。"));
    assert!(html.contains("另录文中报告的数字6个，是已做或已查明的情况，不是目标。"));
    let (before, group) = html.split_once("<h2>文中报告的数字，不是目标</h2>").unwrap();
    for target in &reported {
        let card = format!("data-target=\"{}\"", target.id);
        assert!(group.contains(&card) && !before.contains(&card), "{}", target.id);
    }
    let (cards, _) = group.split_once("</ul>").unwrap();
    assert!(!cards.contains("没有写年份"));
    // Nor is it a target of an industry of which it speaks.
    let mut choice = Choice::default();
    choice.toggle("industry", "distinctive-industries");
    assert!(concerned(&document, &choice).iter().any(|(target, _)| !target.kind.is_target()));
    let brief = Brief::new(&document, &choice, Language::Zh);
    assert!(!brief.targets.is_empty());
    assert!(brief.targets.iter().all(|(target, _)| target.kind.is_target()));
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
    let html = markup::targets(&document, &Surroundings::default()).into_string();
    assert!(html.contains("2022年：27.5%（统计公报）"));
    assert!(!html.contains("原文未列基期数值"));
}

#[test]
fn a_document_without_targets_says_so() {
    let mut document = review();
    document.targets.clear();
    assert!(
        markup::targets(&document, &Surroundings::default())
            .into_string()
            .contains("文件没有列出目标。")
    );
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

/// The sentence of the words of a commitment.
fn sentence(document: &Document, span: &policy_explorer::document::Span) -> String {
    let text = &document.block(&span.block).unwrap().text;
    let place = Sentences::new(text).extent(&(span.start..span.end));
    text.chars().skip(place.start).take(place.len()).collect()
}

#[test]
fn every_word_of_a_commitment_stands_in_its_sentence() {
    for (document, count, with_body) in [(decision(), 23, 19), (review(), 15, 5)] {
        assert_eq!(document.commitments.len(), count);
        for commitment in &document.commitments {
            let (id, quote) = (&commitment.id, &commitment.span.quote);
            let sentence = sentence(&document, &commitment.span);
            assert!(sentence.contains(quote.as_str()), "{id}");
            for words in
                [&commitment.deed, &commitment.object].into_iter().chain(&commitment.deadline)
            {
                assert!(quote.contains(words.as_str()), "{id}: {words}");
            }
            for body in &commitment.bodies {
                assert!(sentence.contains(body.as_str()), "{id}: {body}");
            }
            let before: String = document
                .block(&commitment.span.block)
                .unwrap()
                .text
                .chars()
                .take(commitment.span.end)
                .collect();
            assert!(
                commitment.year.is_none_or(|year| before.contains(&format!("{year}年"))),
                "{id}"
            );
        }
        let named = document.commitments.iter().filter(|each| !each.bodies.is_empty());
        assert_eq!(named.count(), with_body);
    }
}

#[test]
fn a_target_is_a_state_and_no_voltage_or_ordinal() {
    const UNITS_OF_DEEDS: [&str; 3] = ["千伏", "伏", "年"];
    for document in [decision(), review()] {
        for target in &document.targets {
            let figure = &target.figure;
            assert!(!UNITS_OF_DEEDS.iter().any(|unit| figure.ends_with(unit)), "{figure}");
            assert!(!figure.starts_with('第'), "{figure}");
            // A deed is no state: 启动编制, 研究制定, 制定出台.
            assert!(!["编制", "制定", "出台"].iter().any(|deed| figure.contains(deed)), "{figure}");
        }
    }
    let document = decision();
    let of = |kind| document.targets.iter().filter(|target| target.kind == kind).count();
    assert_eq!(of(TargetKind::Quantitative), 4);
    for id in ["c-grid", "c-tianfu-labs", "c-three-years", "c-digital-coverage"] {
        assert!(document.commitments.iter().any(|each| each.id == id), "{id}");
        assert!(!document.targets.iter().any(|each| each.id[1..] == id[1..]), "{id}");
    }
}

/// The Decision with one of its annotations changed.
fn changed(before: &str, after: &str) -> Diagnostics {
    assert_eq!(ANNOTATIONS.matches(before).count(), 1, "{before}");
    compile_text("decision-2023", SOURCE, &ANNOTATIONS.replace(before, after)).unwrap_err()
}

#[test]
fn words_that_a_commitment_puts_into_the_texts_mouth_are_refused_where_they_stand() {
    let line_of =
        |words: &str| ANNOTATIONS.lines().position(|line| line.starts_with(words)).unwrap() + 1;
    let deed = "deed = \"组建\"";
    for (before, after, line, message) in [
        // 省领导 stands in the paragraph, in another sentence.
        (
            "bodies = [\"市县党政“一把手”\"]",
            "bodies = [\"市县党政“一把手”\", \"省领导\"]",
            line_of("bodies = [\"市县党政“一把手”\"]"),
            "「省领导」",
        ),
        (deed, "deed = \"建成\"", line_of(deed), "「建成」"),
        (deed, "deed = \"\"", line_of(deed), "there are no words"),
        ("deadline = \"三年\"", "deadline = \"到2025年\"", line_of("deadline ="), "「到2025年」"),
        ("deadline = \"三年\"", "year = 2025", line_of("deadline ="), "「2025年」"),
        ("id = \"c-grid\"", "id = \"grid\"", line_of("id = \"c-grid\""), "begins with `c-`"),
    ] {
        let told = changed(before, after).to_string();
        let at = format!("annotations.toml:{line}:");
        assert!(told.contains(&at) && told.contains(message), "{after}: {told}");
    }
}

#[test]
fn the_register_says_who_and_when_only_where_the_text_does() {
    let document = decision();
    let html = markup::targets(&document, &Surroundings::default()).into_string();
    let row = |id: &str| {
        let (_, row) = html.split_once(&format!("data-commitment=\"{id}\"")).unwrap();
        row.split_once("</tr>").unwrap().0.to_owned()
    };
    assert!(row("c-grid").contains("<td>文中未写明由谁负责</td><td>未注明期限</td>"));
    assert!(row("c-three-years").contains("<td>三年</td>"));
    let mechanism = row("c-leading-mechanism");
    assert!(mechanism.contains("<td>省领导、省直有关部门</td>"));
    assert!(mechanism.contains("data-industry=\"+pillar\""));
    assert!(mechanism.contains("优势产业（整类适用）"));
    // What is said of a group goes for each of its industries.
    assert!(html.contains("<option value=\"+pillar\">优势产业（整类适用）</option>"));
    assert!(html.contains("<option value=\"+pillar\">食品轻纺</option>"));
    for commitment in &document.commitments {
        let span = &commitment.span;
        let link = format!(
            "<a href=\"#{}\" data-words=\"{}-{}\">{}</a>",
            span.block, span.start, span.end, span.quote
        );
        assert_eq!(html.matches(&link).count(), 1, "{}", commitment.id);
    }
    let mut without = document;
    without.commitments.clear();
    assert!(!markup::targets(&without, &Surroundings::default()).into_string().contains("承诺"));
}
