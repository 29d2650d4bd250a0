//! The scheme of ids: they are element ids in the page and fragments in links.
//!
//! Part 1 is `p1`, article 4 is `a4`, its third block `a4-b3`, the second paragraph of part 1's
//! introduction `p1-b2`, the preamble's first paragraph `preamble-b1`.

/// What the ids of the preamble's blocks begin with.
pub const PREAMBLE: &str = "preamble";

/// The id of the part with this number.
#[must_use]
pub fn part(number: u32) -> String {
    format!("p{number}")
}

/// The id of the article with this number.
#[must_use]
pub fn article(number: u32) -> String {
    format!("a{number}")
}

/// The id of the block with this number (from 1) in a part, an article or the preamble.
#[must_use]
pub fn block(owner: &str, number: usize) -> String {
    format!("{owner}-b{number}")
}

/// The id of the part, article or preamble that a block belongs to: `a4` for `a4-b3`.
#[must_use]
pub fn owner(block: &str) -> &str {
    block.rsplit_once('-').map_or(block, |(owner, _)| owner)
}
