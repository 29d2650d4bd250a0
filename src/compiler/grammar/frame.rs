//! What frames the body: the covering notice, contents, page numbers, the closing, annexes.

use std::collections::HashMap;

use super::dates::{ends_with_day, is_day};
use super::label::{Form, Label, figure};
use super::line::{Line, fold, is_space, trim};
use super::notes::LineIs;
use crate::compiler::numeral;
use crate::document::AsideKind;

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

/// An annex: the line that begins it, its title and its text.
#[derive(Debug)]
pub(super) struct AnnexLines<'a> {
    pub(super) marker: Option<Line<'a>>,
    pub(super) number: u32,
    /// The label as written: 附件1
    pub(super) label: &'a str,
    /// The title where it stands on the line of the label.
    pub(super) title: &'a str,
    pub(super) title_lines: Vec<Line<'a>>,
    pub(super) lines: Vec<Line<'a>>,
}

impl AnnexLines<'_> {
    /// Where the annex begins in the text, in bytes.
    pub(super) fn start(&self) -> usize {
        let first = self.marker.iter().chain(&self.title_lines).chain(&self.lines).next();
        first.map_or(0, |line| line.start)
    }
}

/// The longest line that can be a title or a signature, in characters.
const LONGEST: usize = 60;

/// Lines set aside: what they are, and the lines.
pub(super) type SetAside<'a> = Vec<(AsideKind, Vec<Line<'a>>)>;

/// Takes contents and page numbers out of the lines.
pub(super) fn set_aside<'a>(lines: &[Line<'a>], said: &Said) -> (Vec<Line<'a>>, SetAside<'a>) {
    let mut kept = Vec::with_capacity(lines.len());
    let mut aside: SetAside<'a> = Vec::new();
    let has_page_numbers = counts_pages(lines);
    let mut index = 0;
    while let Some(line) = lines.get(index) {
        let is = said.get(&line.start).copied();
        let count = match is {
            Some(LineIs::Contents) => lines[index..]
                .iter()
                .take_while(|line| said.get(&line.start) == is.as_ref())
                .count(),
            Some(_) => 0,
            None => contents(&lines[index..]),
        };
        if count > 0 {
            aside.push((AsideKind::Contents, lines[index..index + count].to_vec()));
            index += count;
            continue;
        }
        let is_bare = has_page_numbers && figure(line.text).is_some();
        match is.is_none() && (is_page_number(line.text) || is_bare) {
            true => aside.push((AsideKind::Page, vec![*line])),
            false => kept.push(*line),
        }
        index += 1;
    }
    (kept, aside)
}

/// How many of the first lines are a table of contents: 目录, and what follows up to where its first heading comes again.
fn contents(lines: &[Line<'_>]) -> usize {
    /// The most lines of a table of contents.
    const MOST: usize = 2000;
    let Some((first, behind)) = lines.split_first() else { return 0 };
    let name = first.content();
    if name.len() > 60 && !name.starts_with('目') {
        return 0;
    }
    let folded = fold(name);
    let Some(rest) =
        ["目录", "目錄", "目次", "⽬录"].iter().find_map(|word| folded.strip_prefix(word))
    else {
        return 0;
    };
    // 目录 and all of it on one line, or the first entry on the next line.
    let (entry, from) = match rest.is_empty() {
        true => (behind.first().map(|line| fold(line.content())).unwrap_or_default(), 2),
        false => (rest.trim_start_matches([':', '：']).to_owned(), 1),
    };
    let entry = without_page(&entry);
    if entry.is_empty() {
        return 0;
    }
    let label = |text: &str| Label::read(text).map(|label| (label.form, label.number));
    let is_again = |line: &Line<'_>| {
        let again = fold(line.content());
        let is_part = again.chars().count() > 3
            && entry.starts_with(&again)
            && label(line.content()).is_some();
        again == entry || is_part
    };
    let searched = &lines[from.min(lines.len())..lines.len().min(MOST)];
    if let Some(place) = searched.iter().position(is_again) {
        return from + place;
    }
    // The first number again, where the words differ.
    let number = behind.first().and_then(|line| label(line.content()));
    let again =
        searched.iter().position(|line| number.is_some() && label(line.content()) == number);
    let are_entries = |count: usize| {
        lines[1..count].iter().all(|line| line.length() <= LONGEST && !line.text.ends_with('。'))
    };
    if let Some(place) = again.filter(|place| are_entries(from + place)) {
        return from + place;
    }
    // Lines that end with the number of a page.
    let pages = behind.iter().take(MOST).take_while(|line| ends_with_page(line.text)).count();
    if pages > 1 { 1 + pages } else { 0 }
}

