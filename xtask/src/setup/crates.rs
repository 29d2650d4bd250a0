//! Command line tools from crates.io, built once into the project's own folder.

use std::fs;
use std::path::PathBuf;
use std::thread;

use anyhow::{Context, Result};

use crate::{command, paths};

/// A tool and the version that the project is built with.
pub(crate) struct Tool {
    /// The crate.
    name: &'static str,
    /// The program that it installs.
    program: &'static str,
    version: String,
    /// What cargo install needs beside the name and the version.
    options: &'static [&'static str],
}

/// What bundles the site.
pub(crate) fn build_tools() -> Result<Vec<Tool>> {
    // Two notes on the options. The lock file that wasm-bindgen-cli carries names a crate version
    // that is no longer served, so it goes without `--locked`. Both tools run for seconds and
    // compile for minutes: unoptimised is enough.
    let bindgen = Tool {
        name: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: locked_version("wasm-bindgen")?,
        options: &["--debug"],
    };
    let trunk = Tool {
        name: "trunk",
        program: "trunk",
        version: "0.21.14".into(),
        options: &["--debug", "--locked", "--no-default-features", "--features", "rustls"],
    };
    Ok(vec![bindgen, trunk])
}

/// What checks licences, sources and advisories of the dependencies.
pub(crate) fn cargo_deny() -> Tool {
    Tool {
        name: "cargo-deny",
        program: "cargo-deny",
        version: "0.20.2".into(),
        options: &["--debug", "--locked"],
    }
}

/// The driver of Firefox.
pub(crate) fn geckodriver() -> Tool {
    Tool {
        name: "geckodriver",
        program: "geckodriver",
        version: "0.37.1".into(),
        options: &["--debug", "--locked"],
    }
}

/// Installs those of the tools that are missing or of another version, all at once: each has long
/// stretches in which it compiles a single crate.
pub(crate) fn install(tools: &[Tool]) -> Result<()> {
    let missing: Vec<&Tool> = tools.iter().filter(|tool| !tool.is_there()).collect();
    for tool in &missing {
        command::say(&format!(
            "Setting up {} {} (compiles for 1 to 5 minutes, once)",
            tool.name, tool.version
        ));
    }
    thread::scope(|scope| {
        let installs: Vec<_> =
            missing.iter().map(|tool| scope.spawn(|| tool.install_or_say_how())).collect();
        installs.into_iter().try_for_each(|install| {
            install.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        })
    })
}

impl Tool {
    /// Whether PATH or the project's own folder has this version.
    fn is_there(&self) -> bool {
        command::output(command::project(self.program).arg("--version"))
            .is_ok_and(|answer| answer.split_whitespace().any(|word| word == self.version))
    }

    fn install_or_say_how(&self) -> Result<()> {
        self.install().with_context(|| {
            format!(
                "{} {} could not be installed. It comes from crates.io: check the network, or \
                 install it yourself so that `{} --version` answers {}",
                self.name, self.version, self.program, self.version
            )
        })
    }

    fn install(&self) -> Result<()> {
        let built_in = paths::tools().join("build").join(self.name);
        command::run(
            command::cargo()
                .args(["install", self.name, "--version", &self.version])
                .args(self.options)
                .args(["--bin", self.program])
                .arg("--root")
                .arg(paths::tools())
                .env("CARGO_TARGET_DIR", &built_in)
                .env("CARGO_PROFILE_DEV_DEBUG", "0"),
        )?;
        fs::remove_dir_all(&built_in)
            .with_context(|| format!("could not remove {}", built_in.display()))
    }
}

/// The version of a dependency in Cargo.lock.
fn locked_version(name: &str) -> Result<String> {
    let file: PathBuf = paths::root().join("Cargo.lock");
    let text =
        fs::read_to_string(&file).with_context(|| format!("could not read {}", file.display()))?;
    let lock: toml::Table = text.parse().context("Cargo.lock is not TOML")?;
    lock.get("package")
        .and_then(toml::Value::as_array)
        .into_iter()
        .flatten()
        .find(|package| package.get("name").and_then(toml::Value::as_str) == Some(name))
        .and_then(|package| package.get("version")?.as_str())
        .map(String::from)
        .with_context(|| format!("Cargo.lock does not name {name}"))
}
