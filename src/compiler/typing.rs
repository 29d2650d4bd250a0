//! How a text was typed, where that is no part of it: line breaks within paragraphs, and the `**` of Markdown.
//!
//! Scans and copies from PDF break paragraphs where their pages end a line; pages of the web break them around what was
//! bold or a link. Such breaks are taken out before the grammar reads lines, and the editor is told how many.

use std::ops::Range;

use super::code::Code;
use super::corrections::CorrectedSource;
use super::diagnostic::{File, Problem, Report};
use super::grammar::{self, Start, trim};

/// A line of the text that isn't empty.
#[derive(Debug, Clone, Copy)]
struct Typed<'a> {
    text: &'a str,
    /// Where it begins, in bytes.
    start: usize,
    /// Which line it is.
    number: usize,
    /// How wide the white space before it is, where a Chinese character is two wide.
    indent: usize,
    /// How wide it is with what stands before it.
    width: usize,
    begins: Start,
}

/// How lines that all end at one margin were set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Page {
    /// How wide a full line is.
    width: usize,
    /// How far paragraphs go in, if they do.
    indent: Option<usize>,
}

/// The text as it was meant.
pub(super) fn read(source: CorrectedSource, report: &mut Report) -> CorrectedSource {
    let lines = split(&source.text);
    let joins = breaks(&lines);
    let mut changes: Vec<(Range<usize>, &str)> = joins.clone();
    changes.extend(emphasis(&lines));
    if changes.is_empty() {
        return source;
    }
    changes.sort_by_key(|(range, _)| (range.start, range.end));
    let first = joins.first().map(|(range, _)| source.original(range.clone()));
    let read = source.replace(&changes);
    if let Some(first) = first.filter(|_| !read.joined.is_empty()) {
        report.add(File::Source, first, joined(read.joined.len()));
    }
    read
}

fn joined(count: usize) -> Problem {
    let breaks = if count == 1 { "line break is" } else { "line breaks are" };
    Problem {
        code: Code::LinesJoined,
        message: format!("{count} {breaks} taken out of paragraphs, from here on"),
        expected: "a paragraph on one line".into(),
        help: "look whether each paragraph is whole; where two lines were none, put an empty line between them".into(),
    }
}

fn split(text: &str) -> Vec<Typed<'_>> {
    let mut lines = Vec::new();
    let mut start = 0;
    for (number, whole) in text.split_inclusive('\n').enumerate() {
        let trimmed = trim(whole);
        if !trimmed.is_empty() {
            let before = trimmed.as_ptr() as usize - whole.as_ptr() as usize;
            let indent = width(&whole[..before]);
            lines.push(Typed {
                text: trimmed,
                start: start + before,
                number,
                indent,
                width: indent + width(trimmed),
                begins: grammar::start(trimmed),
            });
        }
        start += whole.len();
    }
    lines
}

/// How wide a text is set: a Chinese character is two wide.
fn width(text: &str) -> usize {
    text.chars().map(|character| if character.is_ascii() { 1 } else { 2 }).sum()
}

/// The breaks between lines that are one paragraph, and what stands in their place.
fn breaks<'a>(lines: &[Typed<'_>]) -> Vec<(Range<usize>, &'a str)> {
    let page = page(lines);
    let apart = lines_apart(lines);
    let pairs = lines.windows(2).filter(|pair| {
        let (line, next) = (&pair[0], &pair[1]);
        line.number + apart == next.number
            && !line.text.contains(['\t', '|'])
            && !next.text.contains(['\t', '|'])
            && (goes_on(line, next) || page.is_some_and(|page| page.breaks(line, next)))
    });
    let ranges = pairs.map(|pair| {
        let (line, next) = (&pair[0], &pair[1]);
        let are_words = line.text.ends_with(|last: char| last.is_ascii_alphabetic())
            && next.text.starts_with(|first: char| first.is_ascii_alphabetic());
        (line.start + line.text.len()..next.start, if are_words { " " } else { "" })
    });
    ranges.collect()
}

