//! The document from the browser's own JSON values.
//!
//! serde would do it in a line, and add a third to the size of the program. This adds little, and
//! says where the data is wrong.

use std::cell::OnceCell;
use std::fmt;

use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;

use crate::document::{
    Block, BlockKind, By, Cell, Correction, Document, Facet, FacetWords, Group, Link, Membership,
    Observation, Operator, Point, Reading, Relation, RemoteSpan, Row, SearchTables, Section,
    SectionKind, Source, Span, Sure, Target, TargetKind, Term, TitleLine, TitleLineKind, Unnamed,
    Variants, packed,
};

#[wasm_bindgen]
extern "C" {
    /// The number of this name in an object; nothing where it is left out or null, and NaN where it is no number.
    ///
    /// It comes as it is and never as a `JsValue`: Safari 16 can't read a number from the table of references once
    /// the code that does has run often. Its compiler takes a value whose lower half is zero, as that of 0 and of
    /// 30.0 is, for an entry that isn't there (`Out of bounds table access`).
    #[wasm_bindgen(js_namespace = Reflect, js_name = get)]
    fn number_of(object: &JsValue, name: &JsValue) -> Option<f64>;
}

/// What is wrong with the data, and where: `targets[2].value: expected a number`.
#[derive(Debug)]
pub(super) struct Wrong {
    path: String,
    expected: &'static str,
}

impl fmt::Display for Wrong {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.path)?;
        formatter.write_str(": expected ")?;
        formatter.write_str(self.expected)
    }
}

/// The document that a page carries, read in steps: a long one at once would keep the reader waiting.
pub(super) struct Reader {
    json: JsValue,
    wrong: OnceCell<Wrong>,
    document: Document,
    is_read: bool,
}

/// How many entries of a list are read at a time: some hundred microseconds.
const AT_A_TIME: u32 = 50;

impl Reader {
    /// Reads what there is apart from the long lists.
    pub(super) fn new(json: JsValue) -> Self {
        let wrong = OnceCell::new();
        let top = Place { value: json, step: Step::Top, wrong: &wrong };
        let document = Document::decode(&top);
        let json = top.value;
        Self { json, wrong, document, is_read: false }
    }

    /// Reads on while there is time. Whether all is read.
    pub(super) fn read_on(&mut self, is_time: impl Fn() -> bool) -> bool {
        while !self.is_read && is_time() {
            self.read_more();
        }
        self.is_read
    }

    /// Reads the next entries: of the text, of the other lists, then the mentions, which need the text.
    fn read_more(&mut self) {
        let Self { json, wrong, document, is_read } = self;
        let top = &Place { value: json.clone(), step: Step::Top, wrong };
        if more_sections(top, "sections", &mut document.sections)
            || more(top, "cover", &mut document.cover, AT_A_TIME)
            || more(top, "preamble", &mut document.preamble, AT_A_TIME)
            || more(top, "closing", &mut document.closing, AT_A_TIME)
            || more_sections(top, "annexes", &mut document.annexes)
            || more(top, "targets", &mut document.targets, AT_A_TIME)
            || more(top, "links", &mut document.links, AT_A_TIME)
            || more(top, "corrections", &mut document.corrections, AT_A_TIME)
        {
            return;
        }
        let mentions = top.of("mentions");
        // Where something is wrong already, the row may well not fit.
        packed::unpack(&String::decode(&mentions), document)
            .unwrap_or_else(|| mentions.expected("a row of mentions of this document"));
        *is_read = true;
    }

    /// The document.
    ///
    /// # Errors
    /// The first thing that is not as it should be.
    pub(super) fn finish(mut self) -> Result<Document, Wrong> {
        self.read_on(|| true);
        self.wrong.into_inner().map_or(Ok(self.document), Err)
    }
}

/// Reads on in sections: what the last one lacks, or the next one. Whether there was anything to read.
fn more_sections(around: &Place<'_>, name: &'static str, sections: &mut Vec<Section>) -> bool {
    if let Some((last, before)) = sections.split_last_mut() {
        let list = around.of(name);
        let place = &list.entry(before.len() as u32);
        if more(place, "blocks", &mut last.blocks, AT_A_TIME)
            || more_sections(place, "sections", &mut last.sections)
        {
            return true;
        }
    }
    more(around, name, sections, 1)
}

/// Reads so many more entries of a list, which may be left out. Whether there were any.
fn more<T: Decode>(
    place: &Place<'_>,
    name: &'static str,
    read: &mut Vec<T>,
    at_a_time: u32,
) -> bool {
    let (list, from) = (place.of(name), read.len() as u32);
    if list.value.is_undefined() {
        return false;
    }
    let to = list.length().min(from + at_a_time);
    read.extend((from..to).map(|index| T::decode(&list.entry(index))));
    from < to
}

