//! Which characters a text may hold, and how those are shown that can't be seen.
//!
//! The compiler reports what is forbidden here, and the validation of an untrusted document rejects it.

use std::borrow::Cow;
use std::fmt::Write;

/// Whether no text may hold this character. What a reader can't see, but what changes how the text around
/// it is shown or read:
///
/// - controls (C0, DEL, C1), which end lines, ring bells and drive terminals;
/// - U+2028 and U+2029, which end a line for some programs and not for others;
/// - what turns the direction of writing (UAX #9): embeddings, overrides, isolates, the right-to-left marks;
/// - deprecated and annotating format characters, and tags, which spell text that nobody sees;
/// - noncharacters, which XML doesn't allow either.
#[must_use]
pub fn is_forbidden(character: char) -> bool {
    let turns = matches!(
        character,
        '\u{61c}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}'
    );
    let parts = matches!(character, '\u{2028}' | '\u{2029}');
    let annotates = matches!(character, '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}');
    let code = u32::from(character);
    let is_noncharacter = code & 0xfffe == 0xfffe || (0xfdd0..=0xfdef).contains(&code);
    character.is_control() || turns || parts || annotates || is_noncharacter
}

/// Whether Unicode lets programs ignore a character where they can't show it: the property
/// `Default_Ignorable_Code_Point`.
#[must_use]
pub fn is_ignorable(character: char) -> bool {
    matches!(
        character,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fff8}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Whether a character can't be seen and does no harm: what web pages and word processors leave in a text,
/// such as byte order marks, zero-width spaces and soft hyphens. They are kept, and the editor is warned.
///
/// Variation selectors aren't among them: they choose the form of the character before.
#[must_use]
pub fn is_invisible(character: char) -> bool {
    let selects = matches!(
        character,
        '\u{180b}'..='\u{180d}' | '\u{180f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}'
    );
    is_ignorable(character) && !selects && !is_forbidden(character)
}

/// Whether a character shows nothing of its own: what is [forbidden](is_forbidden), what is
/// [invisible](is_invisible), and variation selectors. The search passes over them.
#[must_use]
pub fn is_hidden(character: char) -> bool {
    is_forbidden(character) || is_ignorable(character)
}

/// A text for a terminal or a message, with each character that can't be seen written as `\u{1b}`; those in
/// `kept`, such as line breaks, stay.
#[must_use]
pub fn escape_hidden<'a>(text: &'a str, kept: &[char]) -> Cow<'a, str> {
    let is_escaped = |character: char| {
        (is_forbidden(character) || is_invisible(character)) && !kept.contains(&character)
    };
    if !text.contains(is_escaped) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        match is_escaped(character) {
            // Writing to a string can't fail.
            true => drop(write!(shown, "\\u{{{:x}}}", u32::from(character))),
            false => shown.push(character),
        }
    }
    Cow::Owned(shown)
}

/// The beginning of a text: at most so many characters, with `…` where it was cut.
#[must_use]
pub fn shortened(text: &str, most: usize) -> Cow<'_, str> {
    match text.char_indices().nth(most) {
        Some((end, _)) => Cow::Owned(format!("{}…", &text[..end])),
        None => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests {
    use super::{escape_hidden, is_forbidden, is_invisible, shortened};

    #[test]
    fn what_acts_unseen_is_forbidden_and_what_is_only_unseen_is_not() {
        for character in "\0\u{7}\u{1b}\u{7f}\u{85}\u{9b}\u{2029}\u{202e}\u{2066}\u{200f}\u{61c}\
                          \u{fffe}\u{fdd0}\u{1ffff}\u{e0041}"
            .chars()
        {
            assert!(is_forbidden(character) && !is_invisible(character), "{character:?}");
        }
        for character in "\u{feff}\u{200b}\u{ad}\u{2060}\u{200e}".chars() {
            assert!(is_invisible(character) && !is_forbidden(character), "{character:?}");
        }
        for character in "中a1。　 \u{a0}\u{fe0f}\u{e0100}\u{301}\u{fffd}".chars() {
            assert!(!is_invisible(character) && !is_forbidden(character), "{character:?}");
        }
    }

    #[test]
    fn a_shown_text_has_nothing_hidden_in_it() {
        assert_eq!(
            escape_hidden("甲\u{1b}]52;乙\u{202e}\n", &['\n']),
            "甲\\u{1b}]52;乙\\u{202e}\n"
        );
        assert_eq!(escape_hidden("甲\n", &[]), "甲\\u{a}");
        assert_eq!(shortened("甲乙丙", 2), "甲乙…");
        assert_eq!(shortened("甲乙", 2), "甲乙");
    }
}
