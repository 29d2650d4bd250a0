//! The two upper levels of the document: parts (一、) and articles ((一)).

use serde::{Deserialize, Serialize};

use super::{Block, BlockKind, By};
use crate::language::{Language, fill};

/// A part of the document: 一、 to 五、 in the Decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
pub struct Part {
    /// Its address, such as `p1`.
    pub id: String,
    /// Its number, from 1.
    pub number: u32,
    /// The number as the source writes it, such as `一` or `第一章`; empty where it has none.
    pub label: String,
    /// The title behind the number.
    pub title: String,
    /// Who gave the part its title.
    #[serde(default, skip_serializing_if = "By::is_document")]
    pub title_by: By,
    /// An unofficial English title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title_en: Option<String>,
    /// The line of number and title as the source has it, where it isn't `一、` and the title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<String>,
    /// The introduction before the first article.
    pub blocks: Vec<Block>,
    /// The articles of the part.
    pub articles: Vec<Article>,
}

/// An article: (一) to (十八), numbered through the parts of the Decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "compiler", derive(schemars::JsonSchema))]
pub struct Article {
    /// Its address, such as `a4`.
    pub id: String,
    /// Its number, from 1.
    pub number: u32,
    /// The number as the source writes it, such as `(四)` or `第四条`.
    pub label: String,
    /// The title: the run-in heading of the first block, or what stands alone behind the number.
    /// Empty where the article has none.
    pub title: String,
    /// An unofficial English title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title_en: Option<String>,
    /// The line of number and title as the source has it, where the title stands on a line alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<String>,
    /// The paragraphs and items of the article.
    pub blocks: Vec<Block>,
}

impl Part {
    /// Whether the title is the run-in heading of the first block.
    #[must_use]
    pub fn title_runs_in(&self) -> bool {
        runs_in(&self.title, &self.blocks)
    }

    /// Number and title as a heading: 「一、加快建设…」, 「第一章 总则」.
    #[must_use]
    pub fn heading(&self) -> String {
        match self.label.as_str() {
            "" => self.title.clone(),
            label if label.starts_with('第') => format!("{label} {}", self.title),
            label => format!("{label}、{}", self.title),
        }
    }

    /// The title in a language, as far as there is one.
    #[must_use]
    pub fn title_in(&self, language: Language) -> &str {
        language.name(&self.title, self.title_en.as_deref().unwrap_or_default())
    }

    /// Number and title as a heading, in English as far as there is a translation.
    #[must_use]
    pub fn heading_in(&self, language: Language) -> String {
        match language {
            Language::Zh => self.heading(),
            Language::En => {
                fill("Part {}. {}", &[&self.number.to_string(), self.title_in(language)])
            }
        }
    }
}

impl Article {
    /// Number and title as a heading: 「(四)实施优势产业提质倍增行动。」, 「第四条」.
    #[must_use]
    pub fn heading(&self) -> String {
        let stop = if self.title.is_empty() { "" } else { "。" };
        format!("{}{}{stop}", self.label, self.title)
    }

    /// The title in a language, as far as there is one.
    #[must_use]
    pub fn title_in(&self, language: Language) -> &str {
        language.name(&self.title, self.title_en.as_deref().unwrap_or_default())
    }

    /// The number where room is scarce: `(四)`, and 4 in English.
    #[must_use]
    pub fn label_in(&self, language: Language) -> String {
        language.pick(self.label.clone(), self.number.to_string())
    }

    /// Whether the title is the run-in heading of the first block.
    #[must_use]
    pub fn title_runs_in(&self) -> bool {
        runs_in(&self.title, &self.blocks)
    }
}

fn runs_in(title: &str, blocks: &[Block]) -> bool {
    let first = blocks.first().filter(|block| block.kind == BlockKind::Paragraph);
    first.is_some_and(|block| block.heading.as_deref() == Some(title))
}
