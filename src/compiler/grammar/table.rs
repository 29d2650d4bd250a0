//! Tables: lines with tabs, or with pipes (`| a | b |`, `a|b`), under a caption or without one.

use super::label::{Form, Label};
use super::line::{Line, is_space, trim};
use super::title_block::is_number;
use crate::document::{Block, BlockKind, Cell, Row};

/// A table at the beginning of some lines: its caption, and how many lines it takes with it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub(super) has_caption: bool,
    pub(super) count: usize,
}

/// How far apart two lines with cells may stand: between them are group rows.
const GAP: usize = 4;

/// The longest caption or group row, in characters.
const LONGEST: usize = 60;

/// A table with which some lines begin. `goes_on` says of a line that it is a heading of the scope, whatever stands around.
pub(super) fn find(lines: &[Line<'_>], goes_on: impl Fn(usize) -> bool) -> Option<Found> {
    let first = lines.first()?;
    let has_caption = !is_row(first) && is_caption(first, lines.get(1));
    let from = usize::from(has_caption);
    if !lines.get(from).is_some_and(|line| is_row(line) && line.index == first.index + from) {
        return None;
    }
    let (mut end, mut rows) = (from, 0);
    let mut place = from;
    while let Some(line) = lines.get(place) {
        // What was set aside between two lines stays between them.
        if line.index != first.index + place {
            break;
        }
        if is_row(line) {
            rows += usize::from(!is_rule(line));
            end = place + 1;
        } else if place - end >= GAP || line.length() > LONGEST || goes_on(place) {
            break;
        }
        place += 1;
    }
    (rows > 1).then_some(Found { has_caption, count: end })
}

/// Whether a line has cells.
pub(super) fn is_row(line: &Line<'_>) -> bool {
    let cells =
        |separator: char| line.text.split(separator).filter(|cell| !trim(cell).is_empty()).count();
    line.text.contains('\t') && cells('\t') > 1 && !(cells('\t') == 2 && is_heading(line))
        || line.text.starts_with('|') && line.text.ends_with('|') && line.text.len() > 2
        || line.text.contains('|') && cells('|') > 1 && !line.text.contains('。')
}

/// Whether a tab stands between the number of a heading, such as 第一章, and its title.
fn is_heading(line: &Line<'_>) -> bool {
    use Form::{Book, Chapter, Clause, Comma, Division, PartWord, Volume};
    let number = line.text.split('\t').next().unwrap_or_default();
    let label = Label::read(trim(number)).filter(|label| label.rest(trim(number)).is_empty());
    label.is_some_and(|label| {
        matches!(label.form, Book | Volume | PartWord | Chapter | Division | Clause | Comma)
    })
}

/// |---|---|, which only says that what stands above is the header.
fn is_rule(line: &Line<'_>) -> bool {
    let is_part = |character| "|-:+= \u{3000}".contains(character);
    line.text.starts_with('|') && line.text.contains("--") && line.text.chars().all(is_part)
}

/// 表1 主要指标, 附表：…, or a short line that ends with 表, above a line with cells.
fn is_caption(line: &Line<'_>, next: Option<&Line<'_>>) -> bool {
    let text = line.content();
    let named = text.strip_prefix('表').is_some_and(|rest| {
        rest.trim_start_matches(is_space).starts_with(|next: char| {
            next.is_ascii_digit() || "一二三四五六七八九十".contains(next)
        })
    });
    let is_short = line.length() <= LONGEST
        && !line.ends_sentence()
        && Label::read(text).is_none()
        && !is_number(text);
    is_short && (named || text.ends_with('表')) && next.is_some_and(is_row)
}

/// The block of a table. `lines` are those of its rows.
pub(super) fn block(caption: Option<&str>, lines: &[Line<'_>], id: String) -> Block {
    let mut text = String::new();
    let mut rows = Vec::new();
    let mut offset = 0;
    let is_piped = lines.iter().all(|line| line.text.contains('|'));
    let has_rows = lines.iter().any(|line| !is_rule(line));
    for (index, line) in lines.iter().enumerate() {
        if index > 0 {
            text.push('\n');
            offset += 1;
        }
        let cells = match is_piped {
            true => piped(line.text, offset),
            false => tabbed(line, offset),
        };
        if !(is_piped && has_rows && is_rule(line)) {
            rows.push(Row { is_header: false, cells });
        }
        text.push_str(line.text);
        offset += line.text.chars().count();
    }
    mark_header(&text, &mut rows);
    Block {
        id,
        kind: BlockKind::Table,
        label: None,
        heading: caption.map(String::from),
        text,
        points: Vec::new(),
        lead: None,
        rows,
        blocks: Vec::new(),
        bodies: Vec::new(),
    }
}

/// The first row names the columns if it is words only, and another row stands below it.
fn mark_header(text: &str, rows: &mut [Row]) {
    let [first, _, ..] = rows else { return };
    let characters: Vec<char> =
        text.chars().take(first.cells.last().map_or(0, |cell| cell.end)).collect();
    let is_words = |cell: &Cell| {
        let cell: String = characters[cell.start.min(cell.end)..cell.end].iter().collect();
        // 2025年 names a column, 12.5 is a value.
        cell.is_empty() || cell.chars().any(char::is_alphabetic) && cell.chars().count() <= 40
    };
    first.is_header = first.cells.len() > 1 && first.cells.iter().all(is_words);
}

/// The cells between tabs.
fn tabbed(line: &Line<'_>, offset: usize) -> Vec<Cell> {
    let mut cells: Vec<Cell> = (0..line.tabs.min(50)).map(|_| cell(offset, offset)).collect();
    let mut start = offset;
    for piece in line.text.split('\t') {
        cells.push(trimmed(piece, start));
        start += piece.chars().count() + 1;
    }
    cells
}

/// The cells between pipes.
fn piped(text: &str, offset: usize) -> Vec<Cell> {
    let mut start = offset;
    let mut cells = Vec::new();
    for piece in text.split('|') {
        cells.push(trimmed(piece, start));
        start += piece.chars().count() + 1;
    }
    // Before a pipe with which the line begins, and behind one with which it ends, is nothing.
    if text.ends_with('|') {
        cells.pop();
    }
    if text.starts_with('|') {
        cells.drain(..1.min(cells.len()));
    }
    cells
}

/// The cell of a piece that begins at an offset, without the white space around its words.
fn trimmed(piece: &str, start: usize) -> Cell {
    let words = piece.trim_matches(is_space);
    if words.is_empty() {
        return cell(start, start);
    }
    let before = piece.chars().take_while(|character| is_space(*character)).count();
    cell(start + before, start + before + words.chars().count())
}

fn cell(start: usize, end: usize) -> Cell {
    Cell { id: String::new(), start, end }
}

#[cfg(test)]
mod tests {
    use super::super::line::{Line, split};
    use super::{block, find};

    fn lines(text: &str) -> Vec<Line<'_>> {
        split(text).enumerate().map(|(index, line)| Line { index, ..line }).collect()
    }

    fn cells(text: &str) -> Vec<Vec<String>> {
        let block = block(None, &lines(text), String::new());
        let quote =
            |start: usize, end: usize| block.text.chars().skip(start).take(end - start).collect();
        block
            .rows
            .iter()
            .map(|row| row.cells.iter().map(|cell| quote(cell.start, cell.end)).collect())
            .collect()
    }

    #[test]
    fn cells_are_ranges_of_the_text() {
        assert_eq!(
            cells("指标\t 2025年\t\t属性\n甲\t1\t2\t预期性"),
            [["指标", "2025年", "", "属性"], ["甲", "1", "2", "预期性"]]
        );
        assert_eq!(cells("| 指标 | 值 |\n|---|---|\n| 甲 |  |"), [["指标", "值"], ["甲", ""]]);
        assert_eq!(cells("甲\t乙\n\t丙\t丁"), vec![vec!["甲", "乙"], vec!["", "丙", "丁"]]);
    }

    #[test]
    fn a_table_takes_its_caption_and_its_group_rows() {
        let count = |text: &str| find(&lines(text), |_| false).map(|found| found.count);
        assert_eq!(count("表1 主要指标\n甲\t乙\n一、总量\n丙\t丁\n后文。"), Some(4));
        assert_eq!(count("甲\t乙\n后文。"), None);
        assert_eq!(count("表扬先进\n甲\t乙\n丙\t丁"), None);
    }
}
