//! Fields for spreadsheets: the examples of `tests/spreadsheet.json`, which hold for the scripts too
//! (`tests/browser/spreadsheet.spec.mjs`).

use policy_explorer::formats::csv::{Cell, line};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Examples {
    guarded: Vec<String>,
    kept: Vec<String>,
    guarded_before: Beside,
    guarded_behind: Beside,
}

#[derive(Deserialize)]
struct Beside {
    text: String,
    characters: String,
}

fn examples() -> Examples {
    serde_json::from_str(include_str!("../spreadsheet.json")).unwrap()
}

/// The field of a text.
fn field(text: &str) -> String {
    let line = line([Cell::text(text)]);
    let quoted = line.strip_prefix('"').and_then(|rest| rest.strip_suffix("\"\r\n"));
    quoted.unwrap().replace("\"\"", "\"")
}

/// The characters that make a guarded text, as code points and ranges of them.
fn guarded(text: impl Fn(char) -> String) -> String {
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for character in '\0'..=char::MAX {
        let (text, code) = (text(character), u32::from(character));
        match ranges.last_mut() {
            _ if field(&text) == text => {}
            Some((_, last)) if *last + 1 == code => *last = code,
            _ => ranges.push((code, code)),
        }
    }
    let shown = ranges.into_iter().map(|(first, last)| match first == last {
        true => format!("{first:x}"),
        false => format!("{first:x}-{last:x}"),
    });
    shown.collect::<Vec<_>>().join(" ")
}

#[test]
fn a_text_that_a_spreadsheet_would_not_take_for_one_is_guarded_and_no_other() {
    let Examples { guarded, kept, .. } = examples();
    for text in guarded {
        assert_eq!(field(&text), format!("'{text}"), "{text:?}");
    }
    for text in kept {
        assert_eq!(field(&text), text, "{text:?}");
    }
}

#[test]
fn each_character_guards_a_text_or_does_not_as_the_scripts_have_it() {
    let Examples { guarded_before: before, guarded_behind: behind, .. } = examples();
    assert_eq!(guarded(|character| format!("{character}{}", before.text)), before.characters);
    assert_eq!(guarded(|character| format!("{}{character}", behind.text)), behind.characters);
}
