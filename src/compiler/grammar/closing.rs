//! The closing of a text: closing clauses, the list of annexes, who signs, the day.

use super::annexes::{list_ends, marker};
use super::dates::{ends_with_day, is_day};
use super::doubt::{self, Doubt};
use super::frame::{Said, is_remark};
use super::label::{Form, Label};
use super::labels::quoted;
use super::line::{Line, fold};
use super::notes::LineIs;
use super::portal::is_of_portal;

/// The longest line of a signature, in characters.
const LONGEST: usize = 60;

/// Where the closing begins: a closing clause, the list of annexes, signature, day.
pub(super) fn closing(lines: &[Line<'_>], title: &str, said: &Said) -> usize {
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
                    || is_of_portal(text)
                    || is_attendance(text)
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
    if let Some(epilogue) = epilogue(&lines[..start]) {
        start = epilogue;
    }
    // 本决定自…起施行。
    let quoted = quoted(lines);
    let is_regulation = lines.iter().zip(quoted).any(|(line, is_quoted)| {
        let label = Label::read(line.content()).filter(|_| !is_quoted);
        label.is_some_and(|label| {
            label.form == Form::Clause && doubt::of(&label, line) != Doubt::Sentence
        })
    });
    while start > 0
        && !is_regulation
        && is_closing_clause(&lines[start - 1])
        && is_said(&lines[start - 1]).is_none()
        && !(start > 1 && is_bare_heading(&lines[start - 2]))
    {
        start -= 1;
    }
    start
}

/// Whether a line is a heading alone, to which the next one belongs: 4.2 施行时间.
fn is_bare_heading(line: &Line<'_>) -> bool {
    line.length() <= LONGEST / 2 && !line.ends_sentence() && Label::read(line.content()).is_some()
}

/// Where 结束语 begins, behind which nothing is numbered.
fn epilogue(lines: &[Line<'_>]) -> Option<usize> {
    /// The most lines behind it.
    const MOST: usize = 60;
    let is_numbered = |line: &&Line<'_>| Label::read(line.content()).is_none();
    let count = lines.iter().rev().take(MOST).take_while(is_numbered).count();
    let from = lines.len() - count;
    let place = lines[from..].iter().position(|line| is_frame_title(line.text))? + from;
    (place + 1 < lines.len() && from > 0).then_some(place)
}

/// Whether a line is the name of what opens or closes a text without a number: 前言, 结束语.
pub(super) fn is_frame_title(text: &str) -> bool {
    const NAMES: [&str; 14] = [
        "前言",
        "序言",
        "序",
        "引言",
        "导言",
        "导语",
        "绪论",
        "结束语",
        "结语",
        "后记",
        "尾声",
        "前語",
        "結語",
        "結束語",
    ];
    let text = text.trim_start_matches(['#', ' ']);
    text.len() <= 60 && NAMES.contains(&fold(text).as_str())
}

/// Who was there and who gets a copy: 出席：…, 记录：…, 抄送：…
fn is_attendance(text: &str) -> bool {
    const WORDS: [&str; 16] = [
        "出席", "列席", "参加", "参会", "请假", "缺席", "记录", "整理", "主持", "签发", "抄送",
        "主送", "分送", "发送", "抄报", "报送",
    ];
    let key = text.split_once(['：', ':']).map(|(key, _)| fold(key));
    key.is_some_and(|key| {
        key.chars().count() <= 6 && WORDS.iter().any(|word| key.starts_with(word))
    })
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
    // 妥否，请批示。以上报告如无不妥，请批转执行。
    let asks = ["妥否", "当否", "以上", "如无不妥"].iter().any(|word| text.starts_with(word))
        && text.contains('请')
        && line.length() <= 40;
    // 《某法》根据本决定作相应修改，重新公布。
    let republishes =
        text.starts_with('《') && text.contains("根据本决定") && text.ends_with("公布。");
    let own = text.strip_prefix('本').or_else(|| text.strip_prefix("以上")).is_some_and(|rest| {
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
    set || asks || own || republishes
}
