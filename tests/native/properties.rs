//! What must hold for every text.

use policy_explorer::compiler::{Compiled, normalise, rebuild, to_json};
use policy_explorer::document::characters::is_forbidden;
use policy_explorer::export::{Format, files};
use policy_explorer::foreign::admit;
use proptest::prelude::*;

use super::compile_text;

const HEAD: &str =
    "lang = \"zh-Hans\"\ntitle_short = \"题\"\ntitle_en = \"T\"\nissuer = \"机关\"\n";

/// Text of a paragraph: characters that the grammar gives no meaning at a line's beginning.
fn prose() -> impl Strategy<Value = String> {
    "[甲乙丙丁戊己庚辛]{1,6}[a-z0-9,;:“”%甲乙丙丁]{0,12}"
}

/// Lines that the grammar gives a meaning, right or wrong, in any order.
fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        prose(),
        ("[一二三四五六七八九十]{1,3}", prose()).prop_map(|(n, text)| format!("{n}、{text}")),
        ("[一二三四五六七八九十]{1,3}", prose(), prose())
            .prop_map(|(n, heading, text)| format!("（{n})　{heading}。{text}")),
        (prose(), prose()).prop_map(|(heading, text)| format!("——{heading}。{text}")),
        ("[一二三1-9]{1,2}", prose()).prop_map(|(n, text)| format!("第{n}条　{text}")),
        ("[1-3]", "[.．、]", prose()).prop_map(|(n, mark, text)| format!("{n}{mark}{text}")),
        ("[⑴-⑶㈠-㈢]", prose(), "[。]?").prop_map(|(n, text, stop)| format!("{n}{text}{stop}")),
        ("(--|—|──|–)", prose()).prop_map(|(mark, text)| format!("{mark}{text}")),
        (prose(), prose(), prose()).prop_map(|(a, b, c)| format!("{a}。一是{b}。二是{c}。")),
        "来源[:：][^\n]{0,9}",
        "\\PC{0,20}",
        "[\u{feff}\u{3000} \t\r]{0,3}",
    ]
}

/// A well-formed source with this many articles in each part.
fn source() -> impl Strategy<Value = String> {
    let article =
        (prose(), prose(), prop::collection::vec((any::<bool>(), prose(), prose()), 0..4));
    let part = (prose(), prop::collection::vec(article, 0..4));
    let breaks = prop::sample::select(vec!["\n", "\n\n", "\r\n", "\n　\n\n"]);
    (prose(), prop::collection::vec(part, 1..4), breaks).prop_map(|(title, parts, line_break)| {
        let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
        let mut lines = vec![title, "来源:报 发布日期:2020-01-02".to_owned()];
        let mut articles = numerals.iter();
        for ((title, part), numeral) in parts.into_iter().zip(numerals) {
            lines.push(format!("{numeral}、{title}"));
            for ((heading, text, blocks), numeral) in part.into_iter().zip(articles.by_ref()) {
                lines.push(format!("({numeral}){heading}。{text}"));
                lines.extend(blocks.into_iter().map(|(is_item, heading, text)| {
                    if is_item { format!("——{heading}。{text}") } else { text }
                }));
            }
        }
        lines.join(line_break)
    })
}

