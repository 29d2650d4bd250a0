//! A document's folder: reading its files, and writing what is compiled all at once or not at all.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::encoding::{self, Decoded};
use super::{
    Compiled, Diagnostics, Input, Shelf, compile, compile_decoded, draft, linked, search_tables,
    tables_to_json, to_json,
};
use crate::document::id::DocumentId;
use crate::document::{Catalogue, Document, Surroundings};
use crate::files;
use crate::foreign::{MOST_BYTES, MOST_MEGABYTES};

/// A folder with `source.txt`, `annotations.toml` and, once compiled, `document.json`.
#[derive(Debug, Clone)]
pub struct Folder {
    path: PathBuf,
    id: DocumentId,
}

/// Why a document's folder could not be read, compiled or written.
#[derive(Debug, Error)]
pub enum FolderError {
    /// The folder's name can't serve as the document's id.
    #[error(
        "{0} can't be a document's id: name the folder with 1 to 64 letters a–z, digits and hyphens, and \
         none of the names of the site's own pages and folders (`index`, `404`, `documents`, `embedding`, `plain`, `single`)"
    )]
    Name(PathBuf),
    /// The folder, or the one in which it stands, is a symbolic link, through which nothing is written.
    #[error(
        "{0} is a symbolic link; put the folder itself there, or name the one to which it leads"
    )]
    SymbolicLink(PathBuf),
    /// A compiled file would be larger than the page takes.
    #[error(
        "{0} would be larger than {most} MB, and no page would show it; divide the document",
        most = MOST_MEGABYTES
    )]
    TooLarge(PathBuf),
    /// A file could not be read.
    #[error("{path} could not be read")]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        error: io::Error,
    },
    /// A file is not UTF-8.
    #[error(
        "{path}:{line}:{column}: this is no text in UTF-8, nor in another encoding that is known; save the file as UTF-8 and try again"
    )]
    Encoding {
        /// The file.
        path: PathBuf,
        /// The line of the first byte that is wrong, from 1.
        line: usize,
        /// Its column in characters, from 1.
        column: usize,
    },
    /// What stands in the files is wrong.
    #[error(transparent)]
    Compile(#[from] Diagnostics),
    /// `document.json` could not be written.
    #[error("{path} could not be written")]
    Write {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        error: io::Error,
    },
    /// A new document would take the place of an old one.
    #[error("{0} is there already; take another folder, or go on with that one")]
    Exists(PathBuf),
    /// A compiled file is missing or not what the compiler makes of the folder now.
    #[error(
        "{0} is not what the compiler makes of its folder; run `cargo xtask policyc compile` on it"
    )]
    Stale(PathBuf),
    /// The catalogue opens with a document that isn't there.
    #[error(
        "{path} opens with `{front}`, which is no folder beside it; name another by \
         `cargo xtask policyc catalogue --front`"
    )]
    NoFront {
        /// The catalogue.
        path: PathBuf,
        /// The document's id.
        front: String,
    },
}

impl Folder {
    /// The folder at this path.
    ///
    /// # Errors
    /// If its name can't be a document's id, or it or the folder of the catalogue beside it is a symbolic link.
    pub fn new(path: &Path) -> Result<Self, FolderError> {
        let name = path.file_name().and_then(|name| name.to_str()).and_then(DocumentId::parse);
        let id = name.ok_or_else(|| FolderError::Name(path.into()))?;
        if let Some(link) =
            [Some(path), path.parent()].into_iter().flatten().find(|each| files::is_link(each))
        {
            return Err(FolderError::SymbolicLink(link.into()));
        }
        Ok(Self { path: path.into(), id })
    }

    /// Makes the folder for a new document: the text as it is, and a [`draft`] of annotations.
    ///
    /// # Errors
    /// If the text can't be read, the folder has one of the files already, or they can't be written.
    pub fn create(&self, text: &Path) -> Result<(), FolderError> {
        let source = read_source(text)?.text;
        let new = [("source.txt", &source), ("annotations.toml", &draft(&source))];
        let paths = new.map(|(name, text)| (self.path.join(name), text));
        // A link that leads nowhere is there as well.
        if let Some((path, _)) = paths.iter().find(|(path, _)| path.symlink_metadata().is_ok()) {
            return Err(FolderError::Exists(path.clone()));
        }
        let in_folder = |error| FolderError::Write { path: self.path.clone(), error };
        fs::create_dir_all(&self.path).map_err(in_folder)?;
        for (path, text) in paths {
            files::create(&path, text).map_err(|error| FolderError::Write { path, error })?;
        }
        Ok(())
    }

    /// The shelf on which the folder stands, if there is a catalogue.
    #[must_use]
    pub fn shelf(&self) -> Option<Shelf> {
        let shelf = Shelf::new(self.path.parent()?);
        shelf.index_path().is_file().then_some(shelf)
    }

    /// The path of `document.json`.
    #[must_use]
    pub fn document_path(&self) -> PathBuf {
        self.path.join("document.json")
    }

    /// Compiles the folder's files, without writing anything.
    ///
    /// # Errors
    /// If a file can't be read, or something in it is wrong.
    pub fn compile(&self) -> Result<Compiled, FolderError> {
        let (source, annotations) = self.texts()?;
        let others = self.linked(&annotations);
        let input = Input {
            id: self.id.as_str(),
            source: &source.text,
            annotations: &annotations,
            others: Some(&others),
        };
        Ok(compile_decoded(input, source.encoding)?)
    }

