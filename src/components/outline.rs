//! The outline: every part and article as a link, with the number of passages that match.

use leptos::prelude::*;

use super::bar::CloseSheet;
use super::explorer::Explorer;
use crate::markup;

/// The outline: beside the text on a desk, a sheet on a phone.
#[component]
pub(super) fn Outline() -> impl IntoView {
    let document = Explorer::expect().document;
    view! {
        <nav id="outline" class="outline sheet" popover="auto" aria-label="目录">
            <p class="panel-title" aria-hidden="true">"目录"</p>
            <ol class="outline-parts" inner_html=markup::outline(&document)></ol>
            <CloseSheet sheet="outline" label="关闭" />
        </nav>
    }
}
