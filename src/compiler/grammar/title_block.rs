//! The lines above the text proper: title, number of the document, source line, adoption note.

use super::dates::{day, publication};
use super::label::Label;
use super::line::{Line, fold, is_space, unspaced};
use super::portal::{field, is_of_portal};
use super::questions::Questions;
use super::title::continuations;
use crate::compiler::annotations::TitleNote;
use crate::document::{TitleLine, TitleLineKind};

/// What the title block says.
#[derive(Debug, Default)]
pub(in crate::compiler) struct TitleBlock {
    pub(in crate::compiler) title: String,
    pub(in crate::compiler) source_name: String,
    pub(in crate::compiler) adopted: Option<String>,
    pub(in crate::compiler) published: Option<String>,
    pub(in crate::compiler) lines: Vec<TitleLine>,
}

/// The longest line of a title, in characters.
const LONGEST: usize = 80;

/// Reads the title, and the lines behind it in whichever order. Gives what comes behind them.
pub(super) fn read<'l, 'a>(
    lines: &'l [Line<'a>],
    note: &TitleNote<'_>,
    questions: &mut Questions<'_>,
) -> (TitleBlock, &'l [Line<'a>]) {
    let mut block = TitleBlock {
        source_name: note.source_name.unwrap_or_default().into(),
        ..TitleBlock::default()
    };
    // What was set aside between two lines stays between them: the title block ends there.
    let first = lines.first().map_or(0, |line| line.index);
    let together =
        lines.iter().enumerate().take_while(|(at, line)| line.index == first + at).count();
    let mut rest = &lines[..together];
    match note.title {
        Some(title) => block.title = title.into(),
        None => rest = block.read_title(rest, questions),
    }
    let place = lines.first().map_or(0..0, Line::bytes);
    while let Some(read) = block.read_line(rest, questions) {
        rest = read;
    }
    if block.source_name.is_empty() {
        questions.missing_source(place);
    }
    (block, &lines[together - rest.len()..])
}

impl TitleBlock {
    fn push(&mut self, kind: TitleLineKind, line: &Line<'_>) {
        self.lines.push(TitleLine { kind, text: line.text.into() });
    }

    /// The title and what stands above it: 国务院文件, a number.
    fn read_title<'l, 'a>(
        &mut self,
        lines: &'l [Line<'a>],
        questions: &mut Questions<'_>,
    ) -> &'l [Line<'a>] {
        let mut rest = lines;
        while let Some((line, behind)) = rest.split_first()
            && !behind.is_empty()
            && (is_number(line.text)
                || is_letterhead(line.text)
                || is_of_portal(line.text)
                || self.read_field(line.text).is_some())
        {
            let is_field = field(line.text).is_some() || is_of_portal(line.text);
            self.push(if is_field { TitleLineKind::Source } else { TitleLineKind::Number }, line);
            rest = behind;
        }
        // 标题：… of a page's fields, where the text begins without one.
        let begins_text =
            |line: &&Line<'_>| line.ends_sentence() || Label::read(line.content()).is_some();
        if !self.title.is_empty() && rest.first().is_none_or(|line| begins_text(&line)) {
            return rest;
        }
        let is_title =
            |line: &Line<'_>| Label::read(line.content()).is_none() && line.item().is_none();
        let Some((first, behind)) = rest.split_first().filter(|(first, _)| is_title(first)) else {
            questions.missing_title(lines.first().map_or(0..0, Line::bytes));
            return rest;
        };
        let count = 1 + continuations(first, behind);
        let pieces: Vec<&str> = rest[..count].iter().map(Line::content).collect();
        self.title = pieces.iter().map(|piece| unspaced(piece)).collect();
        for line in &rest[..count] {
            self.push(TitleLineKind::Title, line);
        }
        &rest[count..]
    }

    /// Reads the next line, or two, if they belong to the title block. Gives what comes behind them.
    fn read_line<'l, 'a>(
        &mut self,
        lines: &'l [Line<'a>],
        questions: &mut Questions<'_>,
    ) -> Option<&'l [Line<'a>]> {
        let (line, behind) = lines.split_first()?;
        if line.text.strip_prefix("来源").is_some_and(|rest| rest.starts_with([':', '：'])) {
            self.read_source(line, questions);
            self.push(TitleLineKind::Source, line);
            return Some(behind);
        }
        if self.read_field(line.text).is_some() || is_of_portal(line.text) {
            self.push(TitleLineKind::Source, line);
            return Some(behind);
        }
        if is_number(line.text) {
            self.push(TitleLineKind::Number, line);
            return Some(behind);
        }
        let count = adoption(lines)?;
        let words: String = lines[..count].iter().map(|line| line.text).collect();
        self.read_adoption(&words, line, questions);
        for line in &lines[..count] {
            self.push(TitleLineKind::Adoption, line);
        }
        Some(&lines[count..])
    }

    /// Reads a field of the page that the text was taken from: 发布日期：2019-01-25.
    fn read_field(&mut self, text: &str) -> Option<()> {
        let (key, value) = field(text)?;
        match key.as_str() {
            "标题" | "名称" | "法規名稱" if self.title.is_empty() => {
                self.title = value.into();
            }
            "发布日期" | "发布时间" => {
                self.published = publication(value).or(self.published.take());
            }
            _ => {}
        }
        Some(())
    }

    /// Reads 「来源:四川日报 发布日期:2023-07-30」.
    fn read_source(&mut self, line: &Line<'_>, questions: &mut Questions<'_>) {
        for word in line.text.split_whitespace() {
            let (key, value) = word.split_once([':', '：']).unwrap_or((word, ""));
            let date = (key == "发布日期").then(|| publication(value)).flatten();
            match (key, date) {
                ("来源", _) if !value.is_empty() => self.source_name = value.into(),
                (_, Some(date)) => self.published = Some(date),
                _ => {
                    let start = line.start + (word.as_ptr() as usize - line.text.as_ptr() as usize);
                    questions.residue(start..start + word.len(), word);
                }
            }
        }
    }

    /// Reads the day of 「(2023年6月19日…通过)」. A day of promulgation or amendment is no day of adoption.
    fn read_adoption(&mut self, words: &str, line: &Line<'_>, questions: &mut Questions<'_>) {
        if self.adopted.is_some() || !["通过", "通過"].iter().any(|word| words.contains(word)) {
            return;
        }
        match day(words.trim_start_matches(['(', '（'])) {
            Some((date, _)) => self.adopted = Some(date),
            None => questions.adoption_without_day(line.bytes()),
        }
    }
}

