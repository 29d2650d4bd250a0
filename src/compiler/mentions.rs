//! Where the terms of the facets stand in the document.

use std::collections::HashMap;
use std::ops::Range;

use toml::Spanned;

use super::annotations::{FacetNote, GroupNote, Places, TermNote};
use super::code::Code;
use super::diagnostic::{File, Problem, Report};
use super::everyday;
use super::quotes::{self, Counter};
use crate::document::{
    Block, Document, Facet, Group, GroupMention, Mention, Ranges, Role, Span, Term,
};

/// Facets, and every place where one of their terms or groups stands, in the order of the text.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) facets: Vec<Facet>,
    pub(super) mentions: Vec<Mention>,
    pub(super) group_mentions: Vec<GroupMention>,
}

/// Finds the terms and groups of all facets.
pub(super) fn find(notes: &[FacetNote], document: &Document, report: &mut Report) -> Found {
    refuse_doubles(notes.iter().map(|facet| &facet.id), "facet", report);
    let mut found = Found::default();
    for note in notes {
        refuse_doubles(note.groups.iter().map(|group| &group.id), "group", report);
        refuse_doubles(note.terms.iter().map(|term| &term.id), "term", report);
        refuse_doubles(note.terms.iter().map(|term| &term.name), "term", report);
        refuse_unknown_groups(note, report);
        for group in &note.groups {
            refuse_lone_words(group, note, report);
            let spans = Subject::of_group(group).spans(document, report);
            found.group_mentions.extend(spans.into_iter().map(|(role, span)| GroupMention {
                facet: note.id.get_ref().clone(),
                group: group.id.get_ref().clone(),
                role,
                span,
                sentence: Range::default(),
            }));
        }
        for term in &note.terms {
            let spans = Subject::of_term(term).spans(document, report);
            let is_alone = spans.iter().all(|(role, _)| *role == Role::Defines);
            if is_alone && !term.alone {
                warn_alone(term, report);
            }
            found.mentions.extend(spans.into_iter().map(|(role, span)| Mention {
                facet: note.id.get_ref().clone(),
                term: term.id.get_ref().clone(),
                role,
                span,
                sentence: Range::default(),
            }));
        }
        found.facets.push(facet(note, document, report));
    }
    let order: HashMap<&str, usize> =
        document.blocks().enumerate().map(|(index, block)| (block.id.as_str(), index)).collect();
    let place = |span: &Span| (order.get(span.block.as_str()).copied(), span.start);
    // A stable sort: what stands at one place keeps the order of the facets and terms.
    found.mentions.sort_by_key(|mention| place(&mention.span));
    found.group_mentions.sort_by_key(|mention| place(&mention.span));
    found
}

fn facet(note: &FacetNote, document: &Document, report: &mut Report) -> Facet {
    let words = |words: &[Spanned<String>]| -> Vec<String> {
        words.iter().map(|word| word.get_ref().clone()).collect()
    };
    let groups = note.groups.iter().map(|group| Group {
        id: group.id.get_ref().clone(),
        name: group.name.clone(),
        name_en: group.name_en.clone(),
        by: group.by,
        words: words(&group.names),
    });
    let terms = note.terms.iter().map(|term| Term {
        id: term.id.get_ref().clone(),
        name: term.name.get_ref().clone(),
        name_en: term.name_en.clone(),
        group: term.group.get_ref().clone(),
        aliases: [words(&term.names), words(&term.touches)].concat(),
        everyday: everyday::words(term, report),
        not: words(&term.not),
    });
    let terms = terms.collect();
    Facet {
        id: note.id.get_ref().clone(),
        name: note.name.clone(),
        name_en: note.name_en.clone(),
        groups: groups.collect(),
        terms,
        unnamed: everyday::unnamed(note, document, report),
        memberships: everyday::memberships(note, document, report),
    }
}

