//! A brief of the choice: its definition, its targets, its passages by part, what is said of its group, what applies
//! to all.

use maud::{Markup, html};

use super::{original, passages};
use crate::brief::Brief;
use crate::document::{Document, Places, Target};
use crate::language::{Language, Page, Program};
use crate::state::{Level, place_in_part};

/// The brief, with the ways to take it along. While nothing is chosen: what to do.
#[must_use]
pub fn brief(brief: &Brief<'_>) -> String {
    whole(brief, &ways_out(brief.language)).into_string()
}

/// The brief as a page of its own, with the way to the text where the same is chosen, which is at this address.
#[must_use]
pub fn brief_of_page(brief: &Brief<'_>, address: &str) -> Markup {
    let Brief { language, document, .. } = *brief;
    let way = html! { p { a href=(address) { (Page::of(language).in_the_text) } } };
    html! {
        section.brief lang=(language.name(&document.lang, language.tag())) { (whole(brief, &way)) }
    }
}

fn whole(brief: &Brief<'_>, ways: &Markup) -> Markup {
    let language = brief.language;
    let say = Program::of(language);
    html! {
        header.brief-head {
            h1 #brief-title tabindex="-1" {
                @if brief.of.is_empty() { (say.brief) } @else { (original(&brief.of, language)) }
            }
            @if brief.of.is_empty() {
                p { (say.choose_first) }
            } @else {
                @let Document { title, title_en, .. } = brief.document;
                p.brief-source {
                    (say.taken_from)
                    (original(&language.title(language.name(title, title_en)), language))
                }
                @if let Some(unofficial) = language.unofficial() { p.unofficial { (unofficial) } }
                (ways)
            }
        }
        @if !brief.of.is_empty() { (sections(brief)) }
    }
}

fn ways_out(language: Language) -> Markup {
    html! {
        div.brief-ways {
            button type="button" data-print { (Program::of(language).print) }
            @for (format, name) in [("csv", "CSV"), ("md", "Markdown"), ("json", "JSON")] {
                button type="button" data-save=(format) aria-label=(language.save(name)) { (name) }
            }
        }
    }
}

fn sections(brief: &Brief<'_>) -> Markup {
    let Brief { document, language, .. } = *brief;
    let say = Program::of(language);
    let places = &Places::new(document);
    html! {
        @if !brief.definitions.is_empty() {
            section {
                h2 { (say.definition) }
                @for extract in &brief.definitions {
                    blockquote.brief-definition {
                        @for sentence in passages::sentences(extract) {
                            p lang=[language.of_chinese()] { (sentence) }
                        }
                        footer { (passages::heading(places, extract, language)) }
                    }
                }
            }
        }
        section {
            h2 { (say.targets) }
            @if brief.targets.is_empty() {
                p.hint { (say.no_targets) }
            } @else {
                ul.brief-targets { @for (each, level) in &brief.targets { (target(each, *level, language)) } }
            }
        }
        section {
            h2 { (say.passages) }
            @if brief.parts.is_empty() { p.hint { (say.no_passages) } }
            @for (part, extracts) in &brief.parts {
                h3 { (original(part, language)) }
                (passages::list(places, extracts, language))
            }
        }
        @if !brief.of_groups.is_empty() {
            section data-level=(Level::Group.as_str()) {
                h2 { (original(&language.as_group(&brief.groups), language)) }
                (passages::list(places, &brief.of_groups, language))
            }
        }
        @if !brief.apart.is_empty() {
            section data-level=(Level::Paragraph.as_str()) {
                h2 { (say.apart) }
                p.hint { (say.apart_why) }
                (passages::list(places, &brief.apart, language))
            }
        }
        @if !brief.instruments.is_empty() {
            section {
                h2 { (say.instruments) }
                p.hint { (say.instruments_why) }
                dl.brief-instruments {
                    @for (term, extract, more) in &brief.instruments {
                        div {
                            dt { (original(term.name_in(language), language)) }
                            dd {
                                @for sentence in passages::sentences(extract) {
                                    span lang=[language.of_chinese()] { (sentence) } " "
                                }
                                @let id = &extract.block.id;
                                a.passages-place href={ "#" (id) } {
                                    (place_in_part(places, id, language).unwrap_or_default())
                                }
                                @if *more > 0 { span.hint { " " (language.more_of_it(*more)) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn target(target: &Target, level: Level, language: Language) -> Markup {
    html! {
        li {
            strong { (original(&target.figure, language)) }
            " " (original(target.name_in(language), language))
            span.hint {
                @match target.year {
                    Some(year) => (language.in_year(year)),
                    None => (Program::of(language).no_year),
                }
            }
            (passages::tag(level, language))
            a href={ "#" (target.span.block) } lang=[language.of_chinese()] { "“" (target.span.quote) "”" }
        }
    }
}
