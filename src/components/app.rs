//! The whole page between `<body>` and the scripts.

use leptos::prelude::*;

use super::brief::Brief;
use super::cell::Cell;
use super::explorer::Explorer;
use super::found::Found;
use super::prerendered;
use super::search_results::SearchResults;
use super::text::Text;
use crate::document::Surroundings;
use crate::language::Page;
use crate::markup;
use crate::state::View;

/// The explorer on a document. Outline and filter stand beside the text on a desk, and are sheets
/// on a phone.
#[component]
pub fn App(
    /// The document and the reader's choice.
    explorer: Explorer,
    /// What stands beside the document; needed only where the page is prerendered.
    #[prop(optional)]
    surroundings: Surroundings,
) -> impl IntoView {
    let document = explorer.document.clone();
    let (view, language) = (explorer.view, explorer.language);
    let called = |name: fn(&Page) -> &'static str| prerendered(|| name(Page::of(language)).into());
    // The first render has neither: without the program everything stands in the page.
    let name = move || Some(view.get()).filter(|view| *view != View::Read).map(View::name);
    let room = move || view.get().room();
    view! {
        <div class="banner" role="note" inner_html=prerendered(|| markup::banner(&surroundings))></div>
        <header class="masthead" inner_html=prerendered(|| markup::masthead(&document, &surroundings))></header>
        <div class="desk" data-shows=name data-room=room>
            <nav
                id="outline"
                class="outline sheet"
                popover="auto"
                aria-label=called(|say| say.contents)
                inner_html=prerendered(|| markup::outline(&document, language))
            ></nav>
            <main class="room">
                <Text
                    explorer=explorer.clone()
                    html=prerendered(|| markup::text(&document, &surroundings))
                />
                <Brief explorer=explorer.clone() />
                <section
                    id="targets"
                    class="targets"
                    data-of=View::Targets.name()
                    aria-labelledby="targets-title"
                    inner_html=prerendered(|| markup::targets(&document, &surroundings))
                ></section>
                <section
                    id="evolution"
                    class="evolution"
                    data-of=View::Evolution.name()
                    aria-labelledby="evolution-title"
                    inner_html=prerendered(|| {
                        markup::evolution(&document, &surroundings)
                    })
                ></section>
                <div class="matrices">
                    <div
                        class="matrices-tables"
                        inner_html=prerendered(|| markup::matrices(&document, language))
                    ></div>
                    <Cell explorer=explorer.clone() />
                </div>
                <p id="print-note" class="print-note"></p>
            </main>
            <aside
                id="filter"
                class="filter sheet"
                popover="auto"
                aria-label=called(|say| say.filter)
                inner_html=prerendered(|| markup::filter(&document, language))
            ></aside>
            <SearchResults
                explorer=explorer.clone()
                elsewhere=prerendered(|| markup::elsewhere(&surroundings))
            />
            <Found explorer />
        </div>
        <div inner_html=prerendered(|| markup::overlays(&document, &surroundings))></div>
    }
}
