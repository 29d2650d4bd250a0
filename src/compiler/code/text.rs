//! Pages of the text: encoding, characters, size.

use super::page::{Example, Page};
use crate::compiler::diagnostic::Severity::{Error, Warning};

pub(super) const NOT_UTF_8: Page = Page {
    name: "not-utf-8",
    severity: Warning,
    why: "The encoding is a guess from the bytes. Where it is wrong, some characters are, and no program says so.",
    example: Example::Command("iconv -t GB18030 text.txt > source.txt"),
    remedy: "Look whether all characters are right, rare ones and names above all, and save the file as UTF-8.",
};

pub(super) const HIDDEN_CHARACTER: Page = Page {
    name: "hidden-character",
    severity: Error,
    why: "Nobody sees such a character, but it can change what readers see around it, and what a terminal does. It is \
          damage from a copy, or an attack.",
    example: Example::Annotations("issuer = \"某市\\u202e\""),
    remedy: "Remove it. The message has its number and, for the usual ones, its name.",
};

pub(super) const INVISIBLE_CHARACTER: Page = Page {
    name: "invisible-character",
    severity: Warning,
    why: "Words with such a character in them are not found by a search in other programs, and don't match the words of \
          annotations.",
    example: Example::Command("printf '某市\\u200b关于加快产业发展的意见' > source.txt"),
    remedy: "Remove it if it only got in with a copy. It is kept within a line, and passed over at its ends.",
};

pub(super) const KANGXI_RADICAL: Page = Page {
    name: "kangxi-radical",
    severity: Warning,
    why: "Words with a radical in them don't match the words of annotations. Labels and the page's own search take a \
          radical for the character.",
    example: Example::Source("某市关于加快产业发展的意见\n⼀、总体要求"),
    remedy: "Replace them by the ordinary characters: ⼀ (U+2F00) by 一 (U+4E00).",
};

pub(super) const EMPTY_SOURCE: Page = Page {
    name: "empty-source",
    severity: Error,
    why: "Without a text there is nothing to show.",
    example: Example::Command(": > source.txt"),
    remedy: "Put the text of the document into `source.txt`.",
};

pub(super) const NOT_CHINESE: Page = Page {
    name: "not-chinese",
    severity: Error,
    why: "The grammar is that of official documents in Chinese. Another text would come out as paragraphs without a \
          structure.",
    example: Example::Source("Opinions on industry\nSource: Daily\nI. Overall requirements"),
    remedy: "Put the Chinese text into `source.txt`. If it is there, take it again from where it was published and save \
             it as UTF-8.",
};

pub(super) const MISREAD_ENCODING: Page = Page {
    name: "misread-encoding",
    severity: Error,
    why: "UTF-8 that was read as GBK, or GBK as UTF-8, has lost characters when it was saved. They can't be brought \
          back from the file.",
    example: Example::Source("涓浗鐨勬斂绛栵紝鍦ㄥ叏鍥"),
    remedy: "Take the text again from where it was published, and save it as UTF-8.",
};

pub(super) const CANNOT_BE_SHOWN: Page = Page {
    name: "cannot-be-shown",
    severity: Error,
    why: "The page checks each document before it shows it. The compiler makes the same check, so that nothing is \
          published that no reader could open.",
    example: Example::Command("seq -f '(%g)事项。推进第%g项工作。' 20000 >> source.txt"),
    remedy: "Mend what the message names. A document that is too large can be divided into several.",
};
