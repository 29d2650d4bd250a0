//! What frames the body: the covering notice, the closing, annexes.

use std::collections::HashMap;

use super::annexes::{AnnexLines, annexes};
use super::closing::closing;
use super::dates::{ends_with_day, is_day};
use super::label::{Form, Label};
use super::line::{Line, fold};
use super::notes::LineIs;
use super::title::{continuations, ends_title};

/// What each line says of itself where an editor said it, by where the line begins.
pub(super) type Said = HashMap<usize, LineIs>;

/// The lines of a text behind its title block, by what they belong to.
#[derive(Debug, Default)]
pub(super) struct Frame<'a> {
    /// The covering notice, and last the line or lines of the enclosed document's title.
    pub(super) cover: Vec<Line<'a>>,
    /// How many of the last lines of the cover are the title that it encloses.
    pub(super) enclosed: usize,
    pub(super) body: Vec<Line<'a>>,
    pub(super) closing: Vec<Line<'a>>,
    pub(super) annexes: Vec<AnnexLines<'a>>,
}
/// The longest line that can be a title or a signature, in characters.
const LONGEST: usize = 60;
/// Finds what frames the body.
pub(super) fn read<'a>(lines: &[Line<'a>], title: &str, said: &Said) -> Frame<'a> {
    let (main, mut annexes) = annexes(lines, said);
    let (main, appended) = appended(main, title);
    annexes.splice(0..0, appended);
    let mut frame = Frame { annexes, ..Frame::default() };
    let (from, enclosed) = cover(main, title);
    frame.cover = main[..from].to_vec();
    frame.enclosed = enclosed;
    let end = closing(&main[from..], title, said);
    let (body, closing) = main[from..].split_at(end);
    frame.body = body.to_vec();
    frame.closing = closing.to_vec();
    frame
}
/// The longest title that is looked at for the names of other documents, in characters.
const LONGEST_TITLE: usize = 400;

/// The text of another document that stands behind a decision about it, and what is before it: 修改某条例的决定, and the
/// regulation as it reads now.
fn appended<'l, 'a>(
    lines: &'l [Line<'a>],
    title: &str,
) -> (&'l [Line<'a>], Option<AnnexLines<'a>>) {
    let amends = ["修改", "修正", "废止"].iter().any(|word| title.contains(word));
    if !amends || title.chars().nth(LONGEST_TITLE).is_some() {
        return (lines, None);
    }
    let title = fold(title);
    let found = (1..lines.len()).find_map(|place| {
        let is_behind_text = lines[place - 1].ends_sentence()
            || is_day(lines[place - 1].text)
            || ends_with_day(lines[place - 1].text);
        if !is_behind_text {
            return None;
        }
        let count = title_lines(&lines[place..]);
        let name: String =
            lines[place..place + count].iter().map(|line| fold(line.content())).collect();
        let is_named = count > 0 && ends_title(&name) && title.contains(&name);
        (is_named && begins_body(&lines[place + count..])).then_some((place, count))
    });
    let Some((place, count)) = found else { return (lines, None) };
    let annex = AnnexLines {
        marker: None,
        number: 0,
        label: "",
        title: "",
        title_lines: lines[place..place + count].to_vec(),
        lines: lines[place + count..].to_vec(),
    };
    (&lines[..place], Some(annex))
}

/// Whether what stands behind a title begins a text with chapters or articles, behind a note of adoption or without one.
fn begins_body(lines: &[Line<'_>]) -> bool {
    let is_first = |line: &Line<'_>| {
        Label::read(line.content()).is_some_and(|label| {
            let is_upper = matches!(
                label.form,
                Form::Book | Form::Volume | Form::Chapter | Form::Clause | Form::Comma
            );
            is_upper && label.number == 1
        })
    };
    let notes = lines.iter().take(6).take_while(|line| !is_first(line));
    let count = notes.clone().count();
    lines.get(count).is_some_and(is_first)
        && notes.into_iter().enumerate().all(|(at, line)| {
            at == 0 && line.text.starts_with(['(', '（']) || !line.ends_sentence()
        })
}

