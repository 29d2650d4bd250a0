//! A chart's picture for a page of which nothing is known.

/// A picture of more bytes stays out: its figures stand in the table below it.
const MOST_BYTES: usize = 32 * 1024;

/// The picture as an address, if it is small enough. It is drawn by day on white: whether the page around
/// it follows the reader's choice of day and night can't be told.
pub(super) fn address(svg: &str) -> Option<String> {
    let svg = by_day(svg)?;
    (svg.len() <= MOST_BYTES).then(|| crate::site::single::picture(&svg))
}

/// The picture with the colours of the day in the place of the style that tells day from night.
fn by_day(svg: &str) -> Option<String> {
    let (before, rest) = svg.split_once("<style>")?;
    let (style, after) = rest.split_once("</style>")?;
    let day = style.split("@media").next()?;
    let mut drawn = after.to_owned();
    for rule in day.split("[fill=\"").skip(1) {
        let (name, rest) = rule.split_once("\"]{fill:")?;
        let (colour, _) = rest.split_once('}')?;
        drawn = drawn.replace(&format!("\"{name}\""), &format!("\"{colour}\""));
    }
    let ground = "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>";
    Some(format!("{before}{ground}{drawn}"))
}
