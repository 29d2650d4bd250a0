//! What the search found, as a list by article, with the sentence around each hit.

use std::ops::Range;

use maud::{Markup, PreEscaped, html};

use super::original;
use super::untrusted::untrusted;
use crate::document::{Surroundings, id};
use crate::language::{Language, Page, Program};
use crate::search::{
    FoundSection, Index, LONGEST_SNIPPET, Nearest, Query, Reach, Results, Snippet, snippets,
};

/// The list, with snippets until they have so many characters. `data-hit` is the place of a link's hit among all.
#[must_use]
pub fn results(index: &Index, results: &Results, most: usize, language: Language) -> String {
    let list = html! {
        @if !results.words.is_empty() { (words(&results.words, language)) }
        @if let Some(nearest) = &results.nearest { (instead(nearest, language)) }
        ol { (sections(index, results, "", most, language)) }
    };
    list.into_string()
}

/// The list of what was found in another document, whose page is at this address.
#[must_use]
pub fn results_at(
    index: &Index,
    results: &Results,
    page: &str,
    most: usize,
    language: Language,
) -> String {
    html! { ol { (sections(index, results, page, most, language)) } }.into_string()
}

fn sections(
    index: &Index,
    results: &Results,
    page: &str,
    most: usize,
    language: Language,
) -> Markup {
    let (mut hit, mut left) = (0, most);
    html! {
        @for found in &results.sections {
            @if left > 0 {
                @let snippets = snippets_of(index, found, page, &mut hit, &mut left, language);
                li.results-section {
                    (heading(index, found, page, language))
                    ol lang=[language.of_chinese()] { @for snippet in snippets { li { (snippet) } } }
                }
            }
        }
        @if left == 0 && hit < results.count() {
            li.hint { (language.more_hits(results.count() - hit)) }
        }
    }
}

fn heading(index: &Index, found: &FoundSection, page: &str, language: Language) -> Markup {
    let section = &index.sections()[found.section];
    let say = Program::of(language);
    let heading = match &*section.id {
        id::TITLE => say.title,
        id::PREAMBLE => say.preamble,
        _ => &section.heading,
    };
    let count: usize = found.passages.iter().map(|passage| passage.hits.len()).sum();
    html! {
        p.results-heading {
            a href={ (page) "#" (section.id) } { (original(heading, language)) }
            span.count { (language.hits(count)) }
        }
        @match found.reach {
            Reach::Passage => {},
            Reach::Section => p.hint { (say.words_apart) },
            Reach::Some => p.hint { (say.some_words) },
        }
    }
}

/// A link for each snippet of a section. `hit` and `left` go on through the sections: the number of
/// the next hit, and of the characters that may follow.
fn snippets_of(
    index: &Index,
    found: &FoundSection,
    page: &str,
    hit: &mut usize,
    left: &mut usize,
    language: Language,
) -> Vec<Markup> {
    let mut links = Vec::new();
    for passage in &found.passages {
        let shown = &index.passages()[passage.passage];
        let text: Vec<char> = shown.text.chars().collect();
        // A snippet has as many hits as characters at most, so these fill what is left.
        let hits = passage.hits.len().min(*left + LONGEST_SNIPPET);
        for snippet in snippets(&text, &passage.hits[..hits]) {
            if *left == 0 {
                return links;
            }
            let place = match id::number_in_owner(&shown.id) {
                Some(number) => language.paragraph(number),
                None => Program::of(language).title.into(),
            };
            links.push(html! {
                span.results-place { (place) }
                a.results-link href={ (page) "#" (shown.id) }
                    data-hit=[Some(*hit).filter(|_| page.is_empty())] { (marked(&text, &snippet)) }
            });
            *hit += snippet.hits.len();
            *left = left.saturating_sub(snippet.shown.len());
        }
    }
    links
}

/// A snippet with its hits marked, and dots where it doesn't begin or end with the passage.
pub(super) fn marked(text: &[char], snippet: &Snippet) -> Markup {
    let words = |range: Range<usize>| text[range].iter().collect::<String>();
    let mut from = snippet.shown.start;
    html! {
        @if from > 0 && !"。；;".contains(text[from - 1]) { "…" }
        @for hit in &snippet.hits {
            (words(from..hit.start))
            mark { (words(hit.clone())) }
            @let () = from = hit.end;
        }
        (words(from..snippet.shown.end))
        @if snippet.shown.end < text.len() && !"。；;".contains(text[snippet.shown.end - 1]) { "…" }
    }
}

/// Below the list: whether the other documents are searched too, and what is found there.
pub(super) fn elsewhere(surroundings: &Surroundings) -> Markup {
    let say = Page::of(surroundings.language);
    html! {
        @if !surroundings.is_single && surroundings.catalogue.documents.len() > 1 {
            label {
                input #everywhere type="checkbox" autocomplete="off";
                (say.everywhere)
            }
            div #elsewhere .results {}
        }
    }
}

/// What was found, in a sentence of HTML; and that the end of the query was left out, if it was ([`Query::is_cut`]).
#[must_use]
pub fn summary(index: &Index, results: &Results, is_cut: bool, language: Language) -> String {
    let query = untrusted(&results.query, language).into_string();
    let sections = results.sections.iter();
    let articles = sections.filter(|found| index.sections()[found.section].is_article).count();
    let is_beside = results.sections.len() > articles;
    let summary = language.hits_of(&query, results.count(), articles, is_beside);
    match is_cut {
        true => [summary, language.query_cut(Query::LONGEST)].join(language.pick("", " ")),
        false => summary,
    }
}

/// How many places each of several words has: buttons that look for one of them.
fn words(words: &[(String, usize)], language: Language) -> Markup {
    html! {
        p.results-words {
            @for (word, count) in words {
                @if *count > 0 { (button(word, *count, language)) } @else {
                    span.hint { (so_many(word, 0, language)) }
                }
            }
        }
    }
}

/// What would be found instead: a button that looks for it.
fn instead(nearest: &Nearest, language: Language) -> Markup {
    let say = Program::of(language);
    html! {
        div.results-none {
            @match nearest {
                Nearest::Stretch(words, count) => {
                    p { (say.longest) }
                    (button(words, *count, language))
                }
                Nearest::Nothing => { p { (say.nothing_of_it) } }
            }
        }
    }
}

fn button(words: &str, count: usize, language: Language) -> Markup {
    html! {
        button.results-instead type="button" data-query=(words) { (so_many(words, count, language)) }
    }
}

fn so_many(words: &str, count: usize, language: Language) -> Markup {
    PreEscaped(language.so_many(&untrusted(words, language).into_string(), count))
}
