//! The compressed forms of the site's files, for hosts that hand them out.

use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Result;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::build;

/// What is compressed already.
const COMPRESSED: [&str; 3] = ["br", "gz", "png"];

/// Writes a `.br` and a `.gz` beside each file that compression makes smaller. What came with its
/// compressed forms keeps them.
pub(crate) fn folder(folder: &Path) -> Result<()> {
    for file in build::files(folder)? {
        let ending = file.extension().and_then(OsStr::to_str).unwrap_or_default();
        if COMPRESSED.contains(&ending) || beside(&file, "br").is_file() {
            continue;
        }
        let bytes = fs::read(&file)?;
        for (ending, compressed) in [("br", brotli(&bytes)?), ("gz", gzip(&bytes)?)] {
            if compressed.len() < bytes.len() {
                fs::write(beside(&file, ending), compressed)?;
            }
        }
    }
    Ok(())
}

/// Whether a file is what compression made of the one beside it.
pub(crate) fn is_compressed_form(file: &Path) -> bool {
    file.extension().is_some_and(|ending| ending == "br" || ending == "gz")
}

fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

/// Compressed as small as brotli can.
pub(crate) fn brotli(mut bytes: &[u8]) -> Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut bytes, &mut compressed, &parameters)?;
    Ok(compressed)
}

/// Compressed for what doesn't know brotli, without the day: the same file gives the same bytes.
pub(crate) fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}
