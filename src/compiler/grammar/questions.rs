//! What the grammar asks an editor: warnings that say what was assumed, what else it may be, and how to say so.

use std::ops::Range;

use super::line::Line;
use super::table::is_row;
use crate::compiler::code::Code;
use crate::compiler::corrections::CorrectedSource;
use crate::compiler::diagnostic::{File, Problem, Report};
use crate::compiler::quotes::short;

/// Where the grammar's questions go, with the way back to the source's own places.
pub(super) struct Questions<'r> {
    source: &'r CorrectedSource,
    report: &'r mut Report,
}

impl<'r> Questions<'r> {
    pub(super) fn new(source: &'r CorrectedSource, report: &'r mut Report) -> Self {
        Self { source, report }
    }

    /// Warns about these bytes of the corrected text.
    pub(super) fn ask(
        &mut self,
        code: Code,
        bytes: Range<usize>,
        message: String,
        expected: &str,
        help: String,
    ) {
        let problem = Problem { code, message, expected: expected.into(), help };
        self.report.add(File::Source, self.source.original(bytes), problem);
    }

    /// What can't be read at all, or contradicts the text.
    pub(super) fn refuse(&mut self, file: File, bytes: Range<usize>, problem: Problem) {
        let bytes = if file == File::Source { self.source.original(bytes) } else { bytes };
        self.report.add(file, bytes, problem);
    }

    pub(super) fn missing_title(&mut self, bytes: Range<usize>) {
        let problem = Problem {
            code: Code::MissingTitle,
            message: "the source has no title".into(),
            expected: "the title on the first line, or a `title` in annotations.toml".into(),
            help: "add the title".into(),
        };
        self.refuse(File::Source, bytes, problem);
    }

    pub(super) fn missing_source(&mut self, bytes: Range<usize>) {
        let problem = Problem { code: Code::MissingSourceLine,
            message: "the source has no source line".into(),
            expected: "a line 「来源:四川日报 发布日期:2023-07-30」 below the title, or a `source_name` in \
                       annotations.toml"
                .into(),
            help: "add the source line".into(),
        };
        self.refuse(File::Source, bytes, problem);
    }

    pub(super) fn residue(&mut self, bytes: Range<usize>, word: &str) {
        let help = "if the source really has it so, mend it by a [[correction]] with the reason in annotations.toml";
        self.ask(
            Code::SourceLineResidue,
            bytes,
            format!("「{}」 has no place in the source line", short(word)),
            "来源:… and 发布日期:YYYY-MM-DD, nothing else",
            help.into(),
        );
    }

    pub(super) fn adoption_without_day(&mut self, bytes: Range<usize>) {
        self.ask(
            Code::AdoptionWithoutDay,
            bytes,
            "the adoption note does not begin with a day; no day of adoption is given".into(),
            "a day such as 「2023年6月19日」 after the bracket",
            "write the day of adoption with year, month and day".into(),
        );
    }

    /// A number that does not follow the one before.
    pub(super) fn out_of_order(
        &mut self,
        line: &Line<'_>,
        label: &str,
        before: Option<(&str, usize)>,
        expected: &str,
    ) {
        let after = before.map_or_else(String::new, |(label, number)| {
            format!(" after 「{label}」 in line {number}")
        });
        let help = format!(
            "look above this line for one that is missing, doubled or misread; {}",
            is_paragraph(line)
        );
        self.ask(
            Code::OutOfOrder,
            line.first(label.len()),
            format!(
                "「{label}」 in line {} is out of order{after}; it is read as what it says",
                line.number
            ),
            expected,
            help,
        );
    }

    /// A heading, the first of so many, under which nothing stands.
    pub(super) fn heading_alone(&mut self, line: &Line<'_>, count: usize) {
        let message = match count {
            1 => format!("nothing stands under the heading 「{}」", short(line.text)),
            _ => format!(
                "nothing stands under {count} headings of this kind, of which this is the first"
            ),
        };
        let help = format!("look whether its text is missing; {}", is_paragraph(line));
        self.ask(
            Code::EmptySection,
            line.bytes(),
            message,
            "a text or sections under a heading",
            help,
        );
    }

    /// A number with neither title nor text.
    pub(super) fn nothing(&mut self, line: &Line<'_>, kind: &str) {
        let message = format!("「{}」 has neither title nor text ({kind})", short(line.text));
        let help = format!("look whether its text is missing; {}", is_paragraph(line));
        self.ask(
            Code::EmptySection,
            line.bytes(),
            message,
            "a title or a text behind the number",
            help,
        );
    }

    /// Lines without a number, the first of so many, that were taken for titles of sections.
    pub(super) fn titles(&mut self, line: &Line<'_>, count: usize) {
        self.ask(
            Code::TitleWithoutNumber,
            line.bytes(),
            match count {
                1 => "this line without a number is read as the title of a section".into(),
                _ => format!(
                    "{count} lines without a number are read as titles of sections; this is the first"
                ),
            },
            "titles, or short paragraphs",
            is_paragraph(line),
        );
    }

    /// A line that was taken for a sentence although a label begins it.
    pub(super) fn sentence(&mut self, line: &Line<'_>, label: &str, kind: &str) {
        self.ask(
            Code::AmbiguousHeading,
            line.first(label.len()),
            format!(
                "「{label}」 is read as the beginning of a sentence; it may begin a section ({kind}) as well"
            ),
            "a heading, or a paragraph that cites one",
            format!("if it is a heading, say so in annotations.toml: {}", as_note(line, kind)),
        );
    }

    /// An annex whose lines are the cells of a table, as far as one can see.
    pub(super) fn flat_table(&mut self, lines: &[Line<'_>]) {
        let is_cell = |line: &&Line<'_>| line.length() <= 12 && !line.ends_sentence();
        let head = lines.iter().take_while(is_cell).count();
        let cells = lines.iter().filter(is_cell).count();
        let is_flat =
            head >= 3 && lines.len() >= 12 && cells * 3 > lines.len() && !lines.iter().any(is_row);
        if let Some(first) = lines.first().filter(|_| is_flat) {
            self.ask(
                Code::FlatTable,
                first.bytes(),
                "this annex looks like a table with a line for each cell; its lines are read as paragraphs and headings".into(),
                "a table whose rows are lines and whose cells are divided by tabs",
                "set the rows with tabs by a [[correction]], or put the source's own table in".into(),
            );
        }
    }

    /// Lines that were set aside.
    pub(super) fn set_aside(&mut self, line: &Line<'_>, count: usize, what: &str) {
        self.ask(
            Code::LinesSetAside,
            line.bytes(),
            format!(
                "{what} set aside: {count} {} from here on",
                if count == 1 { "line" } else { "lines" }
            ),
            "lines that belong to the text stay in it",
            format!("nothing, if they are; {}", is_paragraph(line)),
        );
    }
}

/// How to say that a line is a paragraph.
fn is_paragraph(line: &Line<'_>) -> String {
    format!("if it is a paragraph, say so in annotations.toml: {}", as_note(line, "paragraph"))
}

/// The annotation that says what a line is.
pub(super) fn as_note(line: &Line<'_>, kind: &str) -> String {
    let begins: String = line.text.chars().take(16).collect();
    format!("[[line]] begins = {begins:?} is = \"{kind}\"")
}
