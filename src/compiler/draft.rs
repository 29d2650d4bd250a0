//! A first `annotations.toml` for a text: what can be seen in it by itself, marked as candidates.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::numbers::numbers;
use super::quotes::occurrences;
use super::{File, Input, Severity, compile};
use crate::document::{Block, BlockKind, Document, Operator};
use crate::language::Language;

/// What stands where the editor has to write something.
const TO_WRITE: &str = "待填";

/// Annotations that an editor goes on with. They compile as they are. For a text without numbers they offer the
/// beginnings of its parts, to be chosen.
#[must_use]
pub fn draft(source: &str) -> String {
    let mut draft = String::from(
        "# Written by `policyc new`. What is marked 候选 is a guess from the text alone: check it,\n\
         # complete it or remove it. 待填 has to be written. The shape is described in ARCHITECTURE.md.\n\n",
    );
    match attempts(source) {
        // What else there is to find has other places once there are parts.
        Some((head, document)) if document.top_sections().next().is_none() => {
            draft.push_str(&head);
            parts(source, &mut draft);
        }
        Some((head, document)) => {
            draft.push_str(&head);
            titles(&document, &mut draft);
            let candidates = [industries(&document), targets(&document), rows(&document)].concat();
            for candidate in that_compile(source, &draft, candidates) {
                draft.push_str(&candidate);
            }
        }
        None => {
            draft.push_str(&head("", &[("title", TO_WRITE), ("source_name", TO_WRITE)]));
            parts(source, &mut draft);
        }
    }
    draft
}

/// The head with which the text compiles, and the document: some texts name no source, or begin
/// without a title.
fn attempts(source: &str) -> Option<(String, Document)> {
    let without_source = [("source_name", TO_WRITE)];
    let without_title = [("title", TO_WRITE), ("source_name", TO_WRITE)];
    let extras: [&[(&str, &str)]; 3] = [&[], &without_source, &without_title];
    extras.into_iter().find_map(|extra| {
        let annotations = head("", extra);
        let input = Input { id: "new", source, annotations: &annotations, others: None };
        let document = compile(input).ok()?.document;
        Some((head(&document.title, extra), document))
    })
}

/// The candidates with which the draft compiles: words that only look like a figure or a term give errors, and whoever
/// begins with a document shall not begin with those.
fn that_compile(source: &str, draft: &str, mut candidates: Vec<String>) -> Vec<String> {
    while !candidates.is_empty() {
        let annotations = draft.to_owned() + &candidates.concat();
        let input = Input { id: "new", source, annotations: &annotations, others: None };
        let Err(diagnostics) = compile(input) else { break };
        // The first line of each candidate, from 1.
        let mut next = 1 + draft.lines().count();
        let starts: Vec<usize> = candidates
            .iter()
            .map(|candidate| {
                let start = next;
                next += candidate.lines().count();
                start
            })
            .collect();
        let errors = diagnostics.iter().filter(|one| one.severity == Severity::Error);
        let wrong: BTreeSet<usize> = errors
            .filter(|one| one.file == File::Annotations)
            .filter_map(|one| starts.partition_point(|start| *start <= one.line).checked_sub(1))
            .collect();
        if wrong.is_empty() {
            return Vec::new();
        }
        let all = candidates.into_iter().enumerate();
        candidates = all.filter(|(at, _)| !wrong.contains(at)).map(|(_, each)| each).collect();
    }
    candidates
}

fn head(title: &str, extra: &[(&str, &str)]) -> String {
    // 「某市人民政府关于…的意见」: the issuer stands before 关于.
    let issuer = title.split_once("关于").map_or("", |(issuer, _)| issuer);
    let issuer = if issuer.is_empty() { TO_WRITE } else { issuer };
    let short: String = title.chars().take(12).collect();
    let short = if short.is_empty() { TO_WRITE.to_owned() } else { short };
    let mut head = String::from("lang = \"zh-Hans\"\n");
    for (key, value) in extra {
        put(&mut head, key, value);
    }
    head.push_str("# 候选\n");
    put(&mut head, "title_short", &short);
    put(&mut head, "title_en", TO_WRITE);
    head.push_str("# 候选\n");
    put(&mut head, "issuer", issuer);
    head
}

fn titles(document: &Document, draft: &mut String) {
    draft.push_str("\n# Unofficial English titles.\n[titles_en]\n");
    for (_, section) in document.all_sections().filter(|(_, section)| !section.title.is_empty()) {
        line(draft, &format!("# {} = \"\"  # {}", section.id, section.heading()));
    }
}

/// Items with a heading are often industries or tasks. The facet without terms is the first candidate.
fn industries(document: &Document) -> Vec<String> {
    let items = document.blocks().filter(|block| block.kind == BlockKind::Item);
    let items: Vec<(&Block, &str)> =
        items.filter_map(|block| Some((block, block.heading.as_deref()?))).collect();
    if items.is_empty() {
        return Vec::new();
    }
    let mut facet = String::from(
        "\n# 候选: the items of the text.\n\n[[facet]]\nid = \"industry\"\nname = \"产业\"\n\
         name_en = \"Industry\"\n",
    );
    facet.push_str(
        "\n[[facet.group]]\nid = \"named\"\nname = \"文中列出\"\nname_en = \"Named in the text\"\n\
         by = \"document\"\n",
    );
    let mut seen: Vec<&str> = Vec::new();
    for (block, heading) in items {
        let name = heading.strip_suffix("产业").filter(|name| !name.is_empty()).unwrap_or(heading);
        if seen.contains(&name) {
            continue;
        }
        seen.push(name);
        facet.push_str("\n[[facet.term]]  # 候选\n");
        put(&mut facet, "id", &block.id);
        put(&mut facet, "name", name);
        put(&mut facet, "name_en", TO_WRITE);
        put(&mut facet, "group", "named");
        line(&mut facet, &format!("defined = {{ block = \"{}\" }}", block.id));
    }
    vec![facet]
}

