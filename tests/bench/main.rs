//! How long compiling takes: the Decision's text once, 10 times and 100 times over.
//!
//! `cargo bench --features ssr`. Linear means that each row takes about ten times the one above.

use std::fmt::Write;

use divan::Bencher;
use policy_explorer::compiler::{Input, compile};
use toml::{Table, Value};

const SOURCE: &str = include_str!("../../public/documents/decision-2023/source.txt");
const ANNOTATIONS: &str = include_str!("../../public/documents/decision-2023/annotations.toml");

fn main() {
    divan::main();
}

#[divan::bench(args = [1, 10, 100])]
fn compile_decision(bencher: Bencher<'_, '_>, times: u32) {
    let (source, annotations) = (source(times), annotations());
    let input = Input { id: "bench", source: &source, annotations: &annotations, others: None };
    let bencher = bencher.counter(divan::counter::BytesCount::of_str(&source));
    bencher.bench(|| compile(input).map_err(|told| told.to_string()).expect("it compiles"));
}

/// The text so many times over: its parts go on as chapters, whose articles begin anew.
fn source(times: u32) -> String {
    let numerals = ["一", "二", "三", "四", "五", "六", "七"];
    let (title, body) = SOURCE.split_once("\n一、").unwrap_or_default();
    let mut text = title.replace("2023-07-30 0", "2023-07-30");
    let body = format!("一、{body}");
    let (mut part, mut article) = (0, 0);
    for line in (0..times).flat_map(|_| body.lines()) {
        // Writing to a string can't fail.
        let _ = match (line.split_once('、'), line.split_once(')')) {
            (Some((label, title)), _) if label.chars().count() == 1 => {
                (part, article) = (part + 1, 0);
                writeln!(text, "\n第{part}章 {title}")
            }
            (_, Some((label, rest))) if label.starts_with('(') && label.len() < 10 => {
                article += 1;
                writeln!(text, "({}){rest}", numerals[article - 1])
            }
            _ => writeln!(text, "{line}"),
        };
    }
    text
}

/// The facets' words, and the targets of article 3: what doesn't depend on the other articles' ids.
fn annotations() -> String {
    let mut table: Table = ANNOTATIONS.parse().unwrap_or_default();
    for key in ["correction", "titles_en", "number"] {
        table.remove(key);
    }
    for facet in list(&mut table, "facet") {
        for term in facet.as_table_mut().map(|facet| list(facet, "term")).into_iter().flatten() {
            term.as_table_mut().and_then(|term| term.remove("defined"));
        }
    }
    let targets = list(&mut table, "target");
    targets.retain(|target| target["block"].as_str().is_some_and(|block| block.starts_with("a3-")));
    for target in targets {
        target["block"] =
            Value::String(format!("p1-{}", target["block"].as_str().unwrap_or_default()));
    }
    table.to_string()
}

fn list<'a>(table: &'a mut Table, key: &str) -> &'a mut Vec<Value> {
    table.get_mut(key).and_then(Value::as_array_mut).expect("the annotations have it")
}
