//! Rules for the values of annotations, whatever table they are in: which characters they hold, and what an id
//! or the tag of a language may be. They are those of [`foreign`](crate::foreign).

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::characters::{forbidden, name};
use super::code::Code;
use super::diagnostic::{File, Problem, Report};
use crate::document::characters::is_forbidden;
use crate::document::{id, lang};
use crate::foreign::{MOST_IN_A_NAME, MOST_IN_A_TERM};

/// The keys of values that may go over several lines.
const PROSE: [&str; 7] = ["source_note", "before", "after", "within", "reason", "theme", "note"];

/// Checks every value of the file. What can't be read at all has been reported before.
pub(super) fn check(text: &str, report: &mut Report) {
    if let Ok(table) = DeTable::parse(text) {
        check_table("", table.get_ref(), text, report);
    }
}

/// Checks the values of a table that is, or is in a list, under this key.
fn check_table(of: &str, table: &DeTable<'_>, text: &str, report: &mut Report) {
    for (key, value) in table {
        check_value(of, key.get_ref(), value, text, report);
    }
}

fn check_value(of: &str, key: &str, value: &Spanned<DeValue<'_>>, text: &str, report: &mut Report) {
    match value.get_ref() {
        DeValue::Table(table) => check_table(key, table, text, report),
        DeValue::Array(list) => {
            for value in list {
                check_value(of, key, value, text, report);
            }
        }
        DeValue::String(words) => {
            let problem = hidden(key, words, text.get(value.span()).unwrap_or_default())
                .or_else(|| of_key(of, key, words));
            if let Some(problem) = problem {
                report.add(File::Annotations, value.span(), problem);
            }
        }
        _ => {}
    }
}

/// A forbidden character that the file writes as an escape; those that stand there themselves are reported
/// with the rest of the file.
fn hidden(key: &str, words: &str, written: &str) -> Option<Problem> {
    let is_allowed = |character: char| match character {
        '\t' => key != "name",
        '\n' | '\r' => PROSE.contains(&key),
        _ => false,
    };
    let is_wrong = |character: &char| is_forbidden(*character) && !is_allowed(*character);
    let character = words.chars().find(is_wrong)?;
    let stands_there = written.contains(character) && !matches!(character, '\t' | '\n' | '\r');
    (!stands_there).then(|| match character {
        '\t' | '\n' | '\r' => Problem {
            code: Code::LineBreakInValue,
            message: format!("`{key}` has a tab or a line break in it"),
            expected: "words on one line".into(),
            help: "write it on one line, with spaces".into(),
        },
        other => forbidden(&name(other)),
    })
}

/// What is wrong with the value of a key.
fn of_key(of: &str, key: &str, words: &str) -> Option<Problem> {
    // Names of facets, groups and terms; those of targets and titles may be longer.
    let longest = if key == "name" && of != "target" { MOST_IN_A_TERM } else { MOST_IN_A_NAME };
    match key {
        "id" if !id::is_plain(words) => Some(Problem {
            code: Code::InvalidId,
            message: format!("`{}` can't be an id", super::quotes::short(words)),
            expected: "1 to 64 letters a–z, digits and hyphens".into(),
            help: "choose another id: it stands in addresses and file names".into(),
        }),
        "id" if of == "facet" && id::RESERVED.contains(&words) => Some(Problem {
            code: Code::ReservedId,
            message: format!("`{words}` has another meaning in addresses"),
            expected: format!("an id other than {}", id::RESERVED.join(", ")),
            help: "give the facet another id, such as `industry`".into(),
        }),
        "lang" if of.is_empty() && !lang::is_tag(words) => Some(Problem {
            code: Code::InvalidLanguage,
            message: format!("「{}」 is not the tag of a language", super::quotes::short(words)),
            expected: "a tag as BCP 47 has it, such as `zh-Hans`".into(),
            help: "write `zh-Hans` for simplified Chinese".into(),
        }),
        "name" if words.trim().is_empty() => Some(Problem {
            code: Code::EmptyName,
            message: "the name is empty".into(),
            expected: "a name that can be shown".into(),
            help: "write the name".into(),
        }),
        "name" | "title" | "deed" | "object" | "bodies" | "deadline"
            if words.chars().nth(longest).is_some() =>
        {
            Some(Problem {
                code: Code::ValueTooLong,
                message: format!("`{key}` has more than {longest} characters"),
                expected: "a name that can stand on a button".into(),
                help: "shorten it".into(),
            })
        }
        _ => None,
    }
}