/// Whether a line is a document's number and nothing else: 国发〔2016〕65号, 第622号.
pub(super) fn is_number(text: &str) -> bool {
    let text = fold(text);
    let bracketed = text.strip_prefix(['(', '（']).and_then(|text| text.strip_suffix([')', '）']));
    let text = bracketed.unwrap_or(&text);
    // ZJSP01-2018-0033: the number in a register of rules.
    let is_register = text.contains('-')
        && text.chars().filter(char::is_ascii_digit).count() >= 6
        && text
            .chars()
            .all(|next| next.is_ascii_uppercase() || next.is_ascii_digit() || next == '-');
    let is_issue = text.starts_with(['〔', '[', '(', '（']) && text.contains('第');
    let text = if is_issue { text.strip_suffix('期').unwrap_or(text) } else { text };
    if is_issue && text.ends_with(|last: char| last.is_ascii_digit()) {
        return true;
    }
    let Some(text) = text.strip_suffix(['号', '號']) else { return is_register };
    if text.chars().count() > 30 || text.contains(['，', '。', '、', '；', '：']) {
        return false;
    }
    let has_year = text.contains(['〔', '[', '［', '【']) && text.contains(['〕', ']', '］', '】'])
        || text.contains(['(', '（']) && text.ends_with(|last: char| last.is_ascii_digit());
    let order = text.rsplit_once('第').is_some_and(|(_, number)| {
        number
            .chars()
            .all(|digit| digit.is_ascii_digit() || crate::compiler::numeral::is_numeral(digit))
    });
    has_year || order
}

/// Whether a line is a letterhead: 国务院文件.
pub(super) fn is_letterhead(text: &str) -> bool {
    let text = fold(text);
    text.ends_with("文件") && text.chars().count() <= 30 && !text.contains("关于")
}

/// How many of the first lines are an adoption note, or one of promulgation or amendment.
fn adoption(lines: &[Line<'_>]) -> Option<usize> {
    const DEEDS: [&str; 9] =
        ["通过", "通過", "公布", "发布", "修订", "修正", "施行", "批准", "印发"];
    let first = lines.first()?.text;
    let has_deed =
        |text: &str| !text.contains("此件") && DEEDS.iter().any(|deed| text.contains(deed));
    if let Some(inner) = first.strip_prefix(['(', '（']) {
        let is_note = has_deed(inner) || inner.starts_with(|next: char| next.is_ascii_digit());
        if inner.ends_with([')', '）']) {
            return (is_note || day(inner).is_some()).then_some(1);
        }
        let begins = is_note || day(inner).is_some();
        let last = lines.iter().take(12).position(|line| line.text.ends_with([')', '）']))?;
        let are_short =
            lines[..=last].iter().all(|line| line.length() <= LONGEST && !line.text.contains('。'));
        return (begins && are_short && !inner.contains([')', '）'])).then_some(last + 1);
    }
    let (_, rest) = day(first.strip_prefix("根据").unwrap_or(first))?;
    let is_short = first.chars().count() <= 3 * LONGEST / 2 && !rest.contains('。');
    let is_note =
        is_short && has_deed(rest) && !rest.trim_start_matches(is_space).starts_with(['，', ',']);
    is_note.then_some(1)
}

#[cfg(test)]
mod tests {
    use super::super::line::split;
    use super::{adoption, is_number};

    #[test]
    fn numbers_and_adoption_notes_are_known() {
        assert!(is_number("某发〔2016〕65号") && is_number("第622号") && !is_number("某路65号"));
        let count = |text: &str| adoption(&split(text).collect::<Vec<_>>());
        assert_eq!(count("（二○○四年六月十六日某会\n第5次会议通过）"), Some(2));
        assert_eq!(count("2021年12月24日 某会第三十六次会议通过"), Some(1));
        assert_eq!(count("2021年以来，某市公布"), None);
        assert_eq!(count("（本文有删减）"), None);
    }
}
