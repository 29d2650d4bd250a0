//! Debian's Rust compiler with a standard library for the browser, for machines on which rustup
//! can't fetch one. Nothing is installed: the packages are unpacked into the project's folder.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{command, paths};

const TARGET: &str = "wasm32-unknown-unknown";

fn root() -> PathBuf {
    paths::tools().join("debian")
}

/// Present once everything is in place, so that a set-up that was cut short starts anew.
fn stamp() -> PathBuf {
    root().join("complete")
}

/// The folder of the unpacked compiler, if it is complete.
pub(crate) fn installed() -> Option<PathBuf> {
    stamp().is_file().then(root)
}

/// Fetches and unpacks the compiler, and builds the standard library with it.
///
/// `sysroot` is that of the machine's own compiler, which lends its linker.
pub(crate) fn install(sysroot: &Path) -> Result<PathBuf> {
    for program in ["apt-get", "apt-cache", "dpkg"] {
        if command::find(program).is_none() {
            bail!("there is no {program} on PATH: this is no Debian");
        }
    }
    let root = root();
    if root.exists() {
        fs::remove_dir_all(&root).with_context(|| format!("could not clear {}", root.display()))?;
    }
    fs::create_dir_all(&root).with_context(|| format!("could not make {}", root.display()))?;

    println!("1 of 3: fetching Debian's compiler (about 135 MB)");
    fetch(&root)?;
    println!("2 of 3: linking the linker of {}", sysroot.display());
    link_linker(sysroot, &root)?;
    println!("3 of 3: building the standard library (about 40 seconds)");
    build_std(&root)?;

    fs::write(stamp(), "").context("could not mark the set-up as complete")?;
    Ok(root)
}

/// Fetches the packages and unpacks them.
fn fetch(root: &Path) -> Result<()> {
    let mut packages = compiler_packages();
    if packages.is_err() {
        println!("asking for the current list of packages");
        super::browser::apt_get(&["update", "-qq"])?;
        packages = compiler_packages();
    }
    let archives = root.join("archives");
    fs::create_dir_all(&archives)?;
    command::run(Command::new("apt-get").arg("download").args(packages?).current_dir(&archives))?;
    for entry in fs::read_dir(&archives)? {
        let archive = entry?.path();
        command::run(Command::new("dpkg").arg("-x").arg(&archive).arg(root))?;
    }
    fs::remove_dir_all(&archives)?;
    Ok(())
}

/// The compiler, its library for the browser, the library's source, and the LLVM that they need.
fn compiler_packages() -> Result<Vec<String>> {
    let library = dependency("libstd-rust-web-dev", "libstd-rust-web-")?;
    let llvm = dependency(&library, "libllvm")?;
    let named = ["rustc-web", "libstd-rust-web-dev", "rust-web-src"].map(String::from);
    Ok(named.into_iter().chain([library, llvm]).collect())
}

/// The package that another one depends on and whose name begins so.
fn dependency(package: &str, prefix: &str) -> Result<String> {
    let listing = command::output(Command::new("apt-cache").args(["depends", package]))?;
    listing
        .lines()
        .filter_map(|line| line.trim().strip_prefix("Depends: "))
        .find(|name| name.starts_with(prefix))
        .map(String::from)
        .with_context(|| format!("Debian's {package} depends on no {prefix}…"))
}

/// Debian's compiler comes without the linker for WebAssembly; rustup's has it.
fn link_linker(sysroot: &Path, root: &Path) -> Result<()> {
    let place = "lib/rustlib/x86_64-unknown-linux-gnu/bin";
    let linker = sysroot.join(place).join("rust-lld");
    if !linker.is_file() {
        bail!("{} is missing: install Rust by rustup", linker.display());
    }
    let folder = root.join("usr").join(place);
    fs::create_dir_all(&folder)?;
    let link = folder.join("rust-lld");
    if !link.exists() {
        symlink(&linker, &link).with_context(|| format!("could not make {}", link.display()))?;
    }
    Ok(())
}

/// Builds the standard library in an empty crate and puts it where the compiler looks for it.
///
/// Bitcode has to be embedded, or `lto = true` fails later.
fn build_std(root: &Path) -> Result<()> {
    let empty = root.join("std");
    fs::create_dir_all(empty.join("src"))?;
    fs::write(empty.join("src/lib.rs"), "")?;
    fs::write(
        empty.join("Cargo.toml"),
        "[package]\nname = \"std-for-the-browser\"\nedition = \"2021\"\n\
         [lib]\ncrate-type = [\"cdylib\"]\n[workspace]\n",
    )?;
    command::run(
        command::cargo()
            .current_dir(&empty)
            .args(["build", "--release", "-Zbuild-std=std,panic_abort", "--target", TARGET])
            .env("RUSTC", root.join("usr/bin/rustc"))
            .env("LD_LIBRARY_PATH", root.join("usr/lib/x86_64-linux-gnu"))
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("RUSTFLAGS", "-Cembed-bitcode=yes -Copt-level=s"),
    )?;
    let built = empty.join("target").join(TARGET).join("release/deps");
    let library = root.join("usr/lib/rustlib").join(TARGET).join("lib");
    fs::create_dir_all(&library)?;
    for entry in fs::read_dir(&built)? {
        let file = entry?.path();
        if let (Some("rlib"), Some(name)) =
            (file.extension().and_then(|ending| ending.to_str()), file.file_name())
        {
            fs::copy(&file, library.join(name))?;
        }
    }
    fs::remove_dir_all(&empty)?;
    // What was built for the browser before knows nothing of the new library.
    if paths::wasm_target().exists() {
        fs::remove_dir_all(paths::wasm_target())?;
    }
    Ok(())
}
