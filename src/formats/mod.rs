//! Rules of file formats for which every writer of them has one owner: what a spreadsheet calculates, and what
//! Markdown takes for markup. Pure.

pub mod csv;
pub mod markdown;
