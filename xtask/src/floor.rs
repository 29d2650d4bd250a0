//! The oldest browsers in which the programs run: Chromium 99, Firefox 102 and Safari 16. The files say for
//! themselves what they need of WebAssembly.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use wasmparser::{Validator, WasmFeatures};

use crate::build;

/// What those browsers know beyond the first version of WebAssembly, with the versions that brought it
/// (<https://webassembly.org/features/>). Vectors are not among it: Safari has them since 16.4.
const KNOWN: [(&str, WasmFeatures); 7] = [
    ("mutable globals", WasmFeatures::MUTABLE_GLOBAL), // Chromium 74, Firefox 61, Safari 13.1
    ("saturating conversions", WasmFeatures::SATURATING_FLOAT_TO_INT), // 75, 64, 15
    ("sign extension", WasmFeatures::SIGN_EXTENSION),  // 74, 62, 14.1
    ("multi-value", WasmFeatures::MULTI_VALUE),        // 85, 78, 13.1
    ("bulk memory", WasmFeatures::BULK_MEMORY),        // 75, 79, 15
    ("reference types", WasmFeatures::REFERENCE_TYPES), // 96, 79, 15
    ("floating point", WasmFeatures::FLOATS),          // the first version has it
];

/// Fails where a program in this folder needs more, and prints what each needs.
pub(crate) fn check(site: &Path) -> Result<()> {
    for file in build::files(site)? {
        if file.extension().is_some_and(|extension| extension == "wasm") {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            let needed = needs(&fs::read(&file)?).with_context(|| name.clone().into_owned())?;
            println!("{name} needs {}", needed.join(", "));
        }
    }
    Ok(())
}

/// What of [`KNOWN`] a program needs: that without which it isn't valid.
fn needs(program: &[u8]) -> Result<Vec<&'static str>> {
    let all = KNOWN.iter().fold(GC_TYPES, |all, (_, feature)| all | *feature);
    if let Err(error) = validate(program, all) {
        bail!(
            "it needs what the oldest browsers don't have: {error}. Look for a target feature in \
             RUSTFLAGS or in a dependency, or raise the floor in xtask/src/floor.rs and build.rs"
        );
    }
    let is_needed = |feature: WasmFeatures| validate(program, all - feature).is_err();
    Ok(KNOWN.iter().filter(|(_, feature)| is_needed(*feature)).map(|(name, _)| *name).collect())
}

/// No feature of browsers: the validator's own, without which it reads no references.
const GC_TYPES: WasmFeatures = WasmFeatures::GC_TYPES;

fn validate(program: &[u8], features: WasmFeatures) -> wasmparser::Result<()> {
    Validator::new_with_features(features).validate_all(program).map(|_| ())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that can't go on has failed")]

    use super::needs;

    /// A module with one function without parameters, of this result type and body.
    fn module(result: u8, body: &[u8]) -> Vec<u8> {
        let size = u8::try_from(body.len() + 2).unwrap();
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        module.extend([1, 5, 1, 0x60, 0, 1, result]);
        module.extend([3, 2, 1, 0]);
        module.extend([10, size + 2, 1, size, 0]);
        module.extend(body);
        module.push(0x0b);
        module
    }

    #[test]
    fn a_program_says_what_it_needs() {
        // i32.const 1
        assert!(needs(&module(0x7f, &[0x41, 1])).unwrap().is_empty());
        // i32.const 1, i32.extend8_s
        assert_eq!(needs(&module(0x7f, &[0x41, 1, 0xc0])).unwrap(), ["sign extension"]);
    }

    #[test]
    fn a_program_with_vectors_is_refused() {
        // i32.const 1, i32x4.splat
        let told = needs(&module(0x7b, &[0x41, 1, 0xfd, 0x11])).unwrap_err().to_string();
        assert!(told.contains("SIMD"), "{told}");
    }
}
