//! Pages of facets: groups, terms, everyday words, places that the text doesn't name.

use super::page::{Example, Page};
use crate::compiler::diagnostic::Severity::{Error, Warning};

pub(super) const UNKNOWN_GROUP: Page = Page {
    name: "unknown-group",
    severity: Error,
    why: "The filter lists terms by group. This one would stand nowhere.",
    example: Example::Annotations("[[facet.term]]\nid = \"food\"\ngroup = \"nmaed\""),
    remedy: "Correct the group, or add a `[[facet.group]]` with this id.",
};

pub(super) const GROUP_WITHOUT_TERMS: Page = Page {
    name: "group-without-terms",
    severity: Error,
    why: "What the text says of a group as a whole is shown with each of its terms. Without terms it is shown nowhere.",
    example: Example::Annotations("[[facet.group]]\nid = \"named\"\nnames = [\"重点产业\"]"),
    remedy: "Add the terms of the group, or remove `names` and `defined`.",
};

pub(super) const GROUP_IS_OWN_TERM: Page = Page {
    name: "group-is-own-term",
    severity: Error,
    why: "What is said of the group would be said of the term, and what is said of the term of the group.",
    example: Example::Annotations("[[facet.term]]\nid = \"named\"\ngroup = \"named\""),
    remedy: "Give the term or the group another id.",
};

pub(super) const TERM_NOWHERE_ELSE: Page = Page {
    name: "term-nowhere-else",
    severity: Warning,
    why: "Most terms come up again, under another name. A reader who filters by the term misses those passages.",
    example: Example::Annotations("name = \"食品\"\ndefined = { block = \"a3-b2\" }"),
    remedy: "Look for other words for the term, and add them as `names` or `touches`. If there are really none, say so \
             with `alone = true`.",
};

pub(super) const WORD_NOT_IN_TEXT: Page = Page {
    name: "word-not-in-text",
    severity: Warning,
    why: "The word finds nothing. It may be misspelt, or written otherwise in this document.",
    example: Example::Annotations("touches = [\"冷练\"]"),
    remedy: "Correct the word as the document writes it, or remove it.",
};

pub(super) const NOT_ONE_WORD: Page = Page {
    name: "not-one-word",
    severity: Error,
    why: "A reader who types into the box of the filter is looked up word by word.",
    example: Example::Annotations("everyday = [\"豆瓣 酱\"]"),
    remedy: "Write it as one word, or remove it.",
};

pub(super) const EVERYDAY_IS_NAME: Page = Page {
    name: "everyday-is-name",
    severity: Error,
    why: "`everyday` has words that readers use and the document needn't. A name is found without it, and the page \
          would claim that it is not the document's own.",
    example: Example::Annotations("name = \"食品\"\neveryday = [\"食品\"]"),
    remedy: "Remove it from `everyday`.",
};

pub(super) const EVERYDAY_IS_FALSE_FRIEND: Page = Page {
    name: "everyday-is-false-friend",
    severity: Error,
    why: "`not` has words that don't mean the term. A word can't both mean it and not mean it.",
    example: Example::Annotations("not = [\"现代化工业\"]\neveryday = [\"现代化工业\"]"),
    remedy: "Keep it in `everyday` or in `not`, whichever is meant.",
};

pub(super) const PLACE_TOO_SHORT: Page = Page {
    name: "place-too-short",
    severity: Error,
    why: "One character stands in too many words to be looked for as a place.",
    example: Example::Annotations("[[facet.unnamed]]\nname = \"市\""),
    remedy: "Write a name of two characters or more.",
};

pub(super) const PLACE_IS_NAMED: Page = Page {
    name: "place-is-named",
    severity: Error,
    why: "The page would tell readers that the document doesn't name the place, although it does.",
    example: Example::Annotations("[[facet.unnamed]]\nname = \"某市\""),
    remedy: "Make it a `[[facet.term]]`, or remove it.",
};

pub(super) const UNKNOWN_PLACE: Page = Page {
    name: "unknown-place",
    severity: Error,
    why: "A membership says which words of the text may stand for a place that the text doesn't name. Other members \
          have no effect.",
    example: Example::Annotations("[[facet.membership]]\nmembers = [\"甲县\"]"),
    remedy: "Correct the name, add a `[[facet.unnamed]]` with it, or remove it.",
};

pub(super) const MISSING_PUBLICATION: Page = Page {
    name: "missing-publication",
    severity: Error,
    why: "Which places a phrase stands for is the claim of another document. Readers must be able to look it up.",
    example: Example::Annotations("[[facet.membership]]\npublisher = \"\""),
    remedy: "Name the publisher and the title of that document, or leave the membership out.",
};

pub(super) const INVALID_DATE: Page = Page {
    name: "invalid-date",
    severity: Error,
    why: "The page shows the date as the day or the month of a publication.",
    example: Example::Annotations("date = \"2024年2月\""),
    remedy: "Write the day as `2024-02-29`, or the month as `2024-02`.",
};
