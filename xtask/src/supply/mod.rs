//! What the site ships that others have written: the bill of materials, the notices that their licences ask
//! for, and whether something is known against it.

mod audit;
mod crates;
mod notices;
mod npm;
mod sbom;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

pub(crate) use audit::audit;

/// The bill of materials, in `CycloneDX`.
const SBOM: &str = "sbom.cdx.json";
/// The licences of what ships, for its authors' sake.
const NOTICES: &str = "third-party-notices.txt";

/// A package of which the site ships a part.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Package {
    /// The kind of its package URL: `cargo` or `npm`.
    kind: &'static str,
    name: String,
    version: String,
    /// Its licence as an SPDX expression.
    license: String,
    /// Its checksum in hexadecimal digits, as the lock file has it: SHA-256 of crates, SHA-512 of npm.
    checksum: Option<String>,
    /// Where its files are.
    folder: PathBuf,
}

/// Writes bill and notices into a folder of the site.
pub(crate) fn write(site: &Path) -> Result<()> {
    let packages = [crates::shipped()?, npm::shipped()?].concat();
    fs::write(site.join(SBOM), sbom::of(&packages)?)?;
    Ok(fs::write(site.join(NOTICES), notices::of(&packages)?)?)
}
