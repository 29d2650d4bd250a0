//! Pages of annotations: their shape, their values, the lines that they name, what they silence.

use super::page::{Example, Page};
use crate::compiler::diagnostic::Severity::{Error, Warning};

pub(super) const INVALID_ANNOTATIONS: Page = Page {
    name: "invalid-annotations",
    severity: Error,
    why: "A misspelt key that was passed over would leave out what its editor has written, and nobody would notice.",
    example: Example::Annotations("title_shrot = \"产业意见\""),
    remedy: "Mend the line. The keys are listed in ARCHITECTURE.md, and both shipped documents are examples.",
};

pub(super) const LINE_BREAK_IN_VALUE: Page = Page {
    name: "line-break-in-value",
    severity: Error,
    why: "Names stand on buttons, in addresses and in cells of tables, where a line break or a tab would be lost or \
          change the table.",
    example: Example::Annotations("title_en = \"Opinions\\non industry\""),
    remedy: "Write the value on one line, with spaces. Prose, such as `reason` and `note`, may have several lines.",
};

pub(super) const INVALID_ID: Page = Page {
    name: "invalid-id",
    severity: Error,
    why: "Ids stand in addresses and in names of files. They have to mean the same in each.",
    example: Example::Annotations("[[facet]]\nid = \"Industry 1\""),
    remedy: "Choose an id of 1 to 64 letters a–z, digits and hyphens.",
};

pub(super) const RESERVED_ID: Page = Page {
    name: "reserved-id",
    severity: Error,
    why: "The id of a facet is a key of the page's address. A key that the page uses for something else would do both.",
    example: Example::Annotations("[[facet]]\nid = \"view\""),
    remedy: "Give the facet another id, such as `industry`.",
};

pub(super) const DEFINED_TWICE: Page = Page {
    name: "defined-twice",
    severity: Error,
    why: "An address with the id would lead to one of the two, and nobody could say to which.",
    example: Example::Annotations(
        "[[facet.group]]\nid = \"named\"\n\n[[facet.group]]\nid = \"named\"",
    ),
    remedy: "Join the two, or give one of them another id and name.",
};

pub(super) const INVALID_LANGUAGE: Page = Page {
    name: "invalid-language",
    severity: Error,
    why: "Browsers and screen readers choose glyphs and voices by the tag.",
    example: Example::Annotations("lang = \"Chinese\""),
    remedy: "Write a tag as BCP 47 has it: `zh-Hans` for simplified, `zh-Hant` for traditional characters.",
};

pub(super) const EMPTY_NAME: Page = Page {
    name: "empty-name",
    severity: Error,
    why: "A button without a name can't be seen, and is announced as nothing.",
    example: Example::Annotations("[[facet]]\nid = \"industry\"\nname = \"\""),
    remedy: "Write the name.",
};

pub(super) const VALUE_TOO_LONG: Page = Page {
    name: "value-too-long",
    severity: Error,
    why: "Names stand on buttons and in lists. A longer one would push the rest out of the window.",
    example: Example::Annotations(
        "[[facet.term]]\nname = \"食品饮料和与此有关的一切加工、仓储、运输、销售以及服务行业的全部门类…\"",
    ),
    remedy: "Shorten it. The message has the largest number of characters.",
};

pub(super) const REPEATED_VALUE: Page = Page {
    name: "repeated-value",
    severity: Error,
    why: "The second one has no effect. It may be a misspelling of another value.",
    example: Example::Annotations("everyday = [\"豆瓣酱\", \"豆瓣酱\"]"),
    remedy: "Remove one of them, or correct it.",
};

pub(super) const TITLE_PHRASES_DIFFER: Page = Page {
    name: "title-phrases-differ",
    severity: Error,
    why: "The phrases say where a title may break. Joined, they have to be the title to the character.",
    example: Example::Annotations("title_phrases = [\"某市\", \"关于加快工业发展的意见\"]"),
    remedy: "Cut the title as `source.txt` has it, without leaving anything out.",
};