/// An entry of contents without its dots and the number of its page.
fn without_page(text: &str) -> &str {
    let text = text.trim_end_matches([')', '）']);
    let without = text.trim_end_matches(|last: char| last.is_ascii_digit());
    without.trim_end_matches(['.', '…', '·', '．', '-', '—', '(', '（', '⋯', '_'])
}

fn ends_with_page(text: &str) -> bool {
    let text = text.trim_end_matches([')', '）']);
    text.ends_with(|last: char| last.is_ascii_digit()) && text.contains(['…', '·', '⋯', '\t', '.'])
}

/// Whether a line is the number of a page: — 3 —, -3-, 第3页, 第 3 页 共 10 页.
fn is_page_number(text: &str) -> bool {
    if text.len() > 60 {
        return false;
    }
    let folded = fold(text);
    let is_mark = |character: char| "-—–－―─·".contains(character);
    let inner = folded.trim_matches(is_mark);
    if inner.len() < folded.len() && folded.starts_with(is_mark) && folded.ends_with(is_mark) {
        return figure(inner).is_some();
    }
    let page = folded.strip_prefix('第').and_then(|rest| rest.split_once(['页', '頁']));
    page.is_some_and(|(number, rest)| {
        figure(number).is_some()
            && (rest.is_empty()
                || rest.trim_start_matches(['，', ',', '/', '(', '（']).starts_with('共')
                    && rest.chars().count() < 12)
    })
}

/// Whether lines that are a number alone count pages: three or more, each larger than the one before.
fn counts_pages(lines: &[Line<'_>]) -> bool {
    let numbers: Vec<u32> = lines.iter().filter_map(|line| figure(line.text)).collect();
    numbers.len() >= 3 && numbers.windows(2).all(|pair| pair[0] < pair[1] && pair[1] - pair[0] < 4)
}

/// Finds what frames the body.
pub(super) fn read<'a>(lines: &[Line<'a>], title: &str, said: &Said) -> Frame<'a> {
    let (main, annexes) = annexes(lines, said);
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

/// Where the first annex begins, and the annexes.
fn annexes<'l, 'a>(lines: &'l [Line<'a>], said: &Said) -> (&'l [Line<'a>], Vec<AnnexLines<'a>>) {
    let starts: Vec<(usize, Marker<'a>)> = (0..lines.len())
        .filter_map(|place| {
            let line = &lines[place];
            let marker = match said.get(&line.start) {
                Some(LineIs::Annex) => {
                    marker(line).or(Some(Marker { label: "", number: 0, title: line.content() }))
                }
                Some(_) => None,
                None => marker(line).filter(|marker| begins_annex(marker, place, lines)),
            };
            marker.map(|marker| (place, marker))
        })
        .collect();
    let main = starts.first().map_or(lines.len(), |(place, _)| *place);
    let ends = starts.iter().skip(1).map(|(place, _)| *place).chain([lines.len()]);
    let annexes = starts.iter().zip(ends).map(|((start, marker), end)| {
        let behind = &lines[start + 1..end];
        let has_title_below = marker.title.is_empty()
            && behind.first().is_some_and(|line| line.index == lines[*start].index + 1);
        let count = if has_title_below { title_lines(behind) } else { 0 };
        AnnexLines {
            marker: Some(lines[*start]),
            number: marker.number,
            label: marker.label,
            title: marker.title,
            title_lines: behind[..count].to_vec(),
            lines: behind[count..].to_vec(),
        }
    });
    (&lines[..main], annexes.collect())
}

/// A line that names an annex: 附件, 附件1：…, 附录, 附：
#[derive(Debug, Clone, Copy)]
struct Marker<'a> {
    label: &'a str,
    number: u32,
    title: &'a str,
}

/// What names an annex, the longest words first.
const NAMES: [&str; 9] = ["附件", "附录", "附錄", "附表", "附图", "附圖", "附 件", "附　件", "附"];