/// What is looked for in the text: a term, or a group as a whole.
struct Subject<'a> {
    defined: &'a Places,
    own_name: Option<&'a Spanned<String>>,
    names: &'a [Spanned<String>],
    touches: &'a [Spanned<String>],
    not: &'a [Spanned<String>],
    /// Words of readers for it.
    everyday: &'a [Spanned<String>],
}

impl<'a> Subject<'a> {
    /// A term. Its own name always names it.
    fn of_term(term: &'a TermNote) -> Self {
        let TermNote { defined, name, names, touches, not, everyday, .. } = term;
        Self { defined, own_name: Some(name), names, touches, not, everyday }
    }

    /// A group. Its name is often the editor's, so it names it only where the editor says so.
    fn of_group(group: &'a GroupNote) -> Self {
        let GroupNote { defined, names, not, .. } = group;
        Self { defined, own_name: None, names, touches: &[], not, everyday: &[] }
    }

    /// Where it stands: everywhere where its words occur, and where it is set out. A word that the document doesn't
    /// have is warned of, but for a term's own name.
    fn spans(&self, document: &Document, report: &mut Report) -> Vec<(Role, Span)> {
        let places = self.defined.0.iter();
        let definitions: Vec<Span> =
            places.filter_map(|place| quotes::place(place, document, report)).collect();
        // A false friend of an everyday word is of the readers' words, not of the text.
        let of_readers = |friend: &str| {
            let mut everyday = self.everyday.iter().map(|word| word.get_ref().as_str());
            everyday.any(|word| !word.is_empty() && friend.contains(word))
        };
        let not = self.not.iter().filter(|friend| !of_readers(friend.get_ref()));
        for word in self.names.iter().chain(self.touches).chain(not) {
            warn_absent(word, document, report);
        }
        let patterns = self.patterns();
        let mut spans: Vec<(Role, Span)> = Vec::new();
        for block in document.blocks() {
            let of_block = definitions.iter().filter(|definition| definition.block == block.id);
            let defined: Ranges = of_block.map(|span| span.start..span.end).collect();
            let mut counter = Counter::new(block);
            let found = patterns.find(&block.text).into_iter();
            let found = found.map(|(role, bytes)| (role, counter.span(bytes)));
            // Within its definition nothing needs a further mention.
            spans.extend(found.filter(|(_, span)| !defined.meet(&(span.start..span.end))));
        }
        spans.extend(definitions.into_iter().map(|span| (Role::Defines, span)));
        spans
    }

    fn patterns(&self) -> Patterns<'a> {
        let names = self.own_name.into_iter().chain(self.names);
        let names = names.map(|word| (Role::Names, word.get_ref().as_str()));
        let touches = self.touches.iter().map(|word| (Role::Touches, word.get_ref().as_str()));
        let not = self.not.iter().map(|word| word.get_ref().as_str());
        Patterns { words: names.chain(touches).collect(), not: not.collect() }
    }
}

fn warn_alone(term: &TermNote, report: &mut Report) {
    let problem = Problem {
        code: Code::TermNowhereElse,
        message: format!(
            "「{}」 is mentioned nowhere but where it is set out",
            term.name.get_ref()
        ),
        expected: "passages that name it or a part of it".into(),
        help: "look for other words for it (`names`, `touches`); if there are really none, say so \
               with `alone = true`"
            .into(),
    };
    report.add(File::Annotations, term.name.span(), problem);
}

/// The words that stand for a term or a group.
struct Patterns<'a> {
    /// What to look for, and as what.
    words: Vec<(Role, &'a str)>,
    /// Words within which a find doesn't count.
    not: Vec<&'a str>,
}

