//! What stands in an address for the reader: a link to selected words, as a text fragment (WICG, URL Fragment
//! Text Directives), and values as they are shown.

/// The words of `text=` for a selection: all of a short one, beginning and end of a long one or of
/// one that goes through several passages. Nothing if nothing is selected.
#[must_use]
pub fn text_directive(selected: &str) -> Option<(String, Option<String>)> {
    /// A selection up to so many characters stands in the link whole.
    const WHOLE: usize = 40;
    /// So many characters stand for the beginning and for the end of a longer one.
    const EDGE: usize = 12;
    let lines: Vec<&str> =
        selected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let (first, last) = (lines.first()?, lines.last()?);
    if lines.len() == 1 && first.chars().count() <= WHOLE {
        return Some(((*first).into(), None));
    }
    let begin = first.chars().take(EDGE).collect();
    let skipped = last.chars().count().saturating_sub(EDGE);
    Some((begin, Some(last.chars().skip(skipped).collect())))
}
