//! What became of an earlier document in a later one: the passages of both, tied by lines.

use maud::{Markup, html};

use crate::document::{Document, Link, Relation, Span, page_of};
use crate::state::{Compared, Evolution, View, place, sentence};

use super::target::figure;

/// The document beside its companions, whole without the program.
#[must_use]
pub fn evolution(document: &Document, companions: &[Document]) -> String {
    let all = Evolution::all(document, companions);
    let page = html! {
        h1 #evolution-title .matrix-title tabindex="-1" { "沿革" }
        nav.matrix-tabs aria-label="返回" {
            a href="#text" data-view=(View::Read.name()) { "‹ 正文" }
        }
        @if all.is_empty() { p { "本网站没有为这份文件作对照。" } }
        @for (number, evolution) in all.iter().enumerate() {
            (Beside { evolution, present: document, number }.section())
        }
    };
    page.into_string()
}

/// Two documents beside each other, on the page of one of them.
struct Beside<'a> {
    evolution: &'a Evolution<'a>,
    present: &'a Document,
    number: usize,
}

impl Beside<'_> {
    fn section(&self) -> Markup {
        let Evolution { earlier, later, links } = self.evolution;
        let groups = format!("ties-{}", self.number);
        html! {
            div.ties {
                h2 { "《" (earlier.title_short) "》与《" (later.title_short) "》" }
                p.ties-lead {
                    strong { "编者所作的对照，不是文件本身的说法。" }
                    "共" (links.len()) "处，两边都照录原文。"
                }
                (self.legend())
                p.ties-ways {
                    label for={ (groups) "-by" } { "分组：" }
                    select id={ (groups) "-by" } data-groups=(groups) disabled {
                        option value="theme" { "按主题" }
                        option value="relation" { "按关系" }
                    }
                }
                p.ties-told role="status" {}
                div id=(groups) {
                    @for theme in self.evolution.themes() {
                        section.ties-group {
                            h3 { (theme.name) }
                            ul { @for link in theme.links { (self.tie(link)) } }
                        }
                    }
                }
                (self.figures())
            }
        }
    }

    fn legend(&self) -> Markup {
        html! {
            dl.ties-legend {
                @for relation in Relation::ALL {
                    div {
                        dt.tie-line data-relation=(relation.as_str()) { span { (relation.word()) } }
                        dd { (self.evolution.count(relation)) "处。" (relation.meaning()) "。" }
                    }
                }
            }
        }
    }

    /// A link: both passages, what ties them, and why.
    fn tie(&self, link: &Link) -> Markup {
        let Evolution { earlier, later, .. } = self.evolution;
        html! {
            li.tie data-theme=(link.theme) data-relation=(link.relation.word()) {
                (self.side(earlier, Some(&link.from)))
                (line(link.relation))
                (self.side(later, link.to.as_ref().map(|to| &to.span)))
                p.tie-note { (link.note) }
            }
        }
    }

    /// A passage, in its sentence; that there is none.
    fn side(&self, document: &Document, span: Option<&Span>) -> Markup {
        let Some(span) = span else {
            return html! { p.tie-side data-none { "《" (document.title_short) "》未见对应" } };
        };
        html! {
            div.tie-side data-passage={ (document.id) "#" (span.block) } {
                blockquote lang=(document.lang) { (in_its_sentence(document, span)) }
                (self.way(document, &span.block))
                @let ties = self.ties_of(document, &span.block);
                @if ties > 1 {
                    button.tie-all type="button" aria-pressed="false" {
                        "只看这一段的" (ties) "处对照"
                    }
                }
            }
        }
    }

    /// How many links the passage has.
    fn ties_of(&self, document: &Document, block: &str) -> usize {
        let Evolution { earlier, links, .. } = self.evolution;
        let is_its = |link: &&&Link| match document.id == earlier.id {
            true => link.from.block == block,
            false => link.to.as_ref().is_some_and(|to| to.span.block == block),
        };
        links.iter().filter(is_its).count()
    }

    /// The way to a passage, on the page or on that of its document.
    fn way(&self, document: &Document, block: &str) -> Markup {
        let page = match document.id == self.present.id {
            true => String::new(),
            false => page_of(&document.id),
        };
        html! {
            a.tie-place href={ (page) "#" (block) } {
                (document.title_short) " · " (place(document, block).unwrap_or_default())
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
                    h2 { "《" (earlier.title_short) "》中的数字与目标" }
                    p.ties-lead {
                        "右边是《" (later.title_short) "》就同一件事的原文，依据上面的对照；没有对照的不补。"
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
                    p.tie-figure { (figure(target)) }
                    p.tie-name { (target.name) }
                    blockquote lang=(earlier.lang) { (target.span.quote) }
                    (self.way(earlier, &target.span.block))
                }
                p.tie-line { span { (ground.map_or("没有对照", |ground| ground.word())) } }
                div.tie-side data-none[links.iter().all(|link| link.to.is_none())] {
                    @for link in links {
                        @if let Some(to) = &link.to {
                            blockquote lang=(later.lang) { mark { (to.span.quote) } }
                            (self.way(later, &to.span.block))
                        } @else {
                            p { "《" (later.title_short) "》未见对应" }
                        }
                    }
                    @if links.is_empty() { p { "编者没有标出对应" } }
                }
            }
        }
    }
}

/// The line between two passages, with their relation.
fn line(relation: Relation) -> Markup {
    html! { p.tie-line data-relation=(relation.as_str()) { span { (relation.word()) } } }
}

/// The words in their sentence.
fn in_its_sentence(document: &Document, span: &Span) -> Markup {
    let text = document.block(&span.block).map_or("", |block| &*block.text);
    let Some((start, end)) = sentence(text, span) else {
        return html! { mark { (span.quote) } };
    };
    let words = |from: usize, to: usize| -> String {
        text.chars().skip(from).take(to.saturating_sub(from)).collect()
    };
    html! { (words(start, span.start)) mark { (span.quote) } (words(span.end, end)) }
}