pub(super) const UNKNOWN_SECTION: Page = Page {
    name: "unknown-section",
    severity: Error,
    why: "The English title would be shown nowhere. Often the structure has changed since it was written.",
    example: Example::Annotations("[titles_en]\na99 = \"Supplementary provisions\""),
    remedy: "Correct the id, such as `p1` or `a1`, or remove the line.",
};

pub(super) const NO_SECTION_OF_KIND: Page = Page {
    name: "no-section-of-kind",
    severity: Error,
    why: "The matrices would have no columns.",
    example: Example::Annotations("matrix_columns = \"chapter\""),
    remedy: "Choose a kind of section that the document has; the message lists them. Or remove the line: then the \
             sections that consist of no others are the columns.",
};

pub(super) const LINE_NOT_FOUND: Page = Page {
    name: "line-not-found",
    severity: Error,
    why: "What the annotation says of the line would be lost.",
    example: Example::Annotations("[[line]]\nbegins = \"第九条规定\"\nis = \"paragraph\""),
    remedy: "Take the words with which the line begins. The message has the nearest ones.",
};

pub(super) const AMBIGUOUS_LINE: Page = Page {
    name: "ambiguous-line",
    severity: Error,
    why: "It can't be known which of the lines is meant.",
    example: Example::Annotations("[[line]]\nbegins = \"(\"\nis = \"paragraph\""),
    remedy: "Take more words, as many as only one line begins with.",
};

pub(super) const CONTRADICTORY_LINES: Page = Page {
    name: "contradictory-lines",
    severity: Error,
    why: "A line is one thing.",
    example: Example::Annotations(
        "[[line]]\nbegins = \"重点任务\"\nis = \"part\"\n\n[[line]]\nbegins = \"重点任务是\"\nis = \"paragraph\"",
    ),
    remedy: "Remove one of the two.",
};

pub(super) const PART_IN_NUMBERED_SOURCE: Page = Page {
    name: "part-in-numbered-source",
    severity: Error,
    why: "Numbers of parts are those of the document. A part of the editor's would change all that follow.",
    example: Example::Annotations("[[part]]\nbegins = \"重点任务\""),
    remedy: "Remove the `[[part]]`. What a single line is can be said by a `[[line]]`.",
};

pub(super) const PART_WITHOUT_TEXT: Page = Page {
    name: "part-without-text",
    severity: Error,
    why: "The first sentence becomes the title of the part, and the rest of the line its text. There has to be a rest.",
    example: Example::Annotations("[[part]]\nbegins = \"重点培育\""),
    remedy: "Take the whole first sentence without its 。, or give the part a `title`.",
};

pub(super) const UNKNOWN_CODE: Page = Page {
    name: "unknown-code",
    severity: Error,
    why: "The warning that is meant would still be shown, and another one may be hidden later.",
    example: Example::Annotations("[[silence]]\ncode = \"out-of-ordre\"\nreason = \"…\""),
    remedy: "Copy the code from the diagnostic. `policyc explain` lists all of them.",
};

pub(super) const SILENCED_ERROR: Page = Page {
    name: "silenced-error",
    severity: Error,
    why: "With an error there is no document, whether the error is shown or not.",
    example: Example::Annotations("[[silence]]\ncode = \"unknown-block\"\nreason = \"…\""),
    remedy: "Mend the error, and remove the `[[silence]]`.",
};

pub(super) const EMPTY_REASON: Page = Page {
    name: "empty-reason",
    severity: Error,
    why: "The next editor must be able to see whether the reason still holds.",
    example: Example::Annotations("[[silence]]\ncode = \"out-of-order\"\nreason = \"\""),
    remedy: "Say why nothing is wrong, such as `the published text skips (二)`.",
};

pub(super) const UNUSED_SILENCE: Page = Page {
    name: "unused-silence",
    severity: Warning,
    why: "It would hide a warning that comes up later, for another reason. It can't be silenced itself.",
    example: Example::Annotations(
        "[[silence]]\ncode = \"flat-table\"\nreason = \"there was a table once\"",
    ),
    remedy: "Remove it. If the warning is still shown, compare `begins` with the line that it is about: it has to be a \
             line of `source.txt`.",
};
