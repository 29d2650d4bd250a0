//! The engines in which readers' journeys run (`tests/journeys/engines.mjs`), from Debian's packages.

use std::fs;
use std::path::Path;

use anyhow::{Result, bail};

use super::{browser, crates};
use crate::command;

/// An engine and what makes it run.
struct Engine {
    /// As `tests/journeys/engines.mjs` calls it.
    name: &'static str,
    title: &'static str,
    /// Debian's packages.
    packages: &'static [&'static str],
    /// Programs on PATH; one of the alternatives is enough.
    programs: &'static [&'static [&'static str]],
    /// The folder of its small browser, below the libraries of this architecture.
    port: Option<&'static str>,
    /// Whether its driver is built from crates.io: Debian 12 has none.
    has_gecko: bool,
}

const ENGINES: [Engine; 4] = [
    Engine {
        name: "chromium",
        title: "Chromium",
        packages: &["chromium", "chromium-driver"],
        programs: &[&["chromium", "chromium-browser", "google-chrome"], &["chromedriver"]],
        port: None,
        has_gecko: false,
    },
    Engine {
        name: "firefox",
        title: "Firefox ESR",
        packages: &["firefox-esr"],
        programs: &[&["firefox-esr", "firefox"]],
        port: None,
        has_gecko: true,
    },
    Engine {
        name: "webkitgtk",
        title: "WebKitGTK",
        packages: &["webkit2gtk-driver", "xvfb"],
        programs: &[&["WebKitWebDriver"], &["Xvfb"]],
        port: Some("webkit2gtk-4.1"),
        has_gecko: false,
    },
    Engine {
        name: "wpe",
        title: "WPE WebKit",
        packages: &["wpewebkit-driver", "libwpewebkit-1.1-0", "libwpebackend-fdo-1.0-1"],
        programs: &[&["WPEWebDriver"]],
        port: Some("wpe-webkit-1.1"),
        has_gecko: false,
    },
];

impl Engine {
    fn is_there(&self) -> bool {
        let has = |names: &&[&str]| names.iter().any(|name| command::find(name).is_some());
        self.programs.iter().all(has) && self.port.is_none_or(has_mini_browser)
    }

    fn install(&self) -> Result<()> {
        if !self.is_there() {
            let packages = self.packages.join(", ");
            command::say(&format!("Setting up {packages} (up to 120 MB, half a minute)"));
            let install = ["install", "-y", "-qq", "--no-install-recommends"];
            browser::apt_get(&[install.as_slice(), self.packages].concat())?;
            if !self.is_there() {
                bail!("{packages} are installed, but not all of its programs are there");
            }
        }
        if self.has_gecko { crates::install(&[crates::geckodriver()]) } else { Ok(()) }
    }
}

/// Whether Debian has the small browser of this port; its folder is named after the architecture.
fn has_mini_browser(port: &str) -> bool {
    let has = |folder: &Path| folder.join(port).join("MiniBrowser").is_file();
    fs::read_dir("/usr/lib").is_ok_and(|folders| folders.flatten().any(|each| has(&each.path())))
}

/// The engines in which the journeys run: those that the variable `ENGINES` names, with commas between. Without it
/// Chromium alone, until every journey passes in the others.
fn wanted() -> Vec<&'static Engine> {
    let named = std::env::var("ENGINES").unwrap_or_else(|_| "chromium".into());
    ENGINES.iter().filter(|engine| named.split(',').any(|name| name == engine.name)).collect()
}

/// Installs what is missing for the engines that are [wanted], and answers with the names of those that are there. Those
/// that can't be had are reported.
///
/// # Errors
/// If one can't be had where `CI` is set: there all of them have to be.
pub(super) fn install() -> Result<Vec<&'static str>> {
    let engines = wanted();
    if engines.iter().any(|engine| !engine.is_there()) {
        // Where this fails, the packages' own failure says what is missing.
        let _ = browser::apt_get(&["update", "-qq"]);
    }
    let mut names = Vec::new();
    for engine in engines {
        match engine.install() {
            Ok(()) => names.push(engine.name),
            Err(error) if std::env::var_os("CI").is_some() => {
                return Err(error.context(format!("{} can't be had", engine.title)));
            }
            Err(error) => {
                let needed = engine.packages.join(" ");
                println!(
                    "{} can't be had, so no journey runs in it: {error:#}. On Debian 12 its packages are {needed}",
                    engine.title
                );
            }
        }
    }
    Ok(names)
}