    /// What people have written: source and annotations.
    fn texts(&self) -> Result<(Decoded, String), FolderError> {
        let read = |name: &str| {
            let path = self.path.join(name);
            match files::read_within(&self.path, name) {
                Ok(bytes) => Ok((path, bytes)),
                Err(error) => Err(FolderError::Read { path, error }),
            }
        };
        let (source, bytes) = read("source.txt")?;
        let source = decoded(&source, bytes)?;
        let (annotations, bytes) = read("annotations.toml")?;
        Ok((source, text(&annotations, bytes)?))
    }

    /// The documents to which this one links, themselves without links. One that doesn't compile is
    /// left out, as is one whose folder is a symbolic link: the link to it is reported.
    fn linked(&self, annotations: &str) -> Vec<Document> {
        let documents = linked(annotations).into_iter().filter_map(|id| {
            let folder = Self::new(&self.path.parent()?.join(id.as_str())).ok()?;
            let (source, annotations) = folder.texts().ok()?;
            let (id, source) = (id.as_str(), &*source.text);
            let input = Input { id, source, annotations: &annotations, others: None };
            compile(input).ok().map(|compiled| compiled.document)
        });
        documents.collect()
    }

    /// The documents beside this one in its parent folder to which it is linked, or which link to
    /// it, in the order of their names.
    ///
    /// # Errors
    /// As [`check`](Self::check), for each of them.
    pub fn companions(&self) -> Result<Vec<Document>, FolderError> {
        let own = self.check()?.document;
        let beside =
            self.path.parent().map_or(Ok(Vec::new()), |path| Shelf::new(path).folders())?;
        let mut companions = Vec::new();
        for folder in beside.iter().filter(|folder| folder.id.as_str() != own.id) {
            let other = folder.check()?.document;
            if own.links_to(&other.id) || other.links_to(&own.id) {
                companions.push(other);
            }
        }
        Ok(companions)
    }

    /// What stands beside the document: the catalogue of its shelf, and its companions.
    ///
    /// # Errors
    /// As [`check`](Self::check), for the catalogue and for each companion.
    pub fn surroundings(&self) -> Result<Surroundings, FolderError> {
        let catalogue = self.shelf().map_or(Ok(Catalogue::default()), |shelf| shelf.check())?;
        Ok(Surroundings { catalogue, companions: self.companions()?, ..Default::default() })
    }

    /// What is written of a document: `document.json`, and the tables for search.
    fn compiled_files(&self, document: &Document) -> [(PathBuf, String); 2] {
        let tables = tables_to_json(&search_tables(document));
        [(self.document_path(), to_json(document)), (self.path.join("search.json"), tables)]
    }

    /// Compiles the folder's files and writes `document.json` and `search.json`.
    ///
    /// # Errors
    /// As [`compile`](Self::compile), or if the file can't be written. The file that was there
    /// before is then still there.
    pub fn write(&self) -> Result<Compiled, FolderError> {
        let compiled = self.compile()?;
        self.write_document(&compiled.document)?;
        Ok(compiled)
    }

    /// Writes what [`compile`](Self::compile) made of the folder's files.
    ///
    /// # Errors
    /// If a file can't be written. The one that was there before is then still there.
    pub fn write_document(&self, document: &Document) -> Result<(), FolderError> {
        let compiled = self.compiled_files(document);
        if let Some((path, _)) = compiled.iter().find(|(_, text)| text.len() > MOST_BYTES) {
            return Err(FolderError::TooLarge(path.clone()));
        }
        for (path, text) in compiled {
            replace(&path, &text)?;
        }
        Ok(())
    }

    /// Compiles the folder's files and compares with `document.json`.
    ///
    /// # Errors
    /// As [`compile`](Self::compile), or if the two differ.
    pub fn check(&self) -> Result<Compiled, FolderError> {
        let compiled = self.compile()?;
        for (path, text) in self.compiled_files(&compiled.document) {
            if !files::read(&path).is_ok_and(|present| present == text.as_bytes()) {
                return Err(FolderError::Stale(path));
            }
        }
        Ok(compiled)
    }
}

/// Writes a file whole, or leaves the one that was there.
pub(super) fn replace(path: &Path, text: &str) -> Result<(), FolderError> {
    files::replace(path, text).map_err(|error| FolderError::Write { path: path.into(), error })
}

/// The text of a file that people write.
pub(crate) fn read(path: &Path) -> Result<String, FolderError> {
    let bytes =
        files::read(path).map_err(|error| FolderError::Read { path: path.into(), error })?;
    text(path, bytes)
}

/// The text of a source, whatever its encoding.
fn read_source(path: &Path) -> Result<Decoded, FolderError> {
    let bytes =
        files::read(path).map_err(|error| FolderError::Read { path: path.into(), error })?;
    decoded(path, bytes)
}

fn decoded(path: &Path, bytes: Vec<u8>) -> Result<Decoded, FolderError> {
    match encoding::decode(&bytes) {
        Some(decoded) => Ok(decoded),
        None => text(path, bytes).map(|text| Decoded { text, encoding: None }),
    }
}

/// Bytes of a file as text.
fn text(path: &Path, bytes: Vec<u8>) -> Result<String, FolderError> {
    String::from_utf8(bytes).map_err(|error| {
        let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let before = String::from_utf8_lossy(valid);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        FolderError::Encoding {
            path: path.into(),
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    })
}
