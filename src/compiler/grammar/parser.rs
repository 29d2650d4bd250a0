//! Puts lines where they belong, and reports those that belong nowhere.

mod marked;

use std::ops::Range;

use super::enumeration;
use super::heading::{article_title, run_in_heading, short_heading, with_stop};
use super::line::{Line, LineKind};
use super::style::{Numbering, Style};
use crate::compiler::corrections::CorrectedSource;
use crate::compiler::diagnostic::{File, Finding, Report};
use crate::compiler::numeral;
use crate::document::{Block, BlockKind, By, Section, SectionKind, id};

/// What has been read so far.
pub(super) struct Parser<'a> {
    source: &'a CorrectedSource,
    report: &'a mut Report,
    style: Style,
    numbering: Numbering,
    pub(super) complete: bool,
    pub(super) preamble: Vec<Block>,
    pub(super) parts: Vec<Section>,
    /// The line of the last article's label, in bytes of the corrected text.
    article_label: Range<usize>,
    /// The numbers of the last point and subpoint of the article.
    points: [u32; 2],
}

/// What a line adds to the text.
struct Content<'a> {
    kind: BlockKind,
    label: Option<&'a str>,
    heading: Option<&'a str>,
    text: &'a str,
    /// What stands before the text in the line.
    lead: &'a str,
    /// What would stand there if it were typed as it should be.
    usual_lead: String,
}

impl<'a> Parser<'a> {
    pub(super) fn new(
        source: &'a CorrectedSource,
        style: Style,
        numbering: Numbering,
        report: &'a mut Report,
    ) -> Self {
        Self {
            source,
            report,
            style,
            numbering,
            complete: true,
            preamble: Vec::new(),
            parts: Vec::new(),
            article_label: 0..0,
            points: [0, 0],
        }
    }

    pub(super) fn style(&self) -> Style {
        self.style
    }

    /// Reports that these bytes of the corrected text don't fit.
    pub(super) fn refuse(&mut self, bytes: Range<usize>, finding: Finding) {
        self.complete = false;
        self.report.error(File::Source, self.source.original(bytes), finding);
    }

    /// Puts a line where it belongs.
    pub(super) fn place(&mut self, line: &Line<'_>) {
        match line.kind(self.style) {
            LineKind::Part { label, number, rest } => self.part(line, label, number, rest),
            LineKind::Article { label, number, rest } => self.article(line, label, number, rest),
            LineKind::Item { mark, rest } => {
                let (heading, text) = short_heading(rest);
                let usual_lead = format!("——{}", with_stop(heading));
                let lead = line.lead(text);
                if self.demand_owner(line, mark, "an item") {
                    let kind = BlockKind::Item;
                    self.block(&Content { kind, label: None, heading, text, lead, usual_lead });
                }
            }
            LineKind::Point { label, number, rest } => self.point(line, 0, label, number, rest),
            LineKind::Subpoint { label, number, rest } => self.point(line, 1, label, number, rest),
            LineKind::Paragraph => self.paragraph(line),
            LineKind::Section { label } => self.refuse(
                line.label(label),
                Finding {
                    message: format!(
                        "「{label}」 is a level that documents of the explorer don't have"
                    ),
                    expected: "第X章 for a part, 第X条 for an article".into(),
                    help: "make the section a chapter, or remove its line with a [[correction]] \
                           that says why"
                        .into(),
                },
            ),
        }
    }

    fn paragraph(&mut self, line: &Line<'_>) {
        self.block(&Content {
            kind: BlockKind::Paragraph,
            label: None,
            heading: None,
            text: line.text,
            lead: "",
            usual_lead: String::new(),
        });
    }

    fn part(&mut self, line: &Line<'_>, label: &str, number: u32, rest: &str) {
        let expected = self.parts.last().map_or(1, |part| part.number + 1);
        let place = line.label(label);
        let write = |number| match label.starts_with('第') {
            true => format!("第{}章", numeral::write(number)),
            false => numeral::write(number),
        };
        if number != expected {
            self.refuse(place, out_of_order("part", label, &write(expected)));
        } else if rest.is_empty() {
            self.refuse(
                place,
                Finding {
                    message: format!("part 「{label}」 has no title"),
                    expected: "the title of the part on the same line".into(),
                    help: "join the title to its number".into(),
                },
            );
        }
        // A part out of order still counts, so that what follows is not reported as well.
        match run_in_heading(rest) {
            Some((title, text)) => {
                self.push_part(label, number, title, By::Document, None);
                let usual_lead =
                    self.parts.last().map_or_else(String::new, Section::heading) + "。";
                self.block(&Content {
                    kind: BlockKind::Paragraph,
                    label: None,
                    heading: Some(title),
                    text,
                    lead: line.lead(text),
                    usual_lead,
                });
            }
            None => {
                let title = rest.strip_suffix('。').unwrap_or(rest);
                self.push_part(label, number, title, By::Document, Some(line.text));
            }
        }
    }

    /// Adds a part. Its line is kept only where it isn't the usual one.
    fn push_part(
        &mut self,
        label: &str,
        number: u32,
        title: &str,
        title_by: By,
        line: Option<&str>,
    ) {
        self.finish_article();
        let is_chapter = label.ends_with('章');
        let mut part = Section {
            id: id::part(number),
            kind: if is_chapter { SectionKind::Chapter } else { SectionKind::Part },
            number,
            inserted: 0,
            label: label.into(),
            title: title.into(),
            title_by,
            title_en: None,
            line: None,
            blocks: Vec::new(),
            sections: Vec::new(),
        };
        part.line = line.filter(|line| *line != part.heading()).map(String::from);
        self.parts.push(part);
        self.points = [0, 0];
    }

