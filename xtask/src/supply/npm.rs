//! The packages of npm that are bundled into the site: the project's dependencies, and theirs.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde::Deserialize;

use super::Package;
use crate::paths;

/// What of `package-lock.json` is read here.
#[derive(Deserialize)]
struct Lock {
    packages: BTreeMap<String, Locked>,
}

#[derive(Deserialize)]
struct Locked {
    #[serde(default)]
    version: String,
    #[serde(default)]
    license: String,
    integrity: Option<String>,
    /// It serves to build and test only.
    #[serde(default)]
    dev: bool,
}

/// The packages that ship, by name.
pub(super) fn shipped() -> Result<Vec<Package>> {
    parse(&fs::read_to_string(paths::root().join("package-lock.json"))?)
}

fn parse(lock: &str) -> Result<Vec<Package>> {
    let lock: Lock = serde_json::from_str(lock).context("package-lock.json can't be read")?;
    let ships = |(path, locked): &(String, Locked)| !path.is_empty() && !locked.dev;
    lock.packages
        .into_iter()
        .filter(ships)
        .map(|(path, locked)| {
            let name = path.rsplit("node_modules/").next().unwrap_or(&path).to_owned();
            let checksum = locked.integrity.as_deref().map(hexadecimal).transpose()?;
            let folder = paths::root().join(path);
            let Locked { version, license, .. } = locked;
            Ok(Package { kind: "npm", name, version, license, checksum, folder })
        })
        .collect()
}

/// The digits of an `integrity` of SHA-512.
fn hexadecimal(integrity: &str) -> Result<String> {
    let digest = integrity.strip_prefix("sha512-").context("npm's checksum is not of SHA-512")?;
    let bytes = BASE64_STANDARD.decode(digest).context("npm's checksum is not base64")?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that can't go on has failed")]

    use super::parse;

    #[test]
    fn what_serves_to_build_does_not_ship() {
        let lock = r#"{"packages": {
            "": {"name": "policy-explorer"},
            "node_modules/echarts": {"version": "6.1.0", "license": "Apache-2.0", "integrity": "sha512-AP8="},
            "node_modules/esbuild": {"version": "0.28.2", "license": "MIT", "dev": true}
        }}"#;
        let shipped = parse(lock).unwrap();
        let [echarts] = &*shipped else { panic!("{shipped:?}") };
        assert_eq!((&*echarts.name, &*echarts.license), ("echarts", "Apache-2.0"));
        assert_eq!(echarts.checksum.as_deref(), Some("00ff"));
    }
}