impl<'a> Patterns<'a> {
    /// The places of the words in a text, in bytes. Of two that overlap, the one that begins first
    /// counts, then the longer one.
    fn find(&self, text: &str) -> Vec<(Role, Range<usize>)> {
        let places = |word: &'a str| {
            quotes::occurrences(text, word).map(move |start| start..start + word.len())
        };
        let barred: Ranges = self.not.iter().flat_map(|word| places(word)).collect();
        let mut found: Vec<(Role, Range<usize>)> = self
            .words
            .iter()
            .flat_map(|&(role, word)| places(word).map(move |bytes| (role, bytes)))
            .filter(|(_, bytes)| !barred.hold(bytes))
            .collect();
        found.sort_by_key(|(role, bytes)| {
            (bytes.start, usize::MAX - bytes.end, Role::Defines as u8 - *role as u8)
        });
        let mut end = 0;
        found.retain(|(_, bytes)| {
            let is_free = bytes.start >= end;
            if is_free {
                end = bytes.end;
            }
            is_free
        });
        found
    }
}

fn warn_absent(word: &Spanned<String>, document: &Document, report: &mut Report) {
    let stands_in = |block: &Block| block.text.contains(word.get_ref().as_str());
    if word.get_ref().is_empty() || !document.blocks().any(stands_in) {
        let problem = Problem {
            code: Code::WordNotInText,
            message: format!("「{}」 stands nowhere in the text", word.get_ref()),
            expected: "a word of the document".into(),
            help: "correct the word as the document writes it, or remove it".into(),
        };
        report.add(File::Annotations, word.span(), problem);
    }
}

fn refuse_unknown_groups(note: &FacetNote, report: &mut Report) {
    for term in &note.terms {
        if !note.groups.iter().any(|group| group.id.get_ref() == term.group.get_ref()) {
            /// The most that are listed.
            const MOST: usize = 20;
            let known = note.groups.iter().map(|group| group.id.get_ref().as_str());
            let known: Vec<&str> = known.take(MOST).collect();
            let problem = Problem {
                code: Code::UnknownGroup,
                message: format!("there is no group `{}`", term.group.get_ref()),
                expected: format!("one of {}", known.join(", ")),
                help: "correct the group, or add a [[facet.group]] with this id".into(),
            };
            report.add(File::Annotations, term.group.span(), problem);
        }
    }
}

/// Refuses words for a group that no term belongs to, or that is called as one of its own terms is: what is said of
/// the group would be said of nothing, or of itself.
fn refuse_lone_words(group: &GroupNote, note: &FacetNote, report: &mut Report) {
    let (id, has_words) = (&group.id, !group.names.is_empty() || !group.defined.0.is_empty());
    let mut members = note.terms.iter().filter(|term| term.group.get_ref() == id.get_ref());
    if has_words && members.clone().next().is_none() {
        let problem = Problem {
            code: Code::GroupWithoutTerms,
            message: format!("the group `{}` has words, but no term", id.get_ref()),
            expected: "at least one [[facet.term]] of this group".into(),
            help: "add its terms, or remove `names` and `defined`".into(),
        };
        report.add(File::Annotations, id.span(), problem);
    }
    if let Some(member) = members.find(|term| term.id.get_ref() == id.get_ref()) {
        let problem = Problem {
            code: Code::GroupIsOwnTerm,
            message: format!("the group `{}` is a term of itself", id.get_ref()),
            expected: "terms whose ids differ from that of their group".into(),
            help: "give the term or the group another id".into(),
        };
        report.add(File::Annotations, member.id.span(), problem);
    }
}

/// Reports every key that was there before.
pub(super) fn refuse_doubles<'a>(
    keys: impl Iterator<Item = &'a Spanned<String>>,
    what: &str,
    report: &mut Report,
) {
    let mut seen = std::collections::HashSet::new();
    for key in keys {
        if !seen.insert(key.get_ref()) {
            let problem = Problem {
                code: Code::DefinedTwice,
                message: format!("{what} `{}` is defined twice", key.get_ref()),
                expected: format!("each {what} once"),
                help: "join the two, or give one of them another id and name".into(),
            };
            report.add(File::Annotations, key.span(), problem);
        }
    }
}
