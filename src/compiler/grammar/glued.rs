//! Texts whose line breaks were lost: a line is cut where a heading or a paragraph surely begins in it.

use super::label::{Form, Label};
use super::line::{Line, is_space};

/// The shortest line, in characters, that may be several in truth.
const SHORTEST: usize = 100;

/// The lines, each cut where breaks were lost.
pub(super) fn cut<'a>(lines: impl Iterator<Item = Line<'a>>) -> Vec<Line<'a>> {
    let mut cut = Vec::new();
    let mut last = Last::default();
    for (index, line) in lines.enumerate() {
        if line.text.len() < SHORTEST * 3 || line.text.contains(['\t', '|']) {
            last.see(&line);
            cut.push(line);
            continue;
        }
        for head in head(&line, index) {
            for paragraph in paragraphs(&head) {
                headings(&paragraph, &mut last, &mut cut);
            }
        }
        // Who signs, behind the last sentence.
        if let Some(end) = cut.last().copied()
            && let Some(place) = signature(end.text)
        {
            cut.pop();
            cut.extend(end.piece(0..place));
            cut.extend(end.piece(place..end.text.len()));
        }
    }
    if let Some(first) = cut.first().copied()
        && let Some(place) = adoption(first.text)
    {
        let pieces = [0..place, place..first.text.len()];
        cut.splice(0..1, pieces.into_iter().filter_map(|range| first.piece(range)));
    }
    for (index, line) in cut.iter_mut().enumerate() {
        line.index = index;
    }
    cut
}

/// Title, number and salutation at the beginning of a text that was one line: …的决定国发〔2005〕39号各省：…
fn head<'a>(line: &Line<'a>, index: usize) -> Vec<Line<'a>> {
    let text = line.text;
    let whole = by_spaces(line, index).unwrap_or_else(|| vec![*line]);
    let Some(bracket) = text.find('〔').filter(|place| index == 0 && *place < 300) else {
        return if whole.len() == 1 { by_words(line, index) } else { whole };
    };
    let Some(end) = text[bracket..].find('号').filter(|length| *length < 40) else { return whole };
    let end = bracket + end + '号'.len_utf8();
    // The name before the bracket is that of the issuer's series: 国发, 国办函, 某政办发.
    let before: Vec<(usize, char)> = text[..bracket].char_indices().rev().take(9).collect();
    let mut cuts = before
        .iter()
        .map(|(place, _)| *place)
        .filter(|place| super::title::ends_title(&text[..*place]));
    let Some(start) = cuts.next_back() else { return whole };
    let behind = &text[end..];
    let salutation = behind
        .find(['：', ':'])
        .filter(|length| *length < 400 && !behind[..*length].contains('。'));
    let salutation = end
        + salutation
            .map_or(0, |length| length + behind[length..].chars().next().map_or(0, char::len_utf8));
    let pieces = [0..start, start..end, end..salutation, salutation..text.len()];
    pieces.into_iter().filter_map(|range| line.piece(range)).collect()
}

/// Title and salutation at the beginning of a text without any space: …的意见各区：为了…
fn by_words<'a>(line: &Line<'a>, index: usize) -> Vec<Line<'a>> {
    /// The longest title, in characters.
    const LONGEST: usize = 80;
    let text = line.text;
    let begins = |behind: &str| {
        ["各", "为", "根据", "现将", "一、"].iter().any(|word| behind.starts_with(word))
    };
    let mut places = text.char_indices().take(LONGEST).map(|(place, _)| place).skip(4);
    let end = places.find(|place| {
        let title = &text[..*place];
        begins(&text[*place..])
            && title.contains("关于")
            && !title.contains('。')
            && super::title::ends_title(title)
    });
    let Some(end) = end.filter(|_| index == 0) else { return vec![*line] };
    let behind = &text[end..];
    let colon = behind.find('：').filter(|place| {
        behind.starts_with('各') && *place < 400 && !behind[..*place].contains('。')
    });
    let start = end + colon.map_or(0, |place| place + '：'.len_utf8());
    let pieces = [0..end, end..start, start..text.len()];
    pieces.into_iter().filter_map(|range| line.piece(range)).collect()
}

