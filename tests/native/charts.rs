//! The charts: every figure drawn is a target's, table and drawing agree, and the option is as reviewed.

use policy_explorer::charts::{
    About, Counts, Drawing, Said, Shares, Structure, Timeline, Weights, drawings,
};
use policy_explorer::document::Document;
use policy_explorer::language::Language;
use serde_json::Value;

use super::{corpus, decision, review, weight};

fn all() -> Vec<(Document, Vec<Document>)> {
    vec![(decision(), vec![review()]), (review(), vec![decision()])]
}

fn drawing(id: &str) -> Drawing {
    let mut drawings = drawings(&decision(), &[review()], Language::Zh);
    let at = drawings.iter().position(|drawing| drawing.figure.id == id).unwrap();
    drawings.swap_remove(at)
}

/// The data of the last series, in the order in which they are drawn.
fn data(drawing: &Drawing) -> Vec<Value> {
    fn flat(nodes: &[Value], found: &mut Vec<Value>) {
        for node in nodes {
            found.push(node.clone());
            flat(node["children"].as_array().map_or(&[], Vec::as_slice), found);
        }
    }
    let option = serde_json::to_value(&drawing.option).unwrap();
    let series = option["series"].as_array().unwrap();
    let mut found = Vec::new();
    flat(series.last().unwrap()["data"].as_array().unwrap(), &mut found);
    found
}

#[test]
fn the_options_are_as_reviewed() {
    for (document, companions) in all() {
        for Drawing { figure, option } in drawings(&document, &companions, Language::Zh) {
            insta::assert_json_snapshot!(format!("{}-{}", document.id, figure.id), option);
        }
    }
}

#[test]
fn a_row_of_the_table_is_a_datum_of_the_drawing() {
    for (document, companions) in all() {
        for drawing in drawings(&document, &companions, Language::Zh) {
            let table = &drawing.figure.table;
            assert_eq!(table.rows.len(), data(&drawing).len(), "{}", drawing.figure.id);
            for row in &table.rows {
                assert_eq!(row.cells.len() + 1, table.columns.len(), "{row:?}");
            }
        }
    }
}

#[test]
fn every_figure_drawn_is_a_target_in_the_documents_words() {
    let (document, drawing) = (decision(), drawing("shares-2027"));
    let drawn = data(&drawing);
    assert_eq!(drawn.len(), 4);
    let targets = Shares::all(&document).remove(0).targets;
    for ((point, target), row) in drawn.iter().zip(targets).zip(&drawing.figure.table.rows) {
        assert_eq!(point["value"][0], Value::from(target.value));
        assert_eq!(point["name"], Value::from(target.span.quote.as_str()));
        let figure = point["value"][2].as_str().unwrap();
        assert!(target.span.quote.ends_with(figure), "{figure}");
        assert_eq!(row.cells.last().unwrap(), figure);
        assert_eq!(row.about, About::Targets(vec![target.id.clone()]));
    }
}

#[test]
fn the_counts_are_those_of_a_document_without_shares() {
    assert!(Counts::new(&decision(), false).is_none());
    let review = review();
    let counts = Counts::new(&review, true).unwrap();
    let figures: Vec<&str> = counts.targets.iter().map(|target| &*target.figure).collect();
    assert_eq!(figures, ["2次", "6家", "9个", "105户", "36个", "10个"]);
    for target in &counts.targets {
        assert!(target.span.quote.contains(&target.figure), "{}", target.id);
    }
    let title = counts.figure(Language::Zh).title;
    assert_eq!(title, "《2019年工作回顾》给出6个数目，最大的是105户；没有一个是占比");
}

#[test]
fn the_timeline_has_each_year_that_the_documents_name() {
    let (document, companions) = (decision(), [review()]);
    let timeline = Timeline::new(&document, &companions).unwrap();
    let moments: Vec<(u16, usize, String)> = (timeline.moments.iter())
        .map(|moment| (moment.year, moment.targets.len(), moment.said(Language::Zh)))
        .collect();
    assert_eq!(
        moments,
        [
            (2019, 0, "回眸2019年"),
            (2020, 0, "2020年"),
            (2023, 0, "6月19日通过，7月30日公布"),
            (2027, 16, "到2027年"),
            (2035, 5, "到2035年"),
        ]
        .map(|(year, targets, said)| (year, targets, said.to_owned()))
    );
    assert_eq!(
        timeline.figure(Language::Zh).title,
        "目标：到2027年16项，到2035年5项，没有写年份的5项"
    );
    let without_years = Document { targets: Vec::new(), ..document.clone() };
    assert!(Timeline::new(&without_years, &[]).is_none());
}

