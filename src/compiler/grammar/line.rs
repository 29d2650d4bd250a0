//! A line of the source: what stands between two line breaks, or a piece of it where breaks were lost.

use std::ops::Range;

use crate::document::characters::is_invisible;

/// What begins an item, as it is typed and as it should be: `——` first.
const ITEM_MARKS: [&str; 8] = ["——", "──", "--", "－－", "――", "—", "–", "―"];

/// What begins an item in a text from a word processor or in Markdown; `-`, `*` and `+` with a space behind them.
const BULLETS: [char; 9] = ['-', '*', '+', '•', '●', '▪', '■', '◆', '\u{f06c}'];

/// A line that is not empty, without white space around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line<'a> {
    /// Where it begins in the text, in bytes.
    pub(super) start: usize,
    /// The line of the source in which it stands, from 1.
    pub(super) number: usize,
    /// Which of the text's lines it is, those set aside counted too.
    pub(super) index: usize,
    pub(super) text: &'a str,
    /// How many tabs stand before it: empty cells of a table.
    pub(super) tabs: usize,
}

/// White space, and what can't be seen, such as the byte order marks that some editors leave in the middle of a
/// file. The editor is warned of the latter.
pub(super) fn is_space(character: char) -> bool {
    character.is_whitespace() || is_invisible(character)
}

/// A line without white space around it.
pub(in crate::compiler) fn trim(line: &str) -> &str {
    line.trim_matches(is_space)
}

/// The lines of a text that are not empty.
pub(super) fn split(text: &str) -> impl Iterator<Item = Line<'_>> {
    text.lines().enumerate().filter_map(move |(index, whole)| {
        let trimmed = trim(whole);
        let start = offset(text, trimmed);
        let before = trimmed.as_ptr() as usize - whole.as_ptr() as usize;
        let tabs = whole[..before].matches('\t').count();
        (!trimmed.is_empty()).then_some(Line {
            start,
            number: index + 1,
            index: 0,
            text: trimmed,
            tabs,
        })
    })
}

/// Where a piece of a text begins in it, in bytes.
fn offset(text: &str, piece: &str) -> usize {
    piece.as_ptr() as usize - text.as_ptr() as usize
}

/// A text without white space and what can't be seen: what two lines are compared by.
pub(super) fn fold(text: &str) -> String {
    text.chars().filter(|character| !is_space(*character)).collect()
}

/// A text whose characters are spaced out for show (国 务 院 工 作 规 则) without the spaces; another one as it is.
pub(super) fn unspaced(text: &str) -> String {
    let words = text.split(is_space).filter(|word| !word.is_empty());
    let (mut single, mut all) = (0, 0);
    for word in words {
        all += 1;
        single += usize::from(word.chars().count() == 1);
    }
    if all > 1 && single == all || all > 2 && single * 4 >= all * 3 {
        fold(text)
    } else {
        text.into()
    }
}

impl<'a> Line<'a> {
    /// The bytes of the whole line.
    pub(super) fn bytes(&self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }

    /// The bytes of the first so many bytes of what the line says.
    pub(super) fn first(&self, length: usize) -> Range<usize> {
        let start = self.start + self.text.len() - self.content().len();
        start..(start + length).min(self.start + self.text.len())
    }

    /// What stands before `rest`, a tail of the line.
    pub(super) fn lead(&self, rest: &str) -> &'a str {
        &self.text[..self.text.len() - rest.len()]
    }

    /// A piece of the line that begins at a byte and ends at another, without white space around it.
    pub(super) fn piece(&self, range: Range<usize>) -> Option<Self> {
        let text = trim(&self.text[range]);
        let start = self.start + offset(self.text, text);
        (!text.is_empty()).then_some(Self { start, text, tabs: 0, ..*self })
    }

    /// What the line says, without the mark of a Markdown heading (`## `) before it.
    pub(super) fn content(&self) -> &'a str {
        let unmarked = self.text.trim_start_matches('#');
        let count = self.text.len() - unmarked.len();
        match (1..=6).contains(&count) && unmarked.starts_with(is_space) {
            true => trim(unmarked),
            false => self.text,
        }
    }

    /// The text of an item, behind its dash.
    pub(super) fn item(&self) -> Option<&'a str> {
        let bullet = || {
            let first = self.text.chars().next().filter(|first| BULLETS.contains(first))?;
            let behind = &self.text[first.len_utf8()..];
            (!first.is_ascii() || behind.starts_with(is_space)).then_some(behind)
        };
        let dash = ITEM_MARKS.into_iter().find_map(|mark| self.text.strip_prefix(mark));
        let rest = dash.or_else(bullet)?.trim_start_matches(is_space);
        // —、 is 一、 as a scan has it.
        (!rest.starts_with('、') && !rest.is_empty()).then_some(rest)
    }

    /// How many characters it has.
    pub(super) fn length(&self) -> usize {
        self.text.chars().count()
    }

    /// Whether it ends as a sentence does.
    pub(super) fn ends_sentence(&self) -> bool {
        let end = self.text.trim_end_matches(['”', '"', '’', '」', '』', ')', '）']);
        end.ends_with(['。', '；', ';', '，', ',', '：', ':', '！', '？', '、'])
    }
}

#[cfg(test)]
mod tests {
    use super::{fold, split, unspaced};

    #[test]
    fn lines_are_trimmed_of_what_nobody_sees() {
        let lines: Vec<_> = split("\u{feff}一\r\n\n\t\t　甲 \u{200b}\n## 二\n").collect();
        let texts: Vec<_> = lines.iter().map(|line| (line.number, line.text, line.tabs)).collect();
        assert_eq!(texts, [(1, "一", 0), (3, "甲", 2), (4, "## 二", 0)]);
        assert_eq!(lines[2].content(), "二");
    }

    #[test]
    fn what_is_spaced_out_for_show_is_joined() {
        assert_eq!(unspaced("工 作 规 则"), "工作规则");
        assert_eq!(unspaced("中共某市委 某市人民政府"), "中共某市委 某市人民政府");
        assert_eq!(fold("总　 则"), "总则");
    }
}
