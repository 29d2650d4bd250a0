//! Targets as bars, each under its own name: readable at any width.

use charming::Chart;
use charming::component::{Axis, Grid};
use charming::datatype::{CompositeValue, DataPointItem};
use charming::element::{AxisType, Label, LabelPosition, SplitLine, Tooltip, Trigger};
use charming::series::Bar;

use super::{Counts, Shares};
use crate::document::Target;
use crate::language::Language;

/// Shares as bars towards 100 %.
pub(super) fn of_shares(shares: &Shares<'_>, language: Language) -> Chart {
    option(&shares.targets, language, Axis::new().max(100), Bar::new().show_background(true))
}

/// Counts as bars.
pub(super) fn of_counts(counts: &Counts<'_>, language: Language) -> Chart {
    option(&counts.targets, language, Axis::new(), Bar::new())
}

/// The option. A category is a target. It has two bars: one without a length, which carries the
/// name as its label, and under it the value itself.
fn option(targets: &[&Target], language: Language, values: Axis, bar: Bar) -> Chart {
    let subjects: Vec<String> =
        targets.iter().map(|target| Shares::subject(target, language)).collect();
    let names = targets.iter().map(|target| point(target, language, 0.0));
    let lengths = targets.iter().map(|target| point(target, language, Shares::value(target)));
    Chart::new()
        .grid(Grid::new().left(0).right(0).top(0).bottom(0))
        .tooltip(Tooltip::new().trigger(Trigger::Item).formatter("{b}"))
        .x_axis(
            values
                .type_(AxisType::Value)
                .show(false)
                .min(0)
                .split_line(SplitLine::new().show(false)),
        )
        .y_axis(Axis::new().type_(AxisType::Category).show(false).inverse(true).data(subjects))
        .series(
            named(Bar::new(), "subject", "{@[1]}")
                .bar_gap("0%")
                .bar_width(24)
                .data(names.collect::<Vec<_>>()),
        )
        .series(named(bar, "value", "{@[2]}").bar_width(18).data(lengths.collect::<Vec<_>>()))
}

fn named(bar: Bar, name: &str, label: &str) -> Bar {
    let label = Label::new().show(true).position(LabelPosition::Right).formatter(label);
    bar.name(name).label(label)
}

/// A bar of this length: length, category and figure in words. Its name, which the tooltip shows,
/// is the sentence.
fn point(target: &Target, language: Language, length: f64) -> DataPointItem {
    let dimensions = vec![
        CompositeValue::from(length),
        CompositeValue::from(Shares::subject(target, language)),
        CompositeValue::from(target.in_words(language)),
    ];
    DataPointItem::new(CompositeValue::Array(dimensions)).name(target.span.quote.clone())
}
