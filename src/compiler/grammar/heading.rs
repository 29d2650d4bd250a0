//! Headings, and where they end and the text begins.

use super::style::Style;

/// How long a run-in heading of an item or a point may be, in characters.
const LONGEST_HEADING: usize = 30;

/// The title of an article and its text, each if it has one.
pub(super) fn article_title(rest: &str, style: Style) -> (Option<&str>, Option<&str>) {
    if style == Style::Regulation {
        let titled = rest.strip_prefix(['【', '[']).and_then(|rest| rest.split_once(['】', ']']));
        let (title, text) = titled.map_or((None, rest), |(title, text)| (Some(title), text));
        let text = text.trim_start();
        return (title, (!text.is_empty()).then_some(text));
    }
    match run_in_heading(rest) {
        Some((title, text)) => (Some(title), Some(text)),
        None => (Some(rest.strip_suffix('。').unwrap_or(rest)), None),
    }
}

/// A heading that runs into its text, and the text: 「总体要求。以…」. Both are there.
pub(super) fn run_in_heading(rest: &str) -> Option<(&str, &str)> {
    rest.split_once('。').filter(|(heading, text)| !heading.is_empty() && !text.is_empty())
}

/// The heading of an item or a point, if it has one, and its text.
pub(super) fn short_heading(rest: &str) -> (Option<&str>, &str) {
    let is_short = |heading: &str| {
        heading.chars().count() <= LONGEST_HEADING
            && !heading.contains(['，', ',', '；', ';', '：', ':'])
    };
    match run_in_heading(rest).filter(|(heading, _)| is_short(heading)) {
        Some((heading, text)) => (Some(heading), text),
        None => (None, rest),
    }
}

/// A heading as it stands before its text.
pub(super) fn with_stop(heading: Option<&str>) -> String {
    heading.map_or_else(String::new, |heading| format!("{heading}。"))
}
