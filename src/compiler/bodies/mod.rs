//! Who is responsible for what a block says: the brackets with which opinions and plans end their items and points,
//! such as （教育部牵头，财政部按职责分工负责） or （责任单位：市水务局）.
//!
//! A bracket is read as a whole or not at all ([`bracket`]); what counts as the name of a body is in [`name`]. A remark
//! such as 排在第一位的为牵头部门 makes the first body of a bracket its leader: in that bracket alone where it stands in
//! one, from there on if that bracket says 下同, and in the whole document where it stands anywhere else.

mod bracket;
mod name;

use std::ops::Range;

use crate::document::{Block, BlockKind, Body, BodyRole, Document};

/// Reads the bodies of all blocks but tables.
pub(super) fn find(document: &mut Document) {
    let mut remark = Remark::None;
    for (position, block) in document.blocks().enumerate() {
        remark = remark.max(Remark::of(block, position));
    }
    let mut position = 0;
    document.each_block_mut(|block| {
        block.bodies = bodies(block, remark.holds_at(position));
        position += 1;
    });
}

/// From where on the first body of a bracket leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Remark {
    None,
    /// In the block at this position of the text, and in those behind it.
    From(usize),
    Everywhere,
}

impl Remark {
    /// What the remarks of a block say of others.
    fn of(block: &Block, position: usize) -> Self {
        let heading = block.heading.as_deref().unwrap_or_default();
        if !block.text.contains("牵头") && !heading.contains("牵头") {
            return Self::None;
        }
        if name::has_remark(heading) {
            return Self::Everywhere;
        }
        let text: Vec<char> = block.text.chars().collect();
        let (mut end, mut says_ditto) = (text.len(), false);
        for place in closing(&text) {
            let Some(bracket) = bracket::read(&text, place.clone()) else { continue };
            says_ditto |= bracket.has_remark && bracket.says_ditto;
            end = end.min(place.start);
        }
        let before: String = text[..end].iter().collect();
        match () {
            () if name::has_remark(&before) => Self::Everywhere,
            () if says_ditto => Self::From(position),
            () => Self::None,
        }
    }

    /// That of the two which reaches further.
    fn max(self, other: Self) -> Self {
        match (self, other) {
            (Self::Everywhere, _) | (_, Self::Everywhere) => Self::Everywhere,
            (Self::From(_), _) => self,
            _ => other,
        }
    }

    fn holds_at(self, position: usize) -> bool {
        match self {
            Self::None => false,
            Self::From(first) => position >= first,
            Self::Everywhere => true,
        }
    }
}

/// The bodies that the brackets at the end of a block name.
fn bodies(block: &Block, first_leads: bool) -> Vec<Body> {
    if block.kind == BlockKind::Table || !block.text.ends_with(is_end) {
        return Vec::new();
    }
    let text: Vec<char> = block.text.chars().collect();
    let mut bodies = Vec::new();
    for place in closing(&text) {
        let Some(bracket) = bracket::read(&text, place) else { continue };
        let has_leader = bracket.bodies.iter().any(|(_, role)| *role == BodyRole::Lead);
        let by_remark = (first_leads || bracket.has_remark)
            && !has_leader
            && bracket.bodies.len() > 1
            && bracket.bodies.first().is_some_and(|(_, role)| *role == BodyRole::Responsible);
        for (at, (place, role)) in bracket.bodies.into_iter().enumerate() {
            let by_remark = by_remark && at == 0;
            bodies.push(Body {
                name: text[place.clone()].iter().collect(),
                start: place.start,
                end: place.end,
                role: if by_remark { BodyRole::Lead } else { role },
                by_remark,
            });
        }
    }
    bodies
}

/// Whether a text with a bracket at its end may end so.
fn is_end(character: char) -> bool {
    matches!(character, '）' | ')' | '。' | '；' | ';') || character.is_whitespace()
}

/// What stands within the brackets at the end of a text, in their order.
fn closing(text: &[char]) -> Vec<Range<usize>> {
    let mut places = Vec::new();
    let mut end = text.len();
    loop {
        let is_stop = |character: &char| {
            character.is_whitespace() || (places.is_empty() && is_end(*character))
        };
        while end > 0 && is_stop(&text[end - 1]) && !is_closing(text[end - 1]) {
            end -= 1;
        }
        if end == 0 || !is_closing(text[end - 1]) {
            break;
        }
        let mut depth = 0;
        let opening = text[..end].iter().rposition(|character| {
            depth += i32::from(is_closing(*character)) - i32::from(is_opening(*character));
            depth == 0
        });
        let Some(opening) = opening else { break };
        places.push(opening + 1..end - 1);
        end = opening;
    }
    places.reverse();
    places
}

fn is_opening(character: char) -> bool {
    matches!(character, '（' | '(')
}

