//! Where things are in the project.

use std::path::PathBuf;

/// The top folder of the project.
pub(crate) fn root() -> PathBuf {
    let xtask = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().map(PathBuf::from).unwrap_or(xtask)
}

/// What the set-up fetched or built, for this project alone. Git ignores it.
pub(crate) fn tools() -> PathBuf {
    root().join(".tools")
}

/// The release site.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Where the files of former releases wait while the site is built.
pub(crate) fn former_releases() -> PathBuf {
    root().join("target/former-releases")
}

/// The browser side's files after bundling, before Trunk takes them.
pub(crate) fn assets() -> PathBuf {
    root().join(crate::build::ASSETS)
}

/// The page as Trunk made it, before the documents were put into it. It names the files of the newest build.
pub(crate) fn template() -> PathBuf {
    root().join("target/template.html")
}

/// The target folder of what runs in the browser. The compiler there may be another one than the
/// native one, and two compilers in one folder would build everything anew at each turn.
pub(crate) fn wasm_target() -> PathBuf {
    root().join("target/wasm")
}

/// Where cargo keeps the crates that it fetches.
pub(crate) fn cargo_home() -> PathBuf {
    let home = || std::env::home_dir().unwrap_or_default().join(".cargo");
    std::env::var_os("CARGO_HOME").map_or_else(home, PathBuf::from)
}
