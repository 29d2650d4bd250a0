//! The document from its beginning to its end: the one way in which everything goes through it.

use std::vec::IntoIter;

use super::{Block, Document, Section, SectionKind, id};

/// What holds blocks: the cover, the preamble, a section without those within it, or the closing.
#[derive(Debug, Clone, Copy)]
pub struct Container<'a> {
    /// Its id: that of the section, [`id::COVER`], [`id::PREAMBLE`] or [`id::CLOSING`].
    pub id: &'a str,
    /// The section, if it is one.
    pub section: Option<&'a Section>,
    /// How many sections it stands in.
    pub depth: usize,
    /// Its own blocks, without those of the sections within it.
    pub blocks: &'a [Block],
}

impl<'a> Container<'a> {
    fn of(section: &'a Section, depth: usize) -> Self {
        Self { id: &section.id, section: Some(section), depth, blocks: &section.blocks }
    }

    /// What stands outside the sections, where there is anything.
    fn apart(id: &'a str, blocks: &'a [Block]) -> Option<Self> {
        (!blocks.is_empty()).then_some(Self { id, section: None, depth: 0, blocks })
    }

    /// Whether the title is the run-in heading of the first block.
    #[must_use]
    pub fn title_runs_in(&self) -> bool {
        self.section.is_some_and(Section::title_runs_in)
    }

    /// Its blocks with those within boxes, each with what the page sets before its text.
    pub fn blocks_as_set(&self) -> impl Iterator<Item = (&'a Block, String)> + use<'a> {
        let title_runs_in = self.title_runs_in();
        let numbered = self.blocks.iter().enumerate();
        numbered.flat_map(move |(at, block)| {
            let own = (block, block.lead_in(at > 0 || !title_runs_in));
            let within = block.blocks.iter().flat_map(Block::walk);
            std::iter::once(own).chain(within.map(|block| (block, block.lead_in(true))))
        })
    }
}

/// All that holds blocks, in the order of the text: of cover, preamble and closing, and of body and annexes.
// A list, since an iterator that chains others is compiled anew for each of those who go through it.
pub(crate) fn walk<'a>(
    [cover, preamble, closing]: [&'a [Block]; 3],
    [body, annexes]: [&'a [Section]; 2],
) -> IntoIter<Container<'a>> {
    let mut all = Vec::new();
    all.extend(Container::apart(id::COVER, cover));
    all.extend(Container::apart(id::PREAMBLE, preamble));
    all.extend(Sections::of(body));
    all.extend(Container::apart(id::CLOSING, closing));
    all.extend(Sections::of(annexes));
    all.into_iter()
}

impl Document {
    /// The sections of the first level: those of the body, then the annexes.
    pub fn top_sections(&self) -> impl DoubleEndedIterator<Item = &Section> {
        self.sections.iter().chain(&self.annexes)
    }

    /// All that holds blocks in the order of the text: cover, preamble, the sections of the body with those within them,
    /// closing, annexes. Of cover, preamble and closing those that hold any.
    pub fn walk(&self) -> IntoIter<Container<'_>> {
        walk([&self.cover, &self.preamble, &self.closing], [&self.sections, &self.annexes])
    }

    /// All sections in the order of the text, each with the number of sections in which it stands.
    pub fn all_sections(&self) -> IntoIter<(usize, &Section)> {
        let sections =
            self.walk().filter_map(|container| Some((container.depth, container.section?)));
        sections.collect::<Vec<_>>().into_iter()
    }

    /// All blocks in the order of the text, those of a box behind it.
    pub fn blocks(&self) -> IntoIter<&Block> {
        let mut all = Vec::new();
        for container in self.walk() {
            for block in container.blocks {
                all.push(block);
                all.extend(&block.blocks);
            }
        }
        all.into_iter()
    }

    /// All blocks in the order of the text, each with what the page sets before its text.
    pub fn blocks_as_set(&self) -> impl Iterator<Item = (&Block, String)> {
        self.walk().flat_map(|container| container.blocks_as_set())
    }

    /// The block with this id. [`Places`](super::Places) finds many.
    #[must_use]
    pub fn block(&self, id: &str) -> Option<&Block> {
        self.blocks().find(|block| block.id == id)
    }

    /// The section with this id. [`Places`](super::Places) finds many.
    #[must_use]
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.all_sections().map(|(_, section)| section).find(|section| section.id == id)
    }

    /// The section with this id, to be changed.
    pub fn section_mut(&mut self, id: &str) -> Option<&mut Section> {
        let mut left: Vec<&mut Section> =
            self.sections.iter_mut().chain(&mut self.annexes).collect();
        while let Some(section) = left.pop() {
            if section.id == id {
                return Some(section);
            }
            left.extend(&mut section.sections);
        }
        None
    }

    /// Changes every block, in the order of [`blocks`](Self::blocks).
    pub fn each_block_mut(&mut self, mut change: impl FnMut(&mut Block)) {
        fn blocks(of: &mut [Block], change: &mut impl FnMut(&mut Block)) {
            for block in of {
                change(block);
                blocks(&mut block.blocks, change);
            }
        }
        // Sections are as deep as there are kinds.
        fn sections(of: &mut [Section], change: &mut impl FnMut(&mut Block)) {
            for section in of {
                blocks(&mut section.blocks, change);
                sections(&mut section.sections, change);
            }
        }
        blocks(&mut self.cover, &mut change);
        blocks(&mut self.preamble, &mut change);
        sections(&mut self.sections, &mut change);
        blocks(&mut self.closing, &mut change);
        sections(&mut self.annexes, &mut change);
    }

    /// The articles: what readers go to one after another, and what tables have a column for. Of a document without
    /// any, the sections that consist of no others.
    pub fn articles(&self) -> impl Iterator<Item = &Section> {
        let has_any = self.all_sections().any(|(_, section)| section.kind == SectionKind::Article);
        self.all_sections().map(|(_, section)| section).filter(move |section| match has_any {
            true => section.kind == SectionKind::Article,
            false => section.sections.is_empty(),
        })
    }
}

impl Section {
    /// This section and those within it in the order of the text, each with the number of sections in which it stands
    /// within this one.
    pub fn walk(&self) -> impl Iterator<Item = (usize, &Section)> {
        let own = Sections::of(std::slice::from_ref(self));
        own.filter_map(|container| Some((container.depth, container.section?)))
    }
}

impl Block {
    /// This block, and those within it if it is a box.
    pub fn walk(&self) -> impl Iterator<Item = &Block> {
        // A box stands in no box.
        std::iter::once(self).chain(&self.blocks)
    }
}

/// Sections with those within them, without recursion: a document from elsewhere may be deep.
struct Sections<'a> {
    /// The sections that are left on each level.
    left: Vec<std::slice::Iter<'a, Section>>,
}

impl<'a> Sections<'a> {
    fn of(sections: &'a [Section]) -> Self {
        Self { left: vec![sections.iter()] }
    }
}

impl<'a> Iterator for Sections<'a> {
    type Item = Container<'a>;

    fn next(&mut self) -> Option<Container<'a>> {
        loop {
            let depth = self.left.len().checked_sub(1)?;
            match self.left[depth].next() {
                Some(section) => {
                    self.left.push(section.sections.iter());
                    return Some(Container::of(section, depth));
                }
                None => self.left.pop(),
            };
        }
    }
}
