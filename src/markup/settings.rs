//! How the reader wants the page to look: size, colours, keys.

use maud::{Markup, html};

/// The panel. The loader applies what is chosen, and keeps it in this browser.
pub(super) fn settings() -> Markup {
    html! {
        (choices("字号", "size", &[("1", "标准"), ("1.25", "大"), ("1.5", "更大"), ("2", "最大")]))
        (choices("颜色", "theme", &[("auto", "随系统"), ("light", "浅色"), ("dark", "深色")]))
        fieldset {
            legend { "快捷键" }
            label { input type="checkbox" name="keys" checked; "单键快捷键" }
        }
        p.hint { "/ 搜索，j 下一条，k 上一条，Esc 返回" }
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
