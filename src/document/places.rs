//! Where the sections and blocks of a document stand, and its terms, by id.

use super::{Block, Document, Mention, Section, SectionKind, id, sorted};

/// The sections and blocks of a document by id. Looking one up takes the logarithm of their number, where
/// going through the document for each of many would take the square.
#[derive(Debug, Clone)]
pub struct Places<'a> {
    /// In the order of the ids.
    places: Vec<(&'a str, Place<'a>)>,
    /// The sections in the order of the text, each with the index of the one in which it stands.
    sections: Vec<(&'a Section, Option<usize>)>,
}

/// Where a section or a block stands.
#[derive(Debug, Clone, Copy, Default)]
pub struct Place<'a> {
    /// The section that it is or belongs to; none for cover, preamble and closing.
    pub section: Option<&'a Section>,
    /// The block, if it is one.
    pub block: Option<&'a Block>,
    /// Which block of its owner it is, from 0.
    pub number: usize,
    /// The index of the section in [`Places::sections`].
    index: Option<usize>,
}

impl<'a> Place<'a> {
    /// The section, if it is an article.
    #[must_use]
    pub fn article(&self) -> Option<&'a Section> {
        self.section.filter(|section| section.kind == SectionKind::Article)
    }
}

impl<'a> Places<'a> {
    /// The places of a document.
    #[must_use]
    pub fn new(document: &'a Document) -> Self {
        let mut places = Vec::new();
        let mut sections: Vec<(&Section, Option<usize>)> = Vec::new();
        // The indices of the sections in which one stands.
        let mut path: Vec<usize> = Vec::new();
        for container in document.walk() {
            let mut place = Place { section: container.section, ..Place::default() };
            if let Some(section) = container.section {
                path.truncate(container.depth);
                place.index = Some(sections.len());
                sections.push((section, path.last().copied()));
                path.push(sections.len() - 1);
            }
            places.push((container.id, place));
            for (number, block) in container.blocks.iter().enumerate() {
                let add =
                    |block: &'a Block| (&*block.id, Place { block: Some(block), number, ..place });
                places.extend(block.walk().map(add));
            }
        }
        Self { places: sorted(places, |one, other| one.0 < other.0), sections }
    }

    /// Where the section, the block, the cover, the preamble or the closing with this id stands.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<Place<'a>> {
        let at = self.places.binary_search_by_key(&id, |(id, _)| id).ok()?;
        self.places.get(at).map(|(_, place)| *place)
    }

    /// The block with this id.
    #[must_use]
    pub fn block(&self, id: &str) -> Option<&'a Block> {
        self.get(id)?.block
    }

    /// The section, cover, preamble or closing to which the block with this id belongs; that with this id, if it is no
    /// block's. Of an id that is not there, that to which it would belong.
    #[must_use]
    pub fn around(&self, id: &str) -> Option<Place<'a>> {
        let is_container = |place: &Place<'_>| place.block.is_none();
        self.get(id).or_else(|| self.get(id::owner(id)).filter(is_container)).or_else(|| {
            let (around, _) = id.rsplit_once('-')?;
            self.get(around).filter(is_container)
        })
    }

    /// The sections from the first level down to that of a place.
    #[must_use]
    pub fn path(&self, place: &Place<'a>) -> Vec<&'a Section> {
        let mut path = Vec::new();
        let mut next = place.index;
        while let Some((section, around)) = next.and_then(|index| self.sections.get(index)) {
            path.push(*section);
            next = *around;
        }
        path.reverse();
        path
    }

    /// The section of the first level in which a place is.
    #[must_use]
    pub fn top(&self, place: &Place<'a>) -> Option<&'a Section> {
        self.path(place).first().copied()
    }
}

/// The terms and groups of all facets by id, with their indices.
#[derive(Debug, Clone)]
pub struct Terms<'a> {
    /// In the order of the ids of facet and term.
    terms: Vec<((&'a str, &'a str), TermIndex)>,
    /// In the order of the ids of facet and group.
    groups: Vec<((&'a str, &'a str), GroupIndex)>,
    /// Of each term, by its index among all, the index of its group among all.
    group_of: Vec<Option<usize>>,
}

/// Which term it is: indices in [`Document::facets`] and of the facet's terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TermIndex {
    /// The index of the facet.
    pub facet: usize,
    /// The index of the term in the facet.
    pub term: usize,
    /// The index of the term among those of all facets.
    pub overall: usize,
}

/// Which group it is: indices in [`Document::facets`] and of the facet's groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct GroupIndex {
    /// The index of the facet.
    pub facet: usize,
    /// The index of the group in the facet.
    pub group: usize,
    /// The index of the group among those of all facets.
    pub overall: usize,
}

impl<'a> Terms<'a> {
    /// The terms and groups of a document.
    #[must_use]
    pub fn new(document: &'a Document) -> Self {
        let facets = document.facets.iter().enumerate();
        let terms = facets.flat_map(|(facet, each)| {
            let terms = each.terms.iter().enumerate();
            terms.map(move |(term, its)| (facet, term, (&*each.id, &*its.id)))
        });
        let terms = terms
            .enumerate()
            .map(|(overall, (facet, term, ids))| (ids, TermIndex { facet, term, overall }));
        let mut groups = Vec::new();
        for (facet, each) in document.facets.iter().enumerate() {
            for (group, its) in each.groups.iter().enumerate() {
                let overall = groups.len();
                groups.push(((&*each.id, &*its.id), GroupIndex { facet, group, overall }));
            }
        }
        let mut terms = Self {
            terms: sorted(terms.collect(), |one, other| one.0 < other.0),
            groups: sorted(groups, |one, other| one.0 < other.0),
            group_of: Vec::new(),
        };
        for facet in &document.facets {
            for term in &facet.terms {
                let group = terms.group(&facet.id, &term.group).map(|group| group.overall);
                terms.group_of.push(group);
            }
        }
        terms
    }

    /// The index of the group of a term among all groups.
    #[must_use]
    pub fn group_of(&self, term: TermIndex) -> Option<usize> {
        self.group_of.get(term.overall).copied().flatten()
    }

    /// How many groups there are.
    #[must_use]
    pub fn group_count(&self) -> usize {
        self.groups.len()
    }

    /// Which group this is.
    #[must_use]
    pub fn group(&self, facet: &str, group: &str) -> Option<GroupIndex> {
        let at = self.groups.binary_search_by_key(&(facet, group), |(ids, _)| *ids).ok()?;
        self.groups.get(at).map(|(_, index)| *index)
    }

    /// Which term a mention is of.
    #[must_use]
    pub fn of(&self, mention: &Mention) -> Option<TermIndex> {
        let ids = (&*mention.facet, &*mention.term);
        let at = self.terms.binary_search_by_key(&ids, |(ids, _)| *ids).ok()?;
        self.terms.get(at).map(|(_, index)| *index)
    }

    /// How many terms there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.terms.len()
    }
}
