//! The filter: what a reader can choose, beside the text on a desk, a sheet on a phone.

use leptos::prelude::*;

use super::bar::CloseSheet;
use super::explorer::Explorer;
use crate::markup;
use crate::state::{Choice, Matches};

/// What stands in `<noscript>`: where scripts are on it is text and no element, so hydration must
/// not look into it.
const WITHOUT_SCRIPTS: &str = "<p class=\"hint\">筛选需要启用脚本；全文与目录不受影响。</p>";

/// The controls, each with its count.
#[component]
pub(super) fn Filter() -> impl IntoView {
    let Explorer { document, choice, matches, .. } = Explorer::expect();
    let close = Signal::derive(move || {
        if choice.with(Choice::is_empty) {
            return "关闭".to_owned();
        }
        format!("查看{}段", matches.with(Matches::count))
    });
    view! {
        <aside id="filter" class="filter sheet" popover="auto" aria-label="筛选">
            <div inner_html=markup::filter(&document)></div>
            <CloseSheet sheet="filter" label=close />
            <noscript inner_html=WITHOUT_SCRIPTS></noscript>
        </aside>
    }
}
