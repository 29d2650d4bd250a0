//! Reading: regular files of bounded size, and none outside a folder.

use std::fs::{File, OpenOptions};
use std::io::{Error, ErrorKind, Read, Result};
use std::path::{Path, PathBuf};

use crate::foreign::{MOST_BYTES, MOST_MEGABYTES};

/// The bytes of a file. It may be as large as a document: [`MOST_BYTES`].
///
/// # Errors
/// If it can't be read, is no regular file, or is larger.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    let file = open(path)?;
    let metadata = file.metadata()?;
    if !metadata.is_file() {
        let why = "it is not a regular file";
        return Err(Error::new(ErrorKind::InvalidInput, why));
    }
    let mut bytes = Vec::new();
    // It may have grown since, or be one that doesn't know its size.
    let most = MOST_BYTES as u64;
    if metadata.len() <= most {
        file.take(most + 1).read_to_end(&mut bytes)?;
    }
    if metadata.len() > most || bytes.len() > MOST_BYTES {
        let why = format!("it is larger than {MOST_MEGABYTES} MB");
        return Err(Error::new(ErrorKind::FileTooLarge, why));
    }
    Ok(bytes)
}

/// The text of a file.
///
/// # Errors
/// As [`read`], or if it is not UTF-8.
pub fn read_text(path: &Path) -> Result<String> {
    let not_utf8 = |_| Error::new(ErrorKind::InvalidData, "it is not UTF-8");
    String::from_utf8(read(path)?).map_err(not_utf8)
}

/// The bytes of a file of a folder.
///
/// # Errors
/// As [`read`], or if a symbolic link leads out of the folder.
pub fn read_within(folder: &Path, name: &str) -> Result<Vec<u8>> {
    read(&contained(folder, &folder.join(name))?)
}

/// The path without symbolic links, which has to lie in the folder.
///
/// # Errors
/// If one of them doesn't exist, or the path leads out of the folder.
fn contained(folder: &Path, path: &Path) -> Result<PathBuf> {
    // The folder of `a` is the empty path.
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let (folder, path) = (folder.canonicalize()?, path.canonicalize()?);
    match path.starts_with(&folder) {
        true => Ok(path),
        false => {
            let why = "a symbolic link leads out of the folder";
            Err(Error::new(ErrorKind::PermissionDenied, why))
        }
    }
}

/// Opens a file without waiting for a writer, as opening a pipe would.
fn open(path: &Path) -> Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.custom_flags(rustix::fs::OFlags::NONBLOCK.bits().cast_signed());
    }
    options.open(path)
}
