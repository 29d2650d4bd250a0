//! Chinese numerals from 一 to 九千九百九十九万…, as official documents number their levels (GB/T 9704), in the forms in
//! which they are typed and scanned: 〇, ○ and 零, digits one by one (一〇一), and Kangxi radicals (⼀).

pub(super) use crate::language::numeral as write;

const DIGITS: &str = "一二三四五六七八九";

/// The largest number that a level counts to.
const MOST: u32 = 99_999;

/// Whether a numeral may hold this character.
pub(super) fn is_numeral(character: char) -> bool {
    digit(character).is_some() || matches!(plain(character), '十' | '百' | '千' | '万' | '零')
}

/// The value of a numeral, or nothing if `text` isn't one.
pub(super) fn parse(text: &str) -> Option<u32> {
    let characters: Vec<char> = text.chars().map(plain).collect();
    if characters.len() > 12 {
        return None;
    }
    by_digits(&characters).or_else(|| in_words(&characters)).filter(|value| *value <= MOST)
}

/// One way of writing for those of a numeral.
fn plain(character: char) -> char {
    match character {
        '〇' | '○' | '◯' => '零',
        '⼀' => '一',
        '⼆' => '二',
        '⼋' => '八',
        '⼗' => '十',
        '萬' => '万',
        _ => character,
    }
}

/// The value of a digit from 一 to 九.
fn digit(character: char) -> Option<u32> {
    let character = plain(character);
    DIGITS.chars().position(|digit| digit == character).map(|place| place as u32 + 1)
}

/// 一〇一, 二○: digits with a zero among them, one by one.
fn by_digits(characters: &[char]) -> Option<u32> {
    let has_zero = characters.iter().skip(1).any(|character| *character == '零');
    if !has_zero || characters.len() > 5 || characters.first() == Some(&'零') {
        return None;
    }
    characters.iter().try_fold(0, |value, character| {
        let digit = if *character == '零' { Some(0) } else { digit(*character) };
        digit.map(|digit| value * 10 + digit)
    })
}

/// 一百零一, 十二, 一千一百一十一, 一万零三.
fn in_words(characters: &[char]) -> Option<u32> {
    let Some(place) = characters.iter().position(|character| *character == '万') else {
        return below_ten_thousand(characters);
    };
    let (high, low) = (below_ten_thousand(&characters[..place])?, &characters[place + 1..]);
    let low = match low {
        [] => 0,
        ['零', low @ ..] => below_ten_thousand(low).filter(|low| *low < 1000)?,
        low => below_ten_thousand(low).filter(|low| *low >= 1000)?,
    };
    Some(high * 10_000 + low)
}

/// The value of thousands, hundreds, tens and units in the one order in which they are written.
fn below_ten_thousand(characters: &[char]) -> Option<u32> {
    let (mut value, mut figure) = (0, None);
    for character in characters {
        let place = match character {
            '千' => 1000,
            '百' => 100,
            '十' => 10,
            '零' => continue,
            _ => {
                let digit = digit(*character)?;
                if figure.replace(digit).is_some() {
                    return None;
                }
                continue;
            }
        };
        value += figure.take().unwrap_or(1) * place;
    }
    value += figure.unwrap_or(0);
    // 一百一 and 十十 have a value, and are no way to number an article.
    write(value).chars().eq(characters.iter().copied()).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::{parse, write};

    #[test]
    fn every_numeral_reads_back() {
        for value in 1..10_000 {
            assert_eq!(parse(&write(value)), Some(value), "{}", write(value));
        }
        assert_eq!(write(10), "十");
        assert_eq!(write(101), "一百零一");
        assert_eq!(write(111), "一百一十一");
        assert_eq!(write(1001), "一千零一");
        assert_eq!(write(1010), "一千零一十");
    }

    #[test]
    fn other_ways_of_writing_are_read() {
        let read = [
            ("⼀", 1),
            ("⼗⼆", 12),
            ("一〇一", 101),
            ("二○", 20),
            ("一百〇二", 102),
            ("一万", 10_000),
        ];
        for (text, value) in read {
            assert_eq!(parse(text), Some(value), "{text}");
        }
        assert_eq!(parse("一万零三"), Some(10_003));
        assert_eq!(parse("一万二千"), Some(12_000));
    }

    #[test]
    fn what_is_no_numeral_is_refused() {
        for text in [
            "",
            "零",
            "一一",
            "十十",
            "一十百",
            "12",
            "二十一二",
            "甲",
            "百",
            "一百一",
            "一百零",
            "千一",
            "零一",
            "一千一",
            "万",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