fn marker<'a>(line: &Line<'a>) -> Option<Marker<'a>> {
    let text = line.content().trim_start_matches(['【', '[']);
    if !text.starts_with('附') || line.length() > 2 * LONGEST {
        return None;
    }
    let name = NAMES.into_iter().find(|name| text.starts_with(name))?;
    let behind = text[name.len()..].trim_start_matches(is_space);
    let digits: &str = {
        let is_number = |next: char| {
            next.is_ascii_digit() || ('０'..='９').contains(&next) || numeral::is_numeral(next)
        };
        let end = behind.find(|next| !is_number(next)).unwrap_or(behind.len());
        let letter = behind.starts_with(|next: char| next.is_ascii_uppercase()) && name != "附";
        if end == 0 && letter { &behind[..1] } else { &behind[..end] }
    };
    let number = figure(digits)
        .or_else(|| numeral::parse(digits))
        .or_else(|| {
            digits
                .bytes()
                .next()
                .filter(u8::is_ascii_uppercase)
                .map(|letter| u32::from(letter - b'A') + 1)
        })
        .unwrap_or(0);
    let behind = &behind[if number > 0 { digits.len() } else { 0 }..];
    let label = trim(&text[..text.len() - behind.len()]);
    let rest = behind.trim_start_matches(is_space);
    let is_apart = rest.len() < behind.len()
        || rest.starts_with([':', '：', '.', '．', '、', '】', ']', '-', '—']);
    let title = rest
        .trim_start_matches([':', '：', '.', '．', '、', '】', ']', '-', '—'])
        .trim_start_matches(is_space);
    if title.is_empty() {
        return (name != "附" || !rest.is_empty() || behind.is_empty()).then_some(Marker {
            label,
            number,
            title,
        });
    }
    let cites = [
        "所", "中", "的", "规定", "为", "是", "与", "和", "、", "至", "以", "则", "則", "加", "近",
        "属", "设", "带", "注",
    ];
    let goes_on = !is_apart && (number == 0 || cites.iter().any(|word| title.starts_with(word)));
    let is_sentence = title.ends_with(['。', '；', '，']) || title.contains('。');
    (!goes_on && !is_sentence).then_some(Marker { label, number, title })
}

/// Whether a line that names an annex begins it, or is one of a list of them.
fn begins_annex(marker: &Marker<'_>, place: usize, lines: &[Line<'_>]) -> bool {
    let behind = &lines[place + 1..];
    if behind.is_empty() {
        return false;
    }
    // 附件：1.甲 is the first line of a list.
    let is_list = Label::read(marker.title).is_some_and(|label| label.form == Form::Figure);
    if marker.title.is_empty() {
        // 附件： with the list in the lines below.
        let next = Label::read(behind[0].content());
        let lists = next.is_some_and(|label| label.form == Form::Figure && label.number == 1);
        return !(lists && list_ends(behind));
    }
    !is_list && !list_ends(&lines[place..])
}

/// Whether a list of annexes with which lines begin ends with the signature, the text, or the first annex itself.
fn list_ends(lines: &[Line<'_>]) -> bool {
    let is_entry = |line: &&Line<'_>| {
        let of_list = Label::read(line.content())
            .is_some_and(|label| matches!(label.form, Form::Figure | Form::BracketedFigure));
        line.length() <= 2 * LONGEST
            && !line.text.ends_with('。')
            && (of_list || marker(line).is_some_and(|marker| !marker.title.is_empty()))
    };
    let count = lines.iter().take(100).take_while(is_entry).count();
    let behind = &lines[count.min(lines.len())..];
    let Some(next) = behind.first() else { return true };
    if marker(next).is_some() {
        return true;
    }
    let are_short =
        |line: &Line<'_>| line.length() <= LONGEST / 2 && Label::read(line.content()).is_none();
    // A name or two, and the day.
    (0..4).any(|place| {
        behind.get(place).is_some_and(|line| {
            is_day(line.text) || line.length() <= LONGEST && ends_with_day(line.text)
        }) && behind[..place].iter().all(are_short)
    })
}

