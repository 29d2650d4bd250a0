//! Characters that can't be seen and act on those that can.

/// Whether a character is a control (Unicode `Cc`) or overrides or isolates the direction of writing (U+202A to
/// U+202E, U+2066 to U+2069; Unicode Technical Report 36, 2.10.3).
#[must_use]
pub fn is_hidden(character: char) -> bool {
    let turns = matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    turns || character.is_control()
}
