//! The command line: what it prints is safe for the terminal, whatever files and arguments hold, and what it writes
//! stands where it was told to write.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use policy_explorer::compiler::Code;
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

/// A style for pages.
const STYLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/style/plain.css");

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
fn a_diagnostic_names_the_code_that_explain_explains() {
    let source = "题\n来源:报\n一、甲\n说明甲。\n三、乙\n说明乙。\n";
    let path = folder("explained", source, HEAD);
    let path = path.to_str().unwrap();
    let text = printed(&policyc(&["compile", path]));
    assert!(text.contains("source.txt:5:1: warning[out-of-order]"), "{text}");
    assert!(text.contains("`policyc explain CODE` explains out-of-order"), "{text}");
    let output = policyc(&["compile", path, "--format", "json"]);
    let list: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(list[0]["code"], "out-of-order");
    let page = printed(&policyc(&["explain", "out-of-order"]));
    assert!(page.starts_with("# out-of-order\n\n**warning** · "), "{page}");
    let list = printed(&policyc(&["explain"]));
    assert!(Code::all().all(|code| list.contains(&format!("  {code} "))), "{list}");
    let output = policyc(&["explain", "no-such-code"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(printed(&output).contains("`policyc explain` lists all of them"));
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
        (vec!["new", "clean", "--from", name], 3),
        (vec!["prerender", name, "--page", name, "--style", name], 3),
    ] {
        let output = policyc(&arguments);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}");
        assert!(printed(&output).contains("\\u{"), "{arguments:?}");
    }
}

#[test]
fn text_shows_a_hundred_diagnostics_and_counts_the_rest() {
    let numbers =
        "[[number]]\nblock = \"a99-b1\"\nquote = \"1\"\nreason = \"没有这一段\"\n".repeat(250);
    let path = folder("many-faults", "题\n来源:报\n一、甲\n", &format!("{HEAD}{numbers}"));
    let text = printed(&policyc(&["compile", path.to_str().unwrap()]));
    assert_eq!(text.matches("no block `a99-b1`").count(), 100, "{text:.400}");
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

#[test]
fn words_of_files_and_arguments_add_no_line_to_what_is_printed() {
    const FORGED: &str = "wrote all of it";
    let name = format!("x\n{FORGED}\r\n");
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(&name);
    let path = path.to_str().unwrap();
    let option = format!("--{name}");
    for (arguments, code) in [
        (vec!["compile", path], 3),
        (vec!["check", path], 3),
        (vec!["new", "clean", "--from", path], 3),
        (vec!["export", "x", "--format", &name], 2),
        (vec!["compile", &option], 2),
        (vec!["prerender", "x", "--page", "y", "--style", "z", "--site", path], 3),
        (vec![&*name], 2),
    ] {
        let output = policyc(&arguments);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}");
        let text = printed(&output);
        assert!(text.contains(FORGED), "{arguments:?}: {text}");
        assert!(!text.lines().any(|line| line.starts_with(FORGED)), "{arguments:?}: {text}");
    }
}

#[test]
fn no_command_writes_through_a_symbolic_link() {
    let real = folder("links/real/one", SOURCE, ANNOTATIONS);
    let documents = real.parent().unwrap();
    let here = documents.parent().unwrap();
    fs::write(here.join("text.txt"), SOURCE).unwrap();
    let text = |path: &Path| path.to_str().unwrap().to_owned();
    // It is up to date, so that nothing but a link keeps a command from writing.
    assert!(policyc(&["compile", &text(&real)]).status.success());
    assert!(policyc(&["catalogue", &text(documents)]).status.success());
    let to = here.join("to");
    fs::create_dir_all(&to).unwrap();
    fs::write(to.join("page.html"), super::INDEX).unwrap();
    let parts = here.join("parts");
    fs::create_dir_all(&parts).unwrap();
    for part in ["style.css", "script.js", "program.deflate", "later.deflate"] {
        fs::write(parts.join(part), "").unwrap();
    }
    let (linked, shelf, out) = (here.join("linked"), here.join("shelf"), here.join("out"));
    for (target, link) in [(&real, &linked), (&documents.into(), &shelf), (&to, &out)] {
        let _ = fs::remove_file(link);
        symlink(target, link).unwrap();
    }
    let [linked, shelf, out, parts, real] =
        [&linked, &shelf, &out, &parts, &real].map(|path| text(path));
    let [source, documents, to] = [&here.join("text.txt"), documents, &to].map(text);
    let [slash, dot] = [format!("{linked}/"), format!("{linked}/.")];
    let below = format!("{shelf}/one");
    let [file, page] = ["picture.svg", "page.html"].map(|name| format!("{out}/{name}"));
    let before = files_below(here);
    for arguments in [
        vec!["new", &linked, "--from", &source],
        vec!["compile", &linked],
        vec!["compile", &slash],
        vec!["compile", &dot],
        vec!["compile", &below],
        vec!["check", &linked],
        vec!["catalogue", &shelf],
        vec!["export", &linked, "--format", "md", "--to", &parts],
        vec!["export", &real, "--format", "md", "--to", &out],
        vec!["export", &real, "--format", "md", "--to", &out, "--force"],
        vec!["charts", &linked, "--to", &parts],
        vec!["charts", &real, "--to", &out],
        vec!["prerender", &shelf, "--page", &page, "--style", STYLE],
        vec!["prerender", &documents, "--page", &page, "--style", STYLE],
        vec!["picture", &linked, "--to", &file],
        vec!["picture", &real, "--to", &file],
        // Without the pictures of a site it gets no further than this.
        vec!["single", &shelf, "--page", &page, "--site", &to, "--parts", &parts, "--to", &parts],
        vec!["plain", &linked, "--to", &file],
        vec!["plain", &real, "--to", &file],
    ] {
        let output = policyc(&arguments);
        assert_eq!(output.status.code(), Some(3), "{arguments:?}: {}", printed(&output));
        assert!(
            printed(&output).contains("is a symbolic link"),
            "{arguments:?}: {}",
            printed(&output)
        );
        assert_eq!(files_below(here), before, "{arguments:?}");
    }
}

/// The files below a folder with what is in them.
fn files_below(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match fs::symlink_metadata(&path).unwrap() {
            found if found.is_dir() => files.extend(files_below(&path)),
            found if found.is_file() => files.push((path.clone(), fs::read(&path).unwrap())),
            _ => {}
        }
    }
    files.sort();
    files
}
