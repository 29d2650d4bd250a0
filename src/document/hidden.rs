//! Characters that can't be seen and act on those that can.

/// Whether a character shows nothing: it is [hidden](is_hidden), or Unicode lets programs ignore it where they
/// can't show it (`Default_Ignorable_Code_Point`). White space is not invisible, apart from controls.
#[must_use]
pub fn is_invisible(character: char) -> bool {
    let is_ignorable = matches!(
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
    );
    is_ignorable || is_hidden(character)
}

/// Whether a character is a control (Unicode `Cc`) or overrides or isolates the direction of writing (U+202A to
/// U+202E, U+2066 to U+2069; Unicode Technical Report 36, 2.10.3).
#[must_use]
pub fn is_hidden(character: char) -> bool {
    let turns = matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    turns || character.is_control()
}
