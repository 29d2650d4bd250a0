//! Boxes: 专栏1 and a title, and what belongs to it.

use super::label::{Form, Label};
use super::line::{Line, is_space};
use crate::compiler::numeral;

/// The first line of a box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Opening<'a> {
    /// 专栏1
    pub(super) label: &'a str,
    /// The title, where it can be told from what follows.
    pub(super) title: Option<&'a str>,
    /// What else stands on the line: its points, whose line breaks were lost.
    pub(super) pieces: Vec<&'a str>,
}

/// The longest label of a box, in characters.
const LONGEST_LABEL: usize = 20;

/// The longest title of a box, in characters.
const LONGEST: usize = 60;

/// The opening of a box, if a line is one.
pub(super) fn opening<'a>(line: &Line<'a>) -> Option<Opening<'a>> {
    let text = line.content();
    let behind = text.strip_prefix("专栏").or_else(|| text.strip_prefix("專欄"))?;
    let behind = behind.trim_start_matches(is_space);
    let is_number = |next: char| {
        next.is_ascii_digit() || numeral::is_numeral(next) || next == '-' || next == '－'
    };
    let end = behind.find(|next| !is_number(next)).unwrap_or(behind.len());
    let label = &text[..text.len() - behind.len() + end];
    if end == 0 || label.chars().count() > LONGEST_LABEL {
        return None;
    }
    let rest = behind[end..]
        .trim_start_matches(is_space)
        .trim_start_matches([':', '：'])
        .trim_start_matches(is_space);
    // 专栏1所列指标 is a sentence.
    if rest.starts_with(['所', '中', '的', '和', '、', '，']) {
        return None;
    }
    let points = points(rest);
    let before = points.first().map_or(rest, |first| &rest[..*first]);
    let is_title =
        before.chars().count() <= LONGEST && !before.contains('。') && !before.is_empty();
    let title = is_title.then(|| before.trim_end_matches(is_space));
    let from = if is_title { points.first().copied().unwrap_or(rest.len()) } else { 0 };
    let mut starts: Vec<usize> = points.into_iter().filter(|start| *start > from).collect();
    starts.insert(0, from);
    let ends = starts.iter().skip(1).copied().chain([rest.len()]);
    let pieces =
        starts.iter().zip(ends).map(|(start, end)| rest[*start..end].trim_matches(is_space));
    Some(Opening { label, title, pieces: pieces.filter(|piece| !piece.is_empty()).collect() })
}

/// Where （一）, （二）, … begin in a text, one after the other.
fn points(text: &str) -> Vec<usize> {
    let mut starts: Vec<usize> = Vec::new();
    for (place, _) in text.char_indices().filter(|(_, character)| matches!(character, '(' | '（'))
    {
        let label = Label::read(&text[place..]).filter(|label| label.form == Form::Bracketed);
        // The first one stands behind the title, the others behind sentences.
        let before = text[..place].chars().next_back();
        let is_behind = starts.is_empty()
            || before.is_some_and(|before| "。；！？）)”".contains(before) || is_space(before));
        if is_behind && label.is_some_and(|label| label.number as usize == starts.len() + 1) {
            starts.push(place);
        }
    }
    if starts.len() > 1 { starts } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::super::line::split;
    use super::opening;

    #[test]
    fn a_box_is_opened_by_its_number() {
        let line = |text| opening(&split(text).next().unwrap());
        let found = line("专栏2　重点工程").unwrap();
        assert_eq!((found.label, found.title, found.pieces.len()), ("专栏2", Some("重点工程"), 0));
        let found = line("专栏3 工程（一）甲。建设甲。（二）乙（三）。").unwrap();
        assert_eq!(
            (found.title, found.pieces),
            (Some("工程"), vec!["（一）甲。建设甲。", "（二）乙（三）。"])
        );
        assert!(line("专栏1所列指标").is_none() && line("专栏作家").is_none());
    }
}
