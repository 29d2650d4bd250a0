//! Chromium, Chinese fonts and a reader of PDF, for the browser tests.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::command;

/// The browser: what `CHROMIUM` names, or else what PATH has.
pub(crate) fn chromium() -> Option<PathBuf> {
    let named = std::env::var_os("CHROMIUM").map(PathBuf::from).filter(|file| file.is_file());
    let known = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
    named.or_else(|| known.into_iter().find_map(command::find))
}

/// Chromium without a window around the page, which runs the browser tests in half the time; where there is none, or
/// `CHROMIUM` names a browser, that one.
pub(crate) fn headless_chromium() -> Option<PathBuf> {
    let is_named = std::env::var_os("CHROMIUM").is_some();
    command::find(HEADLESS).filter(|_| !is_named).or_else(chromium)
}

/// The program, and Debian's package of it.
const HEADLESS: &str = "chromium-headless-shell";

/// Installs Chromium, a Chinese font and pdftotext where they are missing.
pub(crate) fn install() -> Result<()> {
    let mut packages = Vec::new();
    if chromium().is_none() {
        packages.push("chromium");
    }
    if !has_chinese_font() {
        packages.extend(["fontconfig", "fonts-noto-cjk"]);
    }
    // It reads the text of what is printed.
    if command::find("pdftotext").is_none() {
        packages.push("poppler-utils");
    }
    if packages.is_empty() {
        return install_headless();
    }
    command::say(&format!("Setting up {} (about 200 MB, one minute)", packages.join(", ")));
    let advice = "the browser tests need Chromium, a Chinese font and pdftotext. Install them (on Debian: \
                  apt-get install chromium fonts-noto-cjk poppler-utils), or name a Chromium in the variable \
                  CHROMIUM";
    apt_get(&["update", "-qq"]).context(advice)?;
    let install = ["install", "-y", "-qq", "--no-install-recommends"];
    apt_get(&[install.as_slice(), packages.as_slice()].concat()).context(advice)?;
    install_headless()
}

/// Installs Chromium without a window. Where it can't be had the other one does as well.
fn install_headless() -> Result<()> {
    if headless_chromium() != chromium() || std::env::var_os("CHROMIUM").is_some() {
        return Ok(());
    }
    command::say(&format!("Setting up {HEADLESS} (60 MB, half a minute)"));
    // Old lists of packages name versions that are gone.
    let _ = apt_get(&["update", "-qq"]);
    if apt_get(&["install", "-y", "-qq", "--no-install-recommends", HEADLESS]).is_err() {
        println!(
            "{HEADLESS} can't be had: the browser tests run in Chromium, and take twice as long"
        );
    }
    Ok(())
}

fn has_chinese_font() -> bool {
    command::output(Command::new("fc-list").args([":lang=zh-cn", "family"]))
        .is_ok_and(|families| !families.trim().is_empty())
}

/// Runs apt-get, by sudo where this is not root.
pub(crate) fn apt_get(arguments: &[&str]) -> Result<()> {
    if command::find("apt-get").is_none() {
        bail!("there is no apt-get on PATH");
    }
    let is_root = command::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    let mut apt = Command::new(if is_root { "apt-get" } else { "sudo" });
    if !is_root {
        apt.args(["-n", "apt-get"]);
    }
    command::run(apt.args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
}
