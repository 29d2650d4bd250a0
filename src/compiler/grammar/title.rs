//! Titles of documents: where one ends, and how many lines it is broken over.

use super::dates::is_day;
use super::label::Label;
use super::line::{Line, fold};
use super::title_block::is_number;

/// How many lines a title is broken over at most.
const MOST_LINES: usize = 4;

/// The longest line of a title, in characters.
const LONGEST: usize = 80;

/// What official documents call themselves: with one of these words a title ends.
const KINDS: [&str; 62] = [
    "决定",
    "決定",
    "通知",
    "意见",
    "意見",
    "条例",
    "條例",
    "办法",
    "辦法",
    "规定",
    "規定",
    "规划",
    "規劃",
    "计划",
    "計畫",
    "方案",
    "函",
    "批复",
    "令",
    "公告",
    "报告",
    "報告",
    "规则",
    "規則",
    "细则",
    "細則",
    "纲要",
    "決議",
    "决议",
    "预案",
    "公报",
    "命令",
    "通告",
    "议案",
    "纪要",
    "章程",
    "法",
    "要点",
    "措施",
    "准则",
    "规程",
    "指南",
    "标准",
    "制度",
    "倡议书",
    "建议",
    "解释",
    "解釋",
    "答复",
    "通报",
    "请示",
    "讲话",
    "致辞",
    "声明",
    "宣言",
    "守则",
    "公约",
    "通则",
    "通則",
    "白皮书",
    "大纲",
    "总结",
];

/// Whether a title may end here.
pub(in crate::compiler) fn ends_title(text: &str) -> bool {
    let text = fold(text);
    let mut text = text.as_str();
    // 《…规定》, …办法（试行）
    loop {
        let shorter = match text.strip_suffix([')', '）']) {
            Some(inner) => inner.rfind(['(', '（']).map_or(text, |place| &inner[..place]),
            None => text.trim_end_matches(['》', '”', '"', '。']),
        };
        if shorter == text {
            break;
        }
        text = shorter;
    }
    KINDS.iter().any(|kind| text.ends_with(kind))
}

/// How many of the lines behind its first one belong to a title that is broken over several.
pub(super) fn continuations(first: &Line<'_>, behind: &[Line<'_>]) -> usize {
    if ends_title(first.content()) || first.ends_sentence() || first.length() > LONGEST {
        return 0;
    }
    let goes_on = |line: &Line<'_>| {
        let text = line.content();
        line.length() <= LONGEST
            && !line.ends_sentence()
            && Label::read(text).is_none()
            && line.item().is_none()
            && !text.starts_with(['(', '（', '来'])
            && !is_number(text)
            && !is_day(text)
    };
    // What was set aside between two lines stays between them.
    let follows = |at: usize, line: &Line<'_>| line.index == first.index + at + 1;
    let lines = behind.iter().take(MOST_LINES - 1).enumerate();
    let most = lines.take_while(|(at, line)| follows(*at, line) && goes_on(line)).count();
    let has_subject = |text: &str| fold(text).contains("关于") || fold(text).contains("關於");
    // Words of its own kind end a title that says what it is about; 国务院 / 关于… is one as well.
    let ends = |count: &usize| {
        let about =
            std::iter::once(first).chain(&behind[..*count]).any(|line| has_subject(line.content()));
        about && ends_title(behind[*count - 1].content())
    };
    (1..=most).find(ends).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::super::line::split;
    use super::{continuations, ends_title};

    #[test]
    fn a_title_ends_with_what_the_document_is() {
        for text in
            ["关于甲的通知", "甲条例", "甲管理办法（试行）", "关于印发《甲规定》的通知", "甲 的 函"]
        {
            assert!(ends_title(text), "{text}");
        }
        assert!(!ends_title("关于印发") && !ends_title("某市人民政府"));
    }

    #[test]
    fn a_title_goes_on_over_lines() {
        let count = |text: &str| {
            let lines = super::super::glued::cut(split(text));
            continuations(&lines[0], &lines[1..])
        };
        assert_eq!(count("某市关于印发\n《甲》的通知\n正文。"), 1);
        assert_eq!(count("某省人民政府\n关于甲的\n若干意见\n正文。"), 2);
        assert_eq!(count("甲条例\n乙办法"), 0);
        assert_eq!(count("政府工作报告\n某省省长"), 0);
    }
}
