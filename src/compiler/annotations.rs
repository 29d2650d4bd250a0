//! The shape of `annotations.toml`: what an editor adds to a source text.
//!
//! Values that a diagnostic may point at carry their place in the file.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::diagnostic::{File, Finding, Report};
use crate::document::{Document, GroupBy, Operator, TargetKind};

/// The whole file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Annotations {
    pub(super) lang: String,
    pub(super) title_short: String,
    /// The title in phrases; joined they are the title.
    #[serde(default)]
    pub(super) title_phrases: Vec<Spanned<String>>,
    pub(super) title_en: String,
    pub(super) issuer: String,
    pub(super) source_note: Option<String>,
    #[serde(default, rename = "correction")]
    pub(super) corrections: Vec<CorrectionNote>,
    #[serde(default)]
    pub(super) titles_en: TitlesEn,
    #[serde(default, rename = "facet")]
    pub(super) facets: Vec<FacetNote>,
    #[serde(default, rename = "target")]
    pub(super) targets: Vec<TargetNote>,
}

/// A change of the source before it is read.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CorrectionNote {
    /// What stands in the source, exactly once and within one line.
    pub(super) before: Spanned<String>,
    pub(super) after: String,
    pub(super) reason: String,
}

/// A facet with its groups and terms.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FacetNote {
    pub(super) id: Spanned<String>,
    pub(super) name: String,
    #[serde(rename = "group")]
    pub(super) groups: Vec<GroupNote>,
    #[serde(rename = "term")]
    pub(super) terms: Vec<TermNote>,
}

/// A group of terms.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GroupNote {
    pub(super) id: Spanned<String>,
    pub(super) name: String,
    pub(super) by: GroupBy,
}

/// A term, the words that stand for it, and where the document sets it out.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TermNote {
    pub(super) id: Spanned<String>,
    pub(super) name: Spanned<String>,
    pub(super) name_en: String,
    pub(super) group: Spanned<String>,
    pub(super) defined: Option<PlaceNote>,
    /// Other words that name it; its own name always does.
    #[serde(default)]
    pub(super) names: Vec<Spanned<String>>,
    /// Words that name a part of it.
    #[serde(default)]
    pub(super) touches: Vec<Spanned<String>>,
    /// Words in which the above stand without meaning it: 化工 in 现代化工业.
    #[serde(default)]
    pub(super) not: Vec<Spanned<String>>,
}

/// A block, or words that stand in it exactly once.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PlaceNote {
    pub(super) block: Spanned<String>,
    pub(super) quote: Option<Spanned<String>>,
}

/// A promise of the document.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TargetNote {
    pub(super) id: Spanned<String>,
    pub(super) name: String,
    pub(super) name_en: String,
    pub(super) kind: TargetKind,
    pub(super) operator: Spanned<Operator>,
    pub(super) value: Spanned<f64>,
    pub(super) unit: String,
    pub(super) base: Spanned<String>,
    pub(super) year: Option<Spanned<u16>>,
    pub(super) block: Spanned<String>,
    pub(super) quote: Spanned<String>,
}

impl Annotations {
    /// Reads the file; a file that can't be read is reported.
    pub(super) fn parse(text: &str, report: &mut Report) -> Option<Self> {
        match toml::from_str(text) {
            Ok(annotations) => Some(annotations),
            Err(error) => {
                let finding = Finding {
                    message: error.message().trim().into(),
                    expected: "annotations in the shape that ARCHITECTURE.md describes".into(),
                    help: "mend this line; keys are spelled as in \
                           public/documents/decision-2023/annotations.toml"
                        .into(),
                };
                report.add(File::Annotations, error.span().unwrap_or(0..0), finding);
                None
            }
        }
    }
}

/// The phrases of the title; the title as one phrase where the editor gave none. Phrases that don't
/// make up the title are reported.
pub(super) fn title_phrases(
    phrases: &[Spanned<String>],
    title: &str,
    report: &mut Report,
) -> Vec<String> {
    let mut rest = title;
    for phrase in phrases {
        match rest.strip_prefix(phrase.get_ref().as_str()) {
            Some(behind) if !phrase.get_ref().is_empty() => rest = behind,
            _ => {
                let finding = Finding {
                    message: format!("the title does not go on with 「{}」", phrase.get_ref()),
                    expected: format!("a phrase with which 「{rest}」 begins"),
                    help: "cut the title as source.txt has it, without leaving anything out".into(),
                };
                report.add(File::Annotations, phrase.span(), finding);
                return Vec::new();
            }
        }
    }
    let given = phrases.iter().map(|phrase| phrase.get_ref().clone());
    given.chain((!rest.is_empty()).then(|| rest.to_owned())).collect()
}

/// Unofficial English titles of parts and articles, by their ids.
#[derive(Debug, Default, Deserialize)]
#[serde(transparent)]
pub(super) struct TitlesEn(BTreeMap<Spanned<String>, String>);

impl TitlesEn {
    /// Puts the titles where they belong; an id that the document doesn't have is reported.
    pub(super) fn apply(self, mut document: Document, report: &mut Report) -> Document {
        for (id, title) in self.0 {
            let part = document.parts.iter_mut().find(|part| part.id == *id.get_ref());
            if let Some(part) = part {
                part.title_en = Some(title);
                continue;
            }
            let mut articles = document.parts.iter_mut().flat_map(|part| &mut part.articles);
            if let Some(article) = articles.find(|article| article.id == *id.get_ref()) {
                article.title_en = Some(title);
                continue;
            }
            let finding = Finding {
                message: format!("the document has no part or article `{}`", id.get_ref()),
                expected: "the id of a part (`p1`) or of an article (`a1`)".into(),
                help: "correct the id or remove the line".into(),
            };
            report.add(File::Annotations, id.span(), finding);
        }
        document
    }
}
