//! The shape of `annotations.toml`: what an editor adds to a source text.
//!
//! Values that a diagnostic may point at carry their place in the file.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use toml::Spanned;

use super::code::Code;
use super::diagnostic::{File, Problem, Report};
use super::everyday::{MembershipNote, UnnamedNote};
use super::grammar::LineIs;
use super::silence::SilenceNote;
use super::titles::TitlesEn;
use crate::document::id::DocumentId;
use crate::document::{By, Document, Operator, Relation, SectionKind, Sure, TargetKind};
use crate::language::Language;

/// The whole file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Annotations {
    pub(super) lang: String,
    /// The title, for a text that has none of its own.
    pub(super) title: Option<String>,
    pub(super) title_short: String,
    /// The title in phrases; joined they are the title.
    #[serde(default)]
    pub(super) title_phrases: Vec<Spanned<String>>,
    pub(super) title_en: String,
    pub(super) title_short_en: Option<String>,
    pub(super) issuer: String,
    /// Where the text was taken from, for one that doesn't say.
    pub(super) source_name: Option<String>,
    pub(super) source_note: Option<String>,
    #[serde(default, rename = "correction")]
    pub(super) corrections: Vec<CorrectionNote>,
    #[serde(default)]
    pub(super) titles_en: TitlesEn,
    #[serde(default, rename = "part")]
    pub(super) parts: Vec<PartNote>,
    #[serde(default, rename = "line")]
    pub(super) lines: Vec<LineNote>,
    /// The kind of sections that the matrices have a column for.
    pub(super) matrix_columns: Option<Spanned<SectionKind>>,
    #[serde(default, rename = "facet")]
    pub(super) facets: Vec<FacetNote>,
    #[serde(default, rename = "target")]
    pub(super) targets: Vec<TargetNote>,
    #[serde(default, rename = "commitment")]
    pub(super) commitments: Vec<CommitmentNote>,
    #[serde(default, rename = "number")]
    pub(super) numbers: Vec<NumberNote>,
    #[serde(default, rename = "link")]
    pub(super) links: Vec<LinkNote>,
    #[serde(default, rename = "silence")]
    pub(super) silences: Vec<SilenceNote>,
}

/// What the editor says of the title block.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct TitleNote<'a> {
    pub(super) title: Option<&'a str>,
    pub(super) source_name: Option<&'a str>,
}

/// A change of the source before it is read.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CorrectionNote {
    /// What stands in the source, once.
    pub(super) before: Spanned<String>,
    pub(super) after: String,
    /// Words of the source that hold `before` once, where it stands in the source several times.
    pub(super) within: Option<Spanned<String>>,
    /// The source has `after` already; `before` is what an earlier copy had.
    #[serde(default)]
    pub(super) already: bool,
    pub(super) reason: String,
    pub(super) sure: Sure,
}

/// A part of a document whose source numbers nothing.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PartNote {
    /// Words with which the part's first line begins: its first sentence, unless there is a title.
    pub(super) begins: Spanned<String>,
    /// A title of the editor's.
    pub(super) title: Option<String>,
}

/// A line of which the editor says what it is.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LineNote {
    /// Words with which exactly one line begins.
    pub(super) begins: Spanned<String>,
    /// What that line is.
    pub(super) is: LineIs,
}

/// A facet with its groups and terms.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FacetNote {
    pub(super) id: Spanned<String>,
    pub(super) name: String,
    pub(super) name_en: Option<String>,
    #[serde(rename = "group")]
    pub(super) groups: Vec<GroupNote>,
    #[serde(rename = "term")]
    pub(super) terms: Vec<TermNote>,
    /// Places that readers look for and the text doesn't name.
    #[serde(default)]
    pub(super) unnamed: Vec<UnnamedNote>,
    #[serde(default, rename = "membership")]
    pub(super) memberships: Vec<MembershipNote>,
}

/// A group of terms.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GroupNote {
    pub(super) id: Spanned<String>,
    pub(super) name: String,
    pub(super) name_en: Option<String>,
    pub(super) by: By,
    /// Where the group is set out as a whole.
    #[serde(default)]
    pub(super) defined: Places,
    /// The words by which the text speaks of the group as a whole. Its name is one only if it is among them.
    #[serde(default)]
    pub(super) names: Vec<Spanned<String>>,
    /// Words in which the above stand without meaning the group: 优势产业 in 特色优势产业.
    #[serde(default)]
    pub(super) not: Vec<Spanned<String>>,
}

/// A term, the words that stand for it, and where the document sets it out.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TermNote {
    pub(super) id: Spanned<String>,
    pub(super) name: Spanned<String>,
    pub(super) name_en: String,
    pub(super) group: Spanned<String>,
    #[serde(default)]
    pub(super) defined: Places,
    /// Other words that name it; its own name always does.
    #[serde(default)]
    pub(super) names: Vec<Spanned<String>>,
    /// Words that name a part of it.
    #[serde(default)]
    pub(super) touches: Vec<Spanned<String>>,
    /// Words in which the above stand without meaning it: 化工 in 现代化工业.
    #[serde(default)]
    pub(super) not: Vec<Spanned<String>>,
    /// What readers would call it or themselves; the text needn't have these words.
    #[serde(default)]
    pub(super) everyday: Vec<Spanned<String>>,
    /// The editor knows that it is mentioned nowhere but where it is set out.
    #[serde(default)]
    pub(super) alone: bool,
}

/// Where a term is set out: nowhere, in one place, or in a list of places.
#[derive(Debug, Default)]
pub(super) struct Places(pub(super) Vec<PlaceNote>);

