//! Pages of the structure: the title block, headings, lines set aside.

use super::page::{Example, Page};
use crate::compiler::diagnostic::Severity::{Error, Warning};

pub(super) const MISSING_TITLE: Page = Page {
    name: "missing-title",
    severity: Error,
    why: "The title is the name of the document in the catalogue, in citations and in every file made of it.",
    example: Example::Source("一、总体要求\n坚持高质量发展。"),
    remedy: "Add the title as the first line of the source. For a text that has none, write `title` into \
             `annotations.toml`; it is marked as the editor's.",
};

pub(super) const MISSING_SOURCE_LINE: Page = Page {
    name: "missing-source-line",
    severity: Error,
    why: "Readers must be able to compare the text with the publication that it was taken from.",
    example: Example::Source("某市关于加快产业发展的意见\n一、总体要求"),
    remedy: "Add a line `来源:某市日报 发布日期:2024-02-29` below the title, or `source_name` to `annotations.toml`.",
};

pub(super) const SOURCE_LINE_RESIDUE: Page = Page {
    name: "source-line-residue",
    severity: Warning,
    why: "Pages have buttons and counters in this line, which get in with a copy. They are not part of the document.",
    example: Example::Source(
        "某市关于加快产业发展的意见\n来源:某市日报 发布日期:2024-02-29 【打印】",
    ),
    remedy: "Remove them by a `[[correction]]` with the reason. If a word belongs to the source's name, write it without \
             a space.",
};

pub(super) const ADOPTION_WITHOUT_DAY: Page = Page {
    name: "adoption-without-day",
    severity: Warning,
    why: "Documents are sorted and cited by their day. Without one, the day of publication stands in its place.",
    example: Example::Source("某市关于加快产业发展的意见\n(某市第一次会议通过)"),
    remedy: "If the day is known, add it by a `[[correction]]`: `(2024年2月28日某市第一次会议通过)`. If the published \
             text has none, silence the warning.",
};

pub(super) const OUT_OF_ORDER: Page = Page {
    name: "out-of-order",
    severity: Warning,
    why: "A gap is often a paragraph that got lost with a copy. A number that comes twice is often misread, or the \
          heading is a paragraph that cites another one.",
    example: Example::Source("(一)总体要求。坚持高质量发展。\n(三)发展目标。建设现代化工业体系。"),
    remedy: "Compare the line and those above it with the published text. Add what is missing. If the line is a \
             paragraph, say so by a `[[line]]`. If the published text has the number so, silence the warning.",
};

pub(super) const EMPTY_SECTION: Page = Page {
    name: "empty-section",
    severity: Warning,
    why: "Often a paragraph was lost with a copy, or the line is no heading.",
    example: Example::Source("一、总体要求\n(一)指导思想\n(二)基本原则。坚持高质量发展。"),
    remedy: "Compare with the published text and add what is missing. If the line is a paragraph, say so by a \
             `[[line]]`. If the published text has it so, silence the warning.",
};

pub(super) const AMBIGUOUS_HEADING: Page = Page {
    name: "ambiguous-heading",
    severity: Warning,
    why: "A heading that is read as a paragraph is missing in the outline, and what follows belongs to the section before.",
    example: Example::Source(
        "第一条 为了促进产业发展，制定本办法。\n第二条规定的事项，由某市人民政府负责。\n第三条 本办法自公布之日起施行。",
    ),
    remedy: "If the line is a heading, say so by a `[[line]]` as in the message. If it is a paragraph, silence the \
             warning, or say `is = \"paragraph\"`.",
};

pub(super) const TITLE_WITHOUT_NUMBER: Page = Page {
    name: "title-without-number",
    severity: Warning,
    why: "Speeches and reports often have titles that only their type tells from the text, and a copy loses the type. A short \
          paragraph that is read as a title takes what follows into a section of its own.",
    example: Example::Source(
        "某市统计公报\n综合\n全年生产总值稳步增长，结构持续优化。\n农业\n全年粮食产量保持稳定，质量继续提高。",
    ),
    remedy: "Look at the outline. A line that is no title is kept in the text by a `[[line]]` with `is = \"paragraph\"`. \
             If all are titles, silence the warning.",
};

pub(super) const FLAT_TABLE: Page = Page {
    name: "flat-table",
    severity: Warning,
    why: "Which cells belong together can't be seen from such lines. A table that comes out as paragraphs can't be read.",
    example: Example::Source(
        "某市规划\n一、目标\n附件\n重点指标\n指标\n2020年\n2025年\n城镇化率\n55%\n60%\n研发强度\n2.1%\n2.5%\n高速公路\n900公里\n1100公里",
    ),
    remedy: "Set each row on one line with tabs between its cells by a `[[correction]]`, or put the table of the \
             publication in.",
};

pub(super) const LINES_SET_ASIDE: Page = Page {
    name: "lines-set-aside",
    severity: Warning,
    why: "A table of contents repeats every heading, and page numbers interrupt paragraphs. But a short line of the \
          text can look like either.",
    example: Example::Source(
        "某市产业促进办法\n目录\n第一章 总则\n第二章 附则\n第一章 总则\n第一条 为了促进产业发展，制定本办法。",
    ),
    remedy: "Look whether the lines belong to the text. One that does is kept by a `[[line]]` with \
             `is = \"paragraph\"`. If none does, silence the warning.",
};

pub(super) const LINES_JOINED: Page = Page {
    name: "lines-joined",
    severity: Warning,
    why: "Scans, and copies from PDF and from pages of the web, break paragraphs in their middle. But a line without a full \
          stop may as well be a title, and stand for itself.",
    example: Example::Source(
        "某市关于加快产业发展的意见\n一、总体要求\n坚持高质量发展，\n建设现代化工业体系。",
    ),
    remedy: "Look whether each paragraph is whole. Where lines were put together that are none, part them by a \
             `[[correction]]` with an empty line. If all are right, silence the warning.",
};
