//! Annexes: the lines that name them, in the list at the end of the text and where they begin.

use super::dates::{ends_with_day, is_day};
use super::frame::{Said, is_remark, title_lines};
use super::label::{Form, Label, figure};
use super::line::{Line, fold, is_space, trim};
use crate::compiler::numeral;

/// The longest line that can be a title or a signature, in characters.
const LONGEST: usize = 60;

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
/// Where the first annex begins, and the annexes.
pub(super) fn annexes<'l, 'a>(
    lines: &'l [Line<'a>],
    said: &Said,
) -> (&'l [Line<'a>], Vec<AnnexLines<'a>>) {
    // Most texts have none.
    if !lines
        .iter()
        .any(|line| marker(line).is_some() || said.get(&line.start).is_some_and(|is| is.is_annex()))
    {
        return (lines, Vec::new());
    }
    let list_ends = list_ends_of(lines);
    // The last annex that began, and where.
    let mut last = (0, 0);
    let starts: Vec<(usize, Marker<'a>)> = (0..lines.len())
        .filter_map(|place| {
            let line = &lines[place];
            let marker = match said.get(&line.start) {
                Some(is) if is.is_annex() => {
                    marker(line).or(Some(Marker { label: "", number: 0, title: line.content() }))
                }
                Some(_) => None,
                None => {
                    // 附件2 behind the text of 附件1 is none of a list.
                    let follows = |marker: &Marker<'a>| {
                        marker.number > 1
                            && marker.number == last.0 + 1
                            && list_ends[last.1 + 1] < place
                    };
                    marker(line).filter(|marker| {
                        follows(marker) || begins_annex(marker, place, lines, &list_ends)
                    })
                }
            };
            if let Some(marker) = &marker {
                last = (marker.number, place);
            }
            marker.map(|marker| (place, marker))
        })
        .collect();
    let main = starts.first().map_or(lines.len(), |(place, _)| *place);
    let ends = starts.iter().skip(1).map(|(place, _)| *place).chain([lines.len()]);
    let annexes = starts.iter().zip(ends).map(|((start, marker), end)| {
        let behind = &lines[start + 1..end];
        let has_title_below = marker.title.is_empty()
            && behind.first().is_some_and(|line| line.index == lines[*start].index + 1);
        // （规范性附录） stands between number and title.
        let remarks = usize::from(behind.first().is_some_and(is_remark));
        let count = match (has_title_below, title_lines(&behind[remarks..])) {
            (false, _) | (true, 0) => 0,
            (true, count) => remarks + count,
        };
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
pub(super) struct Marker<'a> {
    label: &'a str,
    number: u32,
    pub(super) title: &'a str,
}

/// The longest label of an annex, in characters.
const LONGEST_LABEL: usize = 20;

/// What names an annex, the longest words first.
const NAMES: [&str; 9] = ["附件", "附录", "附錄", "附表", "附图", "附圖", "附 件", "附　件", "附"];

/// What is attached under its own name, without the word 附件.
const NAMED: [&str; 5] = ["名词解释", "名词注释", "名词说明", "相关名词解释", "参考文献"];

pub(super) fn marker<'a>(line: &Line<'a>) -> Option<Marker<'a>> {
    if line.text.len() <= 60 && NAMED.contains(&fold(line.content()).as_str()) {
        return Some(Marker { label: "", number: 0, title: line.content() });
    }
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
    if label.chars().count() > LONGEST_LABEL {
        return None;
    }
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
        "属", "设", "带", "注", "览", "般", "切", "致", "次", "起", "律",
    ];
    let goes_on = !is_apart && (number == 0 || cites.iter().any(|word| title.starts_with(word)));
    let is_sentence = title.ends_with(['。', '；', '，']) || title.contains('。');
    (!goes_on && !is_sentence).then_some(Marker { label, number, title })
}

/// Whether a line that names an annex begins it, or is one of a list of them. `ends` says for each line where the list
/// ends to which it belongs.
fn begins_annex(found: &Marker<'_>, place: usize, lines: &[Line<'_>], ends: &[usize]) -> bool {
    let Some(next) = lines.get(place + 1) else { return false };
    if found.label.is_empty() {
        // Below 附件2 it is the title.
        return place > 0 && marker(&lines[place - 1]).is_none();
    }
    let list_ends = |place: usize| is_behind_list(&lines[ends[place]..]);
    // 附件：1.甲 is the first line of a list.
    let is_list = Label::read(found.title).is_some_and(|label| label.form == Form::Figure);
    if found.title.is_empty() {
        // 附件： with the list in the lines below.
        let first = Label::read(next.content());
        let lists = first.is_some_and(|label| label.form == Form::Figure && label.number == 1);
        return !(lists && list_ends(place + 1));
    }
    !is_list && !list_ends(place)
}

/// For each line, where the list of annexes ends to which it may belong: the line itself if it is no entry.
fn list_ends_of(lines: &[Line<'_>]) -> Vec<usize> {
    let mut ends: Vec<usize> = (0..lines.len()).collect();
    for place in (0..lines.len()).rev().filter(|place| is_entry(&lines[*place])) {
        ends[place] = ends.get(place + 1).copied().unwrap_or(place + 1);
    }
    ends
}

/// Whether a line may be one of a list of annexes.
fn is_entry(line: &Line<'_>) -> bool {
    let is_of_list = |label: Label| matches!(label.form, Form::Figure | Form::BracketedFigure);
    line.length() <= 2 * LONGEST
        && !line.text.ends_with('。')
        && (Label::read(line.content()).is_some_and(is_of_list)
            || marker(line).is_some_and(|marker| !marker.title.is_empty()))
}

/// Whether lines are a list of annexes up to the signature, the last one of them, or the first annex itself.
pub(super) fn list_ends(lines: &[Line<'_>]) -> bool {
    let count = lines.iter().take_while(|line| is_entry(line)).count();
    is_behind_list(&lines[count..])
}

/// Whether what these lines begin with may stand behind a list of annexes: signature, an annex, nothing.
fn is_behind_list(behind: &[Line<'_>]) -> bool {
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

#[cfg(test)]
mod tests {
    use super::super::line::split;
    use super::marker;

    #[test]
    fn a_line_that_names_an_annex_is_told_from_a_sentence() {
        let read = |text| {
            let line = split(text).next().unwrap();
            marker(&line).map(|marker| (marker.label, marker.number, marker.title))
        };
        assert_eq!(read("附件"), Some(("附件", 0, "")));
        assert_eq!(read("附件2：任务表"), Some(("附件2", 2, "任务表")));
        assert_eq!(read("附 件 3"), Some(("附 件 3", 3, "")));
        assert_eq!(read("附录B 名录"), Some(("附录B", 2, "名录")));
        assert_eq!(read("附：目录"), Some(("附", 0, "目录")));
        for text in ["附件1所列事项，由市级负责。", "附则", "附近地区", "附加税。"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
