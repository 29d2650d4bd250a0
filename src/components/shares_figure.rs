//! The chart of the shares of a year: a picture, and a table of the same figures.

use leptos::prelude::*;

use super::explorer::Explorer;
use crate::charts::{self, Shares};
use crate::document::Target;

/// The figure. The picture was drawn when the site was built; the program replaces it by a live
/// chart when the reader turns to it.
#[component]
pub(super) fn SharesFigure(
    /// The year by which the shares are to be reached.
    year: u16,
) -> impl IntoView {
    let document = Explorer::expect().document;
    let shares = Shares::all(&document).into_iter().find(|shares| shares.year == year)?;
    let rows = shares.targets.iter().map(|target| view! { <Row target=(*target).clone() /> });
    let chart = shares.id();
    let height = shares.height().to_string();
    Some(view! {
        <figure id="targets" class="chart" data-chart=chart.clone()>
            <figcaption class="chart-title">{shares.title()}</figcaption>
            <div class="chart-box">
                <picture>
                    <source
                        media="(max-width: 32rem)"
                        srcset=charts::path(&document.id, &format!("{chart}-narrow"), "svg")
                        width="340"
                        height=height.clone()
                    />
                    <img
                        class="chart-picture"
                        src=charts::path(&document.id, &chart, "svg")
                        alt=shares.description()
                        width="640"
                        height=height
                        loading="lazy"
                        decoding="async"
                    />
                </picture>
            </div>
            <table class="chart-table">
                <caption>"图中数据。文件只给出目标，没有给出基期数值。"</caption>
                <thead>
                    <tr>
                        <th scope="col">"目标"</th>
                        <th scope="col">"占"</th>
                        <th scope="col">"年份"</th>
                        <th scope="col" class="number">"数值"</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </figure>
    })
}

#[component]
fn Row(target: Target) -> impl IntoView {
    view! {
        <tr>
            <th scope="row"><a href=format!("#{}", target.span.block)>{target.name.clone()}</a></th>
            <td>{target.base.clone()}</td>
            <td class="year">{target.year}</td>
            <td class="number">{Shares::figure(&target)}</td>
        </tr>
    }
}
