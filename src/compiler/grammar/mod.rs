//! The grammar of official documents, as far as the explorer reads it, and its parser.
//!
//! ```text
//! document    = title [source-line] [adoption] preamble part+
//! preamble    = paragraph*
//! part        = numeral "、" title            part-body        一、加快建设…
//! part-body   = paragraph* article*
//! article     = "(" numeral ")" heading "。" text  block*      (一)总体要求。以…
//! block       = paragraph | item
//! item        = "——" heading "。" text                         ——电子信息产业。着眼…
//! source-line = "来源:" name " 发布日期:" date
//! adoption    = "(" date … "通过)"
//! ```
//!
//! A line is a paragraph of the source; empty lines and white space around a line mean nothing.
//! Brackets and colons may be of full or half width, also mixed. Numerals are Chinese, from 一
//! to 九十九, and follow one another without a gap: parts from 一, articles from 一 through all
//! parts. Levels below the article (1. and (1)) and regulations (第一条) are not read yet: a line
//! that begins so is reported rather than taken for a paragraph.

mod line;
mod title_block;

use std::ops::Range;

use self::line::{Line, LineKind};
use self::title_block::TitleBlock;
use super::corrections::CorrectedSource;
use super::diagnostic::{File, Finding, Report};
use super::numeral;
use crate::document::{Article, Block, BlockKind, Part, TitleLine, id};

/// What the source alone says.
pub(super) struct Text {
    pub(super) title: String,
    pub(super) source_name: String,
    pub(super) adopted: Option<String>,
    pub(super) published: Option<String>,
    pub(super) title_block: Vec<TitleLine>,
    pub(super) preamble: Vec<Block>,
    pub(super) parts: Vec<Part>,
}

/// Reads the source. What does not fit is reported, and then there is no text.
pub(super) fn read(source: &CorrectedSource, report: &mut Report) -> Option<Text> {
    let mut parser =
        Parser { source, report, complete: true, preamble: Vec::new(), parts: Vec::new() };
    let mut lines = line::split(&source.text).peekable();
    let title_block = title_block::read(&mut lines, &mut parser);
    for line in lines {
        parser.place(&line);
    }
    if parser.parts.is_empty() {
        let end = source.text.trim_end().len();
        parser.refuse(
            0..source.text[..end].lines().next().map_or(0, str::len),
            Finding {
                message: "the source has no numbered part".into(),
                expected: "a line such as 「一、加快建设…」 after the title block".into(),
                help: "number the parts with 一、 二、 三、, each on a line of its own".into(),
            },
        );
    }
    let Parser { complete, preamble, parts, .. } = parser;
    let TitleBlock { title, source_name, adopted, published, lines } = title_block?;
    let title_block = lines;
    complete.then_some(Text {
        title,
        source_name,
        adopted,
        published,
        title_block,
        preamble,
        parts,
    })
}

/// What has been read so far.
struct Parser<'a> {
    source: &'a CorrectedSource,
    report: &'a mut Report,
    complete: bool,
    preamble: Vec<Block>,
    parts: Vec<Part>,
}