fn is_closing(character: char) -> bool {
    matches!(character, '）' | ')')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, first_leads: bool) -> String {
        let block = Block {
            id: "p1-b1".into(),
            kind: BlockKind::Paragraph,
            label: None,
            heading: None,
            text: text.into(),
            points: Vec::new(),
            lead: None,
            rows: Vec::new(),
            blocks: Vec::new(),
            bodies: Vec::new(),
        };
        let shown = bodies(&block, first_leads).into_iter().map(|body| {
            let sign = match (body.role, body.by_remark) {
                (BodyRole::Lead, true) => "★?",
                (BodyRole::Lead, false) => "★",
                (BodyRole::Responsible, _) => "",
                (BodyRole::Supporting, _) => "+",
            };
            format!("{sign}{}", body.name)
        });
        shown.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn brackets_that_say_who_is_responsible_are_read() {
        let cases = [
            (
                "改革。（教育部牵头，国家发展改革委、财政部按职责分工负责）",
                "★教育部 国家发展改革委 财政部",
            ),
            ("疏浚。（省发展改革委、财政厅负责）", "省发展改革委 财政厅"),
            ("疏浚（市水务局负责）。", "市水务局"),
            ("疏浚。(市水务局负责);", "市水务局"),
            (
                "疏浚。（各市（州）人民政府，经济和信息化厅、发展改革委等按职责分工负责）",
                "各市（州）人民政府 经济和信息化厅 发展改革委",
            ),
            ("疏浚。（责任单位：市园林局、住房和城乡建设局）", "市园林局 住房和城乡建设局"),
            ("疏浚。（牵头单位：市水务局；配合单位：市交通局、各区）", "★市水务局 +市交通局 +各区"),
            ("疏浚。（牵头单位:市水务局，责任单位:市交通局）", "★市水务局 市交通局"),
            ("疏浚。（责任单位：市水务局牵头，市交通局配合）", "★市水务局 +市交通局"),
            ("疏浚。（责任单位：市水务局（牵头）、市交通局）", "★市水务局 市交通局"),
            ("疏浚。（市水务局牵头，市交通局、市园林局配合）", "★市水务局 +市交通局 +市园林局"),
            ("疏浚。（商务部、海关总署等有关部门负责）", "商务部 海关总署"),
            ("疏浚。（高等教育处等3个单位按职责负责）", "高等教育处"),
            ("疏浚。（市水务局，各区人民政府，按职责分工负责）", "市水务局 各区人民政府"),
            (
                "疏浚。（水务厅牵头，省级有关部门和市（州）人民政府按职责分工负责）",
                "★水务厅 省级有关部门 市（州）人民政府",
            ),
            ("疏浚。（由工业和信息化局牵头负责）", "★工业和信息化局"),
            ("疏浚。（责任单位：市水务局；完成时限：2026年6月底前）", "市水务局"),
            ("疏浚。（2026年底前完成，市水务局负责）", "市水务局"),
            ("疏浚。（市水务局牵头）（市交通局配合）", "★市水务局 +市交通局"),
            ("疏浚。（市水务局负责）（试行）", "市水务局"),
            ("（责任单位：市园林局）", "市园林局"),
            ("疏浚。（市水务局、市交通局负责，排在第一位的为牵头部门）", "★?市水务局 市交通局"),
        ];
        for (text, expected) in cases {
            assert_eq!(shown(text, false), expected, "{text}");
        }
    }

    #[test]
    fn brackets_that_say_something_else_are_not() {
        let cases = [
            "疏浚。（试行）",
            "疏浚（以下简称牵头单位）",
            "由市水务局负责疏浚（含清淤）",
            "疏浚（由具体承办人员负责的除外）。",
            "疏浚。（各司其职，分工负责）",
            "疏浚。（市水务局）",
            "疏浚。（市水务局负责）并公布。",
            "疏浚。（市水务局会同市交通局负责）",
            "疏浚。（牵头单位：市水务局，市交通局配合）",
            "疏浚。（市水务局、市交通局；市园林局负责）",
            "疏浚。（责任单位：）",
            "疏浚。（联系人：市水务局）",
            "疏浚。（分别负责）",
            "疏浚。（市水务局落实，各区负责）",
            "疏浚。（市水务局负责疏浚的河段）",
            "疏浚。（责任单位：12个区的水务局）",
            "疏浚。（列第一位的为牵头部门）",
            "疏浚。市水务局负责）",
        ];
        for text in cases {
            assert_eq!(shown(text, true), "", "{text}");
        }
    }

    #[test]
    fn the_remark_makes_the_first_of_several_bodies_lead_where_none_is_said_to() {
        let cases = [
            ("疏浚。（市水务局、市交通局负责）", "★?市水务局 市交通局"),
            ("疏浚。（市水务局负责）", "市水务局"),
            ("疏浚。（市水务局负责，市交通局牵头）", "市水务局 ★市交通局"),
            ("疏浚。（配合单位：市水务局、市交通局）", "+市水务局 +市交通局"),
        ];
        for (text, expected) in cases {
            assert_eq!(shown(text, true), expected, "{text}");
        }
    }
}
