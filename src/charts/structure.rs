//! How the document is built: its sections and blocks by their length.

use std::collections::BTreeSet;

use super::figure::{About, Column, Figure, Row, Table};
use crate::document::{Block, Document, Section, SectionKind, id};
use crate::language::{Language, Program, count};

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
    /// Label and title in English, the latter as far as there is a translation.
    pub name_en: String,
    /// How many characters its blocks have with their headings, white space apart.
    pub characters: usize,
    /// What it consists of.
    pub children: Vec<Node>,
}

impl Node {
    /// Label and title.
    #[must_use]
    pub fn name(&self, language: Language) -> String {
        if language == Language::En {
            return self.name_en.clone();
        }
        [&*self.label, &*self.title]
            .into_iter()
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }
}

impl Node {
    /// The name with its length.
    fn length(&self, language: Language) -> String {
        let (name, characters) = (self.name(language), self.characters);
        match language {
            Language::Zh => format!("{name}{characters}字"),
            Language::En => format!("{name}: {}", count(characters, "character", "characters")),
        }
    }
}

impl<'a> Structure<'a> {
    /// The structure of a document.
    #[must_use]
    pub fn new(document: &'a Document) -> Self {
        let apart = |of: &str, of_it: &[Block]| {
            let id = of_it.first()?.id.clone();
            let [label, name_en] = Language::ALL.map(|language| Program::of(language).apart(of));
            Some(node(&id, [label, "", name_en], blocks(of_it)))
        };
        let mut nodes = Vec::new();
        nodes.extend(apart(id::COVER, &document.cover));
        nodes.extend(apart(id::PREAMBLE, &document.preamble));
        nodes.extend(document.sections.iter().map(|each| section(each, 0)));
        nodes.extend(apart(id::CLOSING, &document.closing));
        nodes.extend(document.annexes.iter().map(|each| section(each, 0)));
        Self { document, nodes }
    }

    /// The longest article, where there are any.
    #[must_use]
    pub fn longest(&self) -> Option<&Node> {
        let articles: BTreeSet<&str> =
            self.document.articles().map(|article| article.id.as_str()).collect();
        let mut longest: Option<&Node> = None;
        let mut left: Vec<&Node> = self.nodes.iter().rev().collect();
        while let Some(node) = left.pop() {
            let is_longer = longest.is_none_or(|longest| node.characters >= longest.characters);
            if articles.contains(node.id.as_str()) && !node.label.is_empty() && is_longer {
                longest = Some(node);
            }
            left.extend(node.children.iter().rev());
        }
        longest
    }

    /// All characters.
    #[must_use]
    pub fn characters(&self) -> usize {
        self.nodes.iter().map(|node| node.characters).sum()
    }

    /// What is shown.
    #[must_use]
    pub fn figure(&self, language: Language) -> Figure {
        let mut rows = Vec::new();
        let all = self.characters();
        for node in &self.nodes {
            self.add_rows(&mut rows, node, 0, all, language);
        }
        let words = self.nodes.iter().map(|node| {
            let articles: Vec<String> = (node.children.iter())
                .filter(|child| !child.label.is_empty())
                .map(|child| child.length(language))
                .collect();
            let articles = match (&*articles, language) {
                ([], _) => String::new(),
                (articles, Language::Zh) => format!("（{}）", articles.join("、")),
                (articles, Language::En) => format!(" ({})", articles.join("; ")),
            };
            node.length(language) + &articles
        });
        let words: Vec<String> = words.collect();
        Figure {
            document: self.document.id.clone(),
            source: self.document.title.clone(),
            id: "structure".into(),
            title: self.title(language),
            description: match language {
                Language::Zh => {
                    format!("旭日图，自内而外是{}。{}。", self.rings(language), words.join("；"))
                }
                Language::En => format!(
                    "Sunburst chart: from the inside out {}. {}. ",
                    self.rings(language),
                    words.join("; ")
                ),
            },
            height: 360,
            table: Table {
                caption: match language {
                    Language::Zh => format!(
                        "图中数据：各{}的字数（含段首小标题和标点）。",
                        self.levels(language).join("、各")
                    ),
                    Language::En => format!(
                        "Data of the chart: the Chinese characters of each {}, with run-in headings and punctuation.",
                        listed(&self.levels(language))
                    ),
                },
                columns: vec![
                    Column::words(&capitalised(
                        &self.levels(language).join(language.pick("、", ", ")),
                    )),
                    Column::numbers(language.pick("字数", "Characters")),
                    Column::numbers(language.pick("占全文", "Share of the text")),
                ],
                rows,
            },
        }
    }

    /// The kinds of sections that the document has, from the widest to the narrowest, and whether it has annexes.
    fn kinds(&self) -> (Vec<SectionKind>, bool) {
        let has = |kind: &SectionKind| {
            self.document.all_sections().any(|(_, section)| section.kind == *kind)
        };
        let mut kinds: Vec<SectionKind> = SectionKind::ALL.into_iter().filter(has).collect();
        let count = kinds.len();
        kinds.retain(|kind| *kind != SectionKind::Annex);
        let has_annexes = kinds.len() < count;
        (kinds, has_annexes)
    }

