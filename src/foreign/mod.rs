//! A `document.json` that isn't this site's own, checked before anything of it is shown.
//!
//! The compiler makes only documents that hold together, and the rest of the program relies on it: a
//! span that lies outside its block would be a panic, a quote that doesn't stand there a lie. A file
//! from elsewhere is refused at the first thing that is wrong, with a sentence for whoever chose it.
//!
//! ```text
//! bytes ──parse──▶ Document ──limits, strings, head, outline, facets──▶ Known ──references, everyday, targets,
//! commitments──▶ admitted
//! ```
//!
//! Every step is linear in the size of the file, up to a logarithm, and none recurses into it.

mod commitments;
mod everyday;
mod facets;
mod head;
mod limits;
mod outline;
mod parse;
mod place;
mod references;
mod refusal;
mod spans;
mod strings;
mod targets;
mod words;

use crate::document::Document;

pub use head::is_date;
pub use limits::{MOST_BYTES, MOST_MEGABYTES, page_elements};
pub use refusal::Refusal;
pub use strings::{MOST_IN_A_NAME, MOST_IN_A_TERM};

/// Reads a document that may say anything, and checks all that the explorer relies on.
///
/// What is admitted can be shown as a document of the site's own is. That its text is what its issuer
/// published is not, and can't be, checked.
///
/// # Errors
/// The first thing that is wrong, with its place.
pub fn admit(bytes: &[u8]) -> Result<Document, Refusal> {
    let mut document = parse::parse(bytes)?;
    // An older document doesn't name the sentences of its mentions.
    document.find_sentences();
    check(&document)?;
    Ok(document)
}

/// Checks all that the explorer relies on in a document. The compiler checks what it has made by it too, so
/// that what is compiled can be shown.
///
/// # Errors
/// The first thing that is wrong, with its place.
pub fn check(document: &Document) -> Result<(), Refusal> {
    limits::check(document)?;
    strings::check(document)?;
    head::check(document)?;
    outline::check(document)?;
    facets::check(document)?;
    let known = references::Known::new(document);
    references::check(document, &known)?;
    everyday::check(document, &known)?;
    targets::check(document, &known)?;
    commitments::check(document, &known)
}