    fn article(&mut self, line: &Line<'_>, label: &str, number: u32, rest: &str) {
        let place = line.label(label);
        if self.parts.is_empty() {
            if self.style == Style::Decision {
                let finding = Finding {
                    message: format!("article 「{label}」 stands before the first part"),
                    expected: "a part such as 「一、…」 before it".into(),
                    help: "put the article under a numbered part".into(),
                };
                return self.refuse(place, finding);
            }
            self.push_part("", 1, "", By::Document, None);
        }
        self.finish_article();
        let counted = match self.numbering {
            Numbering::Through => &self.parts[..],
            Numbering::Anew => &self.parts[self.parts.len() - 1..],
        };
        let last = counted.iter().flat_map(|part| &part.sections).next_back();
        let expected = last.map_or(1, |article| article.number + 1);
        if number != expected {
            let expected = match self.style {
                Style::Decision => format!("({})", numeral::write(expected)),
                Style::Regulation => format!("第{}条", numeral::write(expected)),
            };
            self.refuse(place.clone(), out_of_order("article", label, &expected));
        }
        if rest.is_empty() {
            self.refuse(place.clone(), no_text(label));
        }
        self.article_label = place;
        self.points = [0, 0];
        let (title, text) = article_title(rest, self.style);
        let own_line = text.is_none().then_some(line.text);
        self.push_article(label, number, title.unwrap_or_default(), own_line);
        if let Some(text) = text {
            let usual_lead = format!("{label}{}", with_stop(title));
            let lead = line.lead(text);
            let kind = BlockKind::Paragraph;
            self.block(&Content { kind, label: None, heading: title, text, lead, usual_lead });
        }
    }

    fn push_article(&mut self, label: &str, number: u32, title: &str, line: Option<&str>) {
        let Some(part) = self.parts.last_mut() else { return };
        let id = match self.numbering {
            Numbering::Through => id::article(number),
            Numbering::Anew => id::article_in_part(&part.id, number),
        };
        part.sections.push(Section {
            id,
            kind: SectionKind::Article,
            number,
            inserted: 0,
            title_by: By::Document,
            sections: Vec::new(),
            label: label.into(),
            title: title.into(),
            title_en: None,
            line: line.map(String::from),
            blocks: Vec::new(),
        });
    }

    /// Reports the last article if nothing stands under its heading.
    pub(super) fn finish_article(&mut self) {
        let last = self.parts.last().and_then(|part| part.sections.last());
        if let Some(label) =
            last.filter(|last| last.blocks.is_empty()).map(|last| last.label.clone())
        {
            self.refuse(self.article_label.clone(), no_text(&label));
        }
    }

    fn point(&mut self, line: &Line<'_>, level: usize, label: &str, number: u32, rest: &str) {
        if !self.demand_owner(line, label, "a numbered point") {
            return;
        }
        let expected = self.points[level] + 1;
        if number != expected && number != 1 {
            self.refuse(line.label(label), out_of_order("point", label, &expected.to_string()));
        } else if rest.is_empty() {
            self.refuse(line.label(label), no_text(label));
        }
        self.points[level] = number;
        self.points[level + 1..].fill(0);
        let (heading, text) = short_heading(rest);
        self.block(&Content {
            kind: [BlockKind::Point, BlockKind::Subpoint][level],
            label: Some(label),
            heading,
            text,
            lead: line.lead(text),
            usual_lead: format!("{label}{}", with_stop(heading)),
        });
    }

    /// Whether a part is open. What needs one and has none is reported.
    fn demand_owner(&mut self, line: &Line<'_>, label: &str, what: &str) -> bool {
        if self.parts.is_empty() {
            self.refuse(
                line.label(label),
                Finding {
                    message: format!("{what} stands outside the parts"),
                    expected: "a part such as 「一、…」 before it".into(),
                    help: format!("put it under its part, or remove the 「{label}」"),
                },
            );
        }
        !self.parts.is_empty()
    }

    /// Adds a block to the last article, the last part or the preamble, whichever is open.
    fn block(&mut self, content: &Content<'_>) {
        let (owner, blocks) = match self.parts.last_mut() {
            None => (id::PREAMBLE.to_owned(), &mut self.preamble),
            Some(part) => match part.sections.last_mut() {
                None => (part.id.clone(), &mut part.blocks),
                Some(article) => (article.id.clone(), &mut article.blocks),
            },
        };
        let id = id::block(&owner, blocks.len() + 1);
        blocks.push(Block {
            points: enumeration::points(&id, content.text),
            id,
            kind: content.kind,
            label: content.label.map(String::from),
            heading: content.heading.map(String::from),
            text: content.text.into(),
            lead: (content.lead != content.usual_lead).then(|| content.lead.into()),
            rows: Vec::new(),
            blocks: Vec::new(),
        });
    }
}

fn no_text(label: &str) -> Finding {
    Finding {
        message: format!("nothing stands under 「{label}」"),
        expected:
            "a heading, 。 and the text, as in 「(一)总体要求。以…」, or the text in the lines \
                   below the heading"
                .into(),
        help: "add what is missing; look whether a line was lost".into(),
    }
}

fn out_of_order(what: &str, label: &str, expected: &str) -> Finding {
    Finding {
        message: format!("{what} 「{label}」 is out of order"),
        expected: format!("{what} {expected}, since numbers follow one another without a gap"),
        help: "look above this line for one that is missing, doubled or misread".into(),
    }
}
