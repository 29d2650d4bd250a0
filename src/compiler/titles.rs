//! The titles that annotations give: the phrases of the document's, and the English ones of its sections.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::code::Code;
use super::diagnostic::{File, Problem, Report};
use crate::document::Document;

/// The phrases of the title; the title as one phrase where the editor gave none. Phrases that don't
/// make up the title are reported.
pub(super) fn phrases(
    phrases: &[Spanned<String>],
    title: &str,
    report: &mut Report,
) -> Vec<String> {
    let mut rest = title;
    for phrase in phrases {
        match rest.strip_prefix(phrase.get_ref().as_str()) {
            Some(behind) if !phrase.get_ref().is_empty() => rest = behind,
            _ => {
                let problem = Problem {
                    code: Code::TitlePhrasesDiffer,
                    message: format!("the title does not go on with 「{}」", phrase.get_ref()),
                    expected: format!("a phrase with which 「{rest}」 begins"),
                    help: "cut the title as source.txt has it, without leaving anything out".into(),
                };
                report.add(File::Annotations, phrase.span(), problem);
                return Vec::new();
            }
        }
    }
    let given = phrases.iter().map(|phrase| phrase.get_ref().clone());
    given.chain((!rest.is_empty()).then(|| rest.to_owned())).collect()
}

/// Unofficial English titles of sections, by their ids.
#[derive(Debug, Default, Deserialize)]
#[serde(transparent)]
pub(super) struct TitlesEn(BTreeMap<Spanned<String>, String>);

impl TitlesEn {
    /// Puts the titles where they belong; an id that the document doesn't have is reported.
    pub(super) fn apply(self, mut document: Document, report: &mut Report) -> Document {
        for (id, title) in self.0 {
            if let Some(section) = document.section_mut(id.get_ref()) {
                section.title_en = Some(title);
                continue;
            }
            let problem = Problem {
                code: Code::UnknownSection,
                message: format!("the document has no section `{}`", id.get_ref()),
                expected: "the id of a section, such as `p1` or `a1`".into(),
                help: "correct the id or remove the line".into(),
            };
            report.add(File::Annotations, id.span(), problem);
        }
        document
    }
}
