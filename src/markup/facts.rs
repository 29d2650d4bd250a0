//! What a reader must know of a document to trust it: who issued it, when, where its text and data
//! are, and how to check them.

use maud::{Markup, html};

use crate::document::{Document, Entry, Surroundings, file_of};

/// The block of facts, as official sites have it, folded.
pub(super) fn facts(document: &Document, surroundings: &Surroundings) -> Markup {
    let entry = surroundings.catalogue.entry(&document.id);
    // A guest may go by the id of a document of ours.
    let entry = entry.filter(|_| surroundings.foreign.is_none());
    let none = || "文中没有写明".to_owned();
    html! {
        details #facts .facts {
            summary { @if surroundings.is_single { "文件信息" } @else { "文件信息与数据下载" } }
            dl {
                (fact("标题", &document.title))
                (fact("发文机关", &document.issuer))
                (fact("通过日期", &document.adopted.clone().unwrap_or_else(none)))
                (fact("发布日期", &document.published.clone().unwrap_or_else(none)))
                (fact("来源", &document.source.name))
                @if let Some(note) = &document.source.note { (fact("说明", note)) }
                (fact("数据版本", &document.schema))
                @if let Some(entry) = entry { (data(entry, surroundings.is_single)) }
                @if entry.is_some() && !surroundings.is_single {
                    div { dt { "嵌入" } dd.facts-files { a href="embedding/" { "放进别的网页：做一段嵌入代码" } } }
                }
            }
        }
    }
}

fn fact(name: &str, value: &str) -> Markup {
    html! { div { dt { (name) } dd { (value) } } }
}

/// The checksum, and the files of the document's folder; a page that is one file has none beside it.
fn data(entry: &Entry, is_single: bool) -> Markup {
    let files =
        [("source.txt", "文本"), ("annotations.toml", "编者标注"), ("document.json", "数据")];
    html! {
        div { dt { "数据校验" } dd { code { "SHA-256 " (entry.sha256) } } }
        @if !is_single {
            div {
                dt { "下载" }
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