/// Title and salutation at the beginning of a text whose line breaks became spaces: …的通知 各区： 为了…
fn by_spaces<'a>(line: &Line<'a>, index: usize) -> Option<Vec<Line<'a>>> {
    /// The longest title, in characters.
    const LONGEST: usize = 80;
    if index > 0 {
        return None;
    }
    let text = line.text;
    let mut spaces = text.char_indices().take(LONGEST).filter(|(_, next)| is_space(*next));
    let end = spaces.find(|(place, _)| {
        text[..*place].contains("关于") && super::title::ends_title(&text[..*place])
    });
    let (end, _) = end?;
    let behind = &text[end..];
    let colon = behind.find(['：', ':']).filter(|place| !behind[..*place].contains('。'));
    let salutation = colon.filter(|place| behind[*place..].chars().nth(1).is_some_and(is_space));
    let mark = |place: usize| behind[place..].chars().next().map_or(0, char::len_utf8);
    let start = end + salutation.map_or(0, |place| place + mark(place));
    let pieces = [0..end, end..start, start..text.len()];
    Some(pieces.into_iter().filter_map(|range| line.piece(range)).collect())
}

/// Where an adoption note begins that stands on the line of the title: 某条例（2003年5月1日某会通过）
fn adoption(text: &str) -> Option<usize> {
    let inner = text.strip_suffix([')', '）']).filter(|_| text.len() < 600)?;
    let place = inner.rfind(['(', '（'])?;
    let note = inner[place..].trim_start_matches(['(', '（']);
    let is_note = ["通过", "公布", "发布", "修订", "修正"].iter().any(|word| note.contains(word));
    let is_dated = note.starts_with(|next: char| {
        next.is_ascii_digit() || crate::compiler::numeral::is_numeral(next)
    });
    (is_note && is_dated && super::title::ends_title(&text[..place])).then_some(place)
}

/// The pieces between two ideographic spaces or more, with which paragraphs begin.
fn paragraphs<'a>(line: &Line<'a>) -> Vec<Line<'a>> {
    let text = line.text;
    let mut pieces = Vec::new();
    let (mut from, mut run) = (0, 0);
    for (place, character) in text.char_indices() {
        if character == '\u{3000}' {
            run += 1;
            continue;
        }
        // 第一章　　总则
        if run >= 2 && !is_label(&text[from..place]) {
            pieces.extend(line.piece(from..place));
            from = place;
        }
        // Other spaces among ideographic ones belong to the same run.
        if !(is_space(character) && run > 0) {
            run = 0;
        }
    }
    pieces.extend(line.piece(from..text.len()));
    pieces
}

/// Whether a piece is a label and nothing else.
fn is_label(text: &str) -> bool {
    let text = super::line::trim(text);
    text.len() < 60 && Label::read(text).is_some_and(|label| label.rest(text).is_empty())
}

/// The last number of each form that a heading can have.
#[derive(Debug, Default)]
struct Last([u32; 5]);

impl Last {
    fn place(form: Form) -> Option<usize> {
        [Form::Chapter, Form::Division, Form::Clause, Form::Comma, Form::Bracketed]
            .iter()
            .position(|each| *each == form)
    }

    /// Takes note of the label with which a line begins.
    fn see(&mut self, line: &Line<'_>) {
        if let Some(label) = Label::read(line.content()) {
            self.count(&label);
        }
    }

    fn count(&mut self, label: &Label) {
        let Some(place) = Self::place(label.form) else { return };
        self.0[place] = label.number;
        // Divisions and points begin anew below a chapter, an article or 一、.
        if label.form == Form::Chapter {
            self.0[1] = 0;
        }
        if matches!(label.form, Form::Clause) {
            self.0[4] = 0;
        }
    }

    /// Whether a label within a line surely is the next heading.
    fn is_next(&self, label: &Label) -> bool {
        let Some(place) = Self::place(label.form) else { return false };
        let follows = label.number == self.0[place] + 1;
        let begins_anew =
            label.number == 1 && matches!(label.form, Form::Division | Form::Bracketed);
        follows || begins_anew && self.0[place] > 0
    }
}

