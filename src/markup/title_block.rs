//! The document's title, its dates and source, and what the editor mended.

use maud::{Markup, html};

use super::facts::facts;
use super::panel::way_to;
use super::translated;
use crate::charts::Structure;
use crate::document::{Document, INDUSTRY, Section, SectionKind, Surroundings, id};
use crate::language::Page;
use crate::state::View;

/// The title block as the source has it.
pub(super) fn title_block(document: &Document, surroundings: &Surroundings) -> Markup {
    html! {
        div.title-block {
            h1 id=(id::TITLE) tabindex="-1" { @for phrase in &document.title_phrases { (phrase) wbr; } }
            (translated(Some(&document.title_en), surroundings.language))
            @for (number, line) in (1..).zip(document.title_lines()) {
                p.title-line id=(id::title_line(number)) { (line.text) }
            }
            @if let Some(unofficial) = surroundings.language.unofficial() {
                p.unofficial lang=[surroundings.language.of_interface()] { (unofficial) }
            }
            (introduction(document, surroundings))
            (facts(document, surroundings))
        }
    }
}

/// How long the text is, what can be done with it here, and three ways in.
fn introduction(document: &Document, surroundings: &Surroundings) -> Markup {
    let language = surroundings.language;
    let say = Page::of(language);
    let characters = Structure::new(document).characters();
    let sections = document.sections.iter().flat_map(Section::walk);
    let articles = sections.filter(|(_, each)| each.kind == SectionKind::Article).count();
    let has_industries = document.facet(INDUSTRY).is_some();
    let targets = document.targets.iter().filter(|target| target.kind.is_target()).count();
    html! {
        div.introduction lang=[language.of_interface()] {
            p { (language.introduction(characters, articles, has_industries && targets > 0)) }
            nav.ways-in aria-label=(say.ways_in) {
                @if has_industries {
                    a href="#filter" data-open="filter" { (say.my_industry) }
                }
                @if targets > 0 {
                    a href=(way_to(View::Targets, document, surroundings)) data-view=(View::Targets.name()) {
                        (language.all_targets(targets))
                    }
                }
                a href="#facts" data-open="facts" { (say.download_or_print) }
            }
        }
    }
}
