//! The two upper levels of the document: parts (一、) and articles ((一)).

use serde::{Deserialize, Serialize};

use super::Block;

/// A part of the document: 一、 to 五、 in the Decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Its address, such as `p1`.
    pub id: String,
    /// Its number, from 1.
    pub number: u32,
    /// The number as the source writes it, such as `一`.
    pub label: String,
    /// The title after `一、`.
    pub title: String,
    /// An unofficial English title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title_en: Option<String>,
    /// The introduction before the first article.
    pub blocks: Vec<Block>,
    /// The articles of the part.
    pub articles: Vec<Article>,
}

/// An article: (一) to (十八), numbered through the parts of the Decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// Its address, such as `a4`.
    pub id: String,
    /// Its number, from 1.
    pub number: u32,
    /// The number as the source writes it, such as `(四)`.
    pub label: String,
    /// The title: the run-in heading of the first block.
    pub title: String,
    /// An unofficial English title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title_en: Option<String>,
    /// The paragraphs and items of the article.
    pub blocks: Vec<Block>,
}
