//! Writing: the whole file or nothing, never through a symbolic link, be it the file or its folder.

use std::fs::{self, File, Permissions};
use std::io::{Error, ErrorKind, Result, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

/// Writes a file in the place of the one that is there, if any, whose permissions it keeps.
///
/// # Errors
/// If it can't be written, its folder is a symbolic link, or something else than a regular file is there. What was
/// there is then still there.
pub fn replace(path: &Path, bytes: impl AsRef<[u8]>) -> Result<()> {
    let permissions = match fs::symlink_metadata(path) {
        Ok(present) if present.is_file() => Some(present.permissions()),
        Ok(present) => {
            let kind = if present.is_symlink() { "a symbolic link" } else { "no regular file" };
            let why = format!("what is there is {kind}; remove it, or write elsewhere");
            return Err(Error::new(ErrorKind::AlreadyExists, why));
        }
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(error),
    };
    let unfinished = unfinished(path, bytes.as_ref(), permissions)?;
    unfinished.persist(path).map_err(|error| error.error)?;
    sync_folder(path);
    Ok(())
}

/// Writes a new file.
///
/// # Errors
/// If it can't be written, its folder is a symbolic link, or anything is there, be it a link that leads nowhere.
pub fn create(path: &Path, bytes: impl AsRef<[u8]>) -> Result<()> {
    let unfinished = unfinished(path, bytes.as_ref(), None)?;
    unfinished.persist_noclobber(path).map_err(|error| error.error)?;
    sync_folder(path);
    Ok(())
}

/// Holds a folder until it is dropped: whoever else asks for it waits. Where the file system knows no
/// locks, nobody waits.
///
/// # Errors
/// If the folder can't be opened.
pub fn lock(folder: &Path) -> Result<File> {
    let folder = File::open(if folder.as_os_str().is_empty() { Path::new(".") } else { folder })?;
    // Some network file systems have no locks.
    let _ = folder.lock();
    Ok(folder)
}

/// Whether this is a symbolic link itself, however it is written: with a slash or `/.` at its end the system would
/// follow it.
#[must_use]
pub fn is_link(path: &Path) -> bool {
    path.components().collect::<PathBuf>().is_symlink()
}

/// The folder in which a file stands: of `a` the current one.
fn folder_of(path: &Path) -> &Path {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}

/// The bytes in a file of a random name beside the one that is to be written, safe on the disk.
fn unfinished(
    path: &Path,
    bytes: &[u8],
    permissions: Option<Permissions>,
) -> Result<NamedTempFile> {
    let no_name = || Error::new(ErrorKind::InvalidInput, "the path names no file");
    let name = path.file_name().ok_or_else(no_name)?.to_string_lossy();
    let folder = folder_of(path);
    if is_link(folder) {
        let folder = folder.display();
        let why = format!("{folder} is a symbolic link; name the folder to which it leads");
        return Err(Error::new(ErrorKind::InvalidInput, why));
    }
    let prefix = format!(".{name}.");
    let mut builder = Builder::new();
    builder.prefix(&prefix).suffix(".tmp");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // As those of any new file: the system takes from it what the user's mask takes.
        builder.permissions(Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(bytes)?;
    if let Some(permissions) = permissions {
        file.as_file().set_permissions(permissions)?;
    }
    file.as_file().sync_all()?;
    Ok(file)
}

/// Makes the name of a written file safe on the disk as well, where the system can.
fn sync_folder(path: &Path) {
    #[cfg(unix)]
    {
        // The file is there; a system that can't do this does it later.
        let _ = File::open(folder_of(path)).and_then(|folder| folder.sync_all());
    }
    #[cfg(not(unix))]
    let _ = path;
}
