//! Chinese numerals, as official documents number their levels (GB/T 9704).

const DIGITS: &str = "一二三四五六七八九";

/// The numeral for a value from 1 to 9,999; other values stay as figures.
#[must_use]
pub fn numeral(value: u32) -> String {
    if !(1..10_000).contains(&value) {
        return value.to_string();
    }
    let digit = |value: u32| DIGITS.chars().nth(value as usize - 1).unwrap_or_default();
    let mut text = String::new();
    let mut needs_zero = false;
    for (place, mark) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let figure = value / place % 10;
        if figure == 0 {
            needs_zero = !text.is_empty();
            continue;
        }
        if needs_zero {
            text.push('零');
            needs_zero = false;
        }
        if !(place == 10 && figure == 1 && value < 20) {
            text.push(digit(figure));
        }
        text.push_str(mark);
    }
    text
}
