//! The peer of a first load with a search: the site that VitePress makes of the front document's text. It is
//! installed and built in `.tools/peer/`; `tests/bench/peer/` has its version and its settings.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::{build, command, paths, setup};

/// The folder of VitePress in `.tools/` and in `tests/bench/`.
const NAME: &str = "peer";

/// Builds the site and answers with its folder, or says why there is none: it is what is measured beside, so the rest
/// goes on without it.
pub(super) fn site() -> Option<PathBuf> {
    match built() {
        Ok(site) => Some(site),
        Err(error) => {
            let why = command::printable(&format!("{error:#}"));
            eprintln!("VitePress can't be had, so nothing is compared with it: {why}");
            None
        }
    }
}

fn built() -> Result<PathBuf> {
    let folder = setup::install_apart(NAME)?;
    let site = folder.join("site");
    if site.exists() {
        fs::remove_dir_all(&site)?;
    }
    let own = site.join(".vitepress");
    fs::create_dir_all(&own)?;
    let config = paths::root().join("tests/bench").join(NAME).join("config.mjs");
    fs::copy(config, own.join("config.mjs"))?;
    fs::write(site.join("index.md"), text_alone(&front_as_markdown()?))?;
    command::say("Building the peer, by VitePress (half a minute)");
    let mut node = command::project("node");
    node.current_dir(&folder).args(["node_modules/vitepress/bin/vitepress.js", "build", "site"]);
    command::run(&mut node)?;
    Ok(own.join("dist"))
}

/// The document in front, as `policyc export` writes it.
fn front_as_markdown() -> Result<String> {
    let catalogue = fs::read(build::shelf().join("index.json"))?;
    let catalogue: Value = serde_json::from_slice(&catalogue)?;
    let front = catalogue["front"].as_str().context("index.json names no document in front")?;
    let to = paths::root().join("target/peer");
    let mut policyc = command::project(build::policyc_path());
    policyc.args(["export", "--force", "--format", "md", "--to"]).arg(&to);
    command::run(policyc.arg(build::shelf().join(front)))?;
    let file = to.join(front).with_extension("md");
    fs::read_to_string(&file).with_context(|| format!("{} can't be read", file.display()))
}

/// The text of an export, without its anchors and without the tables behind it: VitePress gives headings anchors
/// itself, and takes others in them for its own. The headings of the tables are those that have no anchor.
fn text_alone(markdown: &str) -> String {
    let is_of_table = |line: &str| line.starts_with("## ") && !line.starts_with("## <a id=");
    let text = markdown.lines().take_while(|line| !is_of_table(line));
    text.map(|line| without_anchors(line) + "\n").collect()
}

fn without_anchors(line: &str) -> String {
    let mut kept = String::new();
    let mut rest = line;
    while let Some((before, anchor)) = rest.split_once("<a id=\"") {
        kept.push_str(before);
        rest = anchor.split_once("\"></a>").map_or("", |(_, behind)| behind);
    }
    kept + rest
}

#[cfg(test)]
mod tests {
    use super::text_alone;

    #[test]
    fn the_peer_has_the_text_and_nothing_else() {
        let export = "# 决定\n\n<a id=\"preamble-b1\"></a>为了。\n\n## <a id=\"p1\"></a>一、总则\n\n\
                      ### <a id=\"a1\"></a>(一)要求\n\n1.<a id=\"a1-b1\"></a>做。\n\n## 目标\n\n| 目标 |\n";
        let text = "# 决定\n\n为了。\n\n## 一、总则\n\n### (一)要求\n\n1.做。\n\n";
        assert_eq!(text_alone(export), text);
    }
}
