//! What stands around the text: the masthead, and on a phone the bar with the ways into the sheets.

use maud::{Markup, html};

use super::catalogue::catalogue;
use super::passage_menu::{passage_menu, selection_menu};
use super::settings::settings;
use crate::document::{Document, Surroundings};
use crate::state::{Evolution, MATRICES, View};

/// The masthead, with a link past it for keyboards.
#[must_use]
pub fn masthead(document: &Document, surroundings: &Surroundings) -> String {
    let masthead = html! {
        a.skip href="#text" { "跳到正文" }
        a.masthead-name href="#text" { "政策导览" }
        button.masthead-document type="button" popovertarget="documents"
            aria-label={ "换一个文件，现在是" (document.title_short) } {
            span { (document.title_short) }
        }
        nav.views aria-label="视图" {
            a href="#text" data-view=(View::Read.name()) aria-current="page" { "正文" }
            a href="#targets" data-view=(View::Targets.name()) { "目标" }
            a href={ "#" (MATRICES[0].id) } data-view=(MATRICES[0].id) { "分布" }
            @if is_compared(document, surroundings) { (way_to_evolution("沿革")) }
        }
        div.search role="search" {
            input #query .search-box type="search" aria-label="搜索全文" placeholder="搜索：字词或拼音"
                autocomplete="off" spellcheck="false" enterkeyhint="search" maxlength="100";
            kbd.search-key aria-hidden="true" { "/" }
        }
        @if !surroundings.is_single { a.masthead-embed href="embedding/" { "嵌入" } }
        button.settings-open type="button" popovertarget="settings" aria-label="显示设置" { "Aa" }
        div #progress .progress aria-hidden="true" {}
    };
    masthead.into_string()
}

/// Whether it stands beside another document.
fn is_compared(document: &Document, surroundings: &Surroundings) -> bool {
    !Evolution::all(document, &surroundings.companions).is_empty()
}

fn way_to_evolution(name: &str) -> Markup {
    html! { a href="#evolution" data-view=(View::Evolution.name()) { (name) } }
}

/// What is said above a document that isn't the site's own, as long as it is shown.
#[must_use]
pub fn banner(surroundings: &Surroundings) -> String {
    let Some(from) = &surroundings.foreign else { return String::new() };
    let banner = html! {
        strong { "这不是本网站发布的文件。" }
        span { "内容来自“" (from) "”，未经本网站核实。" }
        a href="./" { "回到本网站的文件" }
    };
    banner.into_string()
}

/// What says that the program doesn't run, where nothing else can say so: without scripts at once; with
/// them after some seconds, by the style alone, unless the loader takes it away (`style/components/notice.css`).
#[must_use]
pub fn unstarted() -> String {
    let rest = html! {
        "搜索、筛选与动态图表不可用，全文、目录和数据表不受影响。"
        a href="" { "重新载入" }
    };
    let unstarted = html! {
        noscript {
            p.unscripted { "脚本没有运行：浏览器已停用，或嵌入它的页面不允许。" (rest) }
        }
        p #unstarted { "页面的程序没有运行：可能网络中断、网站刚刚更新，或浏览器较旧。" (rest) }
    };
    unstarted.into_string()
}

/// The ways through what the search found.
#[must_use]
pub fn search_steps() -> String {
    let steps = html! {
        button type="button" data-step="-1" aria-label="上一处" { "‹" }
        button type="button" data-step="1" aria-label="下一处" { "›" }
        button.search-list type="button" data-list { "列表" }
        button type="button" data-end { "结束搜索" }
    };
    steps.into_string()
}

/// What lies over the page: the panels that open on demand, and the bar within the thumb's reach.
#[must_use]
pub fn overlays(document: &Document, surroundings: &Surroundings) -> String {
    let present = surroundings.foreign.is_none().then_some(&*document.id);
    let overlays = html! {
        div #documents .menu .documents popover="auto" role="dialog" aria-label="文件" {
            (catalogue(surroundings, present))
            @if is_compared(document, surroundings) {
                p.catalogue-evolution { (way_to_evolution("沿革：两份文件逐处对照")) }
            }
        }
        div #settings .menu .settings popover="auto" role="dialog" aria-label="显示设置" { (settings()) }
        div #passage-menu .menu popover="auto" role="dialog" aria-labelledby="passage-place" {
            (passage_menu())
        }
        div #selection-menu .selection-menu role="group" aria-label="所选文字" hidden {
            (selection_menu())
        }
        nav.bar aria-label="常用" { (bar()) }
        p.embed-source {
            span lang=(document.lang) { "《" (document.title) "》" }
            span { "来源：" (document.source.name) }
            a href="./" target="_blank" { "在政策导览中打开" }
        }
    };
    overlays.into_string()
}

/// The ways into the sheets. They are popovers: they open, and close by Esc, by a tap beside them and
/// by the back gesture, without the program.
fn bar() -> Markup {
    html! {
        button type="button" popovertarget="outline" { "目录" }
        button type="button" popovertarget="filter" { "产业" }
        a href="#targets" data-view=(View::Targets.name()) { "目标" }
        button type="button" data-search { "搜索" }
    }
}

/// The button at the foot of a sheet that closes it.
pub(super) fn close_sheet(sheet: &str) -> Markup {
    html! {
        button.sheet-close type="button" popovertarget=(sheet) popovertargetaction="hide" { "关闭" }
    }
}