/// Cuts a line before each heading that stands in it behind the end of a sentence, or behind a heading.
fn headings<'a>(line: &Line<'a>, last: &mut Last, cut: &mut Vec<Line<'a>>) {
    last.see(line);
    let text = line.text;
    if text.len() < SHORTEST * 3 || text.starts_with("专栏") {
        cut.push(*line);
        return;
    }
    let mut from = 0;
    let (mut before, mut spaced) = (None, false);
    for (place, character) in text.char_indices() {
        if is_space(character) {
            spaced = true;
            continue;
        }
        let may_begin =
            place > 0 && (character == '第' || "一二三四五六七八九十(（".contains(character));
        if may_begin
            && let Some(label) = Label::read(&text[place..])
            && last.is_next(&label)
            && begins(&label, before, spaced, &text[from..place], &text[place..])
        {
            last.count(&label);
            cut.extend(line.piece(from..place));
            from = place;
        }
        (before, spaced) = (Some(character), false);
    }
    cut.extend(line.piece(from..text.len()));
}

/// Whether a label surely begins a heading, by the character before it and the piece that would end there.
fn begins(label: &Label, before: Option<char>, spaced: bool, piece: &str, behind: &str) -> bool {
    let is_ordinal = matches!(label.form, Form::Chapter | Form::Division | Form::Clause);
    let after_sentence = before.is_some_and(|before| "。！？".contains(before));
    // A space stands in a Chinese text where a line was broken; before an article that is cited there is none.
    let after_space = spaced && (!is_ordinal || !label.is_glued);
    // 第一章 总则第一条 为了…, 一、任务（一）思想。…
    let after_heading = Label::read(piece).is_some_and(|above| {
        let is_upper = matches!(above.form, Form::Chapter | Form::Division | Form::Comma)
            && above.form != label.form;
        is_upper && piece.len() <= 150 && !piece.contains(['。', '；', '，'])
    });
    let is_list =
        label.form == Form::Comma && behind[label.end..].chars().take(2).any(|next| next == '、');
    let is_sure =
        after_sentence && (!is_ordinal || !label.is_glued) || after_space || after_heading;
    is_sure && !is_list
}

/// Where who signs and the day begin that stand behind the last sentence of a text on one line.
fn signature(text: &str) -> Option<usize> {
    let place = text.rfind('。')? + '。'.len_utf8();
    let tail = super::line::trim(&text[place..]);
    let is_short = !tail.is_empty() && tail.len() < 180;
    (is_short && super::dates::ends_with_day(tail)).then_some(place)
}

#[cfg(test)]
mod tests {
    use super::super::line::split;
    use super::cut;

    fn texts(text: &str) -> Vec<&str> {
        cut(split(text)).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn a_text_on_one_line_is_cut_where_its_paragraphs_begin() {
        let filler = "发展产业".repeat(40);
        let text = format!(
            "某市关于甲的决定某发〔2005〕3号各县：　　为了{filler}。　　一、任务　　（一）思想。{filler}。　　某市　　 　　某年"
        );
        let cut = texts(&text);
        assert_eq!(cut[..3], ["某市关于甲的决定", "某发〔2005〕3号", "各县："]);
        assert_eq!(cut[4], "一、任务");
        assert!(cut[5].starts_with("（一）思想"));
        assert_eq!(cut[6..], ["某市", "某年"]);
    }

    #[test]
    fn headings_glued_to_sentences_are_found_where_they_go_on_counting() {
        let filler = "发展产业".repeat(40);
        let text = format!(
            "第一章 总则第一条 为了{filler}。第二条 适用{filler}，第三条 不计。第二章 附则 第三条 {filler}。"
        );
        let cut = texts(&text);
        let starts: Vec<String> = cut.iter().map(|line| line.chars().take(6).collect()).collect();
        assert_eq!(
            starts,
            ["第一章 总则", "第一条 为了", "第二条 适用", "第二章 附则", "第三条 发展"]
        );
    }
}
