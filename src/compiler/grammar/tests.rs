//! What must hold for every text: it is read, nothing of it is lost, and its ids are distinct and made as ids are.

use std::collections::HashSet;
use std::fmt::Write;
use std::path::Path;

use proptest::prelude::*;

use super::{Notes, Text, read};
use crate::compiler::annotations::{Annotations, TitleNote};
use crate::compiler::corrections::{self, CorrectedSource};
use crate::compiler::rebuild::{normalise, rebuild_text};
use crate::compiler::{Diagnostics, Input, Report};
use crate::document::{Block, Section, id, walk};

/// What becomes of a source, and what is reported of it.
fn compile(source: &str, notes: &str) -> (Option<Text>, Diagnostics) {
    let head = "lang = \"zh-Hans\"\ntitle_short = \"某\"\ntitle_en = \"x\"\nissuer = \"某\"\nsource_name = \"某网\"\n";
    let annotations = format!("{head}{notes}");
    let input = Input { id: "x", source, annotations: &annotations, others: None };
    let mut report = Report::new(input);
    let Some(annotations) = Annotations::parse(&annotations, &mut report) else {
        return (None, report.finish());
    };
    let corrected: Option<CorrectedSource> = corrections::apply(source, &[], &mut report);
    let title = TitleNote { title: None, source_name: Some("某网") };
    let notes = Notes { title, parts: &annotations.parts, lines: &annotations.lines };
    let text = corrected.and_then(|source| read(&source, notes, &mut report));
    let text = text.filter(|_| report.has_no_error());
    (text, report.finish())
}

fn rebuilt(text: &Text) -> String {
    let blocks: [&[Block]; 3] = [&text.cover, &text.preamble, &text.closing];
    let walk = walk(blocks, [&text.sections, &text.annexes]);
    rebuild_text(&text.title_block.lines, &text.set_aside, walk)
}

/// Checks that a text has distinct ids, made as ids are, and ranges within its texts.
fn check_ids(text: &Text) {
    let mut ids = HashSet::new();
    for blocks in [&text.cover, &text.preamble, &text.closing] {
        check_blocks(blocks, &mut ids);
    }
    check_sections(&text.sections, &mut ids);
    check_sections(&text.annexes, &mut ids);
    for aside in &text.set_aside {
        assert!(
            aside.after.as_ref().is_none_or(|after| after == id::TITLE || ids.contains(after)),
            "{:?}",
            aside.after
        );
    }
}

fn check_sections(sections: &[Section], ids: &mut HashSet<String>) {
    for section in sections {
        assert!(id::is_section(&section.id), "{}", section.id);
        assert!(ids.insert(section.id.clone()), "{} twice", section.id);
        check_blocks(&section.blocks, ids);
        check_sections(&section.sections, ids);
    }
}

fn check_blocks(blocks: &[Block], ids: &mut HashSet<String>) {
    for block in blocks {
        assert!(id::is_block(&block.id), "{}", block.id);
        assert!(ids.insert(block.id.clone()), "{} twice", block.id);
        let length = block.text.chars().count();
        for cell in block.rows.iter().flat_map(|row| &row.cells) {
            assert!(
                id::is_cell(&cell.id) && cell.start <= cell.end && cell.end <= length,
                "{cell:?}"
            );
        }
        check_blocks(&block.blocks, ids);
    }
}

/// The outline of a text, a line a section: id, kind, label and title, indented by depth.
fn outline(sections: &[Section]) -> String {
    fn put(sections: &[Section], depth: usize, outline: &mut String) {
        for section in sections {
            let Section { id, label, title, .. } = section;
            let indent = "  ".repeat(depth);
            let _ = writeln!(outline, "{indent}{id} {} {label} {title}", section.kind.as_str());
            put(&section.sections, depth + 1, outline);
        }
    }
    let mut outline = String::new();
    put(sections, 0, &mut outline);
    outline
}

/// The outline of a text that is read.
fn outline_of(source: &str, notes: &str) -> String {
    let (text, diagnostics) = compile(source, notes);
    text.map_or_else(|| diagnostics.to_string(), |text| outline(&text.sections))
}

#[test]
fn sentences_that_begin_with_a_number_are_no_headings() {
    let source = "某市关于发展的意见\n一、要求\n(一)思想。坚持。\n(二)项所列事项由省级负责。\n第八条、第九条所称企业,是指甲。\n\
                  二、三产业是重点,要抓好。\n三、四线城市也要参与。\n二、任务\n(二)产业。发展。";
    assert_eq!(
        outline_of(source, ""),
        "p1 part 一 要求\n  a1 article (一) 思想\np2 part 二 任务\n  a2 article (二) 产业\n"
    );
}

#[test]
fn a_covering_notice_is_apart_from_what_it_encloses() {
    let source = "某市关于印发《某办法》的通知\n某发〔2020〕1号\n各单位：\n现将《某办法》印发给你们。\n某局\n2020年1月2日\n\
                  某办法\n第一章　总　则\n第一条　为了管理，制定本办法。\n第二条　适用本市：\n（一）甲；\n（二）乙。\n附件1\n申请表\n一、姓名";
    let (text, _) = compile(source, "");
    let text = text.unwrap();
    let cover: Vec<&str> = text.cover.iter().map(|block| block.text.as_str()).collect();
    assert_eq!(cover, ["各单位：", "现将《某办法》印发给你们。", "某局", "2020年1月2日", "某办法"]);
    assert_eq!(
        outline(&text.sections),
        "p1 chapter 第一章 总　则\n  a1 article 第一条 \n  a2 article 第二条 \n"
    );
    assert_eq!(outline(&text.annexes), "x1 annex 附件1 申请表\n  x1-p1 part 一 姓名\n");
}

