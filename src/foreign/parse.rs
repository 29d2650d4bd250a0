//! From bytes to a document of the right shape, told apart from everything else that people have in
//! files.

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::error::Category;

use super::limits::{MOST_BYTES, MOST_DEPTH};
use super::place::{Place, TOP};
use super::refusal::{At, Excerpt, Expected, Reason, Refusal};
use crate::document::{Document, FIRST_SCHEMA, SCHEMA, SectionKind};

/// Reads a document. What its fields say is not looked at yet.
///
/// # Errors
/// If it is too large, no UTF-8, no JSON, nested too deeply, of another schema or of another shape.
/// Keys that the model doesn't know are passed over.
pub(super) fn parse(bytes: &[u8]) -> Result<Document, Refusal> {
    let refuse = |reason| TOP.refuse(reason);
    if bytes.len() > MOST_BYTES {
        return Err(refuse(Reason::TooLarge));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
        refuse(Reason::NotUtf8(end_of(&before)))
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let first = text.trim_start().chars().next();
    match first {
        None => return Err(refuse(Reason::Empty)),
        Some('<') => return Err(refuse(Reason::WebPage)),
        _ => {}
    }
    if let Some(place) = too_deep(text) {
        return Err(refuse(Reason::TooDeep(end_of(&text[..=place]))));
    }
    let schema = check_schema(text, first == Some('{'))?;
    if schema == Version::Current {
        check_names(text)?;
    }
    let mut document: Document = serde_json::from_str(text).map_err(|error| told(text, &error))?;
    if schema == Version::First {
        convert(&mut document);
    }
    Ok(document)
}

/// Where the brackets stand deeper than they may, in bytes: looked for before anything recurses
/// into them.
fn too_deep(text: &str) -> Option<usize> {
    let (mut depth, mut in_string, mut is_escaped) = (0_usize, false, false);
    text.bytes().position(|byte| {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if in_string => is_escaped = true,
            b'"' => in_string = !in_string,
            b'[' | b'{' if !in_string => depth += 1,
            b']' | b'}' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > MOST_DEPTH
    })
}

/// The versions of the shape that are read.
#[derive(PartialEq, Eq)]
enum Version {
    /// [`FIRST_SCHEMA`]: parts, and articles within them. They are read as sections, under their old names.
    First,
    /// [`SCHEMA`].
    Current,
}

/// Gives the sections of a document of the first version their kinds, which it doesn't name.
fn convert(document: &mut Document) {
    document.schema = SCHEMA.into();
    for part in &mut document.sections {
        let is_chapter = part.label.starts_with('第') && part.label.ends_with('章');
        part.kind = if is_chapter { SectionKind::Chapter } else { SectionKind::Part };
        for article in &mut part.sections {
            article.kind = SectionKind::Article;
        }
    }
}

/// The names that the first version has for lists of sections, wherever they stand for those of this one.
#[derive(Deserialize)]
struct OldNames {
    parts: Option<IgnoredAny>,
    articles: Option<IgnoredAny>,
    #[serde(default)]
    sections: Vec<Self>,
    #[serde(default)]
    annexes: Vec<Self>,
}

/// Checks that a document of this version names its sections as this version does: the model reads the old names too.
fn check_names(text: &str) -> Result<(), Refusal> {
    fn check(at: Place<'_>, names: &OldNames, is_document: bool) -> Result<(), Refusal> {
        let old = match is_document {
            true => names.parts.as_ref().map(|_| "parts"),
            false => names.articles.as_ref().map(|_| "articles"),
        };
        if let Some(old) = old {
            return Err(at.field(old).refuse(Reason::OldName("sections")));
        }
        for (list, sections) in [("sections", &names.sections), ("annexes", &names.annexes)] {
            for (index, section) in sections.iter().enumerate() {
                check(at.entry(list, index), section, false)?;
            }
        }
        Ok(())
    }
    // What is of another shape is reported by who reads all of it.
    serde_json::from_str(text).map_or(Ok(()), |names| check(TOP, &names, true))
}

/// What a document says of its own shape; the rest is only looked through.
#[derive(Deserialize)]
struct Head {
    schema: Option<String>,
}

/// Checks that all of it is JSON, and that it calls itself a document of our schema: that comes
/// before its shape, since another version has another shape.
fn check_schema(text: &str, is_object: bool) -> Result<Version, Refusal> {
    let schema = match serde_json::from_str::<Head>(text) {
        Ok(head) if is_object => head.schema,
        Err(error) if is_object || !error.is_data() => return Err(told(text, &error)),
        _ => return Err(TOP.refuse(Reason::NotAnObject)),
    };
    let place = TOP.field("schema");
    match schema {
        Some(schema) if schema == SCHEMA => Ok(Version::Current),
        Some(schema) if schema == FIRST_SCHEMA => Ok(Version::First),
        Some(other) => Err(place.refuse(Reason::OtherSchema(Excerpt::of(&other)))),
        None => Err(place.refuse(Reason::NoSchema)),
    }
}

/// What serde says, for readers.
fn told(text: &str, error: &serde_json::Error) -> Refusal {
    let at = place_of(text, error);
    TOP.refuse(match error.classify() {
        Category::Eof => Reason::Truncated(at),
        Category::Data => shape(at, &error.to_string()),
        Category::Syntax | Category::Io => Reason::Syntax(at),
    })
}

/// What is wrong with the shape. serde's messages begin with their kind and end with what was
/// expected; between them they may repeat the file.
fn shape(at: At, message: &str) -> Reason {
    let name = |prefix: &str| {
        let name = message.strip_prefix(prefix)?.split('`').next()?;
        Some(Excerpt::of(name))
    };
    if let Some(name) = name("missing field `") {
        return Reason::Missing(at, name);
    }
    if let Some(name) = name("duplicate field `") {
        return Reason::GivenTwice(at, name);
    }
    let (_, expected) = message.rsplit_once("expected ").unwrap_or_default();
    let expected = expected.rsplit_once(" at line ").map_or(expected, |(expected, _)| expected);
    Reason::Mistyped(at, in_words(expected))
}

/// What serde expected, for readers.
fn in_words(expected: &str) -> Expected {
    match expected {
        "a string" => Expected::Text,
        "a boolean" => Expected::Truth,
        "f64" => Expected::Number,
        "a sequence" => Expected::List,
        whole if ["u16", "u32", "usize"].contains(&whole) => Expected::Whole,
        object if object.starts_with("struct ") => Expected::Object,
        choice if choice.contains('`') => {
            Expected::OneOf(choice.split('`').skip(1).step_by(2).map(Into::into).collect())
        }
        _ => Expected::Other,
    }
}

/// The place that serde names, in characters.
fn place_of(text: &str, error: &serde_json::Error) -> At {
    let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
    let before = line.char_indices().take_while(|(offset, _)| *offset < error.column());
    At { line: error.line().max(1), column: before.count().max(1) }
}

/// The place behind a text.
fn end_of(text: &str) -> At {
    let last = text.rsplit('\n').next().unwrap_or_default();
    At { line: text.matches('\n').count() + 1, column: last.chars().count() + 1 }
}
