//! Which lines of a scope are headings or points: by their label, by what stands around, by what the editor says.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::doubt::{self, Doubt};
use super::frame::Said;
use super::heading::{self, Shape};
use super::label::{Form, Label};
use super::line::Line;
use super::notes::LineIs;
use super::scheme::{Role, Scheme};
use crate::document::SectionKind;

/// What was seen of the labels of a scope before its tree is made.
#[derive(Debug)]
pub(super) struct Labels {
    /// For each line its label, if it may begin a heading or a point.
    pub(super) of: Vec<Option<Seen>>,
    pub(super) scheme: Scheme,
    /// The kinds of sections whose lines begin with a title rather than with a sentence.
    titled: BTreeSet<SectionKind>,
    /// The lines, in order, on which a form and number stand without a doubt.
    certain: HashMap<(Form, u32), Vec<usize>>,
}

/// A label and how far its line may be a sentence.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen {
    pub(super) label: Label,
    pub(super) doubt: Doubt,
}

impl Labels {
    /// Looks at the lines of a scope. `is_reply` says that its numbers begin sentences, as those of a 批复 do.
    pub(super) fn of(lines: &[Line<'_>], said: &Said, quoted: &[bool], is_reply: bool) -> Self {
        let see = |(place, line): (usize, &Line<'_>)| {
            if quoted[place]
                || matches!(
                    said.get(&line.start),
                    Some(
                        LineIs::Paragraph
                            | LineIs::Table
                            | LineIs::Signature
                            | LineIs::Heading
                            | LineIs::Point
                    )
                )
            {
                return None;
            }
            let label = Label::read(line.content())?;
            Some(Seen { label, doubt: doubt::of(&label, line) })
        };
        let mut of: Vec<Option<Seen>> = lines.iter().enumerate().map(see).collect();
        drop_lone(&mut of);
        let sure = of.iter().flatten().filter(|seen| seen.doubt != Doubt::Sentence);
        let list: Vec<_> =
            sure.map(|seen| (seen.label.form, seen.label.number, seen.label.above)).collect();
        let scheme = Scheme::of(&list);
        let mut certain: HashMap<(Form, u32), Vec<usize>> = HashMap::new();
        for (place, seen) in of.iter().enumerate() {
            if let Some(Seen { label, doubt: Doubt::None }) = seen {
                certain.entry((label.form, label.number)).or_default().push(place);
            }
        }
        let titled = titled(lines, &of, scheme, is_reply);
        Self { of, scheme, titled, certain }
    }

    /// The widest kind of section that is wider than an article.
    pub(super) fn widest(&self) -> Option<SectionKind> {
        let kind = |seen: &Seen| match self.scheme.role(seen.label.form) {
            Role::Section(kind) if kind < SectionKind::Article => Some(kind),
            _ => None,
        };
        let sure = self.of.iter().flatten().filter(|seen| seen.doubt != Doubt::Sentence);
        sure.filter_map(kind).min()
    }

    /// Whether any line begins a section.
    pub(super) fn has_sections(&self) -> bool {
        let is_section =
            |seen: &Seen| matches!(self.scheme.role(seen.label.form), Role::Section(_));
        self.of.iter().flatten().any(|seen| seen.doubt != Doubt::Sentence && is_section(seen))
    }

    /// Whether sections of this kind have titles.
    pub(super) fn are_titled(&self, kind: SectionKind) -> bool {
        self.titled.contains(&kind)
    }

    /// Whether the same label stands once more behind a line, without a doubt, and the next number only behind that.
    pub(super) fn comes_again(&self, label: &Label, place: usize) -> bool {
        let next = |number: u32| {
            let places = self.certain.get(&(label.form, number))?;
            places.get(places.partition_point(|each| *each <= place)).copied()
        };
        next(label.number)
            .is_some_and(|again| next(label.number + 1).is_none_or(|behind| again < behind))
    }
}

/// Takes away labels without a space behind them (第一条为了…), and letters, that have no neighbour in number.
fn drop_lone(of: &mut [Option<Seen>]) {
    let numbers: HashSet<(Form, u32)> =
        of.iter().flatten().map(|seen| (seen.label.form, seen.label.number)).collect();
    for seen in of {
        let is_lone = seen.is_some_and(|Seen { label, .. }| {
            let has_neighbour = numbers.contains(&(label.form, label.number + 1))
                || label.number > 1 && numbers.contains(&(label.form, label.number - 1));
            !has_neighbour
                && (label.is_glued && matches!(label.form, Form::Clause | Form::Comma)
                    || label.form == Form::Letter)
        });
        if is_lone {
            *seen = None;
        }
    }
}

/// The kinds of sections most of which begin with a title.
fn titled(
    lines: &[Line<'_>],
    of: &[Option<Seen>],
    scheme: Scheme,
    is_reply: bool,
) -> BTreeSet<SectionKind> {
    let mut counts: BTreeMap<SectionKind, (usize, usize)> = BTreeMap::new();
    for (place, line) in lines.iter().enumerate() {
        let Some(Seen { label, doubt: Doubt::None }) = of[place] else { continue };
        let Role::Section(kind) = scheme.role(label.form) else { continue };
        let rest = label.rest(line.content());
        let next = of.get(place + 1).copied().flatten();
        // Nothing stands below it if the next heading is of its own kind or a wider one.
        let next_kind = next.map(|next| scheme.role(next.label.form));
        let is_childless = place + 1 == lines.len()
            || matches!(next_kind, Some(Role::Section(next)) if next <= kind);
        let (titles, all) = counts.entry(kind).or_default();
        *titles += usize::from(heading::is_title(
            rest,
            is_childless,
            is_reply && kind == SectionKind::Part,
        ));
        *all += 1;
    }
    let kinds = counts.into_iter().filter(|(_, (titles, all))| titles * 2 >= *all && *titles > 0);
    kinds.map(|(kind, _)| kind).collect()
}

/// The lines that stand within quotation marks that an earlier line opened: words of another text.
pub(super) fn quoted(lines: &[Line<'_>]) -> Vec<bool> {
    /// The most lines of a quotation.
    const MOST: usize = 40;
    let mut quoted = vec![false; lines.len()];
    let mut until = 0;
    for place in 0..lines.len() {
        if place < until {
            quoted[place] = true;
            continue;
        }
        let text = lines[place].text;
        // What a text puts in the place of another: 修改为：“…, or the quoted article itself.
        let opens = text.starts_with('“') || text.contains("：“") || text.contains(":“");
        let depth =
            |text: &str| text.matches('“').count() as isize - text.matches('”').count() as isize;
        let mut open = if opens { depth(text) } else { 0 };
        if open != 1 {
            continue;
        }
        let behind = lines[place + 1..].iter().take(MOST);
        let end = behind.into_iter().position(|line| {
            open += depth(line.text);
            open <= 0
        });
        until = end.map_or(0, |end| place + 2 + end);
    }
    quoted
}

impl Shape<'_> {
    /// The shape of a heading's line in this scope.
    pub(super) fn of<'t>(
        label: &Label,
        rest: &'t str,
        kind: SectionKind,
        labels: &Labels,
        next_is_text: bool,
    ) -> Shape<'t> {
        heading::shape(kind, label, rest, labels.are_titled(kind), next_is_text)
    }
}
