//! A first `annotations.toml` for a text: what can be seen in it by itself, marked as candidates.

use std::fmt::Write;

use super::numbers::numbers;
use super::quotes::occurrences;
use super::{Input, compile};
use crate::document::{Block, BlockKind, Document, Operator};
use crate::language::Language;

/// What stands where the editor has to write something.
const TO_WRITE: &str = "待填";

/// Annotations that an editor goes on with. They compile as they are, but for a text without
/// numbers: its parts have to be chosen among the candidates.
#[must_use]
pub fn draft(source: &str) -> String {
    let mut draft = String::from(
        "# Written by `policyc new`. What is marked 候选 is a guess from the text alone: check it,\n\
         # complete it or remove it. 待填 has to be written. The shape is described in ARCHITECTURE.md.\n\n",
    );
    match attempts(source) {
        Some((head, document)) => {
            draft.push_str(&head);
            titles(&document, &mut draft);
            industries(&document, &mut draft);
            targets(&document, &mut draft);
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
    for part in &document.parts {
        line(draft, &format!("# {} = \"\"  # {}", part.id, part.heading()));
        for article in &part.articles {
            line(draft, &format!("# {} = \"\"  # {}{}", article.id, article.label, article.title));
        }
    }
}

/// Items with a heading are often industries or tasks.
fn industries(document: &Document, draft: &mut String) {
    let items = document.blocks().filter(|block| block.kind == BlockKind::Item);
    let items: Vec<(&Block, &str)> =
        items.filter_map(|block| Some((block, block.heading.as_deref()?))).collect();
    if items.is_empty() {
        return;
    }
    draft.push_str(
        "\n# 候选: the items of the text.\n\n[[facet]]\nid = \"industry\"\nname = \"产业\"\n\
         name_en = \"Industry\"\n",
    );
    draft.push_str(
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
        draft.push_str("\n[[facet.term]]  # 候选\n");
        put(draft, "id", &block.id);
        put(draft, "name", name);
        put(draft, "name_en", TO_WRITE);
        put(draft, "group", "named");
        line(draft, &format!("defined = {{ block = \"{}\" }}", block.id));
    }
}

/// Clauses with a number are often targets.
fn targets(document: &Document, draft: &mut String) {
    let mut count = 0;
    for block in document.blocks() {
        for bytes in numbers(&block.text) {
            let figure = &block.text[bytes.clone()];
            let is_year = figure.len() == 4 && block.text[bytes.end..].starts_with('年');
            let clause = clause(&block.text, bytes.start);
            if is_year || occurrences(&block.text, clause).count() != 1 {
                continue;
            }
            count += 1;
            draft.push_str("\n[[target]]  # 候选\n");
            put(draft, "id", &format!("t-{count}"));
            put(draft, "name", TO_WRITE);
            put(draft, "name_en", TO_WRITE);
            number(figure, draft);
            for (operator, key) in [(Operator::Reaches, "reaches"), (Operator::Exceeds, "exceeds")]
            {
                if clause.contains(&format!("{}{figure}", operator.word(Language::Zh))) {
                    put(draft, "operator", key);
                }
            }
            if let Some(year) = last_year(&block.text[..bytes.start]) {
                line(draft, &format!("year = {year}  # 候选"));
            }
            put(draft, "block", &block.id);
            put(draft, "quote", clause);
        }
    }
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
