//! The tags of languages.

/// Whether it looks like a BCP 47 tag: a language, then subtags of letters and digits.
#[must_use]
pub fn is_tag(tag: &str) -> bool {
    /// RFC 5646, 4.4.1: room for every tag that means something.
    const LONGEST: usize = 35;
    let mut subtags = tag.split('-');
    let is_first = |first: &str| {
        (2..=8).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_alphabetic())
    };
    let is_next = |next: &str| {
        (1..=8).contains(&next.len()) && next.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    tag.len() <= LONGEST && subtags.next().is_some_and(is_first) && subtags.all(is_next)
}

#[cfg(test)]
mod tests {
    use super::is_tag;

    #[test]
    fn tags_are_told_from_other_text() {
        for tag in ["zh-Hans", "zh", "en", "zh-Hans-CN", "bo"] {
            assert!(is_tag(tag), "{tag}");
        }
        for tag in ["", "z", "zh-", "zh_CN", "not a tag", "zh\"", "中文", "zh-Hans-123456789"] {
            assert!(!is_tag(tag), "{tag}");
        }
    }
}
