//! Whether something is known against what is used: the advisories of `RustSec` and of npm.
//!
//! Both are asked over the network. What they find fails the tests; where they can't be reached, that is said,
//! and the tests go on: a test that needs a foreign server to be up would say nothing of the project.

use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::command;

/// What has come of asking.
#[derive(Debug, PartialEq, Eq)]
enum Answer {
    Clean,
    /// What is known, a line each.
    Found(Vec<String>),
    /// Why nobody answered.
    Unreachable(String),
}

/// Asks for advisories against the crates, and against the packages of npm that ship.
pub(crate) fn audit() -> Result<()> {
    let mut deny = command::cargo();
    deny.args(["deny", "--format", "json", "--workspace", "--all-features", "check", "advisories"]);
    let (is_fine, _, said) = asked(&mut deny)?;
    report("RustSec", of_deny(is_fine, &said))?;
    let mut npm = command::project("npm");
    let (_, answer, _) = asked(npm.args(["audit", "--omit=dev", "--json"]))?;
    report("npm", of_npm(&answer))
}

/// Whether a program succeeded, and what it printed: on standard output, and beside it.
fn asked(command: &mut Command) -> Result<(bool, String, String)> {
    let output = command.output().with_context(|| format!("could not start {command:?}"))?;
    let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
    Ok((output.status.success(), text(&output.stdout), text(&output.stderr)))
}

fn report(who: &str, answer: Answer) -> Result<()> {
    match answer {
        Answer::Clean => println!("{who} knows of nothing against what is used"),
        Answer::Found(known) => bail!("{who} knows of: {}", known.join("; ")),
        Answer::Unreachable(why) => eprintln!(
            "the advisories of {who} could not be asked for ({why}): they have NOT been checked; \
             run this again where the network allows it"
        ),
    }
    Ok(())
}

/// Reads what `cargo deny --format json` says: a line of JSON for each finding, and others for its log.
fn of_deny(is_fine: bool, said: &str) -> Answer {
    if is_fine {
        return Answer::Clean;
    }
    let lines: Vec<Value> =
        said.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    let of_kind = |kind: &str| {
        let lines = lines.iter().filter(|line| line["type"] == kind);
        let message =
            |line: &Value| line["fields"]["message"].as_str().unwrap_or_default().to_owned();
        lines.map(message).collect::<Vec<_>>()
    };
    let found = of_kind("diagnostic");
    if found.is_empty() {
        let log = of_kind("log");
        let why = log.last().map_or(said, String::as_str);
        Answer::Unreachable(why.lines().next().unwrap_or_default().to_owned())
    } else {
        Answer::Found(found)
    }
}

/// Reads what `npm audit --json` says: vulnerabilities by package, or what went wrong in asking.
fn of_npm(answer: &str) -> Answer {
    let answer: Value = serde_json::from_str(answer).unwrap_or_default();
    let Some(known) = answer["vulnerabilities"].as_object() else {
        let why = [&answer["error"]["summary"], &answer["message"]];
        let why = why.iter().find_map(|why| why.as_str()).unwrap_or("npm gave no answer");
        return Answer::Unreachable(why.to_owned());
    };
    if known.is_empty() {
        return Answer::Clean;
    }
    let told = |(name, each): (&String, &Value)| {
        format!("{name}, {}", each["severity"].as_str().unwrap_or_default())
    };
    Answer::Found(known.iter().map(told).collect())
}

#[cfg(test)]
mod tests {
    use super::{Answer, of_deny, of_npm};

    #[test]
    fn findings_are_told_from_a_database_that_nobody_reached() {
        assert_eq!(of_deny(true, ""), Answer::Clean);
        let found = r#"{"type":"diagnostic","fields":{"severity":"error","message":"unsound"}}"#;
        assert_eq!(of_deny(false, found), Answer::Found(vec!["unsound".into()]));
        let log = r#"{"type":"log","fields":{"level":"ERROR","message":"failed to fetch"}}"#;
        assert_eq!(of_deny(false, log), Answer::Unreachable("failed to fetch".into()));
        assert_eq!(of_deny(false, "no"), Answer::Unreachable("no".into()));
    }

    #[test]
    fn an_answer_of_npm_is_read() {
        assert_eq!(of_npm(r#"{"vulnerabilities": {}}"#), Answer::Clean);
        let found = r#"{"vulnerabilities": {"echarts": {"severity": "high"}}}"#;
        assert_eq!(of_npm(found), Answer::Found(vec!["echarts, high".into()]));
        let refused = r#"{"message": "405 Method Not Allowed", "error": {"summary": ""}}"#;
        assert!(matches!(of_npm(refused), Answer::Unreachable(_)));
        assert_eq!(of_npm(""), Answer::Unreachable("npm gave no answer".into()));
    }
}