/// Reads the tables for search.
///
/// # Errors
/// The first thing that is not as it should be.
pub(super) fn search_tables(json: JsValue) -> Result<SearchTables, Wrong> {
    let wrong = OnceCell::new();
    let tables = SearchTables::decode(&Place { value: json, step: Step::Top, wrong: &wrong });
    wrong.into_inner().map_or(Ok(tables), Err)
}

/// A value in the data. What is wrong is put down, and reading goes on with a stand-in that nobody
/// gets to see: an early return at each field would double the code.
struct Place<'a> {
    value: JsValue,
    step: Step<'a>,
    wrong: &'a OnceCell<Wrong>,
}

/// How a value was reached.
enum Step<'a> {
    Top,
    Field(&'a Place<'a>, &'static str),
    Entry(&'a Place<'a>, u32),
}

impl Place<'_> {
    #[inline(never)]
    fn field<T: Decode>(&self, name: &'static str) -> T {
        T::decode(&self.of(name))
    }

    fn of(&self, name: &'static str) -> Place<'_> {
        // What is no object has no fields: the field then says what it expected.
        let value = Reflect::get(&self.value, &name.into()).unwrap_or(JsValue::UNDEFINED);
        Place { value, step: Step::Field(self, name), wrong: self.wrong }
    }

    /// How many entries a list has.
    fn length(&self) -> u32 {
        let list = self.value.dyn_ref::<Array>();
        list.map_or_else(|| self.expected("a list"), Array::length)
    }

    fn entry(&self, index: u32) -> Place<'_> {
        let value = self.value.unchecked_ref::<Array>().get(index);
        Place { value, step: Step::Entry(self, index), wrong: self.wrong }
    }

    /// A field that is left out where there is nothing to say.
    fn optional<T: Decode + Default>(&self, name: &'static str) -> T {
        self.field::<Option<T>>(name).unwrap_or_default()
    }

    #[inline(never)]
    fn expected<T: Default>(&self, expected: &'static str) -> T {
        self.wrong.get_or_init(|| Wrong { path: self.path(), expected });
        T::default()
    }

    fn path(&self) -> String {
        match self.step {
            Step::Top => String::new(),
            Step::Field(Place { step: Step::Top, .. }, name) => name.into(),
            Step::Field(within, name) => format!("{}.{name}", within.path()),
            Step::Entry(within, index) => format!("{}[{index}]", within.path()),
        }
    }

    /// The number that stands here: [`number_of`] the object that has it. No list of the data has numbers.
    #[inline(never)]
    fn number(&self) -> Option<f64> {
        match self.step {
            Step::Field(object, name) => number_of(&object.value, &name.into()),
            Step::Top | Step::Entry(..) => Some(f64::NAN),
        }
    }

    #[inline(never)]
    fn whole_number(&self, most: u32) -> u32 {
        match self.number() {
            Some(number) if number.fract() == 0.0 && (0.0..=f64::from(most)).contains(&number) => {
                number as u32
            }
            _ => self.expected("a whole number"),
        }
    }
}

/// A type that can be read from a JSON value.
trait Decode: Sized {
    fn decode(place: &Place<'_>) -> Self;

    /// Whether there is nothing to read.
    fn is_missing(place: &Place<'_>) -> bool {
        place.value.is_null_or_undefined()
    }
}

impl Decode for String {
    fn decode(place: &Place<'_>) -> Self {
        place.value.as_string().unwrap_or_else(|| place.expected("a string"))
    }
}

impl Decode for f64 {
    fn decode(place: &Place<'_>) -> Self {
        place
            .number()
            .filter(|number| !number.is_nan())
            .unwrap_or_else(|| place.expected("a number"))
    }

    fn is_missing(place: &Place<'_>) -> bool {
        place.number().is_none()
    }
}

impl Decode for u32 {
    fn decode(place: &Place<'_>) -> Self {
        place.whole_number(Self::MAX)
    }

    fn is_missing(place: &Place<'_>) -> bool {
        place.number().is_none()
    }
}

impl Decode for usize {
    fn decode(place: &Place<'_>) -> Self {
        place.whole_number(u32::MAX) as Self
    }

    fn is_missing(place: &Place<'_>) -> bool {
        place.number().is_none()
    }
}

impl Decode for u16 {
    fn decode(place: &Place<'_>) -> Self {
        place.whole_number(Self::MAX.into()) as Self
    }