/// How many of the first lines are the title of an annex or an enclosed document.
pub(super) fn title_lines(lines: &[Line<'_>]) -> usize {
    let is_title = |line: &Line<'_>| {
        line.length() <= LONGEST
            && !line.ends_sentence()
            && Label::read(line.content()).is_none()
            && line.item().is_none()
            && !line.text.contains(['\t', '|'])
            && !line.text.starts_with(['(', '（'])
            && !is_day(line.text)
    };
    let Some(first) = lines.first().filter(|line| is_title(line)) else { return 0 };
    let more = continuations(first, &lines[1..]);
    let are_titles = lines[1..=more].iter().all(is_title);
    let count = if are_titles { 1 + more } else { 1 };
    count + usize::from(lines.get(count).is_some_and(is_version))
}

/// Whether a line says in brackets which version a title names: （2031—2033年）, （试行）.
fn is_version(line: &Line<'_>) -> bool {
    let inner = line.text.strip_prefix(['(', '（']).and_then(|text| text.strip_suffix([')', '）']));
    inner.is_some_and(|inner| {
        let ends = ["年", "试行", "暂行", "修订", "修订版", "稿", "版"];
        inner.chars().count() <= 16
            && !inner.contains(['月', '日'])
            && ends.iter().any(|end| inner.ends_with(end))
    })
}
/// How many lines are a covering notice, and how many of the last of them are the title that it encloses.
fn cover(lines: &[Line<'_>], title: &str) -> (usize, usize) {
    /// The most lines of a covering notice.
    const MOST: usize = 120;
    let encloses = |text: &str| {
        ["印发", "转发", "转發", "公布", "发布", "批转", "下发", "施行", "颁布", "實施"]
            .iter()
            .any(|word| text.contains(word))
    };
    if let Some(cover) = unsigned_cover(&lines[..lines.len().min(MOST)], title, encloses) {
        return cover;
    }
    for place in 0..lines.len().min(MOST) {
        let line = &lines[place];
        if !(is_day(line.text)
            || line.length() <= LONGEST && !line.ends_sentence() && ends_with_day(line.text))
        {
            continue;
        }
        let before = &lines[..place];
        let has_text = before.iter().any(|line| line.ends_sentence() || line.length() > LONGEST);
        let remarks = lines[place + 1..].iter().take_while(|line| is_remark(line)).count();
        let from = place + 1 + remarks;
        let count = title_lines(&lines[from.min(lines.len())..]);
        let body = lines.len().saturating_sub(from + count);
        if !has_text || count == 0 || body < 2 {
            continue;
        }
        let numbered = before.iter().filter(|line| {
            Label::read(line.content()).is_some_and(|label| {
                matches!(label.form, Form::Comma | Form::Chapter | Form::Clause)
            })
        });
        let is_notice = encloses(title) || before.iter().any(|line| encloses(line.text));
        let name: String =
            lines[from..from + count].iter().map(|line| fold(line.content())).collect();
        let is_named = fold(title).contains(&name)
            || before.iter().any(|line| fold(line.text).contains(&name));
        if numbered.count() < 2 && is_notice || is_named {
            return (from + count, count);
        }
    }
    (0, 0)
}

/// The same of a notice that nobody signs: 现将《某办法》印发给你们。 and the title of what it encloses.
fn unsigned_cover(
    lines: &[Line<'_>],
    title: &str,
    encloses: impl Fn(&str) -> bool,
) -> Option<(usize, usize)> {
    let is_numbered = |line: &Line<'_>| Label::read(line.content()).is_some();
    let end = lines.iter().position(is_numbered).unwrap_or(lines.len());
    let title = fold(title);
    (1..end).find_map(|place| {
        let before = &lines[place - 1];
        let count = title_lines(&lines[place..]);
        let name: String =
            lines[place..place + count].iter().map(|line| fold(line.content())).collect();
        let is_named = count > 0
            && ends_title(&name)
            && (title.contains(&name) || fold(before.text).contains(&name));
        (is_named
            && before.text.ends_with(['。', '：'])
            && encloses(&title)
            && encloses(before.text))
        .then_some((place + count, count))
        .filter(|_| begins_body(&lines[place + count..]))
    })
}

/// Whether a line is a remark in brackets, or what is set below a signature.
pub(super) fn is_remark(line: &Line<'_>) -> bool {
    let text = line.text;
    text.starts_with(['(', '（', '['])
        && text.ends_with([')', '）', ']'])
        && line.length() <= LONGEST
}
