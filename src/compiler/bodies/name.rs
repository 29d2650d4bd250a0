//! What is the name of a body, and which words say what it does.

use std::ops::Range;

use super::{is_closing, is_opening};
use crate::document::BodyRole;

/// What a label says of the names behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// What they do: 责任单位, 牵头单位, 配合单位.
    Bodies(BodyRole),
    /// They are no names but a time: 完成时限.
    Time,
}

impl Label {
    /// The label with these words, if there is such a one.
    pub(super) fn read(words: &[char]) -> Option<Self> {
        let words: String = words.iter().filter(|each| !each.is_whitespace()).collect();
        // 责任领导 are persons.
        let times = ["完成时限", "完成时间", "时限", "期限", "时间要求", "时间安排", "时间节点"];
        if words.ends_with("领导") || times.contains(&&*words) {
            return Some(Self::Time);
        }
        let kind = ["单位", "部门", "主体"].iter().find_map(|kind| words.strip_suffix(kind))?;
        let role = match kind {
            "牵头" | "牵头责任" | "责任牵头" | "牵头负责" => BodyRole::Lead,
            "责任" | "负责" | "分工" | "承担" => BodyRole::Responsible,
            "配合" | "参与" | "协助" | "协同" | "协同配合" | "责任配合" | "配合责任" => {
                BodyRole::Supporting
            }
            _ => return None,
        };
        Some(Self::Bodies(role))
    }
}

/// Words behind a name that say what the body does. Those of the first three lists say it, the rest only how.
const LEADS: [&str; 1] = ["牵头"];
const SUPPORTS: [&str; 5] = ["配合", "参与", "参加", "协助", "协同"];
const IS_RESPONSIBLE: [&str; 3] = ["负责", "分工", "职责"];
const HOW: [&str; 23] = [
    "各自",
    "按照",
    "按",
    "根据",
    "依据",
    "依",
    "分别",
    "共同",
    "分头",
    "具体",
    "密切",
    "积极",
    "主动",
    "统筹",
    "抓好",
    "抓",
    "落实",
    "推进",
    "推动",
    "协调",
    "实施",
    "组织实施",
    "组织落实",
];

/// A name without the words behind it that say what the body does, and what that is. Nothing where these words leave it
/// open.
pub(super) fn deed(
    text: &[char],
    mut place: Range<usize>,
) -> Option<(Range<usize>, Option<BodyRole>)> {
    let (mut leads, mut supports, mut is_responsible, mut is_any) = (false, false, false, false);
    loop {
        let ends_with = |word: &&&str| ends_with(&text[place.clone()], word);
        let all = [(&LEADS[..], 0), (&SUPPORTS, 1), (&IS_RESPONSIBLE, 2), (&HOW, 3)];
        let found = all.iter().flat_map(|(words, list)| words.iter().map(move |word| (word, list)));
        let longest = found.filter(|(word, _)| ends_with(word)).max_by_key(|(word, _)| word.len());
        let Some((word, list)) = longest else { break };
        leads |= *list == 0;
        supports |= *list == 1;
        is_responsible |= *list == 2;
        is_any = true;
        place.end -= word.chars().count();
    }
    let role = match () {
        () if leads => Some(BodyRole::Lead),
        () if supports => Some(BodyRole::Supporting),
        () if is_responsible => Some(BodyRole::Responsible),
        () if is_any => return None,
        () => None,
    };
    Some((place, role))
}

/// A name without a bracket behind it that says what this body alone does: 市水务局（牵头）.
pub(super) fn own_role(text: &[char], place: Range<usize>) -> (Range<usize>, Option<BodyRole>) {
    let signs = [
        ("牵头", BodyRole::Lead),
        ("牵头单位", BodyRole::Lead),
        ("牵头部门", BodyRole::Lead),
        ("配合", BodyRole::Supporting),
    ];
    let words = &text[place.clone()];
    let opening = words
        .iter()
        .rposition(|each| is_opening(*each))
        .filter(|_| words.last().is_some_and(|last| is_closing(*last)));
    let Some(opening) = opening else { return (place, None) };
    let within: String = words[opening + 1..words.len() - 1].iter().collect();
    match signs.into_iter().find(|(sign, _)| *sign == within) {
        Some((_, role)) => (place.start..place.start + opening, Some(role)),
        None => (place, None),
    }
}

/// The names at a place: without 由 before them and 等有关部门 behind them, cut at 和 where a whole name stands before it.
/// None where only the words around names stand there; nothing where something there can't be a name.
pub(super) fn names(text: &[char], mut place: Range<usize>) -> Option<Vec<Range<usize>>> {
    if text[place.clone()].first() == Some(&'由') {
        place.start += 1;
    }
    place.end = without_others(text, place.clone());
    if place.is_empty() {
        return Some(Vec::new());
    }
    let mut names = Vec::new();
    let mut start = place.start;
    for at in place.clone() {
        let is_and = matches!(text[at], '和' | '与' | '及');
        if is_and
            && at > start
            && is_whole(&text[start..at])
            && is_institution(&text[at + 1..place.end])
        {
            names.push(start..at);
            start = at + 1;
        }
    }
    names.push(start..place.end);
    names.iter().all(|name| may_be_body(&text[name.clone()])).then_some(names)
}

