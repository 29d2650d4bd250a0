//! The pages of a document's views: targets, comparison and matrices, and the brief of each term. Each is whole without
//! scripts; the page of the text fetches the first three when a reader turns to them.

use anyhow::Result;
use maud::{Markup, html};

use super::foot::foot;
use super::head::{About, Head};
use super::template::{self, Edit, LATER};
use super::{policy_tag, tags};
use crate::brief::Brief;
use crate::document::{Document, Surroundings, brief_page_of, page_of};
use crate::language::{Language, Page, titled};
use crate::markup::{Panel, brief_of_page, view_masthead};
use crate::state::{Choice, Matches, View, key};

/// A page of a document besides that of its text.
pub(super) struct ViewPage<'a> {
    document: &'a Document,
    shown: Shown,
}

/// What such a page shows.
enum Shown {
    /// A panel of the page of the text.
    Panel(Panel),
    /// The brief of a term, which is given as addresses have it.
    Brief(String),
}

/// The pages of all views of a document.
pub(super) fn all<'a>(document: &'a Document, surroundings: &Surroundings) -> Vec<ViewPage<'a>> {
    let panels = Panel::ALL.into_iter();
    let panels = panels.filter(|panel| panel.has_content(document, surroundings));
    let briefs = document
        .facets
        .iter()
        .flat_map(|facet| facet.terms.iter().map(|term| Shown::Brief(key(&facet.id, &term.id))));
    let shown = panels.map(Shown::Panel).chain(briefs);
    shown.map(|shown| ViewPage { document, shown }).collect()
}

impl ViewPage<'_> {
    /// Its address in a language, relative to the site.
    pub(super) fn address(&self, language: Language) -> String {
        match &self.shown {
            Shown::Panel(panel) => panel.page(self.document, language),
            Shown::Brief(key) => brief_page_of(&self.document.id, key, language),
        }
    }

    /// The page, by the template that Trunk has made.
    ///
    /// # Errors
    /// If the template lacks a place for something.
    pub(super) fn html(
        &self,
        surroundings: &Surroundings,
        head: Head<'_>,
        template: &str,
    ) -> Result<String> {
        let (document, language) = (self.document, surroundings.language);
        let (name, description, content) = self.content(surroundings);
        let of_document = language.name(&document.title, &document.title_en);
        let about = About {
            title: &titled(&name, of_document),
            description: &description,
            page: &|language| self.address(language),
            is_text: false,
        };
        let view = match self.shown {
            Shown::Panel(panel) => panel.first_view(),
            Shown::Brief(_) => View::Brief,
        };
        let in_other = self.address(language.other());
        let explorer = html! {
            div #explorer data-document=(document.id) data-static {
                header.masthead { (view_masthead(document, surroundings, view, &in_other)) }
                div.desk data-room=[view.room()] { main.room { (content) } }
            }
        };
        let policy = head.policy.map(|policy| policy_tag(policy).into_string());
        let tags = tags(document, language, &about, Some(head));
        let page = template::edit(
            template,
            &[
                ("html", Edit::Lang(language.tag())),
                ("meta[charset]", Edit::After(policy.unwrap_or_default())),
                ("title", Edit::Replace(tags.into_string())),
                (
                    "#explorer",
                    Edit::Replace(explorer.into_string() + &foot(head.settings).into_string()),
                ),
                ("script#document", Edit::Replace(String::new())),
            ],
        )?;
        let page = template::without(&page, &[LATER, "link#program", "link#program-glue"])?;
        let depth = self.address(language).matches('/').count();
        template::in_folder(&page, depth, &page_of(&document.id, language))
    }

    /// The name of what it shows, a description of it, and its content.
    fn content(&self, surroundings: &Surroundings) -> (String, String, Markup) {
        let (document, language) = (self.document, surroundings.language);
        let say = Page::of(language);
        match &self.shown {
            Shown::Panel(panel) => {
                let described = match panel {
                    Panel::Targets => say.targets_described,
                    Panel::Comparison => say.comparison_described,
                    Panel::Matrices => say.coverage_described,
                };
                let content = panel.whole(document, surroundings);
                let content = match panel {
                    Panel::Matrices => html! { div.matrices { (content) } },
                    Panel::Targets | Panel::Comparison => content,
                };
                (panel.name(say).into(), described.into(), content)
            }
            Shown::Brief(key) => {
                let mut choice = Choice::default();
                choice.toggle_key(key);
                let matches = Matches::new(document, &choice);
                let names = choice.in_words(document, language);
                // A word may be a term of several facets.
                let facet = key.split_once('=').and_then(|(facet, _)| document.facet(facet));
                let facet = facet.map_or("", |facet| facet.name_in(language));
                let title = match language {
                    Language::Zh => format!("{names}（{facet}）"),
                    Language::En => format!("{names} ({})", facet.to_lowercase()),
                };
                let counts = matches.level_counts().numbers();
                let found = language.found(&names, counts, matches.articles(document));
                let in_text = format!("{}?{key}", page_of(&document.id, language));
                let brief = Brief::new(document, &choice, language);
                (title, found, brief_of_page(&brief, &in_text))
            }
        }
    }
}
