//! What the search found, as a list by article, with the sentence around each hit.

use std::ops::Range;

use maud::{Markup, html};

use crate::document::Catalogue;
use crate::search::{FoundSection, Index, Nearest, Results, Snippet, snippets};

/// The list, with snippets until they have so many characters. `data-hit` is the place of a link's hit among all.
#[must_use]
pub fn results(index: &Index, results: &Results, most: usize) -> String {
    let list = html! {
        @if let Some(nearest) = &results.nearest { (instead(nearest)) }
        ol { (sections(index, results, "", most)) }
    };
    list.into_string()
}

/// The list of what was found in another document, whose page is at this address.
#[must_use]
pub fn results_at(index: &Index, results: &Results, page: &str, most: usize) -> String {
    html! { ol { (sections(index, results, page, most)) } }.into_string()
}

fn sections(index: &Index, results: &Results, page: &str, most: usize) -> Markup {
    let (mut hit, mut left) = (0, most);
    html! {
        @for found in &results.sections {
            @if left > 0 {
                @let snippets = snippets_of(index, found, page, &mut hit, &mut left);
                li.results-section {
                    (heading(index, found, page))
                    ol { @for snippet in snippets { li { (snippet) } } }
                }
            }
        }
        @if left == 0 && hit < results.count() {
            li.hint { "后面还有" (results.count() - hit) "处：用“下一处”逐一查看，或输入更多的字。" }
        }
    }
}

fn heading(index: &Index, found: &FoundSection, page: &str) -> Markup {
    let section = &index.sections()[found.section];
    let count: usize = found.passages.iter().map(|passage| passage.hits.len()).sum();
    html! {
        p.results-heading {
            a href={ (page) "#" (section.id) } { (section.heading) }
            span.count { (count) "处" }
        }
        @if !found.together { p.hint { "各词不在同一段" } }
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
) -> Vec<Markup> {
    let mut links = Vec::new();
    for passage in &found.passages {
        let shown = &index.passages()[passage.passage];
        let text: Vec<char> = shown.text.chars().collect();
        for snippet in snippets(&text, &passage.hits) {
            if *left == 0 {
                return links;
            }
            links.push(html! {
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
#[must_use]
pub fn elsewhere(catalogue: &Catalogue) -> String {
    let elsewhere = html! {
        @if catalogue.documents.len() > 1 {
            label {
                input #everywhere type="checkbox" autocomplete="off";
                "也在其他文件中查找"
            }
            div #elsewhere .results {}
        }
    };
    elsewhere.into_string()
}

/// What would be found instead: buttons that look for it.
fn instead(nearest: &Nearest) -> Markup {
    let button = |words: &str, count: usize| {
        html! {
            button.results-instead type="button" data-query=(words) { "“" (words) "”（" (count) "处）" }
        }
    };
    html! {
        div.results-none {
            @match nearest {
                Nearest::Apart(words) => {
                    p { "这些词各自都有，但没有一条同时有它们：" }
                    @for (word, count) in words { (button(word, *count)) }
                }
                Nearest::Stretch(words, count) => {
                    p { "能找到的最长一段是：" }
                    (button(words, *count))
                }
                Nearest::Nothing => { p { "其中没有一个字在本文件里。" } }
            }
        }
    }
}
