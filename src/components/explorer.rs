//! The state that the components share.

use std::sync::Arc;

use leptos::prelude::*;

use crate::brief::CellAddress;
use crate::document::{Document, SearchTables};
use crate::language::Language;
use crate::search::{Index, Query, Results};
use crate::state::{Choice, Matches, View};

/// The document, what the reader has chosen and searched for, and what follows from it.
#[derive(Debug, Clone)]
pub struct Explorer {
    /// The document.
    pub document: Arc<Document>,
    /// The language of the interface.
    pub language: Language,
    /// What the reader has chosen.
    pub choice: RwSignal<Choice>,
    /// The passages that concern the choice.
    pub matches: Memo<Matches>,
    /// Values in the address that the document doesn't have.
    pub unknown: RwSignal<Vec<String>>,
    /// What the page shows.
    pub view: RwSignal<View>,
    /// The cell of a matrix that is open.
    pub cell: RwSignal<Option<CellAddress>>,
    /// What the search looks for.
    pub search: Search,
}

/// The search and what it finds.
#[derive(Debug, Clone, Copy)]
pub struct Search {
    /// What the reader has typed.
    pub query: RwSignal<String>,
    /// Whether what was typed or given was too long, and its end was left out.
    pub is_cut: RwSignal<bool>,
    /// Readings and traditional characters; empty until they have come.
    pub tables: RwSignal<Arc<SearchTables>>,
    /// An index that was made ahead of the search, bit by bit, with the tables that it was made with.
    pub ahead: StoredValue<Option<(Arc<SearchTables>, Index)>>,
    /// The document made ready: ahead, or when something is searched for.
    pub index: Memo<Arc<Index>>,
    /// What is found.
    pub results: Memo<Results>,
    /// The hit to which the reader has gone, by its place among all of them.
    pub current: RwSignal<Option<usize>>,
    /// Whether the list stands aside for the text, where there is no room for both.
    pub is_aside: RwSignal<bool>,
    /// How many characters the snippets of the list have, about.
    pub shown: RwSignal<usize>,
    /// Whether the hits are marked in the text.
    pub is_marked: RwSignal<bool>,
}

/// So many characters of snippets stand in the list at once: to lay them out is most of what a
/// keystroke costs.
const FIRST: usize = 150;

impl Explorer {
    /// The state of the first render: nothing chosen, nothing searched for.
    #[must_use]
    pub fn new(document: Document, language: Language) -> Self {
        let document = Arc::new(document);
        let choice = RwSignal::new(Choice::default());
        let matches = {
            let document = Arc::clone(&document);
            Memo::new(move |_| choice.with(|choice| Matches::new(&document, choice)))
        };
        let unknown = RwSignal::new(Vec::new());
        let view = RwSignal::new(View::default());
        let cell = RwSignal::new(None);
        let search = Search::new(Arc::clone(&document));
        Self { document, language, choice, matches, unknown, view, cell, search }
    }
}

impl Search {
    fn new(document: Arc<Document>) -> Self {
        let query = RwSignal::new(String::new());
        let tables = RwSignal::new(Arc::default());
        let ahead: StoredValue<Option<(Arc<SearchTables>, Index)>> = StoredValue::default();
        let index = Memo::new(move |_| {
            tables.with(|tables| {
                let made = ahead.try_update_value(Option::take).flatten();
                let made = made.filter(|(with, _)| Arc::ptr_eq(with, tables));
                Arc::new(made.map_or_else(|| Index::new(&document, tables), |(_, index)| index))
            })
        });
        let results = Memo::new(move |_| {
            query.with(|query| match query.trim() {
                "" => Results::default(),
                query => index.with(|index| Results::new(index, query)),
            })
        });
        let current = RwSignal::new(None);
        let is_aside = RwSignal::new(false);
        let shown = RwSignal::new(FIRST);
        let is_marked = RwSignal::new(false);
        let is_cut = RwSignal::new(false);
        Self { query, is_cut, tables, ahead, index, results, current, is_aside, shown, is_marked }
    }

    /// Looks for something else.
    pub fn look_for(&self, query: &Query) {
        self.shown.set(FIRST);
        self.current.set(None);
        self.is_aside.set(false);
        self.is_cut.set(query.is_cut());
        self.query.set(query.text().into());
    }
}
