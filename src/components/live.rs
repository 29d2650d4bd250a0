//! HTML that follows a signal.

use leptos::prelude::*;

/// HTML that is written anew as often as it changes. All components are made of it, so that the program carries the
/// code for one kind of element.
#[component]
pub(super) fn Live(
    /// What stands there, as HTML.
    html: Signal<String>,
) -> impl IntoView {
    view! { <div class="live" inner_html=html></div> }
}
