//! The scheme of ids: they are element ids in the page and fragments in links.
//!
//! Part 1 is `p1`, article 4 is `a4`, its third block `a4-b3`, the second paragraph of part 1's
//! introduction `p1-b2`, the preamble's first paragraph `preamble-b1`. Where each part numbers its
//! articles anew, the first one of part 2 is `p2-a1`. The title is `title`, the lines
//! below it are `title-1` and so on. What a block enumerates as 二是 is `a4-b3-i2`.

/// The id of the title, and what those of the lines below it begin with.
pub const TITLE: &str = "title";

/// What the ids of the preamble's blocks begin with.
pub const PREAMBLE: &str = "preamble";

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

/// The id of the part, article or preamble that a block belongs to: `a4` for `a4-b3`.
#[must_use]
pub fn owner(block: &str) -> &str {
    block.rsplit_once('-').map_or(block, |(owner, _)| owner)
}
