//! The weights as stacked bars, a row a term: from left to right the parts, ever lighter.

use charming::Chart;
use charming::component::{Axis, Grid};
use charming::datatype::{CompositeValue, DataPointItem};
use charming::element::{
    AxisLabel, AxisTick, AxisType, ItemStyle, Label, LabelPosition, SplitLine, Tooltip, Trigger,
};
use charming::series::Bar;

use super::weights::{Said, Weight, Weights, short_name};
use crate::language::Language;

/// Room for the longest name, in CSS pixels.
const NAMES: i32 = 160;

/// Room for the sums behind the bars, with their units and without.
const SUMS: [i32; 2] = [96, 80];

/// The option. A category is a term, a series a part; the last one has no length, and carries the
/// sum as its label.
pub(super) fn option(weights: &Weights<'_>, language: Language) -> Chart {
    let names: Vec<String> =
        weights.rows.iter().map(|row| row.term.name_in(language).into()).collect();
    let [with_units, without] = SUMS;
    let sums_room = language.pick(with_units, without);
    let chart = Chart::new()
        .grid(Grid::new().left(NAMES).right(sums_room).top(0).bottom(0))
        .tooltip(Tooltip::new().trigger(Trigger::Item).formatter("{b}"))
        .x_axis(
            Axis::new().type_(AxisType::Value).show(false).split_line(SplitLine::new().show(false)),
        )
        .y_axis(
            Axis::new()
                .type_(AxisType::Category)
                .inverse(true)
                .axis_tick(AxisTick::new().show(false))
                .axis_label(AxisLabel::new().interval(0))
                .data(names),
        );
    let steps = weights.parts.len().max(2) as f64 - 1.0;
    let parts = weights.parts.iter().enumerate().map(|(at, part)| {
        let part = short_name(weights.document, *part, language);
        let points = weights.rows.iter().map(|row| point(row, &part, row.parts[at], language));
        let style = ItemStyle::new().opacity(1.0 - 0.75 * at as f64 / steps);
        bar(&part).item_style(style).data(points.collect::<Vec<_>>())
    });
    let sums = weights.rows.iter().map(|row| sum(row, language)).collect::<Vec<_>>();
    let label = Label::new().show(true).position(LabelPosition::Right).formatter("{@[2]}");
    parts.fold(chart, Chart::series).series(bar("sum").label(label).data(sums))
}

fn bar(name: &str) -> Bar {
    Bar::new().name(name).stack("parts").bar_width(14)
}

fn point(row: &Weight<'_>, part: &str, said: Said, language: Language) -> DataPointItem {
    let name = row.term.name_in(language);
    let Said { passages, characters } = said;
    let told = match language {
        Language::Zh => {
            let is_number = part.chars().count() == 1;
            let part = if is_number { format!("第{part}部分") } else { part.into() };
            format!("{name}，{part}：{passages}段，{characters}字")
        }
        Language::En => format!("{name}, {part}: {}", said.in_words(language)),
    };
    item(row, passages, "", told, language)
}

fn sum(row: &Weight<'_>, language: Language) -> DataPointItem {
    let name = row.term.name_in(language);
    let (said, total) = (row.total().in_words(language), row.total());
    // Beside a bar there is room for the numbers alone.
    let label = language.pick(said.clone(), format!("{} / {}", total.passages, total.characters));
    item(row, 0, &label, format!("{name}{}{said}", language.pick("：", ": ")), language)
}

/// A bar: length, category and label; its name is what the tooltip shows.
fn item(
    row: &Weight<'_>,
    length: usize,
    label: &str,
    told: String,
    language: Language,
) -> DataPointItem {
    let dimensions = vec![
        CompositeValue::from(length as f64),
        CompositeValue::from(row.term.name_in(language).to_owned()),
        CompositeValue::from(label.to_owned()),
    ];
    DataPointItem::new(CompositeValue::Array(dimensions)).name(told)
}
