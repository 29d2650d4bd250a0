//! Warnings that an editor has looked at and silenced, with the reason: `[[silence]]` of the annotations.

use std::collections::HashSet;
use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;

use super::code::Code;
use super::diagnostic::{Diagnostic, File, Problem, Report, Severity};
use super::grammar::trim;
use super::quotes::{nearest, short};

/// A warning, or all of a kind, that shall not be shown.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SilenceNote {
    code: Spanned<String>,
    /// Words with which exactly one line of the source begins: only what is about that line.
    begins: Option<Spanned<String>>,
    /// Why nothing is wrong; for whoever reads the annotations.
    reason: Spanned<String>,
}

/// What is silenced.
#[derive(Debug, Default)]
pub(super) struct Silences(Vec<Silence>);

/// A code, and the line of the source to which a silence is limited.
type Key = (Code, Option<usize>);

#[derive(Debug)]
struct Silence {
    code: Code,
    /// The line of the source, from 1.
    line: Option<usize>,
    /// Where the note stands in the annotations.
    place: Range<usize>,
}

impl Silences {
    /// Takes out what is silenced. Gives the places of the notes that silence nothing, and what is wrong with them.
    pub(super) fn apply(self, diagnostics: &mut Vec<Diagnostic>) -> Vec<(Range<usize>, Problem)> {
        let keys: HashSet<Key> = self.0.iter().map(Silence::key).collect();
        let mut used: HashSet<Key> = HashSet::new();
        diagnostics.retain(|each| {
            let line = (each.file == File::Source).then_some(each.line);
            let own = [(each.code, None), (each.code, line)];
            let found: Vec<Key> = own.into_iter().filter(|key| keys.contains(key)).collect();
            let is_shown = found.is_empty();
            used.extend(found);
            is_shown
        });
        let unused = self.0.iter().filter(|silence| !used.contains(&silence.key()));
        unused.map(|silence| (silence.place.clone(), silence.unused())).collect()
    }
}

impl Silence {
    fn key(&self) -> Key {
        (self.code, self.line)
    }

    fn unused(&self) -> Problem {
        let Self { code, line, .. } = self;
        let about = line.map_or_else(String::new, |line| format!(" about line {line}"));
        Problem {
            code: Code::UnusedSilence,
            message: format!("there is no warning `{code}`{about} to silence"),
            expected: "a warning that the document has".into(),
            help: "remove the [[silence]], or correct its `code` or `begins`".into(),
        }
    }
}

/// Silences what the notes name. A note with a fault is reported: then there is no document.
pub(super) fn check(notes: &[SilenceNote], source: &str, report: &mut Report) {
    let silences = notes.iter().filter_map(|note| {
        let code = code(&note.code, report);
        let line = note.begins.as_ref().map(|begins| line(begins, source, report));
        if note.reason.get_ref().trim().is_empty() {
            let problem = Problem {
                code: Code::EmptyReason,
                message: "a warning is silenced without a reason".into(),
                expected: "why nothing is wrong, as `reason`".into(),
                help: "write the reason for whoever reads the annotations next".into(),
            };
            report.add(File::Annotations, note.reason.span(), problem);
        }
        let line = match line {
            Some(found) => Some(found?),
            None => None,
        };
        Some(Silence { code: code?, line, place: note.code.span() })
    });
    let silences = Silences(silences.collect());
    report.silence(silences);
}

/// The code of a warning.
fn code(name: &Spanned<String>, report: &mut Report) -> Option<Code> {
    let shown = short(name.get_ref());
    let problem = match name.get_ref().parse::<Code>() {
        Ok(code) if code.severity() == Severity::Warning => return Some(code),
        Ok(code) => Problem {
            code: Code::SilencedError,
            message: format!("`{code}` is an error, and can't be silenced"),
            expected: "the code of a warning".into(),
            help: "mend the error, and remove the [[silence]]".into(),
        },
        Err(_) => Problem {
            code: Code::UnknownCode,
            message: format!("there is no code `{shown}`"),
            expected: "the code of a warning, such as `out-of-order`".into(),
            help: "copy it from the warning; `policyc explain` lists all codes".into(),
        },
    };
    report.add(File::Annotations, name.span(), problem);
    None
}

/// The number of the one line that begins with these words.
fn line(begins: &Spanned<String>, source: &str, report: &mut Report) -> Option<usize> {
    let words = begins.get_ref().as_str();
    let mut found = (1..).zip(source.lines()).filter(|(_, line)| trim(line).starts_with(words));
    let (code, message, help) = match (found.next(), found.count()) {
        (Some((number, _)), 0) => return Some(number),
        (None, _) => {
            let length = words.chars().count();
            let starts = source.lines().map(|line| trim(line).chars().take(length).collect());
            let starts: Vec<String> = starts.collect();
            let nearest = nearest(&starts.join("\n"), words);
            (
                Code::LineNotFound,
                format!("no line begins with 「{}」", short(words)),
                format!("the nearest words are 「{}」", short(nearest.trim())),
            )
        }
        (Some(_), more) => (
            Code::AmbiguousLine,
            format!("{} lines begin with 「{}」", more + 1, short(words)),
            "take more words, so that it is clear which line is meant".into(),
        ),
    };
    let expected = "words with which exactly one line of source.txt begins".into();
    report.add(File::Annotations, begins.span(), Problem { code, message, expected, help });
    None
}
