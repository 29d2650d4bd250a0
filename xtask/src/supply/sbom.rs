//! The software bill of materials: `CycloneDX` 1.5 (ECMA-424), the same for the same lock files.

use anyhow::{Result, bail};
use cyclonedx_bom::external_models::spdx::SpdxExpression;
use cyclonedx_bom::external_models::uri::Purl;
use cyclonedx_bom::models::component::{Classification, Component, Components};
use cyclonedx_bom::models::hash::{Hash, HashAlgorithm, HashValue, Hashes};
use cyclonedx_bom::models::license::{LicenseChoice, Licenses};
use cyclonedx_bom::models::metadata::Metadata;
use cyclonedx_bom::prelude::*;

use super::Package;

/// The bill of these packages, as JSON.
pub(super) fn of(packages: &[Package]) -> Result<Vec<u8>> {
    let site = Component::new(
        Classification::Application,
        "policy-explorer",
        env!("CARGO_PKG_VERSION"),
        None,
    );
    let bom = Bom {
        // Two builds of the same have the same bill: it has neither time nor number of its own.
        serial_number: None,
        metadata: Some(Metadata { component: Some(site), ..Metadata::default() }),
        components: Some(Components(packages.iter().map(component).collect::<Result<_>>()?)),
        ..Bom::default()
    };
    let checked = bom.validate_version(SpecVersion::V1_5);
    if !checked.passed() {
        bail!("the bill of materials is not valid: {checked:?}");
    }
    let mut json = Vec::new();
    bom.output_as_json_v1_5(&mut json)?;
    Ok(json)
}

fn component(package: &Package) -> Result<Component> {
    let Package { kind, name, version, license, checksum, .. } = package;
    let purl = Purl::new(kind, name, version)?;
    let mut component =
        Component::new(Classification::Library, name, version, Some(purl.to_string()));
    component.purl = Some(purl);
    let expression = LicenseChoice::Expression(SpdxExpression::new(license));
    component.licenses = Some(Licenses(vec![expression]));
    component.hashes = checksum.as_ref().map(|checksum| {
        let alg = if *kind == "npm" { HashAlgorithm::SHA_512 } else { HashAlgorithm::SHA_256 };
        Hashes(vec![Hash { alg, content: HashValue(checksum.clone()) }])
    });
    Ok(component)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that can't go on has failed")]

    use super::super::Package;
    use super::of;

    fn package(license: &str) -> Package {
        Package {
            kind: "cargo",
            name: "leptos".into(),
            version: "0.8.23".into(),
            license: license.into(),
            checksum: Some("ab".repeat(32)),
            folder: "leptos".into(),
        }
    }

    #[test]
    fn a_bill_names_each_package_with_licence_and_checksum() {
        let json = of(&[package("MIT OR Apache-2.0")]).unwrap();
        let bom: serde_json::Value = serde_json::from_slice(&json).unwrap();
        assert_eq!(bom["specVersion"], "1.5");
        let leptos = &bom["components"][0];
        assert_eq!(leptos["purl"], "pkg:cargo/leptos@0.8.23");
        assert_eq!(leptos["licenses"][0]["expression"], "MIT OR Apache-2.0");
        assert_eq!(leptos["hashes"][0]["content"], "ab".repeat(32));
    }

    #[test]
    fn a_licence_that_is_none_is_refused() {
        assert!(of(&[package("whatever / you like")]).is_err());
    }
}
