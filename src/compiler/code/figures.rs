//! Pages of targets and commitments: what is claimed of numbers and deeds stands in the text.

use super::page::{Example, Page};
use crate::compiler::diagnostic::Severity::{Error, Warning};

pub(super) const VALUE_NOT_IN_QUOTE: Page = Page {
    name: "value-not-in-quote",
    severity: Error,
    why: "No figure, base, year, body or deadline is invented. What the quoted words don't say can't be published as \
          the document's.",
    example: Example::Annotations(
        "figure = \"60%\"\nquote = \"数字经济占地区生产总值比重达到50%\"",
    ),
    remedy: "Take the value from the text exactly as it is written there, quote more, or leave the value out. A number \
             has to stand there whole: 5 is not in 50%.",
};

pub(super) const INVALID_NUMBER: Page = Page {
    name: "invalid-number",
    severity: Error,
    why: "Charts and tables calculate with the value.",
    example: Example::Annotations("value = nan"),
    remedy: "Write the number that the text has, or leave `value` out.",
};

pub(super) const MISSING_VALUE: Page = Page {
    name: "missing-value",
    severity: Error,
    why: "Targets of the kinds `quantitative` and `count` are compared by their value.",
    example: Example::Annotations("kind = \"quantitative\"\nfigure = \"50%\""),
    remedy: "Add `value`, the number that the figure says, or change the kind to `qualitative` or `magnitude`.",
};

pub(super) const COMMITMENT_ID: Page = Page {
    name: "commitment-id",
    severity: Error,
    why: "Targets and commitments share one kind of address. The prefix keeps their ids apart.",
    example: Example::Annotations("[[commitment]]\nid = \"grid\""),
    remedy: "Put `c-` before the id, such as `c-grid`.",
};

pub(super) const EMPTY_WORDS: Page = Page {
    name: "empty-words",
    severity: Error,
    why: "Empty words stand in every text, so they would pass for what the document says.",
    example: Example::Annotations("deadline = \"\""),
    remedy: "Write the words of the text, or leave out the key that the text says nothing of.",
};

pub(super) const UNCOVERED_NUMBER: Page = Page {
    name: "uncovered-number",
    severity: Warning,
    why: "A list of targets is worth something if it is complete. Each number of the text is in it, or somebody has \
          looked at it and knows why not.",
    example: Example::Source("(一)产业。发展食品,建成3个园区。"),
    remedy: "Add a `[[target]]` or a `[[commitment]]` whose quote holds the number. If it promises nothing, add a \
             `[[number]]` with the reason.",
};
