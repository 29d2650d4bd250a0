//! The bar within the thumb's reach on a phone.

use leptos::prelude::*;

/// Opens the sheets and leads to the targets. The sheets are popovers: they open, and close by
/// Esc, by a tap beside them and by the back gesture, without the program.
#[component]
pub(super) fn Bar() -> impl IntoView {
    view! {
        <div class="bar">
            <button type="button" popovertarget="outline">"目录"</button>
            <button type="button" popovertarget="filter">"产业"</button>
            <a href="#targets">"目标"</a>
        </div>
    }
}
