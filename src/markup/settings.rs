//! How the reader wants the page to look: size, colours, keys.

use maud::{Markup, html};

use crate::language::Page;

/// The panel. The loader applies what is chosen, and keeps it in this browser.
pub(super) fn settings(say: &Page) -> Markup {
    let sizes = [
        ("1", say.size_usual),
        ("1.25", say.size_large),
        ("1.5", say.size_larger),
        ("2", say.size_largest),
    ];
    let themes =
        [("auto", say.colours_system), ("light", say.colours_light), ("dark", say.colours_dark)];
    html! {
        (choices(say.size, "size", &sizes))
        (choices(say.colours, "theme", &themes))
        fieldset {
            legend { (say.keys) }
            label { input type="checkbox" name="keys" checked; (say.keys_single) }
        }
        p.hint { (say.keys_which) }
    }
}

/// A choice of one; the first is the usual one.
fn choices(legend: &str, name: &str, values: &[(&str, &str)]) -> Markup {
    html! {
        fieldset {
            legend { (legend) }
            @for (index, (value, words)) in values.iter().enumerate() {
                label {
                    input type="radio" name=(name) value=(value) checked[index == 0];
                    (words)
                }
            }
        }
    }
}
