//! Pages of what annotations quote: blocks, words to correct, other documents.

use super::page::{Example, Page};
use crate::compiler::diagnostic::Severity::Error;

pub(super) const UNKNOWN_BLOCK: Page = Page {
    name: "unknown-block",
    severity: Error,
    why: "The annotation would belong to no passage. Often the structure has changed since it was written: look first \
          at warnings of `out-of-order`.",
    example: Example::Annotations("block = \"a99-b1\""),
    remedy: "Correct the id. `a4-b3` is block 3 of article 4: count the paragraphs and items of the article from 1.",
};

pub(super) const QUOTE_NOT_FOUND: Page = Page {
    name: "quote-not-found",
    severity: Error,
    why: "A quote shows that the document says what the annotation claims. One that isn't there shows nothing.",
    example: Example::Annotations("block = \"a2-b1\"\nquote = \"数字经济比重达到50%\""),
    remedy: "Copy the words from the block exactly as they stand there. The message has the nearest ones.",
};

pub(super) const AMBIGUOUS_QUOTE: Page = Page {
    name: "ambiguous-quote",
    severity: Error,
    why: "The page marks the passage that is meant. It can't be known which of them is.",
    example: Example::Annotations("block = \"a3-b2\"\nquote = \"食品\""),
    remedy: "Quote more around the words, so that they stand in the block once.",
};

pub(super) const QUOTE_AND_SENTENCE: Page = Page {
    name: "quote-and-sentence",
    severity: Error,
    why: "`quote` means the words themselves, `sentence` the whole sentence around them. Both at once is neither.",
    example: Example::Annotations(
        "defined = { block = \"a3-b2\", quote = \"食品加工\", sentence = \"食品加工\" }",
    ),
    remedy: "Keep the one that is meant.",
};

pub(super) const CORRECTION_NOT_FOUND: Page = Page {
    name: "correction-not-found",
    severity: Error,
    why: "A correction that changes nothing would be listed as one that was made.",
    example: Example::Annotations(
        "[[correction]]\nbefore = \"某市晚报\"\nafter = \"某市日报\"\nsure = \"certain\"\nreason = \"…\"",
    ),
    remedy: "Quote the source as it is. If it has been mended already, add `already = true`.",
};

pub(super) const AMBIGUOUS_CORRECTION: Page = Page {
    name: "ambiguous-correction",
    severity: Error,
    why: "Only the place that was compared with the publication may be changed.",
    example: Example::Annotations(
        "[[correction]]\nbefore = \"产业\"\nafter = \"工业\"\nsure = \"certain\"\nreason = \"…\"",
    ),
    remedy: "Add `within`, words of the source around the place that stand there once.",
};

pub(super) const OVERLAPPING_CORRECTIONS: Page = Page {
    name: "overlapping-corrections",
    severity: Error,
    why: "What comes of two changes of the same words depends on their order.",
    example: Example::Annotations(
        "[[correction]]\nbefore = \"某市日报社\"\n# …\n\n[[correction]]\nbefore = \"日报社 发布\"\n# …",
    ),
    remedy: "Make one correction of the two.",
};

pub(super) const UNKNOWN_DOCUMENT: Page = Page {
    name: "unknown-document",
    severity: Error,
    why: "The link would lead nowhere, and its quote can't be checked.",
    example: Example::Annotations(
        "to = { document = \"decision-1999\", block = \"a1-b1\", quote = \"…\" }",
    ),
    remedy: "Correct the id: it is the name of a folder beside this one. That document has to compile by itself.",
};

pub(super) const LINK_COUNTERPART: Page = Page {
    name: "link-counterpart",
    severity: Error,
    why: "`no-counterpart` says that the other document has nothing on the matter. Every other relation is one to a \
          passage.",
    example: Example::Annotations("[[link]]\nrelation = \"continues\"\n# … without `to`"),
    remedy: "Add `to`, the passage in the other document, or change the relation.",
};
