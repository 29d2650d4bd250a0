//! The years as points on a line from the top down, each with what it promises beside it.

use charming::Chart;
use charming::component::{Axis, Grid};
use charming::datatype::{CompositeValue, DataPointItem};
use charming::element::{
    AxisLabel, AxisLine, AxisTick, AxisType, Label, LabelPosition, SplitLine, Tooltip, Trigger,
};
use charming::series::Scatter;

use super::timeline::{Moment, Timeline};
use crate::language::Language;

/// The option. The line is the axis; a year is as far from the next as it is away.
pub(super) fn option(timeline: &Timeline<'_>, language: Language) -> Chart {
    let years = timeline.moments.iter().map(|moment| moment.year);
    let (first, last) = (years.clone().min().unwrap_or(0), years.max().unwrap_or(0));
    let points: Vec<DataPointItem> =
        timeline.moments.iter().map(|moment| point(moment, language)).collect();
    let label = Label::new().show(true).position(LabelPosition::Right).formatter("{@[2]}");
    Chart::new()
        .grid(Grid::new().left(16).right(0).top(0).bottom(0))
        .tooltip(Tooltip::new().trigger(Trigger::Item).formatter("{b}"))
        .x_axis(Axis::new().type_(AxisType::Value).show(false).min(0).max(1))
        .y_axis(
            Axis::new()
                .type_(AxisType::Value)
                .inverse(true)
                .min(i32::from(first) - 1)
                .max(i32::from(last) + 1)
                .axis_line(AxisLine::new().show(true))
                .axis_tick(AxisTick::new().show(false))
                .axis_label(AxisLabel::new().show(false))
                .split_line(SplitLine::new().show(false)),
        )
        .series(Scatter::new().name("moments").symbol_size(14).label(label).data(points))
}

/// A point: where it stands, and what stands beside it. Its name is what the tooltip shows.
fn point(moment: &Moment<'_>, language: Language) -> DataPointItem {
    let place = vec![
        CompositeValue::from(0),
        CompositeValue::from(i32::from(moment.year)),
        CompositeValue::from(format!(
            "{}{}{}",
            moment.year,
            language.pick("年  ", "  "),
            moment.label(language)
        )),
    ];
    let promised: Vec<&str> = moment.targets.iter().map(|target| &*target.span.quote).collect();
    let name = match &*promised {
        [] => match language {
            Language::Zh => {
                format!("《{}》：{}", moment.document.title_short, moment.said(language))
            }
            Language::En => {
                format!("{}: {}", moment.document.name_in(language), moment.said(language))
            }
        },
        promised => promised.join("；"),
    };
    DataPointItem::new(CompositeValue::Array(place)).name(name)
}
