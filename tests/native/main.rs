//! The native tests, a module a feature.

#![allow(clippy::unwrap_used, reason = "a test that can't go on has failed")]
#![allow(clippy::disallowed_methods, reason = "a test's folder is its own")]

#[path = "../bench/hostile/families.rs"]
mod families;
#[path = "../bench/hostile/work.rs"]
mod work;

mod akoma_ntoso;
mod brief;
mod charts;
mod command;
mod complete;
mod corpus;
mod decision;
mod draft;
mod editions;
mod evolution;
mod export;
mod filter;
mod folder;
mod foreign;
mod language;
mod packed;
mod properties;
mod rendering;
mod review;
mod search;
mod search_tables;
mod sentences;
mod shelf;
mod site;
mod spreadsheet;
mod state;
mod targets;
mod term_search;
mod untrusted;

use std::collections::BTreeSet;
use std::path::Path;

use policy_explorer::compiler::{Compiled, Diagnostics, Folder, Input, compile};
use policy_explorer::document::{Document, Facet, Surroundings, Term};
use policy_explorer::site::{Head, Settings};

const SOURCE: &str = include_str!("../../public/documents/decision-2023/source.txt");
const ANNOTATIONS: &str = include_str!("../../public/documents/decision-2023/annotations.toml");

/// The Decision, compiled from its files.
fn decision() -> Document {
    let compiled = compile_text("decision-2023", SOURCE, ANNOTATIONS);
    compiled.unwrap_or_else(|diagnostics| panic!("{diagnostics}")).document
}

/// The review, compiled from its folder with its links to the Decision.
fn review() -> Document {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/documents/review-2019");
    Folder::new(&folder).unwrap().check().unwrap_or_else(|error| panic!("{error}")).document
}

/// How many blocks concern a term, by a scan of its mentions.
fn weight(document: &Document, facet: &Facet, term: &Term) -> usize {
    let mentions = document.mentions.iter();
    let its = mentions.filter(|mention| mention.facet == facet.id && mention.term == term.id);
    its.map(|mention| &mention.span.block).collect::<BTreeSet<_>>().len()
}

/// A page beside these documents.
fn beside(companions: &[Document]) -> Surroundings {
    Surroundings { companions: companions.to_vec(), ..Surroundings::default() }
}

/// The head of a page whose host has said nothing.
fn head() -> Head<'static> {
    const NOTHING: &Settings = &Settings { address: None, tags: Vec::new(), report: None };
    Head { settings: NOTHING, policy: None, style: "a{}", has_picture: false }
}

/// `index.html`, of which the pages are made.
const INDEX: &str = include_str!("../../index.html");
/// The same as Trunk and its minifier leave it in a release.
const MINIFIED: &str = include_str!("minified.html");

/// A document of its own, without others to link to.
fn compile_text(id: &str, source: &str, annotations: &str) -> Result<Compiled, Diagnostics> {
    compile(Input { id, source, annotations, others: Some(&[]) })
}
