//! Passages with the sentences that matter in them, as a list of links into the text.

use maud::{Markup, html};

use super::results::marked;
use crate::brief::Extract;
use crate::document::{Places, Role};
use crate::language::Language;
use crate::state::{Level, place};

/// A list of passages. Each says where it stands and what it does for the choice.
pub(super) fn list(places: &Places<'_>, extracts: &[Extract<'_>], language: Language) -> Markup {
    html! {
        ol.passages {
            @for extract in extracts {
                li {
                    (heading(places, extract, language))
                    @for sentence in sentences(extract) {
                        p.passages-text lang=[language.of_chinese()] { (sentence) }
                    }
                }
            }
        }
    }
}

/// Where a passage stands, as a link to it, and what it does for the choice.
pub(super) fn heading(places: &Places<'_>, extract: &Extract<'_>, language: Language) -> Markup {
    let id = &extract.block.id;
    html! {
        a.passages-place href={ "#" (id) } {
            (place(places, id, language).unwrap_or_default())
        }
        span.role data-role=(extract.role.as_str()) {
            (extract.role.word(language))
        }
        (tag(extract.level, language))
    }
}

/// How closely something concerns the choice, where that isn't in a sentence of its own.
pub(super) fn tag(level: Level, language: Language) -> Markup {
    html! {
        @if level != Level::Sentence {
            span.level data-level=(level.as_str()) { (level.in_words(language)) }
        }
    }
}

/// The sentences. What sets the choice out is not marked: all of it counts.
pub(super) fn sentences(extract: &Extract<'_>) -> Vec<Markup> {
    let text: Vec<char> = extract.block.text.chars().collect();
    let is_whole = |sentence: &&crate::search::Snippet| {
        extract.role == Role::Defines && *sentence.hits == [sentence.shown.clone()]
    };
    let show = |sentence: &crate::search::Snippet| match Some(sentence).filter(is_whole) {
        Some(whole) => html! { (text[whole.shown.clone()].iter().collect::<String>()) },
        None => marked(&text, sentence),
    };
    extract.sentences.iter().map(show).collect()
}
