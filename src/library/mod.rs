//! The second program of the page, fetched when a reader asks for another document: it fetches that
//! document, checks it, and renders the page of it. The first program takes that page over as it
//! took over the one that came with the site. It also searches the documents that are not shown.
//!
//! It runs in a worker (`src/browser/library.js`), so it has no document, and is cancelled by ending the worker.

mod elsewhere;
mod fetch;
mod opened;

use js_sys::Uint8Array;

use crate::document::{Catalogue, Document, Surroundings, file_of};
use crate::foreign::admit;
use crate::language::Language;

pub use elsewhere::search;
pub use opened::{Opened, Unopened};

/// Where the catalogue is, seen from the site's root.
const CATALOGUE: &str = "documents/index.json";

/// Opens one of the site's documents. `root` is the address of the site, with a slash at its end.
///
/// # Errors
/// If the document, the catalogue or a companion of the document can't be had, or is not as it
/// should be.
pub async fn open_own(root: &str, id: &str, language: Language) -> Result<Opened, Unopened> {
    let catalogue = catalogue(root).await?;
    let entry = catalogue.entry(id).ok_or(Unopened::NotHere)?.clone();
    let file = |id: &str| format!("{root}{}", file_of(id, "document.json"));
    let document = admit(&fetch::own(&file(id)).await?)?;
    if document.id != id {
        return Err(Unopened::NotHere);
    }
    let mut companions = Vec::new();
    for other in &entry.companions {
        companions.push(admit(&fetch::own(&file(other)).await?)?);
    }
    let surroundings = Surroundings { catalogue, companions, language, ..Default::default() };
    Ok(Opened::new(document, &surroundings))
}

/// Opens a document that isn't the site's own, at an address of the same site.
///
/// # Errors
/// If it can't be had, or is not as it should be.
pub async fn open_at(
    root: &str,
    address: &str,
    from: &str,
    language: Language,
) -> Result<Opened, Unopened> {
    let document = admit(&fetch::named(address).await?)?;
    open_foreign(root, document, from, language).await
}

/// Opens a document that the reader has chosen on the own device.
///
/// # Errors
/// If it is not as it should be.
pub async fn open_file(
    root: &str,
    bytes: &Uint8Array,
    from: &str,
    language: Language,
) -> Result<Opened, Unopened> {
    open_foreign(root, admit(&bytes.to_vec())?, from, language).await
}

async fn open_foreign(
    root: &str,
    document: Document,
    from: &str,
    language: Language,
) -> Result<Opened, Unopened> {
    // Without the catalogue the way back is still in the banner.
    let catalogue = catalogue(root).await.unwrap_or_default();
    let foreign = Some(from.into());
    let surroundings = Surroundings { catalogue, foreign, language, ..Default::default() };
    Ok(Opened::new(document, &surroundings))
}

async fn catalogue(root: &str) -> Result<Catalogue, Unopened> {
    let bytes = fetch::own(&format!("{root}{CATALOGUE}")).await?;
    serde_json::from_slice(&bytes).map_err(|_| Unopened::Catalogue)
}