    /// What the rings consist of, from the inside out. Annexes stand in the innermost one, as the widest kind does.
    fn rings(&self, language: Language) -> String {
        let (kinds, has_annexes) = self.kinds();
        let mut rings: Vec<String> =
            kinds.into_iter().map(|kind| kind.many_in(language).into()).collect();
        if has_annexes {
            let annexes = SectionKind::Annex.many_in(language);
            match rings.first_mut() {
                Some(first) => *first += &format!("{}{annexes}", language.pick("和", " and ")),
                None => rings.push(annexes.into()),
            }
        }
        rings.push(language.pick("段", "passages").into());
        rings.join(language.pick("、", ", "))
    }

    /// What a row of the table may be: a section of each kind, and a passage.
    fn levels(&self, language: Language) -> Vec<String> {
        let (mut kinds, has_annexes) = self.kinds();
        if has_annexes {
            kinds.insert(kinds.len().min(1), SectionKind::Annex);
        }
        let name = |kind: SectionKind| match language {
            Language::Zh => kind.unit().to_owned(),
            Language::En => kind.in_english().to_lowercase(),
        };
        let mut levels: Vec<String> = kinds.into_iter().map(name).collect();
        levels.push(language.pick("段", "passage").into());
        levels
    }

    /// Adds the rows of a node and of what it consists of. Returns the ids of its blocks.
    fn add_rows(
        &self,
        rows: &mut Vec<Row>,
        node: &Node,
        depth: usize,
        all: usize,
        language: Language,
    ) -> Vec<String> {
        let at = rows.len();
        rows.push(Row {
            name: node.name(language),
            depth,
            address: Some(format!("#{}", node.id)),
            about: About::Blocks(Vec::new()),
            cells: vec![node.characters.to_string(), share(node, all)],
        });
        let mut within = Vec::new();
        for child in &node.children {
            within.extend(self.add_rows(rows, child, depth + 1, all, language));
        }
        // A box is a passage, and so is what stands in it.
        if node.children.is_empty() || id::is_block(&node.id) {
            within.push(node.id.clone());
        }
        rows[at].about = About::Blocks(within.clone());
        within
    }

    fn title(&self, language: Language) -> String {
        match (self.longest(), language) {
            (Some(longest), Language::Zh) => format!(
                "篇幅最长的是{}{}：{}字，占全文{}",
                longest.label,
                longest.title,
                longest.characters,
                share(longest, self.characters())
            ),
            (Some(longest), Language::En) => {
                let characters = count(longest.characters, "character", "characters");
                let share = share(longest, self.characters());
                let section = self.document.section(&longest.id);
                let name = section.map(Section::name_in_english).unwrap_or_default();
                format!("{name} is the longest: {characters}, {share} of the text")
            }
            (None, Language::Zh) => format!("全文{}字", self.characters()),
            (None, Language::En) => {
                format!("The text has {}", count(self.characters(), "character", "characters"))
            }
        }
    }
}

/// Names as an English list: `part, article and passage`.
fn listed(names: &[String]) -> String {
    match names {
        [others @ .., last] if !others.is_empty() => format!("{} and {last}", others.join(", ")),
        names => names.concat(),
    }
}

/// With a capital at the beginning, where there are any.
fn capitalised(text: &str) -> String {
    let mut rest = text.chars();
    let first = rest.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + rest.as_str()
}

/// Which share of all characters a node has, in per cent to a tenth.
fn share(node: &Node, all: usize) -> String {
    let thousandths = (1000 * node.characters + all / 2) / all.max(1);
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

/// A section that stands in so many others. A document that was admitted isn't deep.
fn section(of: &Section, depth: usize) -> Node {
    let within = of.sections.iter().map(|each| section(each, depth + 1));
    let children = blocks(&of.blocks).into_iter().chain(within).collect();
    // A drawing shows what stands before the first usual space.
    let number = match depth {
        0 => of.name_in_english().replace(' ', "\u{a0}"),
        _ => of.number_in_english(),
    };
    let name_en = format!("{number} {}", of.title_in(Language::En));
    node(&of.id, [&of.label, &of.title, &name_en], children)
}

fn blocks(of: &[Block]) -> Vec<Node> {
    let block = |(at, block): (usize, &Block)| {
        let heading = block.heading.as_ref().filter(|_| at > 0);
        let name = |language: Language| match heading {
            Some(heading) => heading.clone(),
            None => language.paragraph(at + 1),
        };
        let text = block.lead_in(true) + &block.text;
        let own = text.chars().filter(|character| !character.is_whitespace()).count();
        let children = blocks(&block.blocks);
        Node {
            id: block.id.clone(),
            label: String::new(),
            title: name(Language::Zh),
            name_en: name(Language::En),
            characters: own + children.iter().map(|child| child.characters).sum::<usize>(),
            children,
        }
    };
    of.iter().enumerate().map(block).collect()
}

fn node(id: &str, [label, title, name_en]: [&str; 3], children: Vec<Node>) -> Node {
    let characters = children.iter().map(|child| child.characters).sum();
    let [label, title, name_en] = [label, title, name_en].map(Into::into);
    Node { id: id.into(), label, title, name_en, characters, children }
}
