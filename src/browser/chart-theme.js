// The look of all charts, for the live ones in the page and the pictures drawn at build time.

/** The tokens of style/tokens.css that charts speak. */
export const TOKENS = ["accent", "ink", "ground", "hairline", "field"];

/** An ECharts theme in these colours. A share is drawn in the accent, its ground in neutral. */
export function theme({ accent, ink, ground, hairline, field }, fontFamily) {
  const text = { color: ink, fontFamily, fontSize: 14 };
  return {
    color: [accent],
    textStyle: text,
    tooltip: {
      backgroundColor: ground,
      borderColor: hairline,
      borderWidth: 1,
      textStyle: { ...text, width: 280, overflow: "breakAll" },
    },
    categoryAxis: { axisLine: { show: false }, axisLabel: { ...text, fontSize: 13 } },
    bar: {
      label: { ...text, textBorderWidth: 0 },
      backgroundStyle: { color: field },
      itemStyle: { color: accent },
    },
  };
}