/// Where a name ends behind which others are only hinted at: 等, 等有关部门, 等10个单位.
fn without_others(text: &[char], place: Range<usize>) -> usize {
    let Some(and_others) = text[place.clone()].iter().rposition(|each| *each == '等') else {
        return place.end;
    };
    let and_others = place.start + and_others;
    let mut rest: String = text[and_others + 1..place.end].iter().collect();
    let is_count = |each: char| each.is_ascii_digit() || "一二三四五六七八九十".contains(each);
    rest = rest.trim_start_matches(is_count).into();
    let how = ["有关", "相关", "省级", "市级", "县级", "省直", "市直", "中央", "各", "家", "个"];
    while let Some(behind) = how.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = behind.into();
    }
    let others = [
        "",
        "部门",
        "单位",
        "地区",
        "地方",
        "方面",
        "机构",
        "部门和单位",
        "部门单位",
        "单位和部门",
    ];
    if others.contains(&&*rest) { and_others } else { place.end }
}

/// With what the names of bodies end.
const ENDINGS: [&str; 66] = [
    "部",
    "委",
    "局",
    "厅",
    "署",
    "办",
    "院",
    "会",
    "行",
    "室",
    "组",
    "队",
    "处",
    "所",
    "站",
    "校",
    "馆",
    "团",
    "台",
    "社",
    "省",
    "市",
    "县",
    "区",
    "州",
    "乡",
    "镇",
    "旗",
    "盟",
    "村",
    "街道",
    "海关",
    "政府",
    "部门",
    "单位",
    "机构",
    "企业",
    "公司",
    "集团",
    "中心",
    "法院",
    "工会",
    "妇联",
    "残联",
    "侨联",
    "文联",
    "科协",
    "作协",
    "工商联",
    "税务",
    "专班",
    "地方",
    "组织",
    "协会",
    "学会",
    "商会",
    "高校",
    "大学",
    "学院",
    "银行",
    "基地",
    "园区",
    "指挥部",
    "联席会议",
    "党委",
    "联社",
];

/// Whether a name is that of an institution for sure.
pub(super) fn is_institution(name: &[char]) -> bool {
    name.len() > 1 && ENDINGS.iter().any(|ending| ends_with(name, ending))
}

/// Whether a name before 和 is whole, so that 工业和信息化部 and 党委和政府 stay one.
fn is_whole(name: &[char]) -> bool {
    let endings = ["部门", "单位", "政府", "部", "厅", "局", "署", "委"];
    is_institution(name)
        && endings.iter().any(|ending| ends_with(name, ending))
        && !ends_with(name, "党委")
}

/// Whether a name may be that of a body: no sentence, no number, no time.
pub(super) fn may_be_body(name: &[char]) -> bool {
    const OF_SENTENCES: [&str; 22] = [
        "的", "了", "将", "应当", "必须", "可以", "如果", "其中", "除外", "会同", "为主", "负责",
        "牵头", "分工", "配合", "完成", "落实", "以下", "简称", "承办", "不含", "一方",
    ];
    let words: String = name.iter().collect();
    let is_of_names = |each: &char| {
        each.is_alphabetic() || is_opening(*each) || is_closing(*each) || "·“”".contains(*each)
    };
    let depth = |name: &[char]| {
        let depth = |each: &char| i32::from(is_opening(*each)) - i32::from(is_closing(*each));
        name.iter().map(depth).sum::<i32>()
    };
    (2..=40).contains(&name.len())
        && name.iter().all(is_of_names)
        && depth(name) == 0
        && !OF_SENTENCES.iter().any(|word| words.contains(word))
}

/// Whether words say by when: 2025年底前完成.
pub(super) fn is_time(words: &[char]) -> bool {
    words.iter().any(char::is_ascii_digit)
        && ["前", "完成", "年", "月", "日"].iter().any(|end| ends_with(words, end))
        && words.contains(&'年')
}

/// Whether a text has a remark such as 排在第一位的为牵头部门.
pub(super) fn has_remark(text: &str) -> bool {
    let is_first = |clause: &str| {
        ["第一位", "第1位", "第一个", "首位", "首个", "排名第一", "排第一", "列第一"]
            .iter()
            .any(|words| clause.contains(words))
    };
    let leads =
        |clause: &str| ["为牵头", "是牵头", "系牵头"].iter().any(|words| clause.contains(words));
    text.contains("牵头")
        && text
            .split(['，', ',', '。', '；', ';', '（', '）', '(', ')'])
            .any(|clause| is_first(clause) && leads(clause))
}

fn ends_with(text: &[char], words: &str) -> bool {
    let count = words.chars().count();
    text.len() >= count && text[text.len() - count..].iter().copied().eq(words.chars())
}
