//! What a reader must know of a document to trust it: who issued it, when, where its text and data
//! are, and how to check them.

use maud::{Markup, html};

use super::original;
use crate::document::{Document, Entry, Surroundings, file_of};
use crate::language::{Language, Page};

/// The block of facts, as official sites have it, folded.
pub(super) fn facts(document: &Document, surroundings: &Surroundings) -> Markup {
    let entry = surroundings.catalogue.entry(&document.id);
    // A guest may go by the id of a document of ours.
    let entry = entry.filter(|_| surroundings.foreign.is_none());
    let language = surroundings.language;
    let say = Page::of(language);
    let day = |day: &Option<String>| match day {
        Some(day) => language.day(day),
        None => say.not_said.to_owned(),
    };
    let fact = |name, value: &str| fact(name, value, language);
    html! {
        details #facts .facts lang=[language.of_interface()] {
            summary {
                @if surroundings.is_single { (say.facts) } @else { (say.facts_and_files) }
            }
            @if surroundings.foreign.is_some() { p.hint { (say.foreign_facts) } }
            dl {
                (fact(say.title, &document.title))
                @if language == Language::En { (fact(say.title_en, &document.title_en)) }
                (fact(say.issuer, &document.issuer))
                (fact(say.adopted, &day(&document.adopted)))
                (fact(say.published, &day(&document.published)))
                (fact(say.source, &document.source.name))
                @if let Some(note) = &document.source.note { (fact(say.note, note)) }
                (fact(say.schema, &document.schema))
                div.facts-print {
                    dt { (say.on_paper) }
                    dd.facts-files { button type="button" data-print { (say.print_or_save) } }
                }
                @if let Some(entry) = entry { (data(entry, surroundings.is_single, say)) }
                @if entry.is_some() && !surroundings.is_single {
                    div {
                        dt { (say.embed) }
                        dd.facts-files { a href="embedding/" { (say.embed_here) } }
                    }
                }
            }
            @if !document.corrections.is_empty() { (corrections(document, language)) }
        }
    }
}

fn fact(name: &str, value: &str, language: Language) -> Markup {
    html! { div { dt { (name) } dd { (original(value, language)) } } }
}

/// The checksum, and the files of the document's folder; a page that is one file has none beside it.
fn data(entry: &Entry, is_single: bool, say: &Page) -> Markup {
    let files = [
        ("source.txt", say.file_text),
        ("annotations.toml", say.file_annotations),
        ("document.json", say.file_data),
    ];
    html! {
        div { dt { (say.checksum) } dd { code { "SHA-256 " (entry.sha256) } } }
        @if !is_single {
            div {
                dt { (say.download) }
                dd.facts-files {
                    @for (file, name) in files {
                        a href=(file_of(&entry.id, file)) download={ (entry.id) "-" (file) } {
                            (name) " " (file)
                        }
                    }
                }
            }
        }
    }
}

/// What was mended in the source, told on request: an edited text is never passed off as the
/// original.
fn corrections(document: &Document, language: Language) -> Markup {
    let say = Page::of(language);
    html! {
        details.corrections lang=[language.of_interface()] {
            summary { (language.corrected(document.corrections.len())) }
            ul {
                @for correction in &document.corrections {
                    li {
                        (say.was) del { (original(&correction.before, language)) }
                        (say.is) ins { (original(&correction.after, language)) }
                        (say.because) (original(&correction.reason, language))
                    }
                }
            }
        }
    }
}
