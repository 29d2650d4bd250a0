// What becomes of a chart's option before it is drawn: its colours, and what the filter leaves out.

/** How visible a datum is that the filter leaves out. */
const FAINT = 0.25;

/** The index of the datum of the first row: a sunburst counts its root. */
export function firstOf({ series }) {
  return series[0].type === "sunburst" ? 1 : 0;
}

/** The option with the names of tokens where it names colours replaced by these. */
export function resolved(option, colours) {
  return JSON.parse(JSON.stringify(option), (key, value) => (key === "color" ? (colours[value] ?? value) : value));
}

/** The option with the data of these rows faint: `off` has a value a row, in the order of the table. */
export function dimmed(option, off) {
  if (!off.includes(true)) return option;
  let at = 0;
  const dim = (datum, isOff) => ({
    ...datum,
    ...(isOff && { itemStyle: { ...datum.itemStyle, opacity: FAINT }, label: { ...datum.label, opacity: FAINT } }),
  });
  const dimTree = (node) => ({ ...dim(node, off[at++]), children: node.children?.map(dimTree) });
  const series = option.series.map((each) => ({
    ...each,
    data: each.type === "sunburst" ? each.data.map(dimTree) : each.data.map((datum, row) => dim(datum, off[row])),
  }));
  return { ...option, series };
}
