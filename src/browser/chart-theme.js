// The look of all charts, for the live ones in the page and the pictures drawn at build time.

/** The tokens of style/tokens.css that charts speak. */
export const TOKENS = ["accent", "ink", "ground", "hairline", "field", "edge", "shade-2"];

/** The faces of pictures, which know nothing of the page. Single quotes, since they stand in attributes. */
const CHINESE = "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif";

/** The same by the language of the page: in English a Latin face comes first. */
export const FACES = { zh: CHINESE, en: `'Segoe UI',Roboto,'Helvetica Neue',Arial,'Noto Sans',${CHINESE}` };

/** An ECharts theme in these colours. A figure is drawn in the accent, its ground in neutral. */
export function theme({ accent, ink, ground, hairline, field, edge }, fontFamily) {
  const text = { color: ink, fontFamily, fontSize: 14 };
  const label = { ...text, textBorderWidth: 0 };
  return {
    color: [accent],
    textStyle: text,
    tooltip: {
      backgroundColor: ground,
      borderColor: hairline,
      borderWidth: 1,
      textStyle: { ...text, width: 280, overflow: "breakAll" },
    },
    // Names are short; a longer one is whole in the table and when it is pointed at.
    categoryAxis: { axisLine: { show: false }, axisLabel: { ...text, fontSize: 13, width: 176, overflow: "truncate" } },
    valueAxis: { axisLine: { lineStyle: { color: edge } } },
    bar: {
      label,
      backgroundStyle: { color: field },
      itemStyle: { color: accent },
    },
    scatter: { label: { ...label, distance: 10 }, itemStyle: { color: accent } },
    sunburst: {
      // The page leads on from a click.
      nodeClick: false,
      // Clockwise in the order of the text.
      sort: null,
      itemStyle: { color: field, borderColor: ground, borderWidth: 1 },
      emphasis: { focus: "none" },
      label: {
        ...label,
        fontSize: 13,
        rotate: 0,
        minAngle: 8,
        // Behind the first word of a name comes its title, for which there is no room.
        formatter: ({ name }) => name.split(" ", 1)[0],
      },
    },
  };
}
