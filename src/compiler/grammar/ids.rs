//! Ids of sections, blocks and cells: given when the whole tree is known, by the document's own numbers.

use std::collections::{HashMap, HashSet};

use super::enumeration;
use crate::document::{Block, BlockKind, Section, SectionKind, id};

/// Where sections and blocks begin in the text, by the ids that they have while the tree is made.
#[derive(Debug, Default)]
pub(super) struct Places {
    starts: Vec<usize>,
    ids: Vec<String>,
}

impl Places {
    /// An id for what begins at a byte of the text.
    pub(super) fn next(&mut self, start: usize) -> String {
        self.starts.push(start);
        format!("#{}", self.starts.len() - 1)
    }

    /// Where something begins that has no final id yet.
    pub(super) fn start(&self, temporary: &str) -> Option<usize> {
        let place = temporary.strip_prefix('#')?.parse::<usize>().ok()?;
        self.starts.get(place).copied()
    }

    /// The id of the last section or block that begins before a byte.
    pub(super) fn before(&self, start: usize) -> Option<&str> {
        let count = self.starts.partition_point(|each| *each < start);
        self.ids.get(count.checked_sub(1)?).map(String::as_str)
    }

    /// Gives something its final id.
    fn settle(&mut self, temporary: &mut String, id: String) {
        if self.ids.len() < self.starts.len() {
            self.ids.resize(self.starts.len(), String::new());
        }
        let place = temporary.strip_prefix('#').and_then(|place| place.parse::<usize>().ok());
        if let Some(slot) = place.and_then(|place| self.ids.get_mut(place)) {
            slot.clone_from(&id);
        }
        *temporary = id;
    }

    /// Gives blocks and what stands in them their ids.
    pub(super) fn blocks(&mut self, owner: &str, blocks: &mut [Block]) {
        for (index, block) in blocks.iter_mut().enumerate() {
            let id = id::block(owner, index + 1);
            // The page sets no points in other kinds of blocks.
            if !matches!(block.kind, BlockKind::Heading | BlockKind::Signature | BlockKind::Table) {
                block.points = enumeration::points(&id, &block.text);
            }
            for (row, each) in block.rows.iter_mut().enumerate() {
                for (column, cell) in each.cells.iter_mut().enumerate() {
                    cell.id = id::cell(&id, row + 1, column + 1);
                }
            }
            self.blocks(&id, &mut block.blocks);
            self.settle(&mut block.id, id);
        }
    }

    /// Gives the sections of a scope their ids. `root` is that of the annex, and empty in the body.
    pub(super) fn sections(&mut self, root: &str, sections: &mut [Section]) {
        let mut scope =
            ScopeIds { root, depths: depths(sections), used: HashMap::new(), places: self };
        scope.assign(sections, &mut Vec::new());
    }

    /// Gives annexes and all in them their ids.
    pub(super) fn annexes(&mut self, annexes: &mut [Section]) {
        let numbers: HashSet<u32> = annexes.iter().map(|annex| annex.number).collect();
        let (mut used, mut free) = (HashMap::new(), 0);
        for annex in annexes {
            let number = match annex.number {
                0 => {
                    free =
                        (free + 1..).find(|number| !numbers.contains(number)).unwrap_or(free + 1);
                    free
                }
                number => number,
            };
            annex.number = number;
            let local = id::local(SectionKind::Annex.letter(), number, 0);
            let id = distinct(&mut used, local);
            self.blocks(&id, &mut annex.blocks);
            self.sections(&id, &mut annex.sections);
            self.settle(&mut annex.id, id);
        }
    }
}

/// What the ids of a scope need.
struct ScopeIds<'s> {
    root: &'s str,
    /// How deep the ancestor stands within which the numbers of a letter are unique; 0 for the scope itself.
    depths: HashMap<char, usize>,
    used: HashMap<String, u32>,
    places: &'s mut Places,
}

impl ScopeIds<'_> {
    fn assign(&mut self, sections: &mut [Section], above: &mut Vec<String>) {
        for section in sections {
            let letter = section.kind.letter();
            // Divisions and what stands below them are counted within what they divide, in whichever document.
            let depth = match section.kind {
                kind if kind.is_counted_within() => above.len(),
                _ => self.depths.get(&letter).copied().unwrap_or_default(),
            };
            let prefix = match depth.min(above.len()).checked_sub(1) {
                None => self.root,
                Some(place) => above[place].as_str(),
            };
            let id = id::within(prefix, &id::local(letter, section.number, section.inserted));
            let id = distinct(&mut self.used, id);
            self.places.blocks(&id, &mut section.blocks);
            above.push(id);
            self.assign(&mut section.sections, above);
            let id = above.pop().unwrap_or_default();
            self.places.settle(&mut section.id, id);
        }
    }
}

/// An id that no other one has: a second `a3` is `a3r2`.
fn distinct(used: &mut HashMap<String, u32>, id: String) -> String {
    let count = used.entry(id.clone()).or_default();
    *count += 1;
    match *count {
        1 => id,
        count => {
            let id = format!("{id}r{count}");
            used.insert(id.clone(), 1);
            id
        }
    }
}

/// For each letter, how deep the narrowest ancestor needs to stand so that its numbers begin once in it: 0 where they
/// are counted through the scope.
fn depths(sections: &[Section]) -> HashMap<char, usize> {
    let mut beginnings: HashMap<char, Vec<Vec<usize>>> = HashMap::new();
    collect(sections, &mut Vec::new(), &mut 0, &mut beginnings);
    let depth = |beginnings: &Vec<Vec<usize>>| {
        let deepest = beginnings.iter().map(Vec::len).max().unwrap_or_default();
        let is_enough = |depth: &usize| {
            let mut scopes = HashSet::new();
            beginnings.iter().all(|above| {
                scopes.insert(depth.min(&above.len()).checked_sub(1).map(|place| above[place]))
            })
        };
        (0..=deepest).find(is_enough).unwrap_or(deepest)
    };
    beginnings.iter().map(|(letter, beginnings)| (*letter, depth(beginnings))).collect()
}

/// Finds the sections with which a count begins, number 1 and first of their letter in their parent: what they stand in.
fn collect(
    sections: &[Section],
    above: &mut Vec<usize>,
    serial: &mut usize,
    beginnings: &mut HashMap<char, Vec<Vec<usize>>>,
) {
    let mut seen = HashSet::new();
    for section in sections {
        *serial += 1;
        let letter = section.kind.letter();
        if seen.insert(letter) && section.number == 1 && section.inserted == 0 {
            beginnings.entry(letter).or_default().push(above.clone());
        }
        above.push(*serial);
        collect(&section.sections, above, serial, beginnings);
        above.pop();
    }
}
