//! Markdown (that of GitHub): text in which nothing is taken for markup.

/// A text within a line, a heading, a list or a cell of a table. Line breaks become spaces, as Markdown shows
/// them.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    // Spaces at the beginning of a line make it code.
    let text = text.trim_start_matches([' ', '\t', '\r', '\n']);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let mut characters = text.char_indices().peekable();
    while let Some((place, character)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        let is_markup = match character {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '$' | '@' => {
                true
            }
            // Lists and the lines below headings begin so.
            '+' | '-' | '=' => place == 0,
            '.' | ')' if place == digits && digits > 0 => true,
            // Addresses become links: https://… and www.…
            ':' => next == Some('/'),
            '.' => ends_with_www(&escaped),
            _ => false,
        };
        match character {
            '\r' if next == Some('\n') => {}
            '\r' | '\n' => escaped.push(' '),
            _ => {
                if is_markup {
                    escaped.push('\\');
                }
                escaped.push(character);
            }
        }
    }
    escaped
}

fn ends_with_www(text: &str) -> bool {
    let last = text.as_bytes().last_chunk::<3>();
    last.is_some_and(|last| last.eq_ignore_ascii_case(b"www"))
}

/// An address as the destination of a link, also in a table.
#[must_use]
pub fn destination(address: &str) -> String {
    let mut destination = String::with_capacity(address.len());
    for character in address.chars() {
        match character {
            ' ' | '(' | ')' | '<' | '>' | '\\' | '|' | '`' | '"' | '\'' => {
                destination.push_str(&format!("%{:02X}", u32::from(character)));
            }
            control if control.is_control() => {}
            other => destination.push(other),
        }
    }
    destination
}

#[cfg(test)]
mod tests {
    use super::{destination, escape};

    #[test]
    fn markup_is_text() {
        assert_eq!(
            escape("*a* [b](c) <d> `e` | ~f~ &g; #h"),
            r"\*a\* \[b\](c) \<d\> \`e\` \| \~f\~ \&g; \#h"
        );
        for (text, escaped) in [
            ("# 甲", r"\# 甲"),
            ("- 甲", r"\- 甲"),
            ("+ 甲", r"\+ 甲"),
            ("===", r"\==="),
            ("1. 甲", r"1\. 甲"),
            ("12) 甲", r"12\) 甲"),
            ("    甲", "甲"),
            ("甲\r\n\n# 乙", r"甲  \# 乙"),
            ("见 https://a.b 与 WWW.a.b、a@b.c", r"见 https\://a.b 与 WWW\.a.b、a\@b.c"),
            ("(1)甲-乙=1.5,约12.5%", "(1)甲-乙=1.5,约12.5%"),
        ] {
            assert_eq!(escape(text), escaped, "{text:?}");
        }
    }

    #[test]
    fn a_long_text_takes_no_longer_by_its_full_stops() {
        // A walk back to the beginning at each of them would take hours.
        let text = "甲.".repeat(1_000_000);
        assert_eq!(escape(&text), text);
    }

    #[test]
    fn a_destination_ends_where_its_address_ends() {
        assert_eq!(destination("https://a.b/c (d)?e=<f>#g"), "https://a.b/c%20%28d%29?e=%3Cf%3E#g");
    }
}