/// Clauses with a number are often targets. Those of tables are not: their names stand in other cells.
fn targets(document: &Document) -> Vec<String> {
    let mut candidates = Vec::new();
    for block in document.blocks().filter(|block| block.kind != BlockKind::Table) {
        for bytes in numbers(&block.text) {
            let figure = &block.text[bytes.clone()];
            let is_year = figure.len() == 4 && block.text[bytes.end..].starts_with('年');
            let clause = clause(&block.text, bytes.start);
            if is_year || occurrences(&block.text, clause).count() != 1 {
                continue;
            }
            let mut target = String::from("\n[[target]]  # 候选\n");
            put(&mut target, "id", &format!("t-{}", candidates.len() + 1));
            put(&mut target, "name", TO_WRITE);
            put(&mut target, "name_en", TO_WRITE);
            number(figure, &mut target);
            for (operator, key) in [(Operator::Reaches, "reaches"), (Operator::Exceeds, "exceeds")]
            {
                if clause.contains(&format!("{}{figure}", operator.word(Language::Zh))) {
                    put(&mut target, "operator", key);
                }
            }
            if let Some(year) = last_year(&block.text[..bytes.start]) {
                line(&mut target, &format!("year = {year}  # 候选"));
            }
            put(&mut target, "block", &block.id);
            put(&mut target, "quote", clause);
            candidates.push(target);
        }
    }
    candidates
}

/// Rows of a table of indicators are often targets: what is measured stands in the first column, and the year in the name
/// of the last column that has one.
fn rows(document: &Document) -> Vec<String> {
    let mut candidates = Vec::new();
    for block in document.blocks() {
        let Some((names, rows)) = block.rows.split_first().filter(|(first, _)| first.is_header)
        else {
            continue;
        };
        let years = names.cells.iter().enumerate().rev();
        let year = years.map(|(column, name)| (column, block.cell_text(name)));
        let year = year.filter(|(column, _)| *column > 0);
        let mut year =
            year.filter_map(|(column, name)| Some((column, last_year(&name)?.to_owned())));
        let Some((column, year)) = year.next() else { continue };
        for row in rows {
            let cell = |column: usize| row.cells.get(column).map(|cell| block.cell_text(cell));
            let (Some(name), Some(figure)) = (cell(0), cell(column)) else { continue };
            let is_number = figure.starts_with(|first: char| first.is_ascii_digit());
            if name.is_empty() || !is_number || occurrences(&block.text, &figure).count() != 1 {
                continue;
            }
            let mut target = String::from("\n[[target]]  # 候选\n");
            put(&mut target, "id", &format!("{}-{}", block.id, candidates.len() + 1));
            put(&mut target, "name", &name);
            put(&mut target, "name_en", TO_WRITE);
            number(&figure, &mut target);
            line(&mut target, &format!("year = {year}  # 候选"));
            put(&mut target, "block", &block.id);
            put(&mut target, "quote", &figure);
            candidates.push(target);
        }
    }
    candidates
}

/// Kind, figure and, where it is written in Arabic digits, value and unit.
fn number(figure: &str, draft: &mut String) {
    let digits = figure.trim_end_matches(['%', '％']);
    let unit = &figure[digits.len()..];
    // Of 5.0 the value would be written as 5, which the text doesn't say.
    match digits.parse::<f64>().ok().filter(|value| value.to_string() == digits) {
        Some(value) => {
            put(draft, "kind", if unit.is_empty() { "count" } else { "quantitative" });
            put(draft, "figure", figure);
            line(draft, &format!("value = {value:?}"));
            if !unit.is_empty() {
                put(draft, "unit", unit);
            }
        }
        None => {
            put(draft, "kind", "magnitude");
            put(draft, "figure", figure);
        }
    }
}

/// The clause around a place of the text.
fn clause(text: &str, place: usize) -> &str {
    let is_end = |character: char| "，,。；;：:".contains(character);
    let start = text[..place].char_indices().rev().find(|(_, character)| is_end(*character));
    let start = start.map_or(0, |(index, character)| index + character.len_utf8());
    let end = text[place..].find(is_end).map_or(text.len(), |end| place + end);
    &text[start..end]
}

/// The last year that a text names, as in 到2027年.
fn last_year(text: &str) -> Option<&str> {
    text.match_indices('年').rev().find_map(|(place, _)| {
        let digits = text.get(place.checked_sub(4)?..place)?;
        digits.bytes().all(|byte| byte.is_ascii_digit()).then_some(digits)
    })
}

/// The first sentences of the lines of a text without numbers.
fn parts(source: &str, draft: &mut String) {
    draft.push_str("\n# 候选: the first sentence of each line. Keep those that begin a part.\n");
    for text in source.lines().map(super::grammar::trim).filter(|line| !line.is_empty()) {
        if let Some((sentence, _)) = text.split_once('。').filter(|(_, rest)| !rest.is_empty()) {
            line(draft, "\n# [[part]]");
            draft.push_str("# ");
            put(draft, "begins", sentence);
        }
    }
}

fn put(draft: &mut String, key: &str, value: &str) {
    line(draft, &format!("{key} = {}", toml::Value::String(value.into())));
}

fn line(draft: &mut String, line: &str) {
    // Writing to a string can't fail.
    let _ = writeln!(draft, "{line}");
}
