//! The grammar of official documents, as they are really typed, and its parser.
//!
//! ```text
//! document    = [title] (source-line | adoption)* paragraph* (part+ | article+)
//! part        = part-label title body                        一、加快建设…
//! body        = block* article*
//! article     = article-label heading "。" text block*        (一)总体要求。以…
//!             | article-label heading ["。"] EOL block+       (一)总体要求
//! block       = paragraph | item | point | subpoint
//! item        = mark [heading "。"] text                      ——电子信息产业。着眼…
//! point       = point-label [heading "。"] text               1.加强领导。各地…
//! subpoint    = subpoint-label [heading "。"] text            (1)各级…
//! source-line = "来源:" name ["发布日期:" date]
//! adoption    = "(" date …")"                                 (2023年6月19日…通过)
//! ```
//!
//! The labels are those of GB/T 9704. A document with a line 第X条 is a regulation, and its labels
//! mean something else:
//!
//! | | part | article | point | subpoint |
//! | --- | --- | --- | --- | --- |
//! | decision | 一、 第一章 | (一) ㈠ | 1. 1． 1、 | (1) ⑴ |
//! | regulation | 第一章 | 第一条, also 第一条【标题】 | (一) ㈠ | 1. (1) ⑴ |
//!
//! - A line is a paragraph of the source. Empty lines, white space around a line (ideographic
//!   spaces, CR, and what can't be seen, such as byte order marks and zero-width spaces) mean nothing.
//! - Brackets and colons may be of full or half width, also mixed. An item's mark is `——`, or `--`,
//!   `—`, `──`, `–` and the like.
//! - Numbers follow one another without a gap: parts and articles in the document, points in their
//!   article, subpoints in their point. Where the first article of a later part is (一) again, each
//!   part counts anew. Points may begin again at 1.
//! - The heading of an item or a point is optional: what stands before the first 。 is one if it is
//!   short and has no commas.
//! - A regulation without chapters has one part without number and title.
//! - A document without any numbering gets its parts from `[[part]]` of the annotations.
//! - 一是…二是… within a text are points of its block ([`Block::points`](crate::document::Block)).
//!
//! 第X节 is reported: the model has no such level. So is everything that can't be placed.

mod enumeration;
mod heading;
mod line;
mod parser;
mod style;
mod title_block;

pub(super) use line::trim;

use self::line::LineKind;
use self::parser::Parser;
use self::style::{Numbering, Style};
use self::title_block::TitleBlock;
use super::annotations::{PartNote, TitleNote};
use super::corrections::CorrectedSource;
use super::diagnostic::{Finding, Report};
use crate::document::{Block, Section};

/// What the source says, with the parts that the editor marks in it.
pub(super) struct Text {
    pub(super) title_block: TitleBlock,
    pub(super) preamble: Vec<Block>,
    pub(super) parts: Vec<Section>,
}

/// Reads the source. What does not fit is reported, and then there is no text.
pub(super) fn read(
    source: &CorrectedSource,
    title: &TitleNote<'_>,
    parts: &[PartNote],
    report: &mut Report,
) -> Option<Text> {
    let lines: Vec<_> = line::split(&source.text).collect();
    let style = Style::of(&lines);
    let numbering = Numbering::of(&lines, style);
    let mut parser = Parser::new(source, style, numbering, report);
    let (title_block, rest) = title_block::read(&lines, title, &mut parser);
    let begins = parser.places_of(parts, rest);
    for line in rest {
        match begins.iter().find(|(start, _)| *start == line.start) {
            Some((_, note)) => parser.marked_part(line, note),
            None => parser.place(line),
        }
    }
    parser.finish_article();
    if parser.parts.is_empty() && parts.is_empty() {
        let first = lines.first().map_or(0..0, line::Line::bytes);
        parser.refuse(
            first,
            Finding {
                message: "the source has no numbered part".into(),
                expected: "a line such as 「一、加快建设…」 after the title block".into(),
                help: "number the parts with 一、 二、 三、, each on a line of its own; if the \
                       document really has no numbers, mark its parts by [[part]] in \
                       annotations.toml"
                    .into(),
            },
        );
    }
    let Parser { complete, preamble, parts, .. } = parser;
    let title_block = title_block?;
    complete.then_some(Text { title_block, preamble, parts })
}

/// Whether any line is numbered as a part or an article.
fn is_numbered(lines: &[line::Line<'_>], style: Style) -> bool {
    let mut kinds = lines.iter().map(|line| line.kind(style));
    kinds.any(|kind| matches!(kind, LineKind::Part { .. } | LineKind::Article { .. }))
}
