//! Finding the words that an annotation quotes.

use std::ops::Range;

use toml::Spanned;

use super::annotations::PlaceNote;
use super::diagnostic::{File, Finding, Report};
use crate::document::{Block, Document, Span};

/// Where `words` begin in `text`, in bytes; overlapping ones count.
pub(super) fn occurrences<'a>(text: &'a str, words: &'a str) -> impl Iterator<Item = usize> + 'a {
    let mut from = 0;
    std::iter::from_fn(move || {
        if words.is_empty() {
            return None;
        }
        let place = from + text[from..].find(words)?;
        from = place + text[place..].chars().next().map_or(1, char::len_utf8);
        Some(place)
    })
}

/// The span of these bytes of a block's text.
pub(super) fn span(block: &Block, bytes: Range<usize>) -> Span {
    let start = block.text[..bytes.start].chars().count();
    let quote = &block.text[bytes];
    let end = start + quote.chars().count();
    Span { block: block.id.clone(), start, end, quote: quote.into() }
}

/// The block with this id; one that the document doesn't have is reported.
pub(super) fn block<'a>(
    id: &Spanned<String>,
    document: &'a Document,
    report: &mut Report,
) -> Option<&'a Block> {
    let found = document.block(id.get_ref());
    if found.is_none() {
        let finding = Finding {
            message: format!("the document has no block `{}`", id.get_ref()),
            expected: "the id of a block, such as `a4-b3` (article 4, block 3)".into(),
            help: "count the paragraphs and items of the article from 1".into(),
        };
        report.error(File::Annotations, id.span(), finding);
    }
    found
}

/// The place that an annotation gives; one that can't be found is reported.
pub(super) fn place(note: &PlaceNote, document: &Document, report: &mut Report) -> Option<Span> {
    let block = block(&note.block, document, report)?;
    match (&note.quote, &note.sentence) {
        (None, None) => Some(span(block, 0..block.text.len())),
        (Some(quote), None) => quoted(quote, block, report),
        (None, Some(words)) => {
            let within = quoted(words, block, report)?;
            let quoted = within.cut(&block.text)?;
            let start = quoted.before.rfind('。').map_or(0, |stop| stop + '。'.len_utf8());
            let end = block.text.len() - quoted.after.len();
            let stop =
                quoted.after.find('。').map_or(quoted.after.len(), |stop| stop + '。'.len_utf8());
            // Words that end with their sentence are all of it.
            let end = if quoted.quote.ends_with('。') { end } else { end + stop };
            Some(span(block, start..end))
        }
        (Some(quote), Some(_)) => {
            let finding = Finding {
                message: "a place is a quote or a sentence, not both".into(),
                expected: "either `quote` or `sentence`".into(),
                help: "keep the one that is meant".into(),
            };
            report.error(File::Annotations, quote.span(), finding);
            None
        }
    }
}

/// The one place of the quote in the block; none or several are reported.
pub(super) fn quoted(quote: &Spanned<String>, block: &Block, report: &mut Report) -> Option<Span> {
    let words = quote.get_ref();
    let places: Vec<usize> = occurrences(&block.text, words).collect();
    if let [place] = places[..] {
        return Some(span(block, place..place + words.len()));
    }
    let (message, help) = match places.len() {
        0 => (
            format!("block `{}` has no 「{words}」", block.id),
            format!("the nearest text there is 「{}」", nearest(&block.text, words)),
        ),
        count => (
            format!("block `{}` has 「{words}」 {count} times", block.id),
            format!(
                "quote more around it, so that it is clear which one is meant: {}",
                surroundings(&block.text, words, &places)
            ),
        ),
    };
    let expected = format!("words that stand in `{}` exactly once", block.id);
    report.error(File::Annotations, quote.span(), Finding { message, expected, help });
    None
}

/// The first few places with what stands around them: 「…发展食品加工…」 and 「…」.
pub(super) fn surroundings(text: &str, words: &str, places: &[usize]) -> String {
    const AROUND: usize = 4;
    const MOST: usize = 3;
    let shown = places.iter().take(MOST).map(|place| {
        let (before, after) = (&text[..*place], &text[place + words.len()..]);
        let start =
            before.char_indices().rev().take(AROUND).last().map_or(*place, |(start, _)| start);
        let after: String = after.chars().take_while(|next| *next != '\n').take(AROUND).collect();
        let before = before[start..].rsplit('\n').next().unwrap_or_default();
        format!("「{before}{words}{after}」")
    });
    let shown: Vec<String> = shown.collect();
    let more = if places.len() > MOST { " …" } else { "" };
    shown.join(" ") + more
}

/// The stretch of `text`, as long as `words`, that shares most pairs of characters with them.
pub(super) fn nearest(text: &str, words: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let wanted: Vec<char> = words.chars().collect();
    let pairs: std::collections::HashSet<(char, char)> =
        wanted.windows(2).map(|pair| (pair[0], pair[1])).collect();
    let length = wanted.len().clamp(1, characters.len().max(1));
    let shared = |window: &[char]| {
        window.windows(2).filter(|pair| pairs.contains(&(pair[0], pair[1]))).count()
    };
    // The first of equals, since the one that begins first is read first.
    let best = characters.windows(length).rev().max_by_key(|window| shared(window));
    best.unwrap_or(&characters).iter().collect()
}

#[cfg(test)]
mod tests {
    use super::{nearest, occurrences};

    #[test]
    fn overlapping_occurrences_are_all_found() {
        assert_eq!(occurrences("人人人", "人人").collect::<Vec<_>>(), [0, 3]);
        assert_eq!(occurrences("人", "").count(), 0);
    }

    #[test]
    fn the_nearest_text_is_the_one_with_most_in_common() {
        let text = "高新技术产业营业收入占规模以上工业比重超过40%。转型升级取得新进展";
        assert_eq!(nearest(text, "占规模以上工业比重达到40%"), "占规模以上工业比重超过40%");
        assert_eq!(nearest("", "四川"), "");
    }
}
