//! Numbers of the text that neither a target nor a commitment covers: a careful editor has an answer for each.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::annotations::NumberNote;
use super::code::Code;
use super::corrections::CorrectedSource;
use super::diagnostic::{File, Problem, Report};
use super::quotes::{self, Counter};
use crate::document::{Block, Document, Ranges, Span};

/// Chinese numerals, also those that only count orders of magnitude.
const NUMERALS: &str = "一二三四五六七八九十百千万亿";
/// What makes of Chinese numerals a number of something, rather than part of a word.
const UNITS: &str = "个大年批类家户项倍级条所座元";

/// Warns of every number in the text that neither a target, a commitment nor a note of the editor's covers.
///
/// Documents without targets are left alone: then nobody has begun to look for them.
pub(super) fn check(
    notes: &[NumberNote],
    document: &Document,
    source: &CorrectedSource,
    report: &mut Report,
) {
    let (targets, commitments) = (document.targets.iter(), document.commitments.iter());
    let dated = (targets.map(|target| (&target.span, target.year)))
        .chain(commitments.map(|commitment| (&commitment.span, commitment.year)));
    let mut spans: Vec<Span> = dated.clone().map(|(span, _)| span.clone()).collect();
    for note in notes {
        let block = quotes::block(&note.block, document, report);
        spans.extend(block.and_then(|block| quotes::quoted(&note.quote, block, report)));
    }
    if document.targets.is_empty() {
        return;
    }
    let mut covered: HashMap<&str, Vec<Range<usize>>> = HashMap::new();
    for span in &spans {
        covered.entry(&span.block).or_default().push(span.start..span.end);
    }
    let years: HashSet<(&str, String)> =
        dated.filter_map(|(span, year)| Some((&*span.block, year?.to_string()))).collect();
    let mut end = 0;
    for block in document.blocks() {
        // Blocks come in the order of the text. A table whose rows begin with empty cells has lost their tabs: it is
        // found nowhere, and its numbers are warned of where the block before it ends.
        let found = source.text[end..].find(&block.text).map(|start| end + start);
        end = found.map_or(end, |start| start + block.text.len());
        let covered: Ranges = covered.remove(&*block.id).into_iter().flatten().collect();
        let mut counter = Counter::new(block);
        for bytes in numbers(&block.text) {
            let span = counter.span(bytes.clone());
            let is_year = years.contains(&(&*block.id, span.quote.clone()));
            if !is_year && !covered.hold(&(span.start..span.end)) {
                let place = found.map_or(end..end, |start| start + bytes.start..start + bytes.end);
                let place = source.original(place);
                warn(block, &span, place, report);
            }
        }
    }
}

fn warn(block: &Block, span: &Span, place: Range<usize>, report: &mut Report) {
    let problem = Problem {
        code: Code::UncoveredNumber,
        message: format!("neither a target nor a commitment covers 「{}」", span.quote),
        expected: "a [[target]] or a [[commitment]] whose quote holds it".into(),
        help: format!(
            "add it; if the number promises nothing, say so with a [[number]] that quotes \
             it in block `{}`",
            block.id
        ),
    };
    report.add(File::Source, place, problem);
}

/// The numbers in a text: Arabic ones with their %, and Chinese ones that count something.
pub(super) fn numbers(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        let start = text.len() - rest.len();
        let length = if character.is_ascii_digit() {
            arabic(rest)
        } else if NUMERALS.contains(character) {
            let length = length_of(rest, |next| NUMERALS.contains(next));
            match counted(&rest[..length], &rest[length..]) {
                Some(unit) => length + unit,
                None => {
                    rest = &rest[length..];
                    continue;
                }
            }
        } else {
            rest = &rest[character.len_utf8()..];
            continue;
        };
        found.push(start..start + length);
        rest = &rest[length..];
    }
    found
}

/// The length of an Arabic number, with decimals and a per cent sign.
fn arabic(text: &str) -> usize {
    let digits = length_of(text, |next| next.is_ascii_digit() || next == '.');
    let percent = text[digits..].chars().next().filter(|next| "%％".contains(*next));
    digits + percent.map_or(0, char::len_utf8)
}

/// The length of the unit behind Chinese numerals, if they count something. 一批 and 一个 don't.
fn counted(numerals: &str, behind: &str) -> Option<usize> {
    let is_magnitude = numerals.contains(['万', '亿']) || numerals == "千亿";
    let unit = behind.chars().next().filter(|next| UNITS.contains(*next));
    (numerals != "一" && (unit.is_some() || is_magnitude)).then(|| unit.map_or(0, char::len_utf8))
}

fn length_of(text: &str, is_part: impl Fn(char) -> bool) -> usize {
    text.find(|character| !is_part(character)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::numbers;

    fn found(text: &str) -> Vec<&str> {
        numbers(text).into_iter().map(|bytes| &text[bytes]).collect()
    }

    #[test]
    fn numbers_are_told_from_words() {
        assert_eq!(found("达到30%，超过1.5万户"), ["30%", "1.5", "万户"]);
        assert_eq!(found("形成六大万亿级产业"), ["六大", "万亿级"]);
        assert_eq!(found("三年攻坚、第二批、一批一体化、一个"), ["三年", "二批"]);
        assert_eq!(found("一二三产业融合"), Vec::<&str>::new());
    }
}