impl<'de> Deserialize<'de> for Places {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // An untagged enum would do, but loses the places of the values in the file.
        deserializer.deserialize_any(PlacesVisitor)
    }
}

struct PlacesVisitor;

impl<'de> Visitor<'de> for PlacesVisitor {
    type Value = Places;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a place such as { block = \"a4-b2\" }, or a list of places")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Places, A::Error> {
        PlaceNote::deserialize(MapAccessDeserializer::new(map)).map(|place| Places(vec![place]))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Places, A::Error> {
        let mut places = Vec::new();
        while let Some(place) = list.next_element()? {
            places.push(place);
        }
        Ok(Places(places))
    }
}

/// A block, words that stand in it once, or the sentence around such words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PlaceNote {
    pub(super) block: Spanned<String>,
    pub(super) quote: Option<Spanned<String>>,
    pub(super) sentence: Option<Spanned<String>>,
}

/// A number of the text that is of no target and no commitment.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NumberNote {
    pub(super) block: Spanned<String>,
    pub(super) quote: Spanned<String>,
    /// Why; for whoever reads the annotations.
    #[expect(dead_code, reason = "only asked for, so that nobody passes a number over unseen")]
    pub(super) reason: String,
}

/// A passage of this document and one of another.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LinkNote {
    pub(super) theme: String,
    pub(super) relation: Spanned<Relation>,
    pub(super) from: QuoteNote,
    pub(super) to: Option<RemoteQuoteNote>,
    pub(super) note: String,
}

/// Words that stand in a block exactly once.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct QuoteNote {
    pub(super) block: Spanned<String>,
    pub(super) quote: Spanned<String>,
}

/// Words that stand in a block of another document exactly once.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RemoteQuoteNote {
    pub(super) document: Spanned<String>,
    pub(super) block: Spanned<String>,
    pub(super) quote: Spanned<String>,
}

/// A state that the document says is to be reached, or a number that it reports.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TargetNote {
    pub(super) id: Spanned<String>,
    pub(super) name: String,
    pub(super) name_en: String,
    pub(super) kind: TargetKind,
    pub(super) operator: Option<Spanned<Operator>>,
    /// The words that say how much.
    pub(super) figure: Spanned<String>,
    pub(super) value: Option<Spanned<f64>>,
    pub(super) unit: Option<Spanned<String>>,
    pub(super) base: Option<Spanned<String>>,
    pub(super) year: Option<Spanned<u16>>,
    pub(super) block: Spanned<String>,
    pub(super) quote: Spanned<String>,
}

/// A deed that the document announces.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CommitmentNote {
    pub(super) id: Spanned<String>,
    pub(super) deed: Spanned<String>,
    pub(super) object: Spanned<String>,
    pub(super) name_en: String,
    /// Who leads it, is responsible or is to do it.
    #[serde(default)]
    pub(super) bodies: Vec<Spanned<String>>,
    pub(super) year: Option<Spanned<u16>>,
    /// The words that say by when or for how long.
    pub(super) deadline: Option<Spanned<String>>,
    pub(super) block: Spanned<String>,
    pub(super) quote: Spanned<String>,
}

impl Annotations {
    /// Reads the file; a file that can't be read is reported.
    pub(super) fn parse(text: &str, report: &mut Report) -> Option<Self> {
        match toml::from_str(text) {
            Ok(annotations) => Some(annotations),
            Err(error) => {
                let problem = Problem {
                    code: Code::InvalidAnnotations,
                    message: error.message().split_whitespace().collect::<Vec<_>>().join(" "),
                    expected: "annotations in the shape that ARCHITECTURE.md describes".into(),
                    help: "mend this line; keys are spelled as in \
                           public/documents/decision-2023/annotations.toml"
                        .into(),
                };
                report.add(File::Annotations, error.span().unwrap_or(0..0), problem);
                None
            }
        }
    }
}

/// The ids of the documents to which links lead, as far as the file can be read. What can't be an id names
/// no document.
pub(super) fn linked(text: &str) -> Vec<DocumentId> {
    let table: toml::Table = text.parse().unwrap_or_default();
    let links = table.get("link").and_then(toml::Value::as_array).into_iter().flatten();
    let mut ids: Vec<DocumentId> = links
        .filter_map(|link| DocumentId::parse(link.get("to")?.get("document")?.as_str()?))
        .collect();
    ids.sort();
    ids.dedup();
    ids
}

/// The kind of sections that the matrices have a column for; one that the document has no section of is reported.
pub(super) fn matrix_columns(
    kind: Option<&Spanned<SectionKind>>,
    document: &Document,
    report: &mut Report,
) -> Option<SectionKind> {
    let kind = kind?;
    let has = |kind: &SectionKind| document.all_sections().any(|(_, each)| each.kind == *kind);
    if has(kind.get_ref()) {
        return Some(*kind.get_ref());
    }
    let kinds: Vec<&str> =
        SectionKind::ALL.iter().filter(|kind| has(kind)).map(|kind| kind.as_str()).collect();
    let problem = Problem {
        code: Code::NoSectionOfKind,
        message: format!("the document has no {}", kind.get_ref().many_in(Language::En)),
        expected: match &*kinds {
            [] => "no `matrix_columns`: the document has no sections".into(),
            kinds => format!("a kind of section that the document has: {}", kinds.join(", ")),
        },
        help: "choose one of these kinds, or remove the line".into(),
    };
    report.add(File::Annotations, kind.span(), problem);
    None
}
