//! Schemes of numbering as a table: what a form of label means in a scope of the text.
//!
//! A scope is the body, or one annex. Which scheme it follows is seen from the labels that stand in it.

use super::label::Form;
use crate::document::{BlockKind, SectionKind};

/// How a scope numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scheme {
    /// 一、 → (一) → 1. → (1), as GB/T 9704 has it; also below 第一章, if no 一、 stands there.
    Decision,
    /// 第一章 → 第一条 → (一) → 1.
    Regulation,
    /// 第一章 → 第一条 → 一、 → (一), as laws of Taiwan and older ones have it.
    Enumerated,
    /// 第一章 → 一、 → (一) → 1.
    Chapters,
    /// 1 → 1.1 → 1.1.1 → (1)
    Decimal,
    /// 1. → (1), where nothing else is numbered.
    Figures,
    /// 一、 or 第1部 → 1. → (1), with 1. counted through the parts, as proposals and ordinances of Hong Kong have it.
    Ordinance,
    /// 一、 → (1) → 1., with (1) counted through the parts.
    Proposal,
}

/// What a label begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A section with title, blocks and sections of its own.
    Section(SectionKind),
    /// A point of a list.
    Point(BlockKind),
    /// Nothing: the line is a paragraph.
    Text,
}

use BlockKind::{Detail, Point, Subpoint};
use Role::{Section, Text};
use SectionKind::{Article, Book, Chapter, Clause, Division, Part, Subdivision, Volume};

/// One more kind of section is one more row. The columns are those of [`Scheme`], in its order.
#[rustfmt::skip]
const TABLE: [(Form, [Role; 8]); 17] = [
    //                       Decision               Regulation             Enumerated             Chapters               Decimal                Figures                Ordinance              Proposal
    (Form::Book,            [Section(Book),         Section(Book),         Section(Book),         Section(Book),         Section(Book),         Section(Book),         Section(Book),         Section(Book)]),
    (Form::Volume,          [Section(Volume),       Section(Volume),       Section(Volume),       Section(Volume),       Section(Volume),       Section(Volume),       Section(Volume),       Section(Volume)]),
    (Form::PartWord,        [Section(Part),         Section(Part),         Section(Part),         Section(Part),         Section(Part),         Section(Part),         Section(Part),         Section(Part)]),
    (Form::Chapter,         [Section(Chapter),      Section(Chapter),      Section(Chapter),      Section(Chapter),      Section(Chapter),      Section(Chapter),      Section(Chapter),      Section(Chapter)]),
    (Form::Division,        [Section(Division),     Section(Division),     Section(Division),     Section(Division),     Section(Division),     Section(Division),     Section(Division),     Section(Division)]),
    (Form::Subdivision,     [Section(Subdivision),  Section(Subdivision),  Section(Subdivision),  Section(Subdivision),  Section(Subdivision),  Section(Subdivision),  Section(Subdivision),  Section(Subdivision)]),
    (Form::Clause,          [Section(Article),      Section(Article),      Section(Article),      Section(Article),      Section(Article),      Section(Article),      Section(Article),      Section(Article)]),
    (Form::Comma,           [Section(Part),         Section(Part),         Role::Point(Point),    Section(Article),      Section(Part),         Section(Part),         Section(Part),         Section(Part)]),
    (Form::Bracketed,       [Section(Article),      Role::Point(Point),    Role::Point(Subpoint), Role::Point(Point),    Role::Point(Point),    Section(Article),      Role::Point(Point),    Role::Point(Point)]),
    (Form::Figure,          [Role::Point(Point),    Role::Point(Subpoint), Role::Point(Detail),   Role::Point(Subpoint), Section(Part),         Section(Part),         Section(Article),      Role::Point(Point)]),
    (Form::BracketedFigure, [Role::Point(Subpoint), Role::Point(Detail),   Role::Point(Detail),   Role::Point(Detail),   Role::Point(Point),    Role::Point(Point),    Role::Point(Point),    Section(Article)]),
    (Form::Circled,         [Role::Point(Detail),   Role::Point(Detail),   Role::Point(Detail),   Role::Point(Detail),   Role::Point(Subpoint), Role::Point(Subpoint), Role::Point(Subpoint), Role::Point(Subpoint)]),
    (Form::Letter,          [Role::Point(Detail),   Role::Point(Detail),   Role::Point(Detail),   Role::Point(Detail),   Role::Point(Point),    Role::Point(Subpoint), Role::Point(Subpoint), Role::Point(Detail)]),
    (Form::Spaced,          [Text,                  Text,                  Text,                  Text,                  Section(Part),         Text,                  Text,                  Text]),
    (Form::Decimal2,        [Text,                  Text,                  Text,                  Text,                  Section(Article),      Text,                  Text,                  Text]),
    (Form::Decimal3,        [Text,                  Text,                  Text,                  Text,                  Section(Clause),       Text,                  Text,                  Text]),
    (Form::Decimal4,        [Text,                  Text,                  Text,                  Text,                  Role::Point(Point),    Text,                  Text,                  Text]),
];

impl Scheme {
    /// What a label of this form begins.
    pub(super) fn role(self, form: Form) -> Role {
        let row = TABLE.iter().find(|(each, _)| *each == form);
        row.map_or(Text, |(_, roles)| roles[self as usize])
    }

