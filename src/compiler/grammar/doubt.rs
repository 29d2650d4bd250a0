//! Labels that begin a sentence rather than a heading: 第八条、第九条所称…, (二)项所列…, 二、三产业….

use super::label::{Form, Label};
use super::line::Line;
use crate::compiler::numeral;

/// How far a line with a label may be a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Doubt {
    /// Nothing speaks for it.
    None,
    /// It may be one: what follows the label is the next number, as in 二、三产业.
    Pair,
    /// It is one: the words behind the label go on from it.
    Sentence,
}

/// What goes on from a cited article, chapter or division.
const AFTER_ORDINAL: [&str; 32] = [
    "、", "，", ",", "。", "至", "和", "或", "及", "与", "與", "规定", "規定", "所", "的", "之",
    "中", "以", "款", "项", "項", "修改", "改为", "修正", "删", "刪", "增加", "由", "战线", "道路",
    "件", "同", "里",
];

/// What goes on from a cited item: (二)项所列, (一)至(三)项, (八)、(九)项.
const AFTER_ITEM: [&str; 27] = [
    "项所",
    "项规定",
    "项至",
    "项、",
    "项中",
    "项的",
    "项情",
    "项行",
    "项和",
    "项或",
    "项以",
    "项业",
    "项及",
    "项第",
    "项，",
    "項",
    "款所",
    "款规定",
    "款的",
    "目所",
    "目规定",
    "至(",
    "至（",
    "、",
    "和(",
    "或(",
    "或（",
];

/// The longest heading of a chapter or a division, in characters.
const LONGEST: usize = 60;

/// How far a line with this label may be a sentence.
pub(super) fn of(label: &Label, line: &Line<'_>) -> Doubt {
    let text = line.content();
    let rest = label.rest(text);
    match label.form {
        form if form.is_heading() => {
            let goes_on = AFTER_ORDINAL.iter().any(|word| rest.starts_with(word));
            let is_cited = goes_on
                && (label.is_glued
                    || line.ends_sentence()
                    || rest.starts_with(['、', '，', ',', '。']));
            let is_sentence = rest.contains('。') && line.length() > LONGEST;
            let is_doubtful = label.is_glued && (line.ends_sentence() || line.length() > LONGEST);
            let is_too_long = line.length() > 4 * LONGEST;
            if is_cited || is_sentence || is_doubtful || is_too_long {
                Doubt::Sentence
            } else {
                Doubt::None
            }
        }
        Form::Clause => {
            let goes_on =
                AFTER_ORDINAL.iter().any(|word| rest.starts_with(word)) || cites_below(rest);
            let is_cited = goes_on && (label.is_glued || rest.starts_with(['、', '，', ',']));
            if is_cited { Doubt::Sentence } else { Doubt::None }
        }
        Form::Comma if begins_with(rest, label.number + 1) => Doubt::Pair,
        Form::Bracketed | Form::BracketedFigure
            if AFTER_ITEM.iter().any(|word| rest.starts_with(word)) =>
        {
            Doubt::Sentence
        }
        _ => Doubt::None,
    }
}

/// Whether a text goes on with the next number, as in 三产业 behind 二、. 三农 behind it is a heading as it comes: what
/// else stands around decides.
fn begins_with(text: &str, number: u32) -> bool {
    text.starts_with(numeral::write(number).as_str())
}

/// Whether a text cites a paragraph or an item of the article before it: 第二款, 第（三）项.
fn cites_below(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('第') else { return false };
    let unit = rest.char_indices().take(8).find(|(_, character)| "款项項".contains(*character));
    unit.is_some_and(|(place, _)| {
        rest[..place].chars().all(|character| {
            numeral::is_numeral(character) || "(（)）0123456789".contains(character)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::label::Label;
    use super::super::line::split;
    use super::{Doubt, of};

    #[test]
    fn sentences_that_begin_with_a_label_are_told_from_headings() {
        let cases = [
            ("(二)项所列事项由省级部门负责。", Doubt::Sentence),
            ("(二)项目建设。加快", Doubt::None),
            ("(四)目标任务。", Doubt::None),
            ("第八条、第九条所称企业,是指", Doubt::Sentence),
            ("第八条规定的企业", Doubt::Sentence),
            ("第八条 规定范围内的企业", Doubt::None),
            ("第三章规定的措施，由市人民政府执行。", Doubt::Sentence),
            ("第三章 与会代表", Doubt::None),
            ("二、三产业融合发展是重点,", Doubt::Pair),
            ("二、三农工作", Doubt::Pair),
            ("第四条第三款规定的", Doubt::Sentence),
            ("第四条第三方机构负责", Doubt::None),
            ("三、四线城市也要参与。", Doubt::Pair),
        ];
        for (text, expected) in cases {
            let line = split(text).next().unwrap();
            assert_eq!(of(&Label::read(text).unwrap(), &line), expected, "{text}");
        }
    }
}
