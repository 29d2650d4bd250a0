//! A folder of documents' folders, with `index.json`, the catalogue of what stands there.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::files::{Folder, FolderError, replace};
use crate::document::{CATALOGUE_SCHEMA, Catalogue, Document, Entry};
use crate::files;

/// A folder such as `public/documents`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shelf {
    path: PathBuf,
}

impl Shelf {
    /// The shelf at this path.
    #[must_use]
    pub fn new(path: &Path) -> Self {
        Self { path: path.into() }
    }

    /// The path of the catalogue.
    #[must_use]
    pub fn index_path(&self) -> PathBuf {
        self.path.join("index.json")
    }

    /// The documents' folders by name: each has a `source.txt`.
    ///
    /// # Errors
    /// If the name of one of them can't be a document's id, or it is a symbolic link.
    pub fn folders(&self) -> Result<Vec<Folder>, FolderError> {
        let entries = fs::read_dir(&self.path).into_iter().flatten().flatten();
        let mut paths: Vec<PathBuf> = (entries.map(|entry| entry.path()))
            .filter(|path| path.join("source.txt").is_file())
            .collect();
        paths.sort();
        paths.iter().map(|path| Folder::new(path)).collect()
    }

    /// The catalogue of the compiled documents. The front document stays what it was; without one it
    /// is the newest. `front` names another.
    ///
    /// # Errors
    /// If a document has not been compiled, or the front document isn't there.
    pub fn catalogue(&self, front: Option<&str>) -> Result<Catalogue, FolderError> {
        let paths = self.folders()?.into_iter().map(|folder| folder.document_path());
        let compiled = paths.map(|path| read(&path)).collect::<Result<Vec<_>, _>>()?;
        let companions = |of: &Document| {
            let others = compiled.iter().map(|(other, _)| other);
            let linked = others.filter(|other| of.links_to(&other.id) || other.links_to(&of.id));
            linked.map(|other| other.id.clone()).collect()
        };
        let entries = compiled.iter().map(|(of, bytes)| entry(of, companions(of), bytes));
        let mut documents: Vec<Entry> = entries.collect();
        // The sort is stable: documents of one day keep the order of their names.
        documents.sort_by(|one, other| other.date().cmp(&one.date()));
        let present = || self.read().ok().map(|catalogue| catalogue.front);
        let newest = || documents.first().map(|entry| entry.id.clone());
        let front = front.map(String::from).or_else(present).or_else(newest).unwrap_or_default();
        if !documents.is_empty() && documents.iter().all(|entry| entry.id != front) {
            return Err(FolderError::NoFront { path: self.index_path(), front });
        }
        Ok(Catalogue { schema: CATALOGUE_SCHEMA.into(), front, documents })
    }

    /// The catalogue that has been written.
    ///
    /// # Errors
    /// If it can't be read, or isn't what the documents' folders give now.
    pub fn check(&self) -> Result<Catalogue, FolderError> {
        let catalogue = self.read()?;
        if catalogue != self.catalogue(None)? {
            return Err(FolderError::Stale(self.index_path()));
        }
        Ok(catalogue)
    }

    /// Writes the catalogue.
    ///
    /// # Errors
    /// As [`catalogue`](Self::catalogue), or if the file can't be written. The one that was there
    /// before is then still there.
    pub fn write(&self, front: Option<&str>) -> Result<(), FolderError> {
        // Of two that write at once, the second one reads what the first one has compiled.
        let lock = files::lock(&self.path);
        let _lock = lock.map_err(|error| FolderError::Read { path: self.path.clone(), error })?;
        let catalogue = self.catalogue(front)?;
        // Strings and numbers: serialising them can't fail.
        let json = serde_json::to_string_pretty(&catalogue).unwrap_or_default() + "\n";
        replace(&self.index_path(), &json)
    }

    fn read(&self) -> Result<Catalogue, FolderError> {
        let path = self.index_path();
        let text = match files::read_text(&path) {
            Ok(text) => text,
            Err(error) => return Err(FolderError::Read { path, error }),
        };
        serde_json::from_str(&text).map_err(|_| FolderError::Stale(path))
    }
}

/// A compiled document, and the bytes of its file.
fn read(path: &Path) -> Result<(Document, Vec<u8>), FolderError> {
    let bytes =
        files::read(path).map_err(|error| FolderError::Read { path: path.into(), error })?;
    let document = serde_json::from_slice(&bytes).map_err(|_| FolderError::Stale(path.into()))?;
    Ok((document, bytes))
}

fn entry(document: &Document, companions: Vec<String>, bytes: &[u8]) -> Entry {
    let document = document.clone();
    Entry {
        id: document.id,
        title: document.title,
        title_short: document.title_short,
        title_en: document.title_en,
        title_short_en: document.title_short_en,
        issuer: document.issuer,
        lang: document.lang,
        adopted: document.adopted,
        published: document.published,
        companions,
        bytes: bytes.len(),
        sha256: Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect(),
    }
}
