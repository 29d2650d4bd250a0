//! The headed sections of a document, to any depth: parts, chapters, divisions, articles, annexes.

use serde::{Deserialize, Serialize};

use super::{Block, BlockKind, By};
use crate::language::{Language, fill};

/// A section: what stands under one heading or number, such as 一、, 第一章, (一), 第一条 or 附件1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
pub struct Section {
    /// Its address, such as `p1`, `a4`, `p2-d1` or `x1-a3`: see [`id`](super::id).
    pub id: String,
    /// Which kind of section it is.
    #[serde(default)]
    pub kind: SectionKind,
    /// Its number as the document counts, from 1; of 第四十条之一 it is 40.
    pub number: u32,
    /// Which inserted section behind that number it is: 1 for 第四十条之一; 0 for what was not inserted.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub inserted: u32,
    /// The number as the source writes it, such as `一`, `第一章`, `(四)`, `1.2` or `附件1`; empty where it has none.
    pub label: String,
    /// The title: what stands behind the number, or the run-in heading of the first block. Empty where there is none.
    pub title: String,
    /// Who gave the title.
    #[serde(default, skip_serializing_if = "By::is_document")]
    pub title_by: By,
    /// An unofficial English title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title_en: Option<String>,
    /// The line of number and title as the source has it, where it stands alone and isn't [`Section::heading`]. A title
    /// below its number has a line of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<String>,
    /// What stands in it before its first section.
    pub blocks: Vec<Block>,
    /// The sections that it consists of.
    #[serde(default, alias = "articles", skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Section>,
}

/// Defines the kinds of sections, each with all that is known of it: its name in data and exports, in English alone, in
/// English as many, in Chinese as a unit, and the letter with which ids of this kind begin.
macro_rules! kinds {
    ($($(#[$about:meta])+ $kind:ident = $name:literal, $in_english:literal, $many:literal, $in_chinese:literal, $letter:literal;)+) => {
        /// The kinds of sections, from the widest to the narrowest. A kind may be missing between two others.
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
        #[serde(rename_all = "lowercase")]
        pub enum SectionKind {
            $($(#[$about])+ $kind,)+
        }

        impl SectionKind {
            /// All kinds, from the widest to the narrowest.
            pub const ALL: [Self; [$($name),+].len()] = [$(Self::$kind),+];

            /// The kind as data and exports have it.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$kind => $name),+ }
            }

            /// The kind in English, as a citation has it.
            #[must_use]
            pub fn in_english(self) -> &'static str {
                match self { $(Self::$kind => $in_english),+ }
            }

            /// The kind in Chinese, as labels end and as many are called: 章.
            #[must_use]
            pub fn unit(self) -> &'static str {
                match self { $(Self::$kind => $in_chinese),+ }
            }

            /// What sections of this kind are called: 章, chapters.
            #[must_use]
            pub fn many_in(self, language: Language) -> &'static str {
                match language {
                    Language::Zh => self.unit(),
                    Language::En => match self { $(Self::$kind => $many),+ },
                }
            }

            /// The letter with which ids of this kind begin. Chapters share that of parts: `p1` is a published address of
            /// both.
            #[must_use]
            pub fn letter(self) -> char {
                match self { $(Self::$kind => $letter),+ }
            }
        }
    };
}

kinds! {
    /// 附件1, 附录: what is attached to the document, with numbers of its own.
    Annex = "annex", "Annex", "annexes", "附件", 'x';
    /// 第一编
    Book = "book", "Book", "books", "编", 'k';
    /// 第一篇
    Volume = "volume", "Volume", "volumes", "篇", 'v';
    /// 一、, 第一部分, the first level of 1 / 1.1 / 1.1.1, and a section without a number.
    #[default]
    Part = "part", "Part", "parts", "部分", 'p';
    /// 第一章
    Chapter = "chapter", "Chapter", "chapters", "章", 'p';
    /// 第一节
    Division = "division", "Division", "divisions", "节", 'd';
    /// 第一款 as a heading between division and article.
    Subdivision = "subdivision", "Subdivision", "subdivisions", "款", 's';
    /// (一), 第一条, 一、 within a chapter, 1.1.
    Article = "article", "Article", "articles", "条", 'a';
    /// 1.1.1
    Clause = "clause", "Clause", "clauses", "细目", 'c';
}

