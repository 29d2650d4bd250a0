//! The scheme of ids: they are element ids in the page and fragments in links.
//!
//! Part 1 is `p1`, article 4 is `a4`, its third block `a4-b3`, the second paragraph of part 1's
//! introduction `p1-b2`, the preamble's first paragraph `preamble-b1`. Where each part numbers its
//! articles anew, the first one of part 2 is `p2-a1`. The title is `title`, the lines
//! below it are `title-1` and so on. What a block enumerates as 二是 is `a4-b3-i2`.

use std::fmt;

use super::Section;

/// The keys of the explorer's own addresses: what is searched for, the view, whether groups count, the language, the
/// document, a file of the reader's, and what is said of a frame. No facet may have one of them as its id, since the ids
/// of facets are keys of addresses too (`?industry=ai`).
///
/// The scripts have them from `embed/keys.js`, by what they are about; a test compares the two.
pub const RESERVED: [&str; 12] = [
    "q", "view", "groups", "lang", "doc", "src", "embed", "section", "at", "tools", "theme", "size",
];

/// The names of pages that aren't those of a document, and of folders beside those of the documents' views: none may be a
/// document's id.
const PAGES: [&str; 6] = ["index", "404", "documents", "embedding", "plain", "single"];

/// The id of the title, and what those of the lines below it begin with.
pub const TITLE: &str = "title";

/// What the ids of the blocks of a covering notice begin with.
pub const COVER: &str = "cover";

/// What the ids of the preamble's blocks begin with.
pub const PREAMBLE: &str = "preamble";

/// What the ids of the closing's blocks begin with.
pub const CLOSING: &str = "closing";

/// The id of the part with this number.
#[must_use]
pub fn part(number: u32) -> String {
    format!("p{number}")
}

/// The id of the article with this number, where articles are numbered through all parts.
#[must_use]
pub fn article(number: u32) -> String {
    format!("a{number}")
}

/// The id of the article with this number in a part, where each part begins anew: `p2-a1`.
#[must_use]
pub fn article_in_part(part: &str, number: u32) -> String {
    format!("{part}-{}", article(number))
}

/// The id of a section, behind that of the section within which it is counted: `a4`, `p2-a1`, `a40-1`, `x1-p3`.
#[must_use]
pub fn section(within: &str, section: &Section) -> String {
    let Section { kind, number, inserted, .. } = section;
    let own = format!("{}{number}", kind.letter());
    let own = if *inserted == 0 { own } else { format!("{own}-{inserted}") };
    if within.is_empty() { own } else { format!("{within}-{own}") }
}

/// Whether an id is that of a section, counted within another: also `a4r2`, the second one with the same number.
#[must_use]
pub fn is_section_of(id: &str, within: &str, section: &Section) -> bool {
    let usual = self::section(within, section);
    id.strip_prefix(&*usual)
        .is_some_and(|repeated| repeated.is_empty() || is_counted(repeated, "r"))
}

/// The id of a cell of a table, by its row and column (from 1).
#[must_use]
pub fn cell(table: &str, row: usize, column: usize) -> String {
    format!("{table}-r{row}c{column}")
}

/// The id of the line with this number (from 1) below the title.
#[must_use]
pub fn title_line(number: usize) -> String {
    format!("{TITLE}-{number}")
}

/// The id of the block with this number (from 1) in a part, an article or the preamble.
#[must_use]
pub fn block(owner: &str, number: usize) -> String {
    format!("{owner}-b{number}")
}

/// The id of the point with this number (from 1) that a block's text enumerates.
#[must_use]
pub fn point(block: &str, number: usize) -> String {
    format!("{block}-i{number}")
}

/// The id of the section, cover, preamble or closing to which a block, a cell of one or a point of one belongs: `a4` for
/// `a4-b3`, `a4-b3-i2`, `a4-b3-r2c1` and `a4-b3-b1` of a box.
#[must_use]
pub fn owner(block: &str) -> &str {
    let is_within = |last: &str| {
        let number = last.strip_prefix(['b', 'i', 'r']);
        number.is_some_and(|number| number.starts_with(|first: char| first.is_ascii_digit()))
    };
    let mut owner = block;
    while let Some((before, _)) = owner.rsplit_once('-').filter(|(_, last)| is_within(last)) {
        owner = before;
    }
    owner
}