#[test]
fn numbers_that_begin_anew_are_counted_within_what_they_stand_in() {
    let source = "某计划\n第一章 甲\n第一节 乙\n文。\n第二节 丙\n文。\n第二章 丁\n第一节 戊\n文。\n第二章 己\n文。";
    let outline = "p1 chapter 第一章 甲\n  p1-d1 division 第一节 乙\n  p1-d2 division 第二节 丙\np2 chapter 第二章 丁\n  \
                   p2-d1 division 第一节 戊\np2r2 chapter 第二章 己\n";
    assert_eq!(outline_of(source, ""), outline);
}

#[test]
fn a_text_on_one_line_has_its_sections() {
    let filler = "加快发展各项产业".repeat(20);
    let source = format!(
        "某省关于发展的意见 某发〔2010〕8号 各市人民政府： 现提出以下意见： 一、意义 （一）基础。{filler}。 （二）难点。{filler}。二、任务 \
         （三）稳定。{filler}。 某省人民政府 2010年5月6日"
    );
    let outline = "p1 part 一 意义\n  a1 article （一） 基础\n  a2 article （二） 难点\np2 part 二 任务\n  a3 article （三） 稳定\n";
    assert_eq!(outline_of(&source, ""), outline);
}

#[test]
fn an_editor_says_what_a_line_is() {
    let source = "某市关于发展的意见\n一、要求\n坚持。\n二、三农是重点。\n总结\n完成。";
    let notes = "[[line]]\nbegins = \"二、三农\"\nis = \"paragraph\"\n[[line]]\nbegins = \"总结\"\nis = \"part\"\n";
    assert_eq!(outline_of(source, notes), "p1 part 一 要求\np2 part  总结\n");
    let unknown = outline_of(source, "[[line]]\nbegins = \"三、\"\nis = \"part\"\n");
    assert!(unknown.contains("no line begins with"), "{unknown}");
}

#[test]
fn every_text_of_the_corpus_is_rebuilt() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/native/corpus");
    let mut count = 0;
    for entry in std::fs::read_dir(corpus).unwrap() {
        let path = entry.unwrap().path().join("source.txt");
        let Ok(source) = std::fs::read_to_string(&path) else { continue };
        if let (Some(text), _) = compile(&source, "") {
            assert_eq!(rebuilt(&text), normalise(&source), "{}", path.display());
            check_ids(&text);
            count += 1;
        }
    }
    assert!(count > 30, "{count}");
}

/// Beginnings, middles and ends of lines, put together at random.
const PIECES: [&str; 72] = [
    "一、",
    "二、",
    "三、",
    "二、三产业",
    "第一章 ",
    "第二章　",
    "第 三 章 ",
    "第一节 ",
    "第二节",
    "第一条 ",
    "第二条",
    "第 7-1 條",
    "第八条、第九条",
    "第四十条之一 ",
    "第一编 ",
    "第一篇",
    "第二部分 ",
    "第一款 ",
    "(一)",
    "（二）",
    "㈢",
    "（三）项所列",
    "1.",
    "2．",
    "10.",
    "1 ",
    "2　",
    "1.1 ",
    "1.2",
    "1.1.1 ",
    "2.5",
    "（1）",
    "⑵",
    "①",
    "②",
    "一是",
    "二是",
    "——",
    "附件",
    "附件1",
    "附件：1.",
    "附录A ",
    "附：",
    "专栏1 ",
    "专栏2",
    "目录",
    "表1 ",
    "— 3 —",
    "第 4 页",
    "12",
    "|甲|乙|",
    "甲\t乙\t",
    "## ",
    "# ",
    "某市关于加快产业发展的意见",
    "某发〔2016〕65号",
    "各县人民政府：",
    "某市人民政府",
    "2019年1月12日",
    "二○○四年六月十六日",
    "（此件公开发布）",
    "现印发给你们，请认真执行。",
    "本办法自2022年1月1日起施行。",
    "总则",
    "加快发展",
    "为了发展产业。",
    "发展食品，加快培育；支持创新。",
    "修改为：“第三条",
    "”",
    "\u{200b}",
    "　　",
    "\n",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read_and_rebuilt(
        picks in prop::collection::vec((0..PIECES.len(), prop::bool::weighted(0.5), 0..40_usize), 1..60),
    ) {
        let mut source = String::from("某市关于加快产业发展的意见\n");
        for (piece, breaks, filler) in picks {
            source.push_str(PIECES[piece]);
            if filler > 35 {
                source.push_str(&"加快发展产业。".repeat(filler));
            }
            if breaks {
                source.push('\n');
            }
        }
        if let (Some(text), _) = compile(&source, "") {
            prop_assert_eq!(rebuilt(&text), normalise(&source));
            check_ids(&text);
        }
    }

    #[test]
    fn no_text_makes_it_panic(source in "\\PC{0,80}(\n\\PC{0,40}){0,6}") {
        if let (Some(text), _) = compile(&source, "") {
            prop_assert_eq!(rebuilt(&text), normalise(&source));
        }
    }
}
