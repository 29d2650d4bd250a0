//! What became of an earlier document in a later one: the passages of both, joined by lines.

use std::collections::BTreeMap;

use maud::{Markup, html};

use crate::document::{Document, Link, Places, Relation, Span, Surroundings, page_of};
use crate::language::{Language, Page};
use crate::state::{Compared, Evolution, View, place, sentence};

use super::target::figure;
use super::{original, titled};

/// The document beside its companions, whole without the program.
#[must_use]
pub fn evolution(document: &Document, surroundings: &Surroundings) -> Markup {
    let language = surroundings.language;
    let say = Page::of(language);
    let all = Evolution::all(document, &surroundings.companions);
    html! {
        h1 #evolution-title .matrix-title tabindex="-1" { (say.comparison) }
        nav.matrix-tabs aria-label=(say.back) {
            a href="#text" data-view=(View::Read.name()) { (say.back_to_text) }
        }
        @if all.is_empty() { p { (say.not_compared) } }
        @else if let Some(unofficial) = language.unofficial() { p.unofficial { (unofficial) } }
        @for (number, evolution) in all.iter().enumerate() {
            (Beside::new(evolution, document, number, language).section())
        }
    }
}

/// Two documents beside each other, on the page of one of them.
struct Beside<'a> {
    evolution: &'a Evolution<'a>,
    present: &'a Document,
    number: usize,
    language: Language,
    say: &'a Page,
    /// The blocks of the earlier and the later document.
    places: [Places<'a>; 2],
    /// How many links each block of the earlier and of the later document has.
    counts: [BTreeMap<&'a str, usize>; 2],
}

impl<'a> Beside<'a> {
    fn new(
        evolution: &'a Evolution<'a>,
        present: &'a Document,
        number: usize,
        language: Language,
    ) -> Self {
        let mut counts = [BTreeMap::new(), BTreeMap::new()];
        for link in &evolution.links {
            let to = link.to.as_ref().map(|to| &*to.span.block);
            for (counts, block) in counts.iter_mut().zip([Some(&*link.from.block), to]) {
                if let Some(block) = block {
                    *counts.entry(block).or_default() += 1;
                }
            }
        }
        let places = [evolution.earlier, evolution.later].map(Places::new);
        Self { evolution, present, number, language, say: Page::of(language), places, counts }
    }

    /// Which of the two documents it is.
    fn side_of(&self, document: &Document) -> usize {
        usize::from(document.id != self.evolution.earlier.id)
    }

    fn section(&self) -> Markup {
        let Self { language, say, .. } = *self;
        let Evolution { earlier, later, links } = self.evolution;
        let groups = format!("ties-{}", self.number);
        html! {
            div.ties {
                h2 { (self.name(earlier)) (say.and) (self.name(later)) }
                p.ties-lead {
                    strong { (say.by_editor_alone) }
                    (language.links(links.len()))
                }
                (self.legend())
                p.ties-ways {
                    label for={ (groups) "-by" } { (say.group_by) }
                    select id={ (groups) "-by" } data-groups=(groups) disabled {
                        option value="theme" { (say.by_theme) }
                        option value="relation" { (say.by_relation) }
                    }
                }
                p.ties-told role="status" {}
                div id=(groups) {
                    @for theme in self.evolution.themes() {
                        section.ties-group {
                            h3 lang=[language.of_chinese()] { (theme.name) }
                            ul { @for link in theme.links { (self.tie(link)) } }
                        }
                    }
                }
                (self.figures())
            }
        }
    }

    /// The name of one of the documents.
    fn name(&self, document: &Document) -> Markup {
        titled(document.name_in(self.language), self.language)
    }

    /// That a document has nothing on the matter.
    fn none_in(&self, document: &Document) -> Markup {
        html! { (self.name(document)) (self.say.no_counterpart_in) }
    }

    fn legend(&self) -> Markup {
        html! {
            dl.ties-legend {
                @for relation in Relation::ALL {
                    div {
                        dt.tie-line data-relation=(relation.as_str()) {
                            span { (relation.word(self.language)) }
                        }
                        @let count = self.evolution.count(relation);
                        dd { (self.language.links_of(count, relation.meaning(self.language))) }
                    }
                }
            }
        }
    }

    /// A link: both passages, what ties them, and why.
    fn tie(&self, link: &Link) -> Markup {
        let Evolution { earlier, later, .. } = self.evolution;
        html! {
            li.tie data-theme=(link.theme) data-relation=(link.relation.word(self.language)) {
                (self.side(earlier, Some(&link.from)))
                (line(link.relation, self.language))
                (self.side(later, link.to.as_ref().map(|to| &to.span)))
                p.tie-note { (original(&link.note, self.language)) }
            }
        }
    }

    /// A passage, in its sentence; that there is none.
    fn side(&self, document: &Document, span: Option<&Span>) -> Markup {
        let Some(span) = span else {
            return html! { p.tie-side data-none { (self.none_in(document)) } };
        };
        html! {
            div.tie-side data-passage={ (document.id) "#" (span.block) } {
                blockquote lang=(document.lang) { (in_its_sentence(&self.places[self.side_of(document)], span)) }
                (self.way(document, &span.block))
                @let ties = self.ties_of(document, &span.block);
                @if ties > 1 {
                    button.tie-all type="button" aria-pressed="false" {
                        (self.language.only_links(ties))
                    }
                }
            }
        }
    }

    /// How many links the passage has.
    fn ties_of(&self, document: &Document, block: &str) -> usize {
        self.counts[self.side_of(document)].get(block).copied().unwrap_or_default()
    }

    /// The way to a passage, on the page or on that of its document.
    fn way(&self, document: &Document, block: &str) -> Markup {
        let page = match document.id == self.present.id {
            true => String::new(),
            false => page_of(&document.id, self.language),
        };
        html! {
            a.tie-place href={ (page) "#" (block) } {
                (original(document.name_in(self.language), self.language))
                " · " (place(&self.places[self.side_of(document)], block, self.language).unwrap_or_default())
            }
        }
    }

    /// The figures of the earlier document, beside what the later one says on the same matter.
    fn figures(&self) -> Markup {
        let Evolution { earlier, later, .. } = self.evolution;
        let figures = self.evolution.figures();
        html! {
            @if !figures.is_empty() {
                section.ties-group {
                    h2 {
                        (match self.language {
                            Language::Zh => html! { (self.name(earlier)) "中的数字与目标" },
                            Language::En => html! { "Numbers and targets of " (self.name(earlier)) },
                        })
                    }
                    p.ties-lead {
                        (match self.language {
                            Language::Zh => html! {
                                "右边是" (self.name(later)) "就同一件事的原文，依据上面的对照；没有对照的不补。"
                            },
                            Language::En => html! {
                                "Beside each stands what " (self.name(later)) " says on the same matter, by the \
                                 links above. Where there is no link, nothing is added."
                            },
                        })
                    }
                    ul { @for each in &figures { (self.compared(each)) } }
                }
            }
        }
    }

    fn compared(&self, compared: &Compared<'_>) -> Markup {
        let Compared { target, ground, links } = compared;
        let Evolution { earlier, later, .. } = self.evolution;
        html! {
            li.tie {
                div.tie-side {
                    p.tie-figure { (figure(target, self.language)) }
                    p.tie-name { (original(target.name_in(self.language), self.language)) }
                    blockquote lang=(earlier.lang) { (target.span.quote) }
                    (self.way(earlier, &target.span.block))
                }
                p.tie-line { span { (ground.map_or(self.say.no_link, |ground| ground.word(self.language))) } }
                div.tie-side data-none[links.iter().all(|link| link.to.is_none())] {
                    @for link in links {
                        @if let Some(to) = &link.to {
                            blockquote lang=(later.lang) { mark { (to.span.quote) } }
                            (self.way(later, &to.span.block))
                        } @else {
                            p { (self.none_in(later)) }
                        }
                    }
                    @if links.is_empty() { p { (self.say.no_link_marked) } }
                }
            }
        }
    }
}

/// The line between two passages, with their relation.
fn line(relation: Relation, language: Language) -> Markup {
    html! { p.tie-line data-relation=(relation.as_str()) { span { (relation.word(language)) } } }
}

/// The words in their sentence.
fn in_its_sentence(places: &Places<'_>, span: &Span) -> Markup {
    let text = places.block(&span.block).map_or("", |block| &*block.text);
    let Some((start, end)) = sentence(text, span) else {
        return html! { mark { (span.quote) } };
    };
    let words = |from: usize, to: usize| -> String {
        text.chars().skip(from).take(to.saturating_sub(from)).collect()
    };
    html! { (words(start, span.start)) mark { (span.quote) } (words(span.end, end)) }
}
