//! The bar within the thumb's reach on a phone, and the way out of the sheets that it opens.

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

/// The button at the foot of a sheet that closes it.
#[component]
pub(super) fn CloseSheet(
    /// The id of the sheet.
    sheet: &'static str,
    /// What the button says.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    view! {
        <button type="button" class="sheet-close" popovertarget=sheet popovertargetaction="hide">
            {label}
        </button>
    }
}
