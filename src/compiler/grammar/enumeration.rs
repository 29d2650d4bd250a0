//! Points that a paragraph enumerates in running words: 一是…二是…三是…

use crate::compiler::numeral;
use crate::document::{Point, id};

/// The points of a block's text, each from its 一是 to where the next one begins, the last one to
/// the end of the text. There are none unless 一是 and 二是 follow each other at the beginning of
/// sentences or clauses.
pub(super) fn points(block: &str, text: &str) -> Vec<Point> {
    let mut starts = Vec::new();
    let mut from = 0;
    while let Some(start) = next(&text[from..], starts.len() as u32 + 1) {
        starts.push(from + start);
        from += start + 1;
        while !text.is_char_boundary(from) {
            from += 1;
        }
    }
    if starts.len() < 2 {
        return Vec::new();
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let points = starts.iter().zip(ends).enumerate().map(|(index, (start, end))| {
        let before = text[..*start].chars().count();
        let length = text[*start..end].chars().count();
        Point { id: id::point(block, index + 1), start: before, end: before + length }
    });
    points.collect()
}

/// Where the point with this number begins.
fn next(text: &str, number: u32) -> Option<usize> {
    let mark = numeral::write(number) + "是";
    let places = text.match_indices(&mark).map(|(place, _)| place);
    let begins_clause = |place: &usize| {
        text[..*place].chars().next_back().is_none_or(|before| "。；;：:，,！".contains(before))
    };
    places.into_iter().find(begins_clause)
}

#[cfg(test)]
mod tests {
    use super::points;

    fn quotes(text: &str) -> Vec<String> {
        let quote = |start, end| text.chars().skip(start).take(end - start).collect();
        points("p1-b1", text).iter().map(|point| quote(point.start, point.end)).collect()
    }

    #[test]
    fn an_enumeration_is_cut_at_its_marks() {
        assert_eq!(
            quotes("坚持：一是甲，不是乙。二是丙。又丁。三是戊。"),
            ["一是甲，不是乙。", "二是丙。又丁。", "三是戊。"]
        );
        assert_eq!(points("p1-b1", "一是甲;二是乙")[1].id, "p1-b1-i2");
    }

    #[test]
    fn a_single_mark_or_one_within_words_is_none() {
        assert!(quotes("一是甲。").is_empty());
        assert!(quotes("第一是甲,第二是乙").is_empty());
        assert!(quotes("这一是甲。那二是乙。").is_empty());
    }
}
