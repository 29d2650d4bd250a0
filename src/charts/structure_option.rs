//! The structure as a sunburst: the widest sections within, then narrower ones, then blocks.

use charming::Chart;
use charming::element::{ItemStyle, Label, Tooltip, Trigger};
use charming::series::{Sunburst, SunburstLevel, SunburstNode};

use super::structure::{Node, Structure};
use crate::language::Language;

/// The option. What is longest has the colour of what matters; the theme gives the others theirs,
/// and labels them with the first word of their names.
pub(super) fn option(structure: &Structure<'_>, language: Language) -> Chart {
    let longest = structure.longest().map(|node| node.id.as_str());
    let data: Vec<SunburstNode> =
        structure.nodes.iter().map(|node| shown(node, longest, language)).collect();
    let told = language.pick("{b}：{c}字", "{b}: {c} characters");
    let ring = |from: &str, to: &str| SunburstLevel::new().r0(from).r(to);
    Chart::new().tooltip(Tooltip::new().trigger(Trigger::Item).formatter(told)).series(
        Sunburst::new()
            .name("structure")
            .radius(("0%", "100%"))
            .levels(vec![
                SunburstLevel::new(),
                ring("18%", "50%"),
                ring("50%", "82%"),
                ring("82%", "100%").label(Label::new().show(false)),
            ])
            .data(data),
    )
}

fn shown(node: &Node, longest: Option<&str>, language: Language) -> SunburstNode {
    let shown = SunburstNode::new(node.name(language))
        .value(node.characters as f64)
        .children(node.children.iter().map(|child| shown(child, longest, language)).collect());
    match longest == Some(&*node.id) {
        true => shown.item_style(ItemStyle::new().color("shade-2")),
        false => shown,
    }
}
