//! How a source text is encoded: UTF-8, UTF-16 or one of the Chinese encodings before Unicode.

use encoding_rs::{Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};

/// A text that was read.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Decoded {
    pub(super) text: String,
    /// The encoding, where it isn't UTF-8.
    pub(super) encoding: Option<&'static str>,
}

/// Reads a text. A byte order mark decides; else it is UTF-8 if it can be, UTF-16 if it has null bytes, and otherwise what
/// the detector takes it for. Nothing where bytes are left that the encoding doesn't have: no character is replaced.
pub(super) fn decode(bytes: &[u8]) -> Option<Decoded> {
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or_else(|| (guess(bytes), 0));
    let text = encoding.decode_without_bom_handling_and_without_replacement(&bytes[mark..])?;
    // The mark of UTF-8 stays, as part of the file.
    let mark = if encoding == UTF_8 && mark > 0 { "\u{feff}" } else { "" };
    Some(Decoded {
        text: format!("{mark}{text}"),
        encoding: Some(encoding.name()).filter(|_| encoding != UTF_8),
    })
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    // Of each character of a line break or a digit, UTF-16 has one half that is null; no other encoding of texts has any.
    let nulls =
        |offset: usize| bytes.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    match (nulls(0), nulls(1)) {
        (0, 0) => {}
        (even, odd) => return if even > odd { UTF_16BE } else { UTF_16LE },
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = |domain: &[u8]| match detector.guess(Some(domain), chardetng::Utf8Detection::Deny) {
        // GB18030 has all that its predecessors have.
        encoding if encoding == GBK => GB18030,
        encoding => encoding,
    };
    // The detector goes by where a text comes from, which nobody has said. Big5 read as GB18030 has characters that no
    // text has.
    let mainland = guess(b"cn");
    let is_private = |character: char| ('\u{e000}'..='\u{f8ff}').contains(&character);
    let is_text = |text: std::borrow::Cow<'_, str>| !text.contains(is_private);
    let read = mainland.decode_without_bom_handling_and_without_replacement(bytes);
    if read.is_some_and(is_text) { mainland } else { guess(b"tw") }
}

#[cfg(test)]
mod tests {
    use encoding_rs::{BIG5, GB18030, UTF_16BE, UTF_16LE};

    use super::decode;

    const TEXT: &str =
        "某市关于加快产业发展的意见\n来源:某市日报\n一、总体要求\n坚持高质量发展。\n";

    #[test]
    fn each_encoding_in_which_documents_come_is_read() {
        let utf16 = |text: &str, to: fn(u16) -> [u8; 2]| -> Vec<u8> {
            text.encode_utf16().flat_map(to).collect()
        };
        let traditional =
            "某市關於加快產業發展的意見\n第一章 總則\n第一條 為發展產業，制定本辦法。\n";
        let cases = [
            (TEXT, TEXT.as_bytes().to_vec(), None),
            (TEXT, GB18030.encode(TEXT).0.into_owned(), Some(GB18030.name())),
            (traditional, BIG5.encode(traditional).0.into_owned(), Some(BIG5.name())),
            (TEXT, utf16(TEXT, u16::to_le_bytes), Some(UTF_16LE.name())),
            (TEXT, utf16(TEXT, u16::to_be_bytes), Some(UTF_16BE.name())),
            (TEXT, utf16(&format!("\u{feff}{TEXT}"), u16::to_le_bytes), Some(UTF_16LE.name())),
        ];
        for (text, bytes, encoding) in cases {
            let decoded = decode(&bytes).unwrap();
            assert_eq!((decoded.text.as_str(), decoded.encoding), (text, encoding));
        }
        let marked = format!("\u{feff}{TEXT}");
        assert_eq!(decode(marked.as_bytes()).unwrap().text, marked);
    }

    #[test]
    fn bytes_that_no_encoding_has_are_not_replaced() {
        for bytes in [&b"\xff\xff\xff\xff"[..], b"\xef\xbb\xbf\xff", b"\xb0\xff\xb1\xff"] {
            assert_eq!(decode(bytes), None, "{bytes:?}");
        }
    }
}
