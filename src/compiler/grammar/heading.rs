//! Headings, and where they end and the text begins.

use super::label::{Form, Label};
use super::line::is_space;
use crate::document::SectionKind;

/// How long a run-in heading of an item or a point may be, in characters.
const LONGEST_HEADING: usize = 30;

/// How long the title of a section may be, in characters: of a part, and of an article.
const LONGEST_TITLES: [usize; 2] = [100, 60];

/// How long a title is at most where nothing else tells it from a sentence.
const LONGEST_DOUBTFUL: usize = 50;

/// How long the title of an article in round brackets may be before its text, in characters.
const LONGEST_BRACKETED: usize = 20;

/// What the line of a section is: a title, a text, or both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shape<'t> {
    pub(super) title: Option<&'t str>,
    pub(super) text: Option<&'t str>,
}

/// What stands behind a section's label.
pub(super) fn shape<'t>(
    kind: SectionKind,
    label: &Label,
    rest: &'t str,
    is_titled: bool,
    next_is_text: bool,
) -> Shape<'t> {
    if rest.is_empty() {
        return Shape { title: None, text: None };
    }
    let longest = LONGEST_TITLES[usize::from(kind >= SectionKind::Article)];
    if label.form == Form::Clause {
        return clause(rest, next_is_text);
    }
    let is_ordinal = label.form.is_heading();
    let rest = if is_ordinal {
        rest.trim_start_matches([':', '：']).trim_start_matches(is_space)
    } else {
        rest
    };
    if is_ordinal {
        return match run_in_heading(rest).filter(|(title, _)| title.chars().count() <= longest) {
            Some((title, text)) => Shape { title: Some(title), text: Some(text) },
            None => Shape { title: Some(rest.strip_suffix('。').unwrap_or(rest)), text: None },
        };
    }
    let fits = |title: &str| title.chars().count() <= longest;
    match run_in_heading(rest) {
        Some((title, text)) if is_titled && fits(title) => {
            Shape { title: Some(title), text: Some(text) }
        }
        Some(_) => Shape { title: None, text: Some(rest) },
        None if let Some((title, text)) = spaced_heading(rest) => {
            Shape { title: Some(title), text: Some(text) }
        }
        None => {
            let title = rest.strip_suffix('。').unwrap_or(rest);
            // 财政拨款：指财政当年拨付的资金。
            let explains = rest.ends_with('。') && title.contains('：');
            let is_sentence = !fits(title)
                || explains
                || rest.ends_with(['。', '；', ';', '：', ':']) && !is_titled;
            match is_sentence {
                true => Shape { title: None, text: Some(rest) },
                false => Shape { title: Some(title), text: None },
            }
        }
    }
}

/// A heading that a space parts from its text, where a line break was lost: 工作安排 各区排定班次，向家长公布。
fn spaced_heading(rest: &str) -> Option<(&str, &str)> {
    let (title, text) = rest.split_once(is_space)?;
    let is_sentence = text.ends_with('。') && text.contains('，');
    (is_sentence && title.chars().count() > 1 && is_short(title) && !title.contains('、'))
        .then(|| (title, text.trim_start_matches(is_space)))
}

/// What stands behind 第一条: a title in brackets, one alone on the line, or the text.
fn clause(rest: &str, next_is_text: bool) -> Shape<'_> {
    let titled = rest
        .strip_prefix(['【', '[', '〔', '〖', '［'])
        .and_then(|rest| rest.split_once(['】', ']', '〕', '〗', '］']));
    if let Some((title, text)) = titled.filter(|(title, _)| !title.is_empty()) {
        let text = text.trim_start_matches(is_space);
        return Shape { title: Some(title), text: (!text.is_empty()).then_some(text) };
    }
    // 第一条（目的和依据） 为了…
    let round = rest.strip_prefix(['(', '（']).and_then(|rest| rest.split_once([')', '）']));
    if let Some((title, text)) = round
        && (2..=LONGEST_BRACKETED).contains(&title.chars().count())
        && is_short(title)
        && text.chars().count() > 4
        && !text.starts_with(['、', '，', '。'])
        && Label::read(rest).is_none()
    {
        return Shape { title: Some(title), text: Some(text.trim_start_matches(is_space)) };
    }
    let bracketed = rest.strip_prefix(['(', '（']).and_then(|rest| rest.strip_suffix([')', '）']));
    if let Some(title) = bracketed.filter(|title| next_is_text && is_short(title)) {
        return Shape { title: Some(title), text: None };
    }
    let is_sentence =
        rest.ends_with(['。', '；', ';', '：', ':', '，', ',', '！', '？', '”', ')', '）']);
    match next_is_text && !is_sentence && is_short(rest) {
        true => Shape { title: Some(rest), text: None },
        false => Shape { title: None, text: Some(rest) },
    }
}

