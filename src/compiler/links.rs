//! The links to other documents, with the quotes on both sides checked.

use super::annotations::{LinkNote, RemoteQuoteNote};
use super::code::Code;
use super::diagnostic::{File, Problem, Report};
use super::quotes;
use crate::document::{Document, Link, Relation, RemoteSpan};

/// The links whose quotes stand in both documents; what doesn't is reported.
pub(super) fn check(
    notes: &[LinkNote],
    document: &Document,
    others: &[Document],
    report: &mut Report,
) -> Vec<Link> {
    let mut links = Vec::new();
    for note in notes {
        let from = quotes::block(&note.from.block, document, report)
            .and_then(|block| quotes::quoted(&note.from.quote, block, report));
        let to = note.to.as_ref().map(|to| find_remote(to, others, report));
        check_relation(note, report);
        // A counterpart that can't be found was reported.
        let (Some(from), false) = (from, matches!(to, Some(None))) else { continue };
        links.push(Link {
            theme: note.theme.clone(),
            relation: *note.relation.get_ref(),
            from,
            to: to.flatten(),
            note: note.note.clone(),
        });
    }
    links
}

fn find_remote(
    note: &RemoteQuoteNote,
    others: &[Document],
    report: &mut Report,
) -> Option<RemoteSpan> {
    let id = note.document.get_ref();
    let Some(other) = others.iter().find(|other| other.id == *id) else {
        let known: Vec<&str> = others.iter().map(|other| other.id.as_str()).collect();
        let problem = Problem {
            code: Code::UnknownDocument,
            message: format!("there is no document `{}` beside this one", quotes::short(id)),
            expected: format!("one of the folders beside this one: {}", known.join(", ")),
            help: "correct the id; the other document must compile by itself".into(),
        };
        report.add(File::Annotations, note.document.span(), problem);
        return None;
    };
    let block = quotes::block(&note.block, other, report)?;
    let span = quotes::quoted(&note.quote, block, report)?;
    Some(RemoteSpan { document: id.clone(), span })
}

fn check_relation(note: &LinkNote, report: &mut Report) {
    let needs_none = *note.relation.get_ref() == Relation::NoCounterpart;
    if needs_none == note.to.is_none() {
        return;
    }
    let expected = if needs_none { "no `to`" } else { "`to`, the passage in the other document" };
    let problem = Problem {
        code: Code::LinkCounterpart,
        message: "relation and counterpart don't go together".into(),
        expected: expected.into(),
        help: "`no-counterpart` has no `to`; every other relation has one".into(),
    };
    report.add(File::Annotations, note.relation.span(), problem);
}