/// How far apart lines are that stand one below the other: 2 where an empty line stands between almost all of them.
fn lines_apart(lines: &[Typed<'_>]) -> usize {
    let doubled = lines.windows(2).filter(|pair| pair[0].number + 2 == pair[1].number).count();
    let is_doubled = lines.len() > 4 && doubled * 10 >= (lines.len() - 1) * 9;
    if is_doubled { 2 } else { 1 }
}

/// Whether a line surely goes on in the next one, by the marks between them.
fn goes_on(line: &Typed<'_>, next: &Typed<'_>) -> bool {
    // 总 and 则, spaced out down the page
    let title = [line.text, next.text].concat();
    if ["总则", "附则", "罚则", "總則", "附則", "罰則", "目录", "目錄"].contains(&title.as_str())
    {
        return true;
    }
    let is_open = line.text.ends_with(['，', ',', '、', '（', '《', '〈', '“', '〔']);
    let is_tail =
        next.text.starts_with(['，', '、', '；', '。', '：', '）', '》', '〉', '？', '！']);
    let is_whole = line.text.ends_with(['。', '；', '：', '！', '？']);
    line.begins != Start::Furniture
        && next.begins != Start::Furniture
        && (is_open && next.begins == Start::Text && line.text.chars().count() > 4
            || is_tail && !is_whole)
}

/// How the page was set, if its paragraphs are broken where its lines end.
fn page(lines: &[Typed<'_>]) -> Option<Page> {
    /// The widest line of a page.
    const WIDEST: usize = 160;
    let is_measured = |line: &&Typed<'_>| {
        !line.text.contains(['\t', '|', '…', '·']) && !line.text.contains("...")
    };
    let measured: Vec<&Typed<'_>> = lines.iter().filter(is_measured).collect();
    let mut counts = [0_usize; WIDEST + 1];
    for line in &measured {
        counts[line.width.min(WIDEST)] += 1;
    }
    let full = |width: usize| counts[width - Page::RAGGED..=width].iter().sum::<usize>();
    let wider = |width: usize| counts[width + 1..].iter().sum::<usize>();
    let width = (30..WIDEST)
        .filter(|width| wider(*width) * 20 <= measured.len())
        .max_by_key(|width| (full(*width), usize::MAX - width))?;
    let page = Page { width, indent: None };
    let broken = measured.iter().filter(|line| page.is_full(line) && !ends_sentence(line)).count();
    if full(width) * 4 < measured.len() || broken < 5 || broken * 2 < full(width) {
        return None;
    }
    // What follows a broken line begins at the margin.
    let mut margins: Vec<usize> = lines
        .windows(2)
        .filter(|pair| page.is_full(&pair[0]) && !ends_sentence(&pair[0]))
        .map(|pair| pair[1].indent)
        .collect();
    margins.sort_unstable();
    let margin = margins.get(margins.len() / 2).copied().unwrap_or_default();
    let labelled = || lines.iter().filter(|line| line.begins == Start::Label);
    let indented = labelled().filter(|line| line.indent >= margin + 2).count();
    let is_indented = indented > 0 && indented * 3 >= labelled().count() * 2;
    Some(Page { indent: is_indented.then_some(margin + 2), ..page })
}

impl Page {
    /// How much shorter than others a full line may be, because of what can't be parted.
    const RAGGED: usize = 6;

    fn is_full(&self, line: &Typed<'_>) -> bool {
        (self.width - Self::RAGGED..=self.width + 2).contains(&line.width)
    }

    /// Whether the break between two lines is only that of the page.
    fn breaks(&self, line: &Typed<'_>, next: &Typed<'_>) -> bool {
        if [line, next].iter().any(|line| line.begins == Start::Furniture)
            || grammar::ends_title(line.text) && line.begins == Start::Text
        {
            return false;
        }
        if let Some(indent) = self.indent {
            let is_long = line.width * 10 >= self.width * 7 && !ends_sentence(line);
            return next.indent < indent
                && (self.is_full(line) || is_long)
                && (next.begins == Start::Text || !ends_sentence(line));
        }
        let is_title = line.begins == Start::Label
            && !line.text.contains(['，', '。', '；', '：'])
            && grammar::may_be_title(line.text);
        self.is_full(line)
            && !ends_sentence(line)
            && next.begins == Start::Text
            && (!is_title || !self.is_full(next) && !ends_sentence(next))
    }
}

fn ends_sentence(line: &Typed<'_>) -> bool {
    let end = line.text.trim_end_matches(['”', '’', '」', '』', ')', '）']);
    end.ends_with(['。', '；', '：', ':', ';', '！', '？'])
}

/// The `**` of lines on which they come in pairs.
fn emphasis<'a>(lines: &[Typed<'_>]) -> Vec<(Range<usize>, &'a str)> {
    let mut found = Vec::new();
    for line in lines.iter().filter(|line| !line.text.contains(['\t', '|'])) {
        let marks: Vec<usize> = line.text.match_indices("**").map(|(place, _)| place).collect();
        if marks.len().is_multiple_of(2) && line.text.chars().any(|character| character != '*') {
            found
                .extend(marks.iter().map(|place| (line.start + place..line.start + place + 2, "")));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{breaks, emphasis, page, split};

    /// The text without the breaks.
    fn read(text: &str) -> String {
        let lines = split(text);
        let mut text = text.to_owned();
        let mut changes = breaks(&lines);
        changes.extend(emphasis(&lines));
        changes.sort_by_key(|(range, _)| range.start);
        for (range, after) in changes.into_iter().rev() {
            text.replace_range(range, after);
        }
        text
    }

    #[test]
    fn marks_between_lines_tell_that_they_are_one() {
        assert_eq!(read("推进甲、\n乙建设。\n丙。"), "推进甲、\n乙建设。\n丙。");
        assert_eq!(read("大力推进甲、\n乙建设。\n丙。"), "大力推进甲、乙建设。\n丙。");
        assert_eq!(read("到二〇三〇年\n，达到一成。"), "到二〇三〇年，达到一成。");
        assert_eq!(read("各区人民政府，\n一、甲"), "各区人民政府，\n一、甲");
        assert_eq!(read("各区人民政府，\n\n各部门"), "各区人民政府，\n\n各部门");
        assert_eq!(read("稳步推进甲，\n来源:某报"), "稳步推进甲，\n来源:某报");
        assert_eq!(read("第三章\n附\n则\n第九条 甲"), "第三章\n附则\n第九条 甲");
    }

    #[test]
    fn a_page_is_known_by_its_margin() {
        let line = "发展航运产业".repeat(3);
        let text = format!(
            "    一、{line}\n{line}航\n{line}运\n{line}业\n{line}甲\n{line}乙。\n    二、{line}\n丙。"
        );
        assert!(page(&split(&text)).is_some_and(|page| page.indent == Some(2)));
        assert_eq!(read(&text).lines().count(), 2);
        let paragraphs = format!("一、{line}\n{}。\n", line.repeat(4)).repeat(8);
        assert_eq!(page(&split(&paragraphs)), None);
    }

    #[test]
    fn marks_of_emphasis_are_taken_out_in_pairs() {
        assert_eq!(read("**一、**甲\n**（一）乙。** 丙"), "一、甲\n（一）乙。 丙");
        assert_eq!(read("注**\n***"), "注**\n***");
    }
}
