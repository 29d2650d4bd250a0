//! The native tests, a module a feature.

#![allow(clippy::unwrap_used, reason = "a test that can't go on has failed")]

mod charts;
mod decision;
mod faults;
mod folder;
mod properties;
mod rendering;
mod state;

use policy_explorer::compiler::{Input, compile};
use policy_explorer::document::Document;

const SOURCE: &str = include_str!("../../public/documents/decision-2023/source.txt");
const ANNOTATIONS: &str = include_str!("../../public/documents/decision-2023/annotations.toml");

/// The Decision, compiled from its files.
fn decision() -> Document {
    let input = Input { id: "decision-2023", source: SOURCE, annotations: ANNOTATIONS };
    compile(input).unwrap_or_else(|diagnostics| panic!("{diagnostics}"))
}