    fn is_missing(place: &Place<'_>) -> bool {
        place.number().is_none()
    }
}

impl<T: Decode> Decode for Option<T> {
    fn decode(place: &Place<'_>) -> Self {
        (!T::is_missing(place)).then(|| T::decode(place))
    }
}

impl<T: Decode> Decode for Vec<T> {
    #[inline(never)]
    fn decode(place: &Place<'_>) -> Self {
        (0..place.length()).map(|index| T::decode(&place.entry(index))).collect()
    }
}

/// A struct whose fields are called as in the data; those behind the semicolon may be left out, those behind
/// the next are filled in later, or stay empty where the page doesn't use them.
macro_rules! decode_struct {
    ($($type:ident { $($field:ident),+ $(; $($optional:ident),+ $(; $($later:ident),+)?)? })+) => {$(
        impl Decode for $type {
            #[inline(never)]
            fn decode(place: &Place<'_>) -> Self {
                Self {
                    $($field: place.field(stringify!($field)),)+
                    $(
                        $($optional: place.optional(stringify!($optional)),)+
                        $($($later: Default::default(),)+)?
                    )?
                }
            }
        }
    )+};
}

decode_struct! {
    Document {
        schema, id, lang, title, title_phrases, title_short, title_en, issuer, adopted, published,
        source, title_block, facets;
        title_by, title_short_en;
        set_aside, cover, preamble, sections, closing, annexes, targets, links, corrections, mentions, group_mentions,
        commitments, matrix_columns
    }
    Source { name, note }
    TitleLine { kind, text }
    Correction { before, after, line, sure, reason; already }
    Section { id, kind, number, label, title; inserted, title_by, title_en, line; blocks, sections }
    Block { id, kind, text; label, heading, points, lead, rows, blocks; bodies }
    Row { cells; is_header }
    Cell { id, start, end }
    Point { id, start, end }
    Facet { id, name, groups, terms; name_en; unnamed, memberships }
    Group { id, name, by; name_en, words }
    Term { id, name, name_en, group; aliases; everyday, not }
    Span { block, start, end, quote }
    Target {
        id, name, name_en, kind, operator, value, unit, figure, base, year, span, observations
    }
    Observation { year, value, source }
    Link { theme, relation, from, to, note }
    SearchTables { variants, readings; expansions, words }
    FacetWords { everyday, not, unnamed, memberships }
    Unnamed { name, name_en; aliases }
    Membership { spans, members, publisher, title, date }
    Variants { forms, characters }
    Reading { pinyin, characters }
}

impl Decode for RemoteSpan {
    fn decode(place: &Place<'_>) -> Self {
        Self { document: place.field("document"), span: Span::decode(place) }
    }
}

impl Decode for bool {
    fn decode(place: &Place<'_>) -> Self {
        place.value.as_bool().unwrap_or_else(|| place.expected("true or false"))
    }
}

impl Decode for SectionKind {
    fn decode(place: &Place<'_>) -> Self {
        let mut kinds = Self::ALL.into_iter();
        kinds
            .find(|kind| place.value == kind.as_str())
            .unwrap_or_else(|| place.expected("a kind of section"))
    }
}

/// An enum whose variants are words in the data. The first one stands in.
macro_rules! decode_enum {
    ($($type:ident { $first:literal => $stand_in:ident $(, $word:literal => $variant:ident)* })+) => {$(
        impl Decode for $type {
            fn decode(place: &Place<'_>) -> Self {
                if place.value == $first { return Self::$stand_in; }
                $(if place.value == $word { return Self::$variant; })*
                place.expected::<()>(concat!("one of ", $first $(, " ", $word)*));
                Self::$stand_in
            }
        }
    )+};
}

decode_enum! {
    BlockKind {
        "paragraph" => Paragraph, "item" => Item, "point" => Point, "subpoint" => Subpoint, "detail" => Detail,
        "heading" => Heading, "signature" => Signature, "table" => Table, "box" => Box
    }
    By { "document" => Document, "editor" => Editor }
    Operator { "reaches" => Reaches, "exceeds" => Exceeds }
    Relation {
        "continues" => Continues, "enlarged" => Enlarged, "new-form" => NewForm,
        "no-counterpart" => NoCounterpart
    }
    Sure { "certain" => Certain, "probable" => Probable }
    TargetKind {
        "quantitative" => Quantitative, "qualitative" => Qualitative, "count" => Count, "reported" => Reported,
        "magnitude" => Magnitude
    }
    TitleLineKind { "title" => Title, "source" => Source, "adoption" => Adoption, "number" => Number }
}