impl SectionKind {
    /// Whether its numbers are counted within the section around it in whichever document: those of divisions and of
    /// clauses are, and of what stands between divisions and articles.
    #[must_use]
    pub fn is_counted_within(self) -> bool {
        self >= Self::Division && self != Self::Article
    }
}

fn is_zero(number: &u32) -> bool {
    *number == 0
}

impl Section {
    /// Number and title as a heading: 「一、加快建设…」, 「第一章 总则」, 「(四)实施优势产业提质倍增行动。」, 「第四条」,
    /// 「第三条【期限】」, 「1.1 编制目的」.
    #[must_use]
    pub fn heading(&self) -> String {
        let Self { label, title, .. } = self;
        match label.chars().next() {
            None => title.clone(),
            Some(_) if self.has_full_stop() => format!("{label}{title}。"),
            Some(first) if is_numeral(first) => format!("{label}、{title}"),
            Some(_) if title.is_empty() => label.clone(),
            Some('第') if self.kind == SectionKind::Article => format!("{label}【{title}】"),
            Some(_) => format!("{label} {title}"),
        }
    }

    /// The number as it stands before a text: 一、 for `一`, else as it is.
    #[must_use]
    pub fn label_as_set(&self) -> String {
        let is_bare = self.label.chars().next().is_some_and(is_numeral);
        self.label.clone() + if is_bare { "、" } else { "" }
    }

    /// Whether the heading ends with 。, as a title behind a number in brackets does in print.
    #[must_use]
    pub fn has_full_stop(&self) -> bool {
        self.label
            .starts_with(['(', '（', '㈠', '㈡', '㈢', '㈣', '㈤', '㈥', '㈦', '㈧', '㈨', '㈩'])
            && !self.title.is_empty()
    }

    /// The title in a language, as far as there is one.
    #[must_use]
    pub fn title_in(&self, language: Language) -> &str {
        language.name(&self.title, self.title_en.as_deref().unwrap_or_default())
    }

    /// The number in English: 40-1 for 第四十条之一.
    #[must_use]
    pub fn number_in_english(&self) -> String {
        match self.inserted {
            0 => self.number.to_string(),
            inserted => format!("{}-{inserted}", self.number),
        }
    }

    /// Kind and number in English: Article 4.
    #[must_use]
    pub fn name_in_english(&self) -> String {
        format!("{} {}", self.kind.in_english(), self.number_in_english())
    }

    /// Number and title as a heading, in English as far as there is a translation.
    #[must_use]
    pub fn heading_in(&self, language: Language) -> String {
        match language {
            Language::Zh => self.heading(),
            Language::En => fill("{}. {}", &[&self.name_in_english(), self.title_in(language)]),
        }
    }

    /// The number where room is scarce: `(四)`, and 4 in English.
    #[must_use]
    pub fn label_in(&self, language: Language) -> String {
        language.pick(self.label.clone(), self.number_in_english())
    }

    /// The line of number and title in the source, where it stands alone.
    #[must_use]
    pub fn own_line(&self) -> Option<String> {
        let is_in_the_source = !self.label.is_empty() && !self.title.is_empty();
        let usual = || (is_in_the_source && !self.title_runs_in()).then(|| self.heading());
        self.line.clone().or_else(usual)
    }

    /// Whether the title is the run-in heading of the first block.
    #[must_use]
    pub fn title_runs_in(&self) -> bool {
        let first = self.blocks.first().filter(|block| block.kind == BlockKind::Paragraph);
        first.is_some_and(|block| block.heading.as_deref() == Some(&self.title))
    }
}

/// Whether a label that begins so is a bare numeral, behind which the text has 、.
fn is_numeral(first: char) -> bool {
    "〇○零一二三四五六七八九十百千万萬⼀⼆⼋⼗".contains(first)
}
