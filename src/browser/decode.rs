//! The document from the browser's own JSON values.
//!
//! serde would do it in a line, and add a third to the size of the program. This adds little, and
//! says where the data is wrong.

use std::fmt;

use js_sys::{Array, Reflect};
use wasm_bindgen::JsValue;

use crate::document::{
    Article, Block, BlockKind, Correction, Document, Facet, Group, GroupBy, Link, Mention,
    Observation, Operator, Part, RemoteSpan, Role, Source, Span, Target, TargetKind, Term,
    TitleLine, TitleLineKind,
};

/// What is wrong with the data, and where: `targets[2].value: expected a number`.
#[derive(Debug)]
pub(super) struct Wrong {
    path: String,
    expected: &'static str,
}

impl Wrong {
    fn within(mut self, step: &str) -> Self {
        self.path.insert_str(0, step);
        self
    }
}

impl fmt::Display for Wrong {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.path.trim_start_matches('.'))?;
        formatter.write_str(": expected ")?;
        formatter.write_str(self.expected)
    }
}

/// A type that can be read from a JSON value.
pub(super) trait Decode: Sized {
    fn decode(value: &JsValue) -> Result<Self, Wrong>;
}

fn expected<T>(value: Option<T>, expected: &'static str) -> Result<T, Wrong> {
    value.ok_or(Wrong { path: String::new(), expected })
}

fn field<T: Decode>(object: &JsValue, name: &str) -> Result<T, Wrong> {
    // What is no object has no fields: the field then says what it expected.
    let value = Reflect::get(object, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED);
    T::decode(&value).map_err(|wrong| wrong.within(name).within("."))
}

impl Decode for String {
    fn decode(value: &JsValue) -> Result<Self, Wrong> {
        expected(value.as_string(), "a string")
    }
}

impl Decode for f64 {
    fn decode(value: &JsValue) -> Result<Self, Wrong> {
        expected(value.as_f64(), "a number")
    }
}

/// A whole number from 0 that fits.
macro_rules! decode_whole_number {
    ($($number:ident),+) => {$(
        impl Decode for $number {
            fn decode(value: &JsValue) -> Result<Self, Wrong> {
                let number = value.as_f64().filter(|number| {
                    number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(number)
                });
                let number = number.and_then(|number| $number::try_from(number as u32).ok());
                expected(number, "a whole number")
            }
        }
    )+};
}

decode_whole_number!(u16, u32, usize);

impl<T: Decode> Decode for Option<T> {
    fn decode(value: &JsValue) -> Result<Self, Wrong> {
        if value.is_null() || value.is_undefined() { Ok(None) } else { T::decode(value).map(Some) }
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(value: &JsValue) -> Result<Self, Wrong> {
        let array = expected(Array::is_array(value).then(|| Array::from(value)), "a list")?;
        let decode = |index| {
            T::decode(&array.get(index)).map_err(|wrong| wrong.within(&format!("[{index}]")))
        };
        (0..array.length()).map(decode).collect()
    }
}

/// A struct whose fields are called as in the data.
macro_rules! decode_struct {
    ($($type:ident { $($field:ident),+ })+) => {$(
        impl Decode for $type {
            fn decode(value: &JsValue) -> Result<Self, Wrong> {
                Ok(Self { $($field: field(value, stringify!($field))?),+ })
            }
        }
    )+};
}

decode_struct! {
    Document {
        schema, id, lang, title, title_phrases, title_short, title_en, issuer, adopted, published,
        source, title_block, corrections, preamble, parts, facets, mentions, targets, links
    }
    Source { name, note }
    TitleLine { kind, text }
    Correction { before, after, reason }
    Part { id, number, label, title, title_en, blocks, articles }
    Article { id, number, label, title, title_en, blocks }
    Block { id, kind, heading, text }
    Facet { id, name, groups, terms }
    Group { id, name, by }
    Term { id, name, name_en, group }
    Mention { facet, term, role, span }
    Span { block, start, end, quote }
    Target {
        id, name, name_en, kind, operator, value, unit, figure, base, year, span, observations
    }
    Observation { year, value, source }
    Link { relation, from, to, note }
}

impl Decode for RemoteSpan {
    fn decode(value: &JsValue) -> Result<Self, Wrong> {
        Ok(Self { document: field(value, "document")?, span: Span::decode(value)? })
    }
}

/// An enum whose variants are words in the data.
macro_rules! decode_enum {
    ($($type:ident { $($word:literal => $variant:ident),+ })+) => {$(
        impl Decode for $type {
            fn decode(value: &JsValue) -> Result<Self, Wrong> {
                $(if *value == $word { return Ok(Self::$variant); })+
                expected(None, concat!("one of", $(" ", $word),+))
            }
        }
    )+};
}

decode_enum! {
    BlockKind { "paragraph" => Paragraph, "item" => Item }
    GroupBy { "document" => Document, "editor" => Editor }
    Operator { "reaches" => Reaches, "exceeds" => Exceeds }
    Role { "defines" => Defines, "names" => Names, "touches" => Touches }
    TargetKind { "quantitative" => Quantitative }
    TitleLineKind { "title" => Title, "source" => Source, "adoption" => Adoption }
}
