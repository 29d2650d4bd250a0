//! What readers call things that the text calls otherwise, or doesn't name: everyday words of terms, and places
//! with what may stand for them. A word that would mislead is refused where it stands.

use std::collections::HashSet;

use serde::Deserialize;
use toml::Spanned;

use super::annotations::{FacetNote, Places, TermNote};
use super::code::Code;
use super::diagnostic::{File, Problem, Report};
use super::quotes;
use crate::document::{Document, Membership, Unnamed, id};
use crate::foreign::{MOST_IN_A_TERM, is_date};

/// A place that the text doesn't name.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct UnnamedNote {
    pub(super) name: Spanned<String>,
    pub(super) name_en: String,
    #[serde(default)]
    pub(super) aliases: Vec<Spanned<String>>,
}

/// Words that stand for such places, and who says so.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MembershipNote {
    pub(super) at: Places,
    pub(super) members: Vec<Spanned<String>>,
    pub(super) publisher: Spanned<String>,
    pub(super) title: Spanned<String>,
    pub(super) date: Spanned<String>,
}

fn error(
    at: &Spanned<String>,
    (code, message): (Code, String),
    expected: &str,
    help: &str,
    report: &mut Report,
) {
    let problem = Problem { code, message, expected: expected.into(), help: help.into() };
    report.add(File::Annotations, at.span(), problem);
}

/// The everyday words of a term. Reported are those that are empty, have white space in them, are too long or
/// there twice, and those that the term has as a name or as a false friend.
pub(super) fn words(note: &TermNote, report: &mut Report) -> Vec<String> {
    let own = std::iter::once(&note.name).chain(&note.names).chain(&note.touches);
    let own: HashSet<&str> = own.map(|word| word.get_ref().as_str()).collect();
    let not: HashSet<&str> = note.not.iter().map(|word| word.get_ref().as_str()).collect();
    let mut seen = HashSet::new();
    for each in &note.everyday {
        let word = each.get_ref().as_str();
        let shown = quotes::short(word);
        let (code, message, help) = if word.is_empty() || word.contains(char::is_whitespace) {
            (
                Code::NotOneWord,
                format!("「{shown}」 is not a word"),
                "write it in one, or remove it",
            )
        } else if word.chars().nth(MOST_IN_A_TERM).is_some() {
            (
                Code::ValueTooLong,
                format!("「{shown}」 has more than {MOST_IN_A_TERM} characters"),
                "shorten it",
            )
        } else if own.contains(word) {
            (
                Code::EverydayIsName,
                format!("「{shown}」 is a name of the term already"),
                "remove it from `everyday`",
            )
        } else if not.contains(word) {
            let help = "keep it in `everyday` or in `not`, whichever is meant";
            (
                Code::EverydayIsFalseFriend,
                format!("「{shown}」 is a false friend of the same term"),
                help,
            )
        } else if !seen.insert(word) {
            (Code::RepeatedValue, format!("「{shown}」 is there twice"), "remove one of them")
        } else {
            continue;
        };
        error(each, (code, message), "a word by which readers may call the term", help, report);
    }
    note.everyday.iter().map(|word| word.get_ref().clone()).collect()
}

/// All texts of a document with the ids of what has them.
fn texts(document: &Document) -> impl Iterator<Item = (&str, &str)> {
    let sections = document.all_sections().map(|(_, section)| (&*section.id, &*section.title));
    let blocks = document.blocks().flat_map(|block| {
        let heading = block.heading.iter();
        heading.chain([&block.text]).map(|text| (&*block.id, &**text))
    });
    std::iter::once((id::TITLE, &*document.title)).chain(sections).chain(blocks)
}

/// The places of a facet that the text doesn't name. Reported are those that it does name, that are there twice,
/// and those that a term is called by.
pub(super) fn unnamed(note: &FacetNote, document: &Document, report: &mut Report) -> Vec<Unnamed> {
    let mut taken: HashSet<&str> = HashSet::new();
    for term in &note.terms {
        let names = term.names.iter().chain(&term.touches).chain([&term.id, &term.name]);
        taken.extend(names.map(|name| name.get_ref().as_str()));
    }
    for place in &note.unnamed {
        for each in std::iter::once(&place.name).chain(&place.aliases) {
            let name = each.get_ref().as_str();
            let shown = quotes::short(name);
            let stands_in = |text: &str| quotes::occurrences(text, name).next().is_some();
            let named = texts(document).find(|(_, text)| stands_in(text));
            let (code, message, help) = if name.chars().nth(1).is_none() {
                (
                    Code::PlaceTooShort,
                    format!("「{shown}」 is too short"),
                    "write a name of two characters or more",
                )
            } else if let Some((at, _)) = named {
                let message = format!("the text names 「{shown}」, in `{at}`");
                (Code::PlaceIsNamed, message, "make it a term, or remove it")
            } else if !taken.insert(name) {
                let help = "remove one of them; a place that is a term is named";
                (Code::RepeatedValue, format!("「{shown}」 is there twice"), help)
            } else {
                continue;
            };
            error(each, (code, message), "a place that the text doesn't name, once", help, report);
        }
    }
    let places = note.unnamed.iter().map(|place| Unnamed {
        name: place.name.get_ref().clone(),
        name_en: place.name_en.clone(),
        aliases: place.aliases.iter().map(|alias| alias.get_ref().clone()).collect(),
    });
    places.collect()
}

/// What may stand for the unnamed places of a facet. Reported are words that the text doesn't have, members that
/// are no unnamed place or are there twice, and a source without publisher, title or date.
pub(super) fn memberships(
    note: &FacetNote,
    document: &Document,
    report: &mut Report,
) -> Vec<Membership> {
    let known: HashSet<&str> =
        note.unnamed.iter().map(|place| place.name.get_ref().as_str()).collect();
    let memberships = note.memberships.iter().map(|membership| {
        let mut seen = HashSet::new();
        for each in &membership.members {
            let name = each.get_ref().as_str();
            let shown = quotes::short(name);
            let message = if !known.contains(name) {
                (Code::UnknownPlace, format!("「{shown}」 is no unnamed place of this facet"))
            } else if !seen.insert(name) {
                (Code::RepeatedValue, format!("「{shown}」 is there twice"))
            } else {
                continue;
            };
            let help = "correct it, add a [[facet.unnamed]] of this name, or remove it";
            error(each, message, "the names of unnamed places, each once", help, report);
        }
        for each in [&membership.publisher, &membership.title] {
            if each.get_ref().trim().is_empty() {
                let help = "say who published what, or leave the membership out";
                error(
                    each,
                    (Code::MissingPublication, "the source is not named".into()),
                    "its publisher and title",
                    help,
                    report,
                );
            }
        }
        if !is_date(membership.date.get_ref()) {
            let message = format!("「{}」 is no date", quotes::short(membership.date.get_ref()));
            let help = "write the day of the source, or its month";
            error(
                &membership.date,
                (Code::InvalidDate, message),
                "`YYYY-MM-DD` or `YYYY-MM`",
                help,
                report,
            );
        }
        let places = membership.at.0.iter();
        Membership {
            spans: places.filter_map(|place| quotes::place(place, document, report)).collect(),
            members: membership.members.iter().map(|name| name.get_ref().clone()).collect(),
            publisher: membership.publisher.get_ref().clone(),
            title: membership.title.get_ref().clone(),
            date: membership.date.get_ref().clone(),
        }
    });
    memberships.collect()
}