    /// The scheme of a scope, by its labels in the order of the text: form, number, and the number above a decimal one.
    pub(super) fn of(labels: &[(Form, u32, u32)]) -> Self {
        let has = |form: Form| labels.iter().any(|label| label.0 == form);
        let first = |form: Form| labels.iter().position(|label| label.0 == form);
        if !has(Form::Clause) && has_decimals(labels) {
            return Self::Decimal;
        }
        if let Some(clause) = first(Form::Clause) {
            let commas = labels.iter().enumerate().filter(|(_, label)| label.0 == Form::Comma);
            let is_above =
                |(place, label): &(usize, &(Form, u32, u32))| *place < clause && label.1 == 1;
            return match commas.clone().next() {
                None => Self::Regulation,
                // 一、 before the first article, and 二、 behind it: parts.
                Some(first) if is_above(&first) && commas.skip(1).all(|(_, label)| label.1 > 1) => {
                    Self::Regulation
                }
                Some(_) => Self::Enumerated,
            };
        }
        if counts_through_parts(labels, Form::Figure) {
            return Self::Ordinance;
        }
        if counts_through_parts(labels, Form::BracketedFigure) {
            return Self::Proposal;
        }
        let upper = [Form::Book, Form::Volume, Form::PartWord, Form::Chapter, Form::Division];
        let chapter = upper.into_iter().filter_map(first).min();
        let has_commas_below = chapter.is_some_and(|chapter| {
            let behind = labels[chapter..].iter().find(|label| label.0 == Form::Comma);
            behind.is_some_and(|label| label.1 == 1)
        });
        match () {
            () if has_commas_below => Self::Chapters,
            () if chapter.is_some() || has(Form::Comma) || has(Form::Bracketed) => Self::Decision,
            () if counts_up(labels, Form::Figure) => Self::Figures,
            () => Self::Decision,
        }
    }
}

/// Whether 3.1 stands below 3: below a figure, or below 一、 or 第一章 where there are any.
fn has_decimals(labels: &[(Form, u32, u32)]) -> bool {
    let is_upper = |form: Form| matches!(form, Form::Chapter | Form::Comma);
    let has_upper = labels.iter().any(|label| is_upper(label.0));
    let mut last = 0;
    labels.iter().any(|(form, number, above)| {
        let is_above = match has_upper {
            true => is_upper(*form),
            false => matches!(form, Form::Spaced | Form::Figure),
        };
        if is_above {
            last = *number;
        }
        *form == Form::Decimal2 && *number == 1 && *above == last && last > 0
    })
}

/// Whether the numbers of a form count on from 一、 to 二、, or from 第一部分 to 第二部分, with none between them.
fn counts_through_parts(labels: &[(Form, u32, u32)], counted: Form) -> bool {
    let others = [Form::Chapter, Form::Bracketed];
    if labels.iter().any(|label| others.contains(&label.0)) {
        return false;
    }
    let has_words = labels.iter().any(|label| label.0 == Form::PartWord);
    if has_words && labels.iter().any(|label| label.0 == Form::Comma) {
        return false;
    }
    let is_part = |form: Form| matches!(form, Form::PartWord | Form::Comma);
    // The part in which the last number stands.
    let (mut last, mut parts, mut in_part, mut crossed) = (0, 0, 0, false);
    for (form, number, _) in labels {
        if is_part(*form) {
            parts += 1;
        } else if *form == counted {
            if *number != last + 1 || parts == 0 {
                return false;
            }
            crossed |= last > 0 && in_part < parts;
            (last, in_part) = (*number, parts);
        }
    }
    crossed
}

/// Whether labels of a form begin at 1 and go on at least to 2.
fn counts_up(labels: &[(Form, u32, u32)], form: Form) -> bool {
    let mut numbers = labels.iter().filter(|label| label.0 == form).map(|label| label.1);
    numbers.next() == Some(1) && numbers.next() == Some(2)
}

#[cfg(test)]
mod tests {
    use super::{Form, Role, Scheme};
    use crate::document::SectionKind;

    type Labels = &'static [(Form, u32, u32)];

    #[test]
    fn the_scheme_is_seen_from_what_stands_around() {
        use Form::{
            Bracketed, BracketedFigure, Chapter, Clause, Comma, Decimal2, Figure, PartWord, Spaced,
        };
        let cases: [(Labels, Scheme); 9] = [
            (&[(Comma, 1, 0), (Bracketed, 1, 0)], Scheme::Decision),
            (&[(Chapter, 1, 0), (Clause, 1, 0), (Bracketed, 1, 0)], Scheme::Regulation),
            (&[(Clause, 1, 0), (Comma, 1, 0), (Bracketed, 1, 0)], Scheme::Enumerated),
            (&[(Chapter, 1, 0), (Comma, 1, 0), (Chapter, 2, 0), (Comma, 2, 0)], Scheme::Chapters),
            (&[(Spaced, 1, 0), (Decimal2, 1, 1), (Decimal2, 2, 1)], Scheme::Decimal),
            (&[(Figure, 1, 0), (Figure, 2, 0)], Scheme::Figures),
            (&[(Comma, 1, 0), (Clause, 1, 0), (Comma, 2, 0)], Scheme::Regulation),
            (
                &[(Comma, 1, 0), (BracketedFigure, 1, 0), (Comma, 2, 0), (BracketedFigure, 2, 0)],
                Scheme::Proposal,
            ),
            (
                &[(PartWord, 1, 0), (Figure, 1, 0), (PartWord, 2, 0), (Figure, 2, 0)],
                Scheme::Ordinance,
            ),
        ];
        for (labels, scheme) in cases {
            assert_eq!(Scheme::of(labels), scheme, "{labels:?}");
        }
    }

    #[test]
    fn a_heading_in_the_manner_of_taiwan_is_a_row() {
        assert_eq!(
            Scheme::Enumerated.role(Form::Subdivision),
            Role::Section(SectionKind::Subdivision)
        );
    }
}
