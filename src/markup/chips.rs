//! What is chosen, as chips that take it off, and the ways on from there.

use maud::{Markup, html};

use super::original;
use super::terms::unnamed;
use super::untrusted::untrusted;
use crate::document::{Document, Role, SearchTables};
use crate::language::{Language, Page, Program, fill};
use crate::search::{Index, find_unnamed};
use crate::state::{Choice, Chosen, Level, Matches, View, key};

/// So many values that the document doesn't have are repeated.
const MOST_SHOWN: usize = 3;

/// What the filter found, in a sentence, and behind it what is said [of the address](unknown); empty while
/// nothing is chosen.
#[must_use]
pub fn found(
    document: &Document,
    choice: &Choice,
    matches: &Matches,
    of_unknown: &str,
    language: Language,
) -> String {
    let names = choice.in_words(document, language);
    let found = match choice.is_empty() {
        true => String::new(),
        false => {
            let counts = matches.level_counts().numbers();
            language.found(&names, counts, matches.articles(document))
        }
    };
    original(&found, language).into_string() + of_unknown
}

/// What is said of values of the address that the document doesn't have: of places that the text doesn't name,
/// that and what may stand for them; of others that they were ignored.
#[must_use]
pub fn unknown(
    index: &Index,
    tables: &SearchTables,
    values: &[String],
    language: Language,
) -> String {
    let (mut said, mut ignored) = (String::new(), Vec::new());
    // One more than is shown says that there are more.
    for value in values.iter().take(MOST_SHOWN + 1) {
        match &*find_unnamed(index, &tables.words, value) {
            [] => ignored.push(value),
            found => said += &unnamed(found, language),
        }
    }
    if !ignored.is_empty() {
        said += &fill(Program::of(language).ignored, &[&quoted(&ignored, language)]);
    }
    said
}

/// The first values of the address, each for itself, as what stands between quotation marks.
fn quoted(values: &[&String], language: Language) -> String {
    let shown = values.iter().take(MOST_SHOWN);
    let mut shown: Vec<String> =
        shown.map(|value| untrusted(value, language).into_string()).collect();
    if values.len() > MOST_SHOWN {
        shown.push("…".into());
    }
    shown.join(language.pick("”、“", "”, “"))
}

/// A button for each chosen term, a link to the first passage, and a button that takes everything
/// off; where nothing is chosen and something of the address was ignored, a button that closes the line.
#[must_use]
pub fn chips(
    document: &Document,
    choice: &Choice,
    matches: &Matches,
    unknown: &[String],
    language: Language,
) -> String {
    let say = Program::of(language);
    let chips = html! {
        @for (facet, term) in choice.terms(document) {
            @let name = term.name_in(language);
            button.chip type="button" data-toggle=(key(&facet.id, &term.id)) aria-label={ (say.remove_filter) (name) } {
                (original(name, language)) span aria-hidden="true" { " ×" }
            }
        }
        @let ranked = matches.ranked();
        @if let Some(first) = ranked.first() {
            a.found-first href={ "#" (first) } { (say.first_passage) }
            span.found-steps {
                button type="button" data-match-step="-1" aria-label=(say.previous_match) { "‹" }
                span #found-at { "–/" (ranked.len()) }
                button type="button" data-match-step="1" aria-label=(say.next_match) { "›" }
            }
        } @else {
            @for (key, name, counts) in without_one(document, choice, language) {
                button type="button" data-toggle=(key) {
                    (original(&fill(say.drop_one, &[&name, &language.level_counts(counts)]), language))
                }
            }
        }
        @if has_groups(document, choice, language) {
            button.chip type="button" data-with-groups aria-pressed=(choice.with_groups()) { (say.with_groups) }
        }
        @if !choice.is_empty() {
            button.found-clear type="button" data-clear { (say.clear_filter) }
        } @else if !unknown.is_empty() {
            button.found-clear type="button" data-clear { (say.close) }
        }
    };
    chips.into_string()
}

/// Whether the document speaks of the group of a chosen term as a whole.
fn has_groups(document: &Document, choice: &Choice, language: Language) -> bool {
    !Chosen::new(document, choice).groups_spoken_of(document, language).is_empty()
}

/// So many chosen terms may each be left out: each is a search of its own.
const MOST_LEFT_OUT: usize = 12;

/// The chosen terms without which something is found: key, name, and how much.
fn without_one(
    document: &Document,
    choice: &Choice,
    language: Language,
) -> Vec<(String, String, [usize; 3])> {
    let terms = choice.terms(document).take(MOST_LEFT_OUT);
    let found = terms.filter_map(|(facet, term)| {
        let mut rest = choice.clone();
        rest.toggle(&facet.id, &term.id);
        let counts = Matches::new(document, &rest).level_counts().numbers();
        let name = term.name_in(language).to_owned();
        (counts != [0; 3]).then(|| (key(&facet.id, &term.id), name, counts))
    });
    found.collect()
}

/// The ways of showing what is chosen, and what the marks mean.
pub(super) fn modes(language: Language) -> Markup {
    let say = Page::of(language);
    html! {
        div.modes role="group" aria-label=(say.modes) {
            @for (view, name) in
                [(View::Read, say.read), (View::Extract, say.extract), (View::Brief, say.brief)]
            {
                button type="button" data-view=(view.name()) aria-pressed="false" { (name) }
            }
        }
        p.legend {
            @for role in [Role::Defines, Role::Names, Role::Touches] {
                span.role data-role=(role.as_str()) { (role.word(language)) }
            }
            @for level in [Level::Group, Level::Paragraph] {
                span.level data-level=(level.as_str()) { (level.in_words(language)) }
            }
        }
    }
}
