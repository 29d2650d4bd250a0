//! A brief of the choice: its definition, its targets, its passages by part, what applies to all.

use maud::{Markup, html};

use super::passages;
use crate::brief::Brief;
use crate::document::Target;
use crate::state::place_in_part;

/// The brief, with the ways to take it along. While nothing is chosen: what to do.
#[must_use]
pub fn brief(brief: &Brief<'_>) -> String {
    let page = html! {
        header.brief-head {
            h1 #brief-title tabindex="-1" {
                @if brief.of.is_empty() { "一页简报" } @else { (brief.of) }
            }
            @if brief.of.is_empty() {
                p { "请先在“筛选”中选择产业、地区或政策工具。" }
            } @else {
                p.brief-source { "摘自《" (brief.document.title) "》" }
                (ways_out())
            }
        }
        @if !brief.of.is_empty() { (sections(brief)) }
    };
    page.into_string()
}

fn ways_out() -> Markup {
    html! {
        div.brief-ways {
            button type="button" data-print { "打印" }
            @for (format, name) in [("csv", "CSV"), ("md", "Markdown"), ("json", "JSON")] {
                button type="button" data-save=(format) aria-label={ "下载" (name) } { (name) }
            }
        }
    }
}

fn sections(brief: &Brief<'_>) -> Markup {
    let document = brief.document;
    html! {
        @if !brief.definitions.is_empty() {
            section {
                h2 { "界定" }
                @for extract in &brief.definitions {
                    blockquote.brief-definition {
                        @for sentence in passages::sentences(extract) { p { (sentence) } }
                        footer { (passages::heading(document, extract)) }
                    }
                }
            }
        }
        section {
            h2 { "目标" }
            @if brief.targets.is_empty() {
                p.hint { "文件没有专门为它写明目标。" }
            } @else {
                ul.brief-targets { @for each in &brief.targets { (target(each)) } }
            }
        }
        section {
            h2 { "相关段落" }
            @if brief.parts.is_empty() { p.hint { "除上述界定外，没有其他段落。" } }
            @for (part, extracts) in &brief.parts {
                h3 { (part) }
                (passages::list(document, extracts))
            }
        }
        @if !brief.instruments.is_empty() {
            section {
                h2 { "适用于各产业的政策工具" }
                p.hint { "下列条文谈到政策工具而未点名任何产业。" }
                dl.brief-instruments {
                    @for (term, extracts) in &brief.instruments {
                        div {
                            dt { (term.name) }
                            @for extract in extracts {
                                @let id = &extract.block.id;
                                dd {
                                    a.passages-place href={ "#" (id) } {
                                        (place_in_part(document, id).unwrap_or_default())
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn target(target: &Target) -> Markup {
    html! {
        li {
            strong { (target.figure) }
            " " (target.name)
            span.hint {
                @match target.year { Some(year) => { "（" (year) "年）" } None => "（未写年份）" }
            }
            a href={ "#" (target.span.block) } { "“" (target.span.quote) "”" }
        }
    }
}
