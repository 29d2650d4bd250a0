//! Whether a source is Chinese text at all, or damaged by a wrong encoding.

use crate::compiler::code::Code;
use crate::compiler::diagnostic::Problem;

/// What is wrong with a text that can't be read, and nothing if it can.
pub(super) fn find(text: &str) -> Option<Problem> {
    let (mut chinese, mut letters, mut lost) = (0_usize, 0_usize, 0_usize);
    for character in text.chars() {
        match character {
            '\u{fffd}' => lost += 1,
            '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}' => {
                chinese += 1;
            }
            _ if character.is_alphabetic() => letters += 1,
            _ => {}
        }
    }
    if chinese == 0 && letters == 0 && lost == 0 {
        return Some(Problem {
            code: Code::EmptySource,
            message: "the source is empty".into(),
            expected: "the text of the document".into(),
            help: "put the text into source.txt".into(),
        });
    }
    let is_foreign = chinese * 4 < letters || lost > chinese;
    let is_mojibake = chinese > 0 && is_misread(text, chinese);
    let (code, message) = match (is_foreign, has_traces(text)) {
        (true, false) => (
            Code::NotChinese,
            "there is hardly any Chinese in the source: wrong file, or wrong encoding",
        ),
        _ => (
            Code::MisreadEncoding,
            "the source is damaged: its encoding was misread (UTF-8 read as another encoding, or another as UTF-8), \
             and its characters became others",
        ),
    };
    (is_foreign || is_mojibake).then(|| Problem {
        code,
        message: message.into(),
        expected: "a Chinese text, in UTF-8".into(),
        help: "take the text again from where it was published, and save it with the encoding UTF-8; what was \
               misread and saved can't be mended here"
            .into(),
    })
}

/// Whether letters stand there that come of Chinese in UTF-8, read byte by byte: е, Ж, ã, å, ï and the like.
fn has_traces(text: &str) -> bool {
    let (mut traces, mut letters) = (0_usize, 0_usize);
    for character in text.chars().filter(|character| character.is_alphabetic()) {
        letters += 1;
        traces += usize::from(matches!(character, '\u{80}'..='\u{24f}' | '\u{400}'..='\u{4ff}'));
    }
    traces * 4 > letters
}

/// Whether Chinese characters stand there that come of UTF-8 read as GBK: 锟斤拷, 鐨勬槸, 涓浗.
fn is_misread(text: &str, chinese: usize) -> bool {
    /// The most frequent ones: the first bytes of UTF-8's Chinese are E4 to E9, in GBK 涓 to 闈.
    const TRACES: &str = "锟鏂鐨鍦鍙涓銆鏄浜鍜鎴鍥鍔鍒鏈闂鎻绗";
    let traces = text.chars().filter(|character| TRACES.contains(*character)).count();
    traces * 8 > chinese
}

#[cfg(test)]
mod tests {
    use super::find;

    fn message(text: &str) -> Option<String> {
        find(text).map(|problem| problem.message)
    }

    #[test]
    fn a_misread_encoding_is_named() {
        for text in [
            "дЄ≠еНОдЇЇж∞СеЕ±еТМеЫљ",
            "ä¸\u{ad}å\u{8d}Žäºº",
            "涓浗鐨勬斂绛栵紝鍦ㄥ叏鍥",
            "Hello world",
        ] {
            assert!(message(text).is_some_and(|text| text.contains("encoding")), "{text}");
        }
        assert!(message(" \n").is_some_and(|text| text.contains("empty")));
    }

    #[test]
    fn chinese_with_other_letters_is_none() {
        assert_eq!(message("推进AI、5G和IPv6规模部署和应用"), None);
    }
}
