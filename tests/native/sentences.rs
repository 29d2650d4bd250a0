//! Where a passage is cut into sentences, on texts that are awkward to cut.

use std::ops::Range;

use policy_explorer::document::{Document, Sentences};

use super::{decision, review};

/// Texts of our own, with a bar behind each sentence but the last.
const CUT: [&str; 46] = [
    "",
    "发展白酒产业",
    "发展白酒产业。",
    "发展白酒产业。|发展茶产业。",
    "发展白酒产业。|发展茶产业",
    "真的要这样做吗？|要！|当然要。",
    "真的吗？！|是。",
    "还有……。|没有了。",
    "支持食品产业；|支持纺织产业；|支持家居产业。",
    "支持食品产业;|支持纺织产业.支持家居产业。",
    "食品、纺织、家居等产业，分别由三个部门牵头，按季调度。",
    "食品,纺织,家居。|机械。",
    "坚持“稳中求进。”的方针。|完。",
    "坚持“稳中求进。”完。",
    "坚持“先立后破；不立不破”的方法；|抓落实。",
    "他说：“先干起来。边干边看。”大家同意。|完。",
    "他说：“先干起来。”大家同意。",
    "（一）加强领导。|（二）抓好落实。",
    "（此件公开发布。）",
    "落实意见（试行；不含附件）。|完。",
    "落实《关于发展食品产业的意见（2023年；修订）》。|完。",
    "落实“十四五‘双控；双降’方案。”工作。|完。",
    "出台意见(含附件。)和细则。|完。",
    "一是用地；|二是用能；|三是用人。|完。",
    "强化保障：|一是用地；|二是用能。|完。",
    "强化保障:|一是用地;|二是用能。|完。",
    "强化保障：用地、用能、用人。|完。",
    "强化保障：用地。|用能；|用人。",
    "比例为1:2；|时间为8:30；|完。",
    "比例为1：|2；|完。",
    "目标：|产值：达到3亿元；|税收：达到1亿元。|完。",
    "重点：|一是食品：含白酒；|二是机械。",
    "重点“一：二；三”：|食品；|机械。",
    "达到3.5亿元。|增长5.2%！|完",
    "“未闭合的引号。|第二句；|第三句。",
    "未打开的引号”。|第二句。",
    "错配的（引号”。第二句）。|第三句。",
    "“甲（乙”丙）。|丁。",
    "第一行\n|第二行。|第三句",
    "第一行。\n|第二行",
    "“跨行\n|的引号。”|结束。",
    "。",
    "；|；。",
    "发展C++；|发展C#。|完。",
    "Use it. Then stop!| Really?| Yes。",
    "一、总体要求。|二、重点任务。",
];

fn text_of(cut: &str) -> String {
    cut.replace('|', "")
}

fn places(text: &str) -> Vec<Range<usize>> {
    Sentences::new(text).places().collect()
}

/// The text with a bar behind each sentence but the last.
fn cut(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let sentences = places(text).into_iter().map(|place| characters[place].iter().collect());
    sentences.collect::<Vec<String>>().join("|")
}

#[test]
fn texts_are_cut_where_a_reader_would_cut_them() {
    for expected in CUT {
        assert_eq!(cut(&text_of(expected)), expected);
    }
}

#[test]
fn sentences_are_the_whole_text_in_order_and_without_gaps() {
    let of_documents = [decision(), review()];
    let blocks = of_documents.iter().flat_map(Document::blocks);
    let texts = CUT.into_iter().map(text_of).chain(blocks.map(|block| block.text.clone()));
    for text in texts {
        let mut end = 0;
        for place in places(&text) {
            assert_eq!(place.start, end, "{text}");
            assert!(place.end > place.start, "{text}");
            end = place.end;
        }
        assert_eq!(end, text.chars().count(), "{text}");
    }
}

/// The text of the extent of words that stand in a text once.
fn extent(text: &str, words: &str) -> String {
    let start = text.find(words).map(|at| text[..at].chars().count()).unwrap();
    let extent = Sentences::new(text).extent(&(start..start + words.chars().count()));
    text.chars().skip(extent.start).take(extent.len()).collect()
}

#[test]
fn words_reach_as_far_as_their_sentence() {
    for (text, words, expected) in [
        ("发展茶产业。发展白酒产业。完。", "白酒", "发展白酒产业。"),
        ("发展茶产业；发展白酒产业。", "茶", "发展茶产业；"),
        // Words that go over several sentences have all of them.
        ("发展茶产业。发展白酒产业。完。", "茶产业。发展", "发展茶产业。发展白酒产业。"),
        // What ends a sentence belongs to it.
        ("发展茶产业。发展白酒产业。", "茶产业。", "发展茶产业。"),
        // A lead-in governs each item of its enumeration, an item only itself.
        (
            "前。强化白酒用地：一是指标；二是审批。后。",
            "白酒",
            "强化白酒用地：一是指标；二是审批。",
        ),
        ("前。强化白酒用地：一是指标；二是审批。后。", "指标", "一是指标；"),
        ("前。强化白酒用地：一是指标；二是审批。后。", "审批", "二是审批。"),
        ("前。强化白酒用地：一是指标；二是审批。后。", "后", "后。"),
        // An enumeration that nothing closes goes to the end.
        ("强化白酒用地：一是指标；二是审批", "白酒", "强化白酒用地：一是指标；二是审批"),
        // Without semicolons a colon parts nothing.
        ("强化白酒用地：指标、审批。后。", "指标", "强化白酒用地：指标、审批。"),
    ] {
        assert_eq!(extent(text, words), expected, "{words}");
    }
}

#[test]
fn words_outside_of_a_text_have_their_own_place() {
    assert_eq!(Sentences::new("").extent(&(3..5)), 3..5);
    assert_eq!(Sentences::new("甲。").extent(&(7..9)), 7..9);
}

#[test]
fn a_long_text_of_marks_that_never_match_is_cut_in_one_walk() {
    for text in [
        "（".repeat(200_000),
        "”（".repeat(100_000),
        "“（【".repeat(50_000) + &"》”".repeat(50_000),
    ] {
        assert_eq!(places(&text), std::iter::once(0..text.chars().count()).collect::<Vec<_>>());
    }
    assert_eq!(places(&"甲；".repeat(100_000)).len(), 100_000);
    assert_eq!(places(&"甲：乙；".repeat(50_000)).len(), 50_001);
}
