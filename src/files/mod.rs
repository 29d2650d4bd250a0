//! Files, read and written with care. Native only.
//!
//! What is read is a regular file of bounded size: a pipe doesn't block the program, and a device doesn't fill
//! its memory. What is written is complete: another program sees the old file or the new one, whatever
//! else runs at the same time. Everything native reads and writes through these functions.

mod read;
mod write;

pub use read::{read, read_text, read_within};
pub use write::{create, is_link, lock, replace};
