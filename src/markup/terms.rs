//! What the filter's box says of what was typed: by what a term was found, where else to look, and that the text
//! doesn't name a place.

use maud::{Markup, PreEscaped, html};

use super::original;
use super::untrusted::untrusted;
use crate::document::{Membership, Places, Unnamed, id};
use crate::language::{Language, Program, fill};
use crate::search::Reason;
use crate::state::{place, place_in_part};

/// By what a term was found, in a few words of HTML; empty where its name says so.
#[must_use]
pub fn reason(places: &Places<'_>, reason: &Reason, language: Language) -> String {
    let say = Program::of(language);
    match reason {
        Reason::Name => String::new(),
        Reason::Word(word) => fill(say.by_word, &[&original(word, language).into_string()]),
        Reason::SetsOut(found) | Reason::Names(found) => {
            let owner = id::owner(&found.block);
            let within = place_in_part(places, owner, language).filter(|place| !place.is_empty());
            let within = within.or_else(|| place(places, owner, language));
            let within = original(within.as_deref().unwrap_or(say.preamble), language);
            let words = original(&found.words, language);
            fill(say.text_has, &[&within.into_string(), &words.into_string()])
        }
    }
}

/// The ways on from the box: to the full text, which has the query so often, and to the other documents, if there
/// are any.
#[must_use]
pub fn ways_on(query: &str, hits: usize, has_others: bool, language: Language) -> String {
    let say = Program::of(language);
    let shown = untrusted(query, language).into_string();
    let ways = html! {
        button.results-instead type="button" data-query=(query) {
            (PreEscaped(fill(say.in_text, &[&shown, &hits.to_string()])))
        }
        @if has_others {
            button.results-instead type="button" data-query=(query) data-everywhere { (say.in_others) }
        }
    };
    ways.into_string()
}

/// That the text doesn't name these places, and what may stand for them; empty where there are none.
#[must_use]
pub fn unnamed(found: &[(&Unnamed, Vec<&Membership>)], language: Language) -> String {
    let say = Program::of(language);
    let each = |(place, memberships): &(&Unnamed, Vec<&Membership>)| {
        let name = original(language.name(&place.name, &place.name_en), language).into_string();
        html! {
            (PreEscaped(fill(say.not_named, &[&name])))
            @if !memberships.is_empty() { (say.may_mean) }
            @for (at, membership) in memberships.iter().enumerate() {
                @if at > 0 { (language.pick("；", "; ")) }
                (stand_in(membership, language))
            }
            @if !memberships.is_empty() { (language.pick("。", ". ")) }
        }
    };
    html! { @for place in found { (each(place)) } }.into_string()
}

/// The words that may stand for a place, as links, and who says so.
fn stand_in(membership: &Membership, language: Language) -> Markup {
    let source = [&membership.publisher, &membership.title]
        .map(|text| original(text, language).into_string());
    let [publisher, title] = &source;
    let date = language.month_or_day(&membership.date);
    html! {
        @for span in &membership.spans {
            a href={ "#" (span.block) } { "“" (original(&span.quote, language)) "”" }
        }
        (PreEscaped(fill(Program::of(language).source_is, &[publisher, title, &date])))
    }
}