fn is_short(heading: &str) -> bool {
    heading.chars().count() <= LONGEST_HEADING
        && !heading.contains(['，', ',', '；', ';', '：', ':', '。'])
}

/// Whether what stands behind a label is rather a title than a sentence. `is_childless` says that nothing stands below it,
/// `is_reply` that its section is the first level of a 批复, where sentences are numbered.
pub(super) fn is_title(rest: &str, is_childless: bool, is_reply: bool) -> bool {
    let sentence = run_in_heading(rest).map_or(rest, |(title, _)| title);
    let is_whole = sentence.len() == rest.len();
    let is_short = |most: usize| sentence.chars().count() <= most;
    // 二、主要任务： is a title, 二、增加一条，作为第三条： begins a sentence.
    if rest.ends_with(['：', ':']) {
        let lists = sentence.contains("下列") || sentence.contains("如下");
        return !is_reply && is_short(LONGEST_HEADING) && !lists && !is_operative(sentence);
    }
    match is_whole {
        _ if is_reply => is_whole && is_short(16) && !rest.ends_with(['。', '；', ';']),
        true if rest.ends_with(['。', '；', ';']) => {
            !is_childless && is_short(LONGEST_DOUBTFUL) && !is_operative(sentence)
        }
        true => is_short(LONGEST_TITLES[1]) && !sentence.contains("：“"),
        false => is_short(LONGEST_DOUBTFUL) && !is_operative(sentence),
    }
}

/// Whether a sentence rules something, as no title does.
fn is_operative(sentence: &str) -> bool {
    const WORDS: [&str; 13] = [
        "应当",
        "不得",
        "應",
        "同意",
        "本办法",
        "本条例",
        "本规定",
        "修改为",
        "删去",
        "删除",
        "增加一",
        "改为",
        "作为第",
    ];
    // 会议听取了…汇报, in minutes
    let reports = ["会议", "會議"].iter().any(|word| sentence.starts_with(word))
        && ["听取", "审议", "研究", "指出", "强调", "决定", "认为", "通过", "聽取", "審議"]
            .iter()
            .any(|word| sentence.contains(word));
    WORDS.iter().any(|word| sentence.contains(word)) || sentence.contains("：“") || reports
}

/// A heading that runs into its text, and the text: 「总体要求。以…」. Both are there.
pub(super) fn run_in_heading(rest: &str) -> Option<(&str, &str)> {
    let (heading, text) = rest.split_once('。')?;
    let (heading, text) = (heading.trim_end_matches(is_space), text.trim_start_matches(is_space));
    (!heading.is_empty() && !text.is_empty()).then_some((heading, text))
}

/// The heading of an item or a point, if it has one, and its text.
pub(super) fn short_heading(rest: &str) -> (Option<&str>, &str) {
    let is_short = |heading: &str| {
        heading.chars().count() <= LONGEST_HEADING
            && !heading.contains(['，', ',', '；', ';', '：', ':'])
    };
    match run_in_heading(rest).filter(|(heading, _)| is_short(heading)) {
        Some((heading, text)) => (Some(heading), text),
        None => (None, rest),
    }
}

/// A heading as it stands before its text.
pub(super) fn with_stop(heading: Option<&str>) -> String {
    heading.map_or_else(String::new, |heading| format!("{heading}。"))
}
