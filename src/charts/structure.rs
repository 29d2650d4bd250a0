//! How the document is built: its parts, articles and blocks by their length.

use super::figure::{About, Column, Figure, Row, Table};
use crate::document::{Block, Document, Part};

/// The tree of a document with lengths.
#[derive(Debug, Clone)]
pub struct Structure<'a> {
    /// The document.
    pub document: &'a Document,
    /// The preamble, where there is one, and the parts.
    pub nodes: Vec<Node>,
}

/// A part, an article or a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Its address in the page.
    pub id: String,
    /// What stands for it in a drawing, such as `(四)`; empty for a block.
    pub label: String,
    /// Its title, or which paragraph it is.
    pub title: String,
    /// How many characters its blocks have with their headings, white space apart.
    pub characters: usize,
    /// What it consists of.
    pub children: Vec<Node>,
}

impl Node {
    /// Label and title.
    #[must_use]
    pub fn name(&self) -> String {
        [&*self.label, &*self.title]
            .into_iter()
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }
}

impl<'a> Structure<'a> {
    /// The structure of a document.
    #[must_use]
    pub fn new(document: &'a Document) -> Self {
        let mut nodes = Vec::new();
        if !document.preamble.is_empty() {
            let id = document.preamble[0].id.clone();
            nodes.push(node(&id, "引言", "", blocks(&document.preamble)));
        }
        nodes.extend(document.parts.iter().map(part));
        Self { document, nodes }
    }

    /// The longest article, where there are any.
    #[must_use]
    pub fn longest(&self) -> Option<&Node> {
        let articles = self.nodes.iter().flat_map(|part| &part.children);
        articles.filter(|node| !node.label.is_empty()).max_by_key(|node| node.characters)
    }

    /// All characters.
    #[must_use]
    pub fn characters(&self) -> usize {
        self.nodes.iter().map(|node| node.characters).sum()
    }

    /// What is shown.
    #[must_use]
    pub fn figure(&self) -> Figure {
        let mut rows = Vec::new();
        self.nodes.iter().for_each(|node| self.add_rows(&mut rows, node, 0));
        let words = self.nodes.iter().map(|node| {
            let articles: Vec<String> = (node.children.iter())
                .filter(|child| !child.label.is_empty())
                .map(|child| format!("{}{}字", child.name(), child.characters))
                .collect();
            let articles = if articles.is_empty() {
                String::new()
            } else {
                format!("（{}）", articles.join("、"))
            };
            format!("{}{}字{articles}", node.name(), node.characters)
        });
        Figure {
            document: self.document.id.clone(),
            source: self.document.title.clone(),
            id: "structure".into(),
            title: self.title(),
            description: format!(
                "旭日图，自内而外是部分、条、段。{}。",
                words.collect::<Vec<_>>().join("；")
            ),
            height: 360,
            table: Table {
                caption: "图中数据：各部分、各条、各段的字数（含段首小标题和标点）。".into(),
                columns: vec![
                    Column::words("部分、条、段"),
                    Column::numbers("字数"),
                    Column::numbers("占全文"),
                ],
                rows,
            },
        }
    }

    fn add_rows(&self, rows: &mut Vec<Row>, node: &Node, depth: usize) {
        let at = rows.len();
        rows.push(Row {
            name: node.name(),
            depth,
            address: Some(format!("#{}", node.id)),
            about: About::Blocks(Vec::new()),
            cells: vec![node.characters.to_string(), self.share(node)],
        });
        let before = rows.len();
        node.children.iter().for_each(|child| self.add_rows(rows, child, depth + 1));
        let mut within: Vec<String> = Vec::new();
        for row in &rows[before..] {
            if let About::Blocks(blocks) = &row.about {
                within.extend(
                    blocks
                        .iter()
                        .filter(|block| !within.contains(block))
                        .cloned()
                        .collect::<Vec<_>>(),
                );
            }
        }
        if node.children.is_empty() {
            within.push(node.id.clone());
        }
        rows[at].about = About::Blocks(within);
    }

    /// Which share of the document a node is, in per cent to a tenth.
    fn share(&self, node: &Node) -> String {
        let thousandths =
            (1000 * node.characters + self.characters() / 2) / self.characters().max(1);
        format!("{}.{}%", thousandths / 10, thousandths % 10)
    }

    fn title(&self) -> String {
        match self.longest() {
            Some(longest) => format!(
                "篇幅最长的是{}{}：{}字，占全文{}",
                longest.label,
                longest.title,
                longest.characters,
                self.share(longest)
            ),
            None => format!("全文{}字", self.characters()),
        }
    }
}

fn part(part: &Part) -> Node {
    let articles = part
        .articles
        .iter()
        .map(|article| node(&article.id, &article.label, &article.title, blocks(&article.blocks)));
    let children = blocks(&part.blocks).into_iter().chain(articles).collect();
    node(&part.id, &part.label, &part.title, children)
}

fn blocks(blocks: &[Block]) -> Vec<Node> {
    let block = |(at, block): (usize, &Block)| {
        let title = match &block.heading {
            Some(heading) if at > 0 => heading.clone(),
            _ => format!("第{}段", at + 1),
        };
        let text = block.lead_in(true) + &block.text;
        Node {
            id: block.id.clone(),
            label: String::new(),
            title,
            characters: text.chars().filter(|character| !character.is_whitespace()).count(),
            children: Vec::new(),
        }
    };
    blocks.iter().enumerate().map(block).collect()
}

fn node(id: &str, label: &str, title: &str, children: Vec<Node>) -> Node {
    let characters = children.iter().map(|child| child.characters).sum();
    Node { id: id.into(), label: label.into(), title: title.into(), characters, children }
}
