//! Chinese numerals from 一 to 九十九, as official documents number their levels (GB/T 9704).

/// The value of a numeral, or nothing if `text` isn't one.
pub(super) fn parse(text: &str) -> Option<u32> {
    let digit = |text: &str| {
        let mut characters = text.chars();
        let value =
            "一二三四五六七八九".chars().position(|digit| Some(digit) == characters.clone().next());
        characters.next();
        value.filter(|_| characters.next().is_none()).map(|index| index as u32 + 1)
    };
    match text.split_once('十') {
        None => digit(text),
        Some((tens, units)) => {
            let tens = if tens.is_empty() { 1 } else { digit(tens)? };
            let units = if units.is_empty() { 0 } else { digit(units)? };
            Some(tens * 10 + units)
        }
    }
}

/// The numeral for a value from 1 to 99; other values stay as figures.
pub(super) fn write(value: u32) -> String {
    let digits: Vec<char> = "一二三四五六七八九".chars().collect();
    let digit = |value: u32| value.checked_sub(1).and_then(|index| digits.get(index as usize));
    match (value / 10, value % 10) {
        (0, units) => digit(units).map_or_else(|| value.to_string(), char::to_string),
        (tens @ 1..=9, units) => {
            let tens = if tens == 1 { None } else { digit(tens) };
            tens.into_iter().chain(Some(&'十')).chain(digit(units)).collect()
        }
        _ => value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::{parse, write};

    #[test]
    fn every_numeral_reads_back() {
        for value in 1..100 {
            assert_eq!(parse(&write(value)), Some(value), "{}", write(value));
        }
    }

    #[test]
    fn what_is_no_numeral_is_refused() {
        for text in ["", "零", "一一", "十十", "一十百", "12", "二十一二", "甲"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
