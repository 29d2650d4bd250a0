//! What stands around the text: the masthead, and on a phone the bar with the ways into the sheets.

use maud::{Markup, html};

use super::passage_menu::{passage_menu, selection_menu};
use super::settings::settings;
use crate::document::Document;
use crate::state::{MATRICES, View};

/// The masthead, with a link past it for keyboards.
#[must_use]
pub fn masthead(document: &Document) -> String {
    let masthead = html! {
        a.skip href="#text" { "跳到正文" }
        a.masthead-name href="#text" { "政策导览" }
        span.masthead-document { (document.title_short) }
        nav.views aria-label="视图" {
            a href="#text" data-view=(View::Read.name()) aria-current="page" { "正文" }
            a href="#targets" data-view=(View::Targets.name()) { "目标" }
            a href={ "#" (MATRICES[0].id) } data-view=(MATRICES[0].id) { "分布" }
        }
        div.search role="search" {
            input #query .search-box type="search" aria-label="搜索全文" placeholder="搜索：字词或拼音"
                autocomplete="off" spellcheck="false" enterkeyhint="search" maxlength="100";
            kbd.search-key aria-hidden="true" { "/" }
        }
        button.settings-open type="button" popovertarget="settings" aria-label="显示设置" { "Aa" }
        div #progress .progress aria-hidden="true" {}
    };
    masthead.into_string()
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
pub fn overlays() -> String {
    let overlays = html! {
        div #settings .menu .settings popover="auto" role="dialog" aria-label="显示设置" { (settings()) }
        div #passage-menu .menu popover="auto" role="dialog" aria-labelledby="passage-place" {
            (passage_menu())
        }
        div #selection-menu .selection-menu role="group" aria-label="所选文字" hidden {
            (selection_menu())
        }
        nav.bar aria-label="常用" { (bar()) }
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
