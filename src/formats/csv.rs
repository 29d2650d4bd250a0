//! CSV (RFC 4180) for spreadsheets: with a byte order mark, without which they misread Chinese.
//!
//! A spreadsheet calculates what begins with `=`, `+`, `-` or `@`, and reads `(1)` as −1, `1.` as 1 and `3-4`
//! as a day. A text that it would take for something else than text has an apostrophe before it, as OWASP
//! advises (*CSV Injection*); so has a text that begins with one. A program that reads the file takes one
//! apostrophe off the beginning of each field and has the words again.
//!
//! The scripts write fields too (`src/browser/spreadsheet.js`): `tests/spreadsheet.json` has examples that hold for both.

use crate::document::characters::is_ignorable;

/// What the file begins with.
pub const BYTE_ORDER_MARK: char = '\u{feff}';

/// What a spreadsheet takes for the beginning of a formula, in all widths.
const BEGINS_FORMULA: &str = "=+-@＝＋－＠﹦﹢﹣﹫−";

/// A field of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Words, which stay words.
    Text(String),
    /// A number or a day, which a spreadsheet may calculate with.
    Value(String),
}

impl Cell {
    /// Words.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self::Text(text.into())
    }

    /// A number or a day, if there is one.
    #[must_use]
    pub fn value(value: Option<impl ToString>) -> Self {
        Self::Value(value.map_or_else(String::new, |value| value.to_string()))
    }
}

/// A line of a table.
#[must_use]
pub fn line(cells: impl IntoIterator<Item = Cell>) -> String {
    let fields = cells.into_iter().map(|cell| match cell {
        Cell::Text(text) => quoted(&text_field(&text)),
        Cell::Value(value) => quoted(&value),
    });
    fields.collect::<Vec<_>>().join(",") + "\r\n"
}

/// A text as a field has it: with an apostrophe where a spreadsheet would not take it for text.
fn text_field(text: &str) -> String {
    let words = text.trim_start_matches(is_passed_over);
    let is_formula = words.starts_with(|first| BEGINS_FORMULA.contains(first));
    let is_guarded = text.starts_with(['\'', '\t', '\r', '\n']);
    let apostrophe = if is_formula || is_guarded || is_number_to_some(text) { "'" } else { "" };
    format!("{apostrophe}{text}")
}

/// White space, and what Unicode lets programs ignore.
fn is_passed_over(character: char) -> bool {
    character.is_whitespace() || is_ignorable(character)
}

/// Whether a spreadsheet may read a text as a number, a day or a time and show it in another way: digits and
/// marks, unless it is a number written as it would be shown, such as `30%` or `1.5`.
fn is_number_to_some(text: &str) -> bool {
    let is_digit = |character: char| matches!(character, '0'..='9' | '０'..='９');
    let is_mark = |character: char| {
        is_passed_over(character) || "()（）.．,，/／:：-－%％eE".contains(character)
    };
    let is_like_one = text.contains(is_digit)
        && text.chars().all(|character| is_digit(character) || is_mark(character));
    is_like_one && !is_number_as_shown(text)
}

fn is_number_as_shown(text: &str) -> bool {
    /// More digits a spreadsheet doesn't keep.
    const MOST_DIGITS: usize = 15;
    let number = text.strip_suffix('%').unwrap_or(text);
    let (whole, fraction) = number.split_once('.').unwrap_or((number, "1"));
    let is_digits =
        |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    number.len() <= MOST_DIGITS
        && is_digits(whole)
        && is_digits(fraction)
        && (whole == "0" || !whole.starts_with('0'))
        && !fraction.ends_with('0')
}

fn quoted(field: &str) -> String {
    format!("\"{}\"", field.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::{Cell, line};

    #[test]
    fn a_line_is_as_rfc_4180_has_it() {
        let cells = [Cell::text("甲,\"乙\"\n丙"), Cell::value(Some(-5)), Cell::value(None::<u8>)];
        assert_eq!(line(cells), "\"甲,\"\"乙\"\"\n丙\",\"-5\",\"\"\r\n");
    }
}
