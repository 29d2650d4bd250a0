//! Searching the documents that the page doesn't show.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::encode_uri_component;
use maud::{Markup, PreEscaped, html};

use super::{Unopened, catalogue, fetch};
use crate::document::{Entry, SearchTables, file_of, page_of};
use crate::foreign::admit;
use crate::language::Language;
use crate::markup::{results_at, titled};
use crate::search::{Index, Results};

/// So many characters of snippets stand in the list of a document.
const MOST: usize = 2000;

thread_local! {
    /// What has been made ready, by the documents' ids.
    static READY: RefCell<Vec<(String, Rc<Index>)>> = const { RefCell::new(Vec::new()) };
}

/// What the query finds in the documents other than the present one, as HTML, each under its name.
///
/// # Errors
/// If a document can't be had, or is not as it should be.
pub async fn search(
    root: &str,
    present: &str,
    query: &str,
    language: Language,
) -> Result<String, Unopened> {
    let catalogue = catalogue(root).await?;
    let mut found = Vec::new();
    for entry in catalogue.documents.iter().filter(|entry| entry.id != present) {
        let index = index(root, entry).await?;
        let results = Results::new(&index, query);
        found.push(section(entry, &index, &results, language));
    }
    Ok(html! { @for each in found { (each) } }.into_string())
}

async fn index(root: &str, entry: &Entry) -> Result<Rc<Index>, Unopened> {
    let ready = |ready: &Vec<(String, Rc<Index>)>| {
        ready.iter().find(|(id, _)| *id == entry.id).map(|(_, index)| Rc::clone(index))
    };
    if let Some(index) = READY.with_borrow(ready) {
        return Ok(index);
    }
    let file = |name: &str| format!("{root}{}", file_of(&entry.id, name));
    let document = admit(&fetch::own(&file("document.json")).await?)?;
    let tables = fetch::own(&file("search.json")).await?;
    // What needs no tables is found without them.
    let tables: SearchTables = serde_json::from_slice(&tables).unwrap_or_default();
    let index = Rc::new(Index::new(&document, &tables));
    READY.with_borrow_mut(|ready| ready.push((entry.id.clone(), Rc::clone(&index))));
    Ok(index)
}

fn section(entry: &Entry, index: &Index, results: &Results, language: Language) -> Markup {
    let page = page_of(&entry.id, language);
    let page = format!("{page}?q={}", encode_uri_component(&results.query));
    html! {
        section {
            h3 {
                (titled(entry.name_in(language), language))
                span.count { (language.hits(results.count())) }
            }
            (PreEscaped(results_at(index, results, &page, MOST, language)))
        }
    }
}
