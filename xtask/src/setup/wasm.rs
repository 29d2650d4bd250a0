//! A compiler that can build for `wasm32-unknown-unknown`.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use super::debian;
use crate::{command, paths};

/// The target of what runs in the browser.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Which compiler builds the program that runs in the browser.
pub(crate) enum WasmCompiler {
    /// The one that cargo uses anyway.
    Default,
    /// One of Debian's, unpacked into this folder.
    Debian(PathBuf),
}

impl WasmCompiler {
    /// Makes cargo, called by this command, use the compiler.
    pub(crate) fn apply(&self, command: &mut std::process::Command) {
        command.env("CARGO_TARGET_DIR", paths::wasm_target());
        // Panics name files, and no folder of this machine belongs into what the public fetches.
        let flags = [paths::cargo_home(), paths::root()].map(|folder| {
            let folder = folder.display();
            format!("--remap-path-prefix={folder}=")
        });
        command.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
        if let Self::Debian(root) = self {
            command
                .env("RUSTC", root.join("usr/bin/rustc"))
                .env("LD_LIBRARY_PATH", root.join("usr/lib/x86_64-linux-gnu"));
        }
    }
}

/// The compiler that is there, or else one that this sets up: rustup's where its server can be
/// reached, Debian's where it can't.
pub(crate) fn find_or_install() -> Result<WasmCompiler> {
    if default_has_target()? {
        return Ok(WasmCompiler::Default);
    }
    if let Some(root) = debian::installed() {
        return Ok(WasmCompiler::Debian(root));
    }
    command::say(&format!("Setting up Rust's target {TARGET}"));
    let rustup = add_with_rustup();
    if rustup.is_ok() && default_has_target()? {
        return Ok(WasmCompiler::Default);
    }
    println!("rustup could not bring the target; taking Debian's compiler instead");
    match debian::install(&sysroot()?) {
        Ok(root) => Ok(WasmCompiler::Debian(root)),
        Err(error) => Err(error).with_context(|| {
            let rustup = rustup.err().map_or(String::new(), |error| format!("{error:#}"));
            format!(
                "no compiler for {TARGET} could be had. Either let `rustup target add {TARGET}` \
                 reach its server ({rustup}), or let apt-get reach Debian's packages"
            )
        }),
    }
}

fn add_with_rustup() -> Result<()> {
    if command::find("rustup").is_none() {
        bail!("there is no rustup on PATH");
    }
    let mut rustup = command::project("rustup");
    command::run(rustup.args(["target", "add", TARGET]).env("RUSTUP_MAX_RETRIES", "1"))
}

/// Whether the compiler that cargo uses has the target's standard library.
fn default_has_target() -> Result<bool> {
    let libraries = sysroot()?.join("lib/rustlib").join(TARGET).join("lib");
    Ok(fs::read_dir(libraries).is_ok_and(|mut entries| entries.next().is_some()))
}

fn sysroot() -> Result<PathBuf> {
    let printed = command::output(command::project("rustc").args(["--print", "sysroot"]))?;
    Ok(PathBuf::from(printed.trim()))
}
