//! The command line: what it prints is safe for the terminal, whatever files and arguments hold.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use policy_explorer::document::characters::is_forbidden;

use super::{ANNOTATIONS, SOURCE};

/// Sets a terminal's title, writes its clipboard, turns the line around, and the same by C1 controls.
const HOSTILE: &str =
    "\u{1b}]0;题\u{7}\u{1b}]52;c;YQ==\u{7}\u{202e}\u{9b}31m\u{9d}52;c;YQ==\u{9c}\u{7f}";

const HEAD: &str =
    "lang = \"zh-Hans\"\ntitle_short = \"题\"\ntitle_en = \"T\"\nissuer = \"机关\"\n";

fn folder(name: &str, source: &str, annotations: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).unwrap();
    fs::write(path.join("source.txt"), source).unwrap();
    fs::write(path.join("annotations.toml"), annotations).unwrap();
    path
}

fn policyc(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_policyc"));
    command.args(arguments).env("NO_COLOR", "1").output().unwrap()
}

/// What was printed, which holds no hidden character but line breaks.
fn printed(output: &Output) -> String {
    let all = [&*output.stdout, &output.stderr].concat();
    let text = String::from_utf8(all).unwrap();
    let hidden: Vec<char> = text.chars().filter(|one| is_forbidden(*one) && *one != '\n').collect();
    assert!(hidden.is_empty(), "{hidden:?} in {text:?}");
    text
}

#[test]
fn diagnostics_show_hidden_characters_as_escapes() {
    let source = format!("{SOURCE}\n{HOSTILE}没有\r覆盖\n");
    let annotations = ANNOTATIONS.replacen("issuer = \"", "issuer = \"\\u001b]52;c;YQ==\\u0007", 1);
    let path = folder("hostile-terminal", &source, &annotations);
    let path = path.to_str().unwrap();
    for format in ["text", "json"] {
        let output = policyc(&["compile", path, "--format", format]);
        assert_eq!(output.status.code(), Some(1));
        let text = printed(&output);
        assert!(text.contains("U+001B (escape)") && text.contains("U+202E"), "{text}");
        if format == "text" {
            assert!(text.contains("\\u{1b}]52;c;YQ=="), "{text}");
        } else {
            let list: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
            assert!(list.as_array().unwrap().len() > 5);
        }
    }
}

#[test]
fn an_unknown_key_is_repeated_as_an_escape() {
    let annotations = format!("\"\\u001b]52;c;YQ==\\u0007\" = 1\n{ANNOTATIONS}");
    let path = folder("hostile-key", SOURCE, &annotations);
    let text = printed(&policyc(&["compile", path.to_str().unwrap()]));
    assert!(text.contains("annotations.toml:1:1"), "{text}");
}

#[test]
fn arguments_and_file_names_are_repeated_as_escapes() {
    let name = Path::new(env!("CARGO_TARGET_TMPDIR")).join(HOSTILE);
    let name = name.to_str().unwrap();
    for (arguments, code) in [
        (vec!["compile", name], 3),
        (vec![HOSTILE], 2),
        (vec!["compile", "x", "--format", HOSTILE], 2),
        (vec!["export", "x", "--format", "md", HOSTILE], 2),
        (vec!["new", "plain", "--from", name], 3),
        (vec!["prerender", name, "--page", name], 3),
    ] {
        let output = policyc(&arguments);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}");
        assert!(printed(&output).contains("\\u{"), "{arguments:?}");
    }
}

#[test]
fn text_shows_a_hundred_diagnostics_and_counts_the_rest() {
    let items = "——没有上级的一项\n".repeat(250);
    let path = folder("many-faults", &format!("题\n来源:报\n{items}一、甲\n"), HEAD);
    let text = printed(&policyc(&["compile", path.to_str().unwrap()]));
    assert_eq!(text.matches("stands outside the parts").count(), 100, "{text:.400}");
    assert!(text.contains("more; `--format json` lists all of them"), "{text:.400}");
}

#[test]
fn a_place_in_a_long_line_is_shown_with_a_piece_of_it() {
    let long = "甲".repeat(100_000);
    let source = format!("题\n来源:报\n一、{long}\u{7}{long}\n");
    let path = folder("long-line", &source, HEAD);
    let text = printed(&policyc(&["compile", path.to_str().unwrap()]));
    assert!(text.contains("source.txt:3:100003"), "{text:.400}");
    assert!(text.lines().all(|line| line.chars().count() < 1000));
}