/// How many of the first lines are the title of an annex or an enclosed document.
fn title_lines(lines: &[Line<'_>]) -> usize {
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
    let more = super::title_block::continuations(first, &lines[1..]);
    let are_titles = lines[1..=more].iter().all(is_title);
    if are_titles { 1 + more } else { 1 }
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
        if !has_text || count == 0 || body < 3 {
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

/// Whether a line is a remark in brackets, or what is set below a signature.
fn is_remark(line: &Line<'_>) -> bool {
    let text = line.text;
    text.starts_with(['(', '（']) && text.ends_with([')', '）']) && line.length() <= LONGEST
}

/// Where the closing begins: a closing clause, the list of annexes, signature, day.
fn closing(lines: &[Line<'_>], title: &str, said: &Said) -> usize {
    let is_said = |line: &Line<'_>| said.get(&line.start).copied();
    let mut start = lines.len();
    // From the last line upwards: remarks, days, names.
    let mut has_day = false;
    while let Some(line) = start.checked_sub(1).and_then(|place| lines.get(place)) {
        let text = line.text;
        let is_short = line.length() <= LONGEST / 2
            && !line.ends_sentence()
            && Label::read(line.content()).is_none();
        let issuer = fold(text);
        let is_name =
            is_short && (has_day || issuer.chars().count() > 3 && fold(title).starts_with(&issuer));
        let belongs = match is_said(line) {
            Some(LineIs::Signature) => true,
            Some(_) => false,
            None => {
                is_public(text)
                    || is_day(text)
                    || line.length() <= LONGEST && ends_with_day(text)
                    || is_name && line.item().is_none()
            }
        };
        if !belongs || lines.len() - start > 20 {
            break;
        }
        has_day |= is_day(text) || ends_with_day(text);
        start -= 1;
    }
    // The list of annexes above.
    let list = (1..=start.min(40)).rev().find(|count| {
        let first = &lines[start - count];
        marker(first).is_some()
            && list_ends(&lines[start - count..start])
            && is_said(first).is_none()
    });
    start -= list.unwrap_or(0);
    // 本决定自…起施行。
    let is_regulation = lines
        .iter()
        .any(|line| Label::read(line.content()).is_some_and(|label| label.form == Form::Clause));
    while start > 0
        && !is_regulation
        && is_closing_clause(&lines[start - 1])
        && is_said(&lines[start - 1]).is_none()
    {
        start -= 1;
    }
    start
}

/// Whether a line at the end of a text is of the signature: a name, a day, a remark on publication.
pub(super) fn is_signed(line: &Line<'_>) -> bool {
    let is_short = line.length() <= LONGEST / 2 && !line.ends_sentence();
    let is_name = is_short && Label::read(line.content()).is_none() && marker(line).is_none();
    is_public(line.text)
        || is_remark(line)
        || is_name
        || line.length() <= LONGEST && ends_with_day(line.text)
}

/// （此件公开发布）, （本文有删减）
fn is_public(text: &str) -> bool {
    let folded = fold(text);
    let inner = folded.strip_prefix(['(', '（']).and_then(|rest| rest.strip_suffix([')', '）']));
    inner.is_some_and(|inner| {
        let words = [
            "此件",
            "本文有删",
            "此文有删",
            "公开发布",
            "主动公开",
            "联系人",
            "联系电话",
            "有删改",
            "有删减",
        ];
        inner.chars().count() <= LONGEST && words.iter().any(|word| inner.contains(word))
    })
}

/// A paragraph that closes the document as a whole: 本决定自…起施行。, 特此通知。
fn is_closing_clause(line: &Line<'_>) -> bool {
    let text = line.text;
    if Label::read(line.content()).is_some() || line.length() > 100 {
        return false;
    }
    let set = ["特此", "此复", "此令", "专此"].iter().any(|word| text.starts_with(word))
        && line.length() <= 20;
    // 《某法》根据本决定作相应修改，重新公布。
    let republishes =
        text.starts_with('《') && text.contains("根据本决定") && text.ends_with("公布。");
    let own = text.strip_prefix('本').is_some_and(|rest| {
        let kind: String = rest.chars().take(6).collect();
        let kinds = [
            "决定", "意见", "通知", "办法", "规定", "方案", "规划", "细则", "规则", "预案", "决议",
            "措施", "纲要", "计划",
        ];
        kinds.iter().any(|word| kind.contains(word))
            && ["施行", "执行", "实施", "负责解释", "有效期", "生效"]
                .iter()
                .any(|word| rest.contains(word))
            && ["自", "由", "从"].iter().any(|word| rest.contains(word))
    });
    set || own || republishes
}