/// Which block of its owner one is, from 1; nothing for what is no block.
#[must_use]
pub fn number_in_owner(block: &str) -> Option<usize> {
    block.rsplit_once('-')?.1.strip_prefix('b')?.parse().ok()
}

/// Whether an id can stand in addresses, file names and attributes as it is: 1 to 64 letters a–z,
/// digits and hyphens.
#[must_use]
pub fn is_plain(id: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (1..=64).contains(&id.len()) && id.bytes().all(is_plain)
}

/// Whether an id can be that of a document: it is plain, and its page takes the place of no other.
#[must_use]
pub fn is_document(id: &str) -> bool {
    is_plain(id) && !PAGES.contains(&id)
}

/// The id of a document, which is also the name of its folder. It can't lead to another one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct DocumentId(String);

impl DocumentId {
    /// Reads an id; nothing where it [can't be one](is_document).
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        is_document(id).then(|| Self(id.into()))
    }

    /// The id.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DocumentId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Whether an id is made as those of blocks are, of whichever document.
#[must_use]
pub fn is_block(id: &str) -> bool {
    let owner = owner(id);
    let is_number = |text: &str| is_counted(text, "");
    let is_level = |level: &str| {
        let (own, repeated) = level.split_once('r').unwrap_or((level, "1"));
        let number = own.strip_prefix(|letter: char| "xkvpdsac".contains(letter));
        is_number(repeated) && (number.is_some_and(is_number) || is_number(level))
    };
    let is_owner = [COVER, PREAMBLE, CLOSING].contains(&owner)
        || (!owner.starts_with(|first: char| first.is_ascii_digit())
            && owner.split('-').all(is_level));
    let within = id.strip_prefix(owner).and_then(|within| within.strip_prefix('-'));
    let is_block = |within: &str| {
        within.split('-').count() <= 2 && within.split('-').all(|block| is_counted(block, "b"))
    };
    is_owner && within.is_some_and(is_block)
}

/// Whether an id is that of a block, or of something within one.
#[must_use]
pub fn is_in_block(id: &str) -> bool {
    owner(id) != id
}

/// Whether it is this mark and a number from 1, written in the one way in which ids write it.
fn is_counted(id: &str, mark: &str) -> bool {
    let number = id.strip_prefix(mark).and_then(|number| number.parse::<u32>().ok());
    number.is_some_and(|number| number > 0 && format!("{mark}{number}") == id)
}

#[cfg(test)]
mod tests {
    use super::{DocumentId, is_block, is_plain};

    #[test]
    fn ids_of_blocks_are_told_from_others() {
        for id in
            ["preamble-b1", "p1-b2", "a18-b3", "p2-a1-b10", "a40-1-b2", "x1-a3r2-b1", "p1-b4-b2"]
        {
            assert!(is_block(id), "{id}");
        }
        for id in [
            "",
            "b1",
            "a4",
            "a4-i1",
            "a4-b0",
            "a04-b1",
            "a4-b+1",
            "a4-b1-i2",
            "a4-b1-b1-b1",
            "z1-b1",
            "1-b1",
        ] {
            assert!(!is_block(id), "{id}");
        }
    }

    #[test]
    fn plain_ids_are_short_and_need_no_escape() {
        assert!(is_plain("decision-2023") && is_plain(&"a".repeat(64)));
        for id in ["", "A", "a b", "a=b", "产业", "../a", &"a".repeat(65)] {
            assert!(!is_plain(id), "{id}");
        }
    }

    #[test]
    fn the_id_of_a_document_names_a_folder_beside_others() {
        let parsed = DocumentId::parse("review-2019");
        assert_eq!(parsed.as_ref().map(DocumentId::as_str), Some("review-2019"));
        for id in ["", "..", "../private/x", "/etc", "a/b", "a\\b", "a.b", "index", "404"] {
            assert_eq!(DocumentId::parse(id), None, "{id}");
        }
    }
}