#[test]
fn the_structure_has_every_character_of_the_text_once() {
    let document = decision();
    let structure = Structure::new(&document);
    let of_blocks: usize = (document.blocks())
        .flat_map(|block| (block.lead_in(true) + &block.text).chars().collect::<Vec<_>>())
        .filter(|character| !character.is_whitespace())
        .count();
    assert_eq!(structure.characters(), of_blocks);
    let longest = structure.longest().unwrap();
    assert_eq!((&*longest.id, &*longest.label), ("a4", "(四)"));
    let drawing = drawing("structure");
    for (row, node) in drawing.figure.table.rows.iter().zip(data(&drawing)) {
        assert_eq!(Value::from(row.name.as_str()), node["name"]);
        assert_eq!(row.cells[0], format!("{}", node["value"].as_f64().unwrap()));
    }
}

#[test]
fn the_option_names_no_colour_and_no_function() {
    for drawing in drawings(&decision(), &[review()], Language::Zh) {
        let option = serde_json::to_string(&drawing.option).unwrap();
        assert!(!option.contains('#') && !option.contains("rgb") && !option.contains("function"));
    }
}

#[test]
fn the_title_says_the_finding() {
    let document = decision();
    let shares = Shares::all(&document);
    assert_eq!(shares[0].figure(Language::Zh).title, "到2027年，4项占比目标在30%至45%之间");
    assert_eq!(shares[0].targets[1].in_words(Language::Zh), "超过40%");
}

#[test]
fn the_weights_are_the_passages_of_each_industry_with_their_sentences() {
    let document = decision();
    let weights = Weights::new(&document, "industry").unwrap();
    let labels: Vec<&str> = weights.parts.iter().flatten().map(|part| &*part.label).collect();
    assert_eq!(labels, ["一", "二", "三", "四", "五"]);
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
    assert_eq!(weights.figure(Language::Zh).title, "着墨最多的是制造业：14段");
}

#[test]
fn an_industry_set_out_in_a_phrase_weighs_its_characters() {
    let document = decision();
    let weights = Weights::new(&document, "industry").unwrap();
    let row = weights.rows.iter().find(|row| row.term.id == "terahertz").unwrap();
    assert_eq!(row.total(), Said { passages: 1, characters: 3 });
}

#[test]
fn the_chart_of_the_structure_is_described_by_the_kinds_of_sections_that_there_are() {
    let corpus = |name: &str| corpus::documents().find(|document| document.id == name).unwrap();
    let of = |document: &Document, language| {
        let figure = Structure::new(document).figure(language);
        let description = figure.description;
        let end = description.find(['。', '.']).unwrap();
        [description[..end].to_owned(), figure.table.caption, figure.table.columns[0].name.clone()]
    };
    let chapters = corpus("matrix-with-a-column-for-each-chapter");
    assert_eq!(
        of(&chapters, Language::Zh),
        [
            "旭日图，自内而外是章和附件、节、条、段",
            "图中数据：各章、各附件、各节、各条、各段的字数（含段首小标题和标点）。",
            "章、附件、节、条、段",
        ]
    );
    assert_eq!(
        of(&chapters, Language::En),
        [
            "Sunburst chart: from the inside out chapters and annexes, divisions, articles, passages",
            "Data of the chart: the Chinese characters of each chapter, annex, division, article and passage, with \
             run-in headings and punctuation.",
            "Chapter, annex, division, article, passage",
        ]
    );
    assert_eq!(of(&decision(), Language::Zh)[0], "旭日图，自内而外是部分、条、段");
    assert_eq!(of(&corpus("resolution-of-three-paragraphs"), Language::En)[2], "Passage");
}
