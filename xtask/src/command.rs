//! Running other programs, with errors that say which one failed and how.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::paths;

/// Says what is being done, on a line of its own.
pub(crate) fn say(what: &str) {
    println!("\n==> {what}");
}

/// A message with escapes for what a terminal would act on: it may hold names of files, which whoever contributes
/// them chooses. Line breaks stay, since it may hold what another program printed.
pub(crate) fn printable(message: &str) -> String {
    let is_kept = |character: char| !character.is_control() || matches!(character, '\n' | '\t');
    let shown = |character: char| match is_kept(character) {
        true => character.to_string(),
        false => character.escape_default().to_string(),
    };
    message.chars().map(shown).collect()
}

/// Runs a program and lets its output through.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let shown = show(command);
    let status = command.status().with_context(|| format!("could not start `{shown}`"))?;
    if !status.success() {
        bail!("`{shown}` ended with {status}");
    }
    Ok(())
}

/// Runs a program and returns what it printed on standard output.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let shown = show(command);
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("could not start `{shown}`"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("`{shown}` ended with {}: {}", output.status, said.trim());
    }
    String::from_utf8(output.stdout).with_context(|| format!("`{shown}` printed bad UTF-8"))
}

/// Where on PATH a program is.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// A command in the project's top folder, with the project's own tools first on PATH.
pub(crate) fn project(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(paths::root()).env("PATH", path_with_tools());
    command
}

/// The native cargo, untouched by what a build for the browser set in the environment.
pub(crate) fn cargo() -> Command {
    let mut command = project("cargo");
    for name in
        ["RUSTC", "LD_LIBRARY_PATH", "CARGO_TARGET_DIR", "RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS"]
    {
        command.env_remove(name);
    }
    command
}

/// PATH with this program's folder and the tools of the set-up before everything else.
fn path_with_tools() -> OsString {
    let present = std::env::var_os("PATH").unwrap_or_default();
    let this_program = std::env::current_exe().ok();
    let this_folder = this_program.as_deref().and_then(Path::parent).map(PathBuf::from);
    let ours = [paths::tools().join("bin"), paths::root().join("node_modules/.bin")];
    let folders = this_folder.into_iter().chain(ours).chain(std::env::split_paths(&present));
    std::env::join_paths(folders).unwrap_or(present)
}

fn show(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::printable;

    #[test]
    fn a_message_has_no_escape_sequence_in_it() {
        assert_eq!(
            printable("甲\u{1b}]0;乙\u{7}\u{9b}\n\t丙"),
            "甲\\u{1b}]0;乙\\u{7}\\u{9b}\n\t丙"
        );
    }
}
