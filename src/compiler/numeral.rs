//! Chinese numerals from 一 to 九百九十九, as official documents number their levels (GB/T 9704).

const DIGITS: &str = "一二三四五六七八九";

/// The value of a numeral, or nothing if `text` isn't one.
pub(super) fn parse(text: &str) -> Option<u32> {
    let Some((hundreds, rest)) = text.split_once('百') else {
        return below_hundred(text);
    };
    let hundreds = digit(hundreds)? * 100;
    match rest.strip_prefix('零') {
        // 一百零一
        Some(units) => Some(hundreds + digit(units)?),
        None if rest.is_empty() => Some(hundreds),
        // 一百一十一; 一百一 is no way to number an article.
        None => below_hundred(rest).filter(|value| *value >= 10).map(|value| hundreds + value),
    }
}

fn below_hundred(text: &str) -> Option<u32> {
    match text.split_once('十') {
        None => digit(text),
        Some((tens, units)) => {
            let tens = if tens.is_empty() { 1 } else { digit(tens)? };
            let units = if units.is_empty() { 0 } else { digit(units)? };
            Some(tens * 10 + units)
        }
    }
}

fn digit(text: &str) -> Option<u32> {
    let mut characters = text.chars();
    let first = characters.next()?;
    let place = DIGITS.chars().position(|digit| digit == first)?;
    characters.next().is_none().then_some(place as u32 + 1)
}

/// The numeral for a value from 1 to 999; other values stay as figures.
pub(super) fn write(value: u32) -> String {
    if !(1..1000).contains(&value) {
        return value.to_string();
    }
    let digit = |value: u32| DIGITS.chars().nth(value as usize - 1).unwrap_or_default();
    let (hundreds, tens, units) = (value / 100, value / 10 % 10, value % 10);
    let mut text = String::new();
    if hundreds > 0 {
        text.extend([digit(hundreds), '百']);
    }
    match tens {
        0 if hundreds > 0 && units > 0 => text.push('零'),
        0 => {}
        1 if hundreds == 0 => text.push('十'),
        _ => text.extend([digit(tens), '十']),
    }
    if units > 0 {
        text.push(digit(units));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{parse, write};

    #[test]
    fn every_numeral_reads_back() {
        for value in 1..1000 {
            assert_eq!(parse(&write(value)), Some(value), "{}", write(value));
        }
        assert_eq!(write(10), "十");
        assert_eq!(write(101), "一百零一");
        assert_eq!(write(111), "一百一十一");
    }

    #[test]
    fn what_is_no_numeral_is_refused() {
        for text in
            ["", "零", "一一", "十十", "一十百", "12", "二十一二", "甲", "百", "一百一", "一百零"]
        {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
