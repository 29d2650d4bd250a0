//! The shares as bars towards 100 %, each under its own name: readable at any width.

use charming::Chart;
use charming::component::{Axis, Grid};
use charming::datatype::{CompositeValue, DataPointItem};
use charming::element::{AxisType, Label, LabelPosition, SplitLine, Tooltip, Trigger};
use charming::series::Bar;

use super::Shares;
use crate::document::Target;

/// The option. A category is a target. It has two bars: one without a length, which carries the
/// name as its label, and under it the share itself, against a ground that stands for 100 %.
pub(super) fn option(shares: &Shares<'_>) -> Chart {
    let subjects: Vec<String> =
        shares.targets.iter().map(|target| Shares::subject(target)).collect();
    let names = shares.targets.iter().map(|target| point(target, 0.0));
    let values = shares.targets.iter().map(|target| point(target, Shares::value(target)));
    Chart::new()
        .grid(Grid::new().left(0).right(0).top(0).bottom(0))
        .tooltip(Tooltip::new().trigger(Trigger::Item).formatter("{b}"))
        .x_axis(
            Axis::new()
                .type_(AxisType::Value)
                .show(false)
                .min(0)
                .max(100)
                .split_line(SplitLine::new().show(false)),
        )
        .y_axis(Axis::new().type_(AxisType::Category).show(false).inverse(true).data(subjects))
        .series(
            bar("subject", "{@[1]}").bar_gap("0%").bar_width(24).data(names.collect::<Vec<_>>()),
        )
        .series(
            bar("share", "{@[2]}")
                .bar_width(18)
                .show_background(true)
                .data(values.collect::<Vec<_>>()),
        )
}

fn bar(name: &str, label: &str) -> Bar {
    let label = Label::new().show(true).position(LabelPosition::Right).formatter(label);
    Bar::new().name(name).label(label)
}

/// A bar of this length: length, category and figure in words. Its name, which the tooltip shows,
/// is the sentence.
fn point(target: &Target, length: f64) -> DataPointItem {
    let dimensions = vec![
        CompositeValue::from(length),
        CompositeValue::from(Shares::subject(target)),
        CompositeValue::from(Shares::figure(target)),
    ];
    DataPointItem::new(CompositeValue::Array(dimensions)).name(target.span.quote.clone())
}