#[test]
fn texts_that_repeat_themselves_take_no_longer_than_others() {
    // Comparing each place with each word anew would take minutes here.
    let text = "字".repeat(200_000);
    let source = format!("题\n来源:报\n一、甲\n(一)乙。{text}");
    let term = format!(
        "{HEAD}[[facet]]\nid = \"f\"\nname = \"面\"\n[[facet.group]]\nid = \"g\"\nname = \"组\"\nby = \"editor\"\n\
         [[facet.term]]\nid = \"t\"\nname = \"字\"\nname_en = \"T\"\ngroup = \"g\"\nnames = [\"{}\"]\n",
        "字".repeat(100_000)
    );
    let document = compile_text("any", &source, &term).unwrap().document;
    // Of words that overlap the longer ones count.
    let lengths = document.mentions.iter().map(|mention| mention.span.end - mention.span.start);
    assert_eq!(lengths.collect::<Vec<_>>(), [100_000, 100_000]);

    let quote = "甲乙".repeat(8_000);
    let place = format!(
        "{HEAD}[[number]]\nblock = \"a1-b1\"\nquote = \"{quote}\"\nreason = \"无\"\n\
        [[correction]]\nbefore = \"{quote}\"\nafter = \"丙\"\nreason = \"无\"\nsure = \"certain\"\n"
    );
    let told = compile_text("any", &source, &place).unwrap_err().to_string();
    assert!(told.contains("there is no 「甲乙") && told.len() < 1_500, "{told}");

    let numbers = "30%比1%，".repeat(20_000);
    let source = format!("题\n来源:报\n一、甲\n(一)乙。达到50%，{numbers}");
    let target = format!(
        "{HEAD}[[target]]\nid = \"t\"\nname = \"量\"\nname_en = \"T\"\nkind = \"quantitative\"\n\
        figure = \"50%\"\nvalue = 50\nunit = \"%\"\nblock = \"a1-b1\"\nquote = \"达到50%\"\n"
    );
    let compiled = compile_text("any", &source, &target).unwrap();
    assert_eq!(compiled.warnings.iter().count(), 40_000);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    #[test]
    fn any_lines_compile_or_are_told_never_a_panic(lines in prop::collection::vec(line(), 0..24)) {
        let source = lines.join("\n");
        match compile_text("any", &source, HEAD) {
            Ok(compiled) => prop_assert_eq!(rebuild(&compiled.document), normalise(&source)),
            Err(diagnostics) => {
                let last = source.lines().count().max(1);
                for diagnostic in &diagnostics {
                    prop_assert!((1..=last + 1).contains(&diagnostic.line), "{diagnostics}");
                    prop_assert!(!diagnostic.help.is_empty() && !diagnostic.expected.is_empty());
                }
            }
        }
    }

    #[test]
    fn any_annotations_compile_or_are_told_never_a_panic(
        text in "\\PC{0,40}", block in "[ap][0-9]-b[0-9]", quote in "[甲乙丙丁]{0,3}"
    ) {
        let annotations = format!(
            "{HEAD}[[facet]]\nid = \"f\"\nname = \"面\"\ngroup = []\n[[facet.term]]\nid = \"t\"\n\
             name = \"{quote}\"\nname_en = \"\"\ngroup = \"g\"\n\
             defined = {{ block = \"{block}\", quote = \"{quote}\" }}\n{text}"
        );
        let source = "题\n来源:报\n一、甲\n(一)乙。丙丁甲乙丙丁";
        let _ = compile_text("any", source, &annotations);
    }

    #[test]
    fn what_compiles_is_accepted_by_the_page(
        lines in prop::collection::vec(line(), 0..12), odd in "\\PC{0,6}|[\u{0}-\u{ff}\u{200b}-\u{2069}]{0,3}"
    ) {
        let source = format!("题\n来源:报\n一、甲{odd}\n(一)乙。丙{odd}\n{}", lines.join("\n"));
        let annotations = HEAD.replace("机关", &toml::Value::String(odd).to_string().replace('"', ""));
        if let Ok(compiled) = compile_text("any", &source, &annotations) {
            let document = compiled.document;
            let read = admit(to_json(&document).as_bytes());
            prop_assert_eq!(read.as_ref(), Ok(&document));
            for format in [Format::Csv, Format::Md, Format::Json] {
                let exported = files(&document, format).map_err(|error| TestCaseError::fail(error.to_string()))?;
                let is_hidden = |one: char| is_forbidden(one) && !"\t\r\n".contains(one);
                let has_hidden = exported.iter().any(|(_, text)| {
                    text.trim_start_matches('\u{feff}').contains(is_hidden)
                });
                prop_assert!(!has_hidden);
            }
        }
    }

    #[test]
    fn a_well_formed_source_comes_back_from_its_blocks(source in source()) {
        let document = compile_text("any", &source, HEAD);
        let compiled = document.map_err(|diagnostics| TestCaseError::fail(diagnostics.to_string()))?;
        prop_assert_eq!(rebuild(&compiled.document), normalise(&source));
    }

    #[test]
    fn every_mention_lies_in_its_block_and_quotes_it(source in source(), word in "[甲乙丙丁]{1,2}") {
        prop_assume!(source.lines().skip(2).any(|line| line.contains(&word)));
        let annotations = format!(
            "{HEAD}[[facet]]\nid = \"f\"\nname = \"面\"\n[[facet.group]]\nid = \"g\"\nname = \"组\"\n\
             by = \"editor\"\n[[facet.term]]\nid = \"t\"\nname = \"{word}\"\nname_en = \"T\"\ngroup = \"g\"\n"
        );
        if let Ok(Compiled { document, .. }) = compile_text("any", &source, &annotations) {
            let mut found = 0;
            for mention in &document.mentions {
                let block = document.block(&mention.span.block).unwrap();
                prop_assert!(mention.span.quotes(&block.text));
                found += 1;
            }
            let has_word = |text: &str| text.contains(&word);
            prop_assert_eq!(found > 0, document.blocks().any(|block| has_word(&block.text)));
        }
    }
}
