//! Characters of the files that no document may hold, and those that nobody sees.

use std::collections::BTreeMap;

use super::code::Code;
use super::diagnostic::{File, Problem, Report};
use crate::document::characters::{is_forbidden, is_invisible};

/// Reports the forbidden characters of a file and warns of the invisible ones, each once, where it first
/// stands.
pub(super) fn check(file: File, text: &str, report: &mut Report) {
    // The place of the first one, and how many there are.
    let mut found: BTreeMap<char, (usize, usize)> = BTreeMap::new();
    let mut radicals = None;
    for (place, character) in text.char_indices() {
        // A byte order mark at the beginning says how the file is encoded.
        let is_signature = place == 0 && character == '\u{feff}';
        let is_line_end = character == '\r' && text[place + 1..].starts_with('\n');
        radicals = match (is_radical(character), radicals) {
            (true, None) => Some((place, 1)),
            (true, Some((first, count))) => Some((first, count + 1)),
            (false, radicals) => radicals,
        };
        let is_usual = matches!(character, '\t' | '\n') || is_line_end || is_signature;
        if !is_usual && (is_forbidden(character) || is_invisible(character)) {
            found.entry(character).or_insert((place, 0)).1 += 1;
        }
    }
    if let Some((place, count)) = radicals {
        let problem = Problem {
            code: Code::KangxiRadical,
            message: format!("{count} characters are Kangxi radicals, such as U+2F00 for 一"),
            expected: "the ordinary characters, which look alike".into(),
            help:
                "labels are read as if they were; copies from PDF have them: set the ordinary ones"
                    .into(),
        };
        report.add(file, place..place + '⼀'.len_utf8(), problem);
    }
    for (character, (place, count)) in found {
        let bytes = place..place + character.len_utf8();
        let name = name(character);
        let times =
            if count == 1 { String::new() } else { format!(", {count} times in this file") };
        if is_forbidden(character) {
            report.add(file, bytes, forbidden(&format!("{name}{times}")));
        } else {
            let problem = Problem { code: Code::InvisibleCharacter,
                message: format!("there is a character that can't be seen: {name}{times}"),
                expected: "characters that are part of the text".into(),
                help: "it is kept within a line and passed over at its ends; remove it from the file if it \
                       only got in with a copy"
                    .into(),
            };
            report.add(file, bytes, problem);
        }
    }
}

/// Whether a character is one of the Kangxi radicals, which look as the characters of the same strokes do.
fn is_radical(character: char) -> bool {
    ('\u{2f00}'..='\u{2fd5}').contains(&character)
}

/// What is said of a forbidden character, or of several.
pub(super) fn forbidden(which: &str) -> Problem {
    Problem { code: Code::HiddenCharacter,
        message: format!("a document can't hold the hidden character {which}"),
        expected: "characters that can be seen, spaces, tabs and line breaks".into(),
        help: "remove it from the file: it is damage from a copy, or changes what readers see around it"
            .into(),
    }
}

/// A character by its number, and by its name where it has one that editors know.
pub(super) fn name(character: char) -> String {
    let name = match character {
        '\0' => " (null)",
        '\u{7}' => " (bell)",
        '\u{1b}' => " (escape)",
        '\r' => " (carriage return without a line feed)",
        '\u{ad}' => " (soft hyphen)",
        '\u{200b}' => " (zero-width space)",
        '\u{200e}' | '\u{200f}' | '\u{61c}' => " (mark of the direction of writing)",
        '\u{2028}' | '\u{2029}' => " (line or paragraph separator)",
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            " (change of the direction of writing)"
        }
        '\u{2060}' => " (word joiner)",
        '\u{feff}' => " (byte order mark)",
        _ => "",
    };
    format!("U+{:04X}{name}", u32::from(character))
}
