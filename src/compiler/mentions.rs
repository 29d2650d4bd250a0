//! Where the terms of the facets stand in the document.

use std::collections::HashMap;
use std::ops::Range;

use toml::Spanned;

use super::annotations::{FacetNote, TermNote};
use super::diagnostic::{File, Finding, Report};
use super::everyday;
use super::quotes::{self, Counter};
use crate::document::{Block, Document, Facet, Group, Mention, Ranges, Role, Span, Term};

/// The facets, and every place where one of their terms stands, in the order of the text.
pub(super) fn find(
    notes: &[FacetNote],
    document: &Document,
    report: &mut Report,
) -> (Vec<Facet>, Vec<Mention>) {
    refuse_doubles(notes.iter().map(|facet| &facet.id), "facet", report);
    let mut facets = Vec::new();
    let mut mentions = Vec::new();
    for note in notes {
        refuse_doubles(note.groups.iter().map(|group| &group.id), "group", report);
        refuse_doubles(note.terms.iter().map(|term| &term.id), "term", report);
        refuse_doubles(note.terms.iter().map(|term| &term.name), "term", report);
        refuse_unknown_groups(note, report);
        for term in &note.terms {
            let spans = spans(term, document, report);
            mentions.extend(spans.into_iter().map(|(role, span)| Mention {
                facet: note.id.get_ref().clone(),
                term: term.id.get_ref().clone(),
                role,
                span,
            }));
        }
        facets.push(facet(note, document, report));
    }
    let order: HashMap<&str, usize> =
        document.blocks().enumerate().map(|(index, block)| (block.id.as_str(), index)).collect();
    // A stable sort: what stands at one place keeps the order of the facets and terms.
    mentions.sort_by_key(|mention| {
        (order.get(mention.span.block.as_str()).copied(), mention.span.start)
    });
    (facets, mentions)
}

fn facet(note: &FacetNote, document: &Document, report: &mut Report) -> Facet {
    let groups = note.groups.iter().map(|group| Group {
        id: group.id.get_ref().clone(),
        name: group.name.clone(),
        name_en: group.name_en.clone(),
        by: group.by,
    });
    let terms = note.terms.iter().map(|term| Term {
        id: term.id.get_ref().clone(),
        name: term.name.get_ref().clone(),
        name_en: term.name_en.clone(),
        group: term.group.get_ref().clone(),
        aliases: term
            .names
            .iter()
            .chain(&term.touches)
            .map(|word| word.get_ref().clone())
            .collect(),
        everyday: everyday::words(term, report),
        not: term.not.iter().map(|word| word.get_ref().clone()).collect(),
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

/// Where a term stands: where it is set out, and everywhere else where its words occur.
fn spans(term: &TermNote, document: &Document, report: &mut Report) -> Vec<(Role, Span)> {
    let places = term.defined.0.iter();
    let definitions: Vec<Span> =
        places.filter_map(|place| quotes::place(place, document, report)).collect();
    let patterns = Patterns::new(term, document, report);
    let mut spans: Vec<(Role, Span)> = Vec::new();
    for block in document.blocks() {
        let of_block = definitions.iter().filter(|definition| definition.block == block.id);
        let defined: Ranges = of_block.map(|span| span.start..span.end).collect();
        let mut counter = Counter::new(block);
        let found = patterns.find(&block.text).into_iter();
        let found = found.map(|(role, bytes)| (role, counter.span(bytes)));
        // Within its definition a term needs no further mention.
        spans.extend(found.filter(|(_, span)| !defined.meet(&(span.start..span.end))));
    }
    if spans.is_empty() && !term.alone {
        warn_alone(term, report);
    }
    spans.extend(definitions.into_iter().map(|span| (Role::Defines, span)));
    spans
}

fn warn_alone(term: &TermNote, report: &mut Report) {
    let finding = Finding {
        message: format!(
            "「{}」 is mentioned nowhere but where it is set out",
            term.name.get_ref()
        ),
        expected: "passages that name it or a part of it".into(),
        help: "look for other words for it (`names`, `touches`); if there are really none, say so \
               with `alone = true`"
            .into(),
    };
    report.warning(File::Annotations, term.name.span(), finding);
}

/// The words that stand for a term.
struct Patterns<'a> {
    /// What to look for, and as what.
    words: Vec<(Role, &'a str)>,
    /// Words within which a find doesn't count.
    not: Vec<&'a str>,
}

impl<'a> Patterns<'a> {
    /// The words of a term. A word that the document doesn't have is warned of.
    fn new(term: &'a TermNote, document: &Document, report: &mut Report) -> Self {
        // A false friend of an everyday word is of the readers' words, not of the text.
        let holds = |friend: &str| {
            term.everyday
                .iter()
                .any(|word| !word.get_ref().is_empty() && friend.contains(word.get_ref().as_str()))
        };
        let not = term.not.iter().filter(|friend| !holds(friend.get_ref()));
        for word in term.names.iter().chain(&term.touches).chain(not) {
            warn_absent(word, document, report);
        }
        let name = std::iter::once(&term.name).chain(&term.names);
        let names = name.map(|word| (Role::Names, word.get_ref().as_str()));
        let touches = term.touches.iter().map(|word| (Role::Touches, word.get_ref().as_str()));
        let not = term.not.iter().map(|word| word.get_ref().as_str());
        Self { words: names.chain(touches).collect(), not: not.collect() }
    }

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
        let finding = Finding {
            message: format!("「{}」 stands nowhere in the text", word.get_ref()),
            expected: "a word of the document".into(),
            help: "correct the word as the document writes it, or remove it".into(),
        };
        report.warning(File::Annotations, word.span(), finding);
    }
}

fn refuse_unknown_groups(note: &FacetNote, report: &mut Report) {
    for term in &note.terms {
        if !note.groups.iter().any(|group| group.id.get_ref() == term.group.get_ref()) {
            /// The most that are listed.
            const MOST: usize = 20;
            let known = note.groups.iter().map(|group| group.id.get_ref().as_str());
            let known: Vec<&str> = known.take(MOST).collect();
            let finding = Finding {
                message: format!("there is no group `{}`", term.group.get_ref()),
                expected: format!("one of {}", known.join(", ")),
                help: "correct the group, or add a [[facet.group]] with this id".into(),
            };
            report.error(File::Annotations, term.group.span(), finding);
        }
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
            let finding = Finding {
                message: format!("{what} `{}` is defined twice", key.get_ref()),
                expected: format!("each {what} once"),
                help: "join the two, or give one of them another id and name".into(),
            };
            report.error(File::Annotations, key.span(), finding);
        }
    }
}