impl Parser<'_> {
    /// Reports that these bytes of the corrected text don't fit.
    fn refuse(&mut self, bytes: Range<usize>, finding: Finding) {
        self.complete = false;
        self.report.add(File::Source, self.source.original(bytes), finding);
    }

    /// Puts a line where it belongs.
    fn place(&mut self, line: &Line<'_>) {
        match line.kind() {
            LineKind::Part { label, number, title } => self.part(line, label, number, title),
            LineKind::Article { label, number, rest } => self.article(line, label, number, rest),
            LineKind::Item { rest } => self.item(line, rest),
            LineKind::Paragraph => self.block(BlockKind::Paragraph, None, line.text),
            LineKind::Unread { label } => self.refuse(
                line.label(label),
                Finding {
                    message: format!("「{label}」 begins a level that is not read yet"),
                    expected: "一、 for a part, (一) for an article, —— for an item".into(),
                    help: "write the line as a paragraph or an item of its article".into(),
                },
            ),
        }
    }

    fn part(&mut self, line: &Line<'_>, label: &str, number: u32, title: &str) {
        let expected = self.parts.last().map_or(1, |part| part.number + 1);
        let place = line.label(label);
        if number != expected {
            self.refuse(place, out_of_order("part", label, &numeral::write(expected)));
        } else if title.is_empty() {
            self.refuse(
                place,
                Finding {
                    message: format!("part 「{label}、」 has no title"),
                    expected: "the title of the part on the same line".into(),
                    help: "join the title to its number".into(),
                },
            );
        }
        // A part out of order still counts, so that what follows is not reported as well.
        self.parts.push(Part {
            id: id::part(number),
            number,
            label: label.into(),
            title: title.into(),
            title_en: None,
            blocks: Vec::new(),
            articles: Vec::new(),
        });
    }

    fn article(&mut self, line: &Line<'_>, label: &str, number: u32, rest: &str) {
        let place = line.label(label);
        let last = self.parts.iter().flat_map(|part| &part.articles).next_back();
        let expected = last.map_or(1, |article| article.number + 1);
        if self.parts.is_empty() {
            self.refuse(
                place,
                Finding {
                    message: format!("article 「{label}」 stands before the first part"),
                    expected: "a part such as 「一、…」 before it".into(),
                    help: "put the article under a numbered part".into(),
                },
            );
            return;
        }
        if number != expected {
            let expected = format!("({})", numeral::write(expected));
            self.refuse(place.clone(), out_of_order("article", label, &expected));
        }
        let heading = run_in_heading(rest);
        if heading.is_none() {
            self.refuse(place, no_heading(&format!("article 「{label}」")));
        }
        let (title, text) = heading.unwrap_or((rest, ""));
        if let Some(part) = self.parts.last_mut() {
            part.articles.push(Article {
                id: id::article(number),
                number,
                label: label.into(),
                title: title.into(),
                title_en: None,
                blocks: Vec::new(),
            });
        }
        self.block(BlockKind::Paragraph, Some(title), text);
    }

    fn item(&mut self, line: &Line<'_>, rest: &str) {
        let place = line.label(line::ITEM_MARK);
        if self.parts.last().is_none_or(|part| part.articles.is_empty()) {
            self.refuse(
                place,
                Finding {
                    message: "an item stands outside the articles".into(),
                    expected: "an article such as 「(一)…」 before it".into(),
                    help: "put the item under its article, or remove the ——".into(),
                },
            );
            return;
        }
        match run_in_heading(rest) {
            Some((heading, text)) => self.block(BlockKind::Item, Some(heading), text),
            None => self.refuse(place, no_heading("the item")),
        }
    }

    /// Adds a block to the last article, the last part or the preamble, whichever is open.
    fn block(&mut self, kind: BlockKind, heading: Option<&str>, text: &str) {
        let (owner, blocks) = match self.parts.last_mut() {
            None => (id::PREAMBLE.to_owned(), &mut self.preamble),
            Some(part) => match part.articles.last_mut() {
                None => (part.id.clone(), &mut part.blocks),
                Some(article) => (article.id.clone(), &mut article.blocks),
            },
        };
        blocks.push(Block {
            id: id::block(&owner, blocks.len() + 1),
            kind,
            heading: heading.map(String::from),
            text: text.into(),
        });
    }
}

/// A heading that runs into its text, and the text: 「总体要求。以…」. Both are there.
fn run_in_heading(rest: &str) -> Option<(&str, &str)> {
    rest.split_once('。').filter(|(heading, text)| !heading.is_empty() && !text.is_empty())
}

fn no_heading(what: &str) -> Finding {
    Finding {
        message: format!("{what} has no heading with text behind it"),
        expected: "a heading, 。 and the text, as in 「(一)总体要求。以…」".into(),
        help: "write heading and text on one line, with 。 between them".into(),
    }
}

fn out_of_order(what: &str, label: &str, expected: &str) -> Finding {
    Finding {
        message: format!("{what} 「{label}」 is out of order"),
        expected: format!("{what} {expected}, since numbers follow one another without a gap"),
        help: "look above this line for one that is missing, doubled or misread".into(),
    }
}
