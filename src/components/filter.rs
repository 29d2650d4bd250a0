//! The filter by industry, what it found, and the chips of what is chosen.

use leptos::prelude::*;

use super::bar::CloseSheet;
use super::explorer::Explorer;
use crate::document::{Document, Facet, GroupBy, Term};
use crate::state::{Choice, Matches, weight};

/// What stands in `<noscript>`: where scripts are on it is text and no element, so hydration must
/// not look into it.
const WITHOUT_SCRIPTS: &str = "<p class=\"hint\">筛选需要启用脚本；全文与目录不受影响。</p>";

/// The filter: beside the text on a desk, a sheet on a phone.
#[component]
pub(super) fn Filter() -> impl IntoView {
    let Explorer { document, choice, matches, .. } = Explorer::expect();
    let close = Signal::derive(move || {
        if choice.with(Choice::is_empty) {
            return "关闭".to_owned();
        }
        format!("查看{}段", matches.with(|matches| matches.blocks().len()))
    });
    let facets = document.facets.iter().map(|facet| view! { <FacetView facet=facet.clone() /> });
    view! {
        <aside id="filter" class="filter sheet" popover="auto" aria-label="筛选">
            {facets.collect_view()}
            <CloseSheet sheet="filter" label=close />
            <noscript inner_html=WITHOUT_SCRIPTS></noscript>
        </aside>
        <Found />
    }
}

#[component]
fn FacetView(facet: Facet) -> impl IntoView {
    let ready = Explorer::expect().ready;
    let groups = facet.groups.iter().map(|group| {
        let name = match group.by {
            GroupBy::Document => group.name.clone(),
            GroupBy::Editor => format!("{}（编者归类）", group.name),
        };
        let terms = facet.terms.iter().filter(|term| term.group == group.id);
        let terms = terms.map(|term| view! { <TermView facet=facet.clone() term=term.clone() /> });
        view! {
            <p class="filter-group">{name}</p>
            <ul class="filter-terms">{terms.collect_view()}</ul>
        }
    });
    view! {
        <fieldset class="filter-facet" disabled=move || !ready.get()>
            <legend class="panel-title">{format!("按{}筛选", facet.name)}</legend>
            {groups.collect_view()}
        </fieldset>
    }
}

#[component]
fn TermView(facet: Facet, term: Term) -> impl IntoView {
    let Explorer { document, choice, .. } = Explorer::expect();
    let count = weight(&document, &facet, &term);
    let count_id = format!("{}-{}-count", facet.id, term.id);
    let (in_facet, id) = (facet.id.clone(), term.id.clone());
    let is_chosen = move || choice.with(|choice| choice.has(&in_facet, &id));
    let toggle = move |_| choice.update(|choice| choice.toggle(&facet.id, &term.id));
    view! {
        <li>
            <label class="filter-term">
                <input type="checkbox" aria-describedby=count_id.clone() prop:checked=is_chosen on:change=toggle />
                <span class="filter-name">{term.name.clone()}</span>
                <span class="count" id=count_id aria-hidden="true">{format!("{count}段")}</span>
            </label>
        </li>
    }
}

/// What the filter found, in words, with the chosen terms as chips that can be taken off.
#[component]
fn Found() -> impl IntoView {
    let Explorer { document, choice, matches, unknown, .. } = Explorer::expect();
    let summary = {
        let document = document.clone();
        move || matches.with(|matches| choice.with(|choice| in_words(&document, choice, matches)))
    };
    let first = move || matches.with(|matches| matches.blocks().first().map(|id| format!("#{id}")));
    let chips = move || {
        let chosen = choice.get();
        let terms: Vec<(String, Term)> =
            chosen.terms(&document).map(|(facet, term)| (facet.id.clone(), term.clone())).collect();
        terms.into_iter().map(|(facet, term)| view! { <Chip facet term /> }).collect_view()
    };
    let notice = move || {
        unknown.with(|unknown| {
            (!unknown.is_empty())
                .then(|| format!("网址中的“{}”不在本文件的筛选项中，已忽略。", unknown.join("、")))
        })
    };
    view! {
        <div class="found" data-empty=move || choice.with(Choice::is_empty).then_some("")>
            <p class="found-summary" role="status">{summary}{notice}</p>
            <div class="found-chips">
                {chips}
                <a class="found-first" href=first>"看第一段"</a>
                <button type="button" class="found-clear" on:click=move |_| choice.set(Choice::default())>
                    "清除筛选"
                </button>
            </div>
        </div>
    }
}

#[component]
fn Chip(facet: String, term: Term) -> impl IntoView {
    let choice = Explorer::expect().choice;
    let label = format!("取消筛选：{}", term.name);
    let remove = move |_| choice.update(|choice| choice.toggle(&facet, &term.id));
    view! {
        <button type="button" class="chip" aria-label=label on:click=remove>
            {term.name.clone()}
            <span aria-hidden="true">" ×"</span>
        </button>
    }
}

/// The outcome in a sentence; empty while nothing is chosen.
fn in_words(document: &Document, choice: &Choice, matches: &Matches) -> String {
    if choice.is_empty() {
        return String::new();
    }
    let names: Vec<&str> = choice.terms(document).map(|(_, term)| term.name.as_str()).collect();
    let (names, blocks) = (names.join("、"), matches.blocks().len());
    format!("{names}：{blocks}段相关，分布在{}条中。", matches.articles(document))
}
