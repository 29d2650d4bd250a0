// Binds ECharts to a figure: a canvas over the picture, in the colours of the page.

import { BarChart, ScatterChart, SunburstChart } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { dimmed, firstOf, resolved } from "./chart-option.js";
import { TOKENS, theme } from "./chart-theme.js";

use([BarChart, ScatterChart, SunburstChart, CanvasRenderer, GridComponent, TooltipComponent]);

/**
 * Draws the option into the figure and answers with a function that takes the drawing away. The canvas
 * has the size of the picture, so nothing in the page moves. A datum is a row of the figure's table:
 * that says where it leads, and whether the filter leaves it out.
 */
export async function draw(figure, option) {
  await document.fonts?.ready;

  const box = figure.querySelector(".chart-box");
  const rows = [...figure.querySelectorAll("tbody tr")];
  const canvas = document.createElement("div");
  canvas.className = "chart-canvas";
  box.append(canvas);

  const chart = init(canvas, colours());
  const show = () => chart.setOption(living(option, rows), { notMerge: true });
  show();
  const takeKeysAway = walkByKeys(chart, option, box, rows);
  chart.on("click", (datum) => lead(rows[datum.dataIndex - firstOf(option)]));

  const resized = new ResizeObserver(() => chart.resize());
  resized.observe(canvas);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const recolour = () => {
    chart.setTheme(colours());
    show();
  };
  dark.addEventListener("change", recolour);
  const chosen = new MutationObserver(recolour);
  chosen.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  const filtered = new MutationObserver(show);
  filtered.observe(figure, { subtree: true, attributeFilter: ["data-off"] });

  return () => {
    for (const observer of [resized, chosen, filtered]) observer.disconnect();
    dark.removeEventListener("change", recolour);
    takeKeysAway();
    chart.dispose();
    canvas.remove();
  };
}

/** The option as it is drawn now: in the page's colours, what the filter leaves out faint. */
function living(option, rows) {
  const off = rows.map((row) => row.hasAttribute("data-off"));
  const tooltip = { ...option.tooltip, renderMode: "richText", confine: true };
  const animation = matchMedia("(prefers-reduced-motion: no-preference)").matches;
  return { ...resolved(dimmed(option, off), palette()), tooltip, animation };
}

/** Follows the link of a row. */
function lead(row) {
  row?.querySelector("a")?.click();
}

/** Lets arrow keys go from datum to datum, each with its tooltip, which is spoken too. */
function walkByKeys(chart, option, box, rows) {
  const seriesIndex = option.series.length - 1;
  const spoken = document.createElement("p");
  spoken.className = "hidden";
  spoken.setAttribute("role", "status");
  box.after(spoken);
  let at = -1;
  const hide = () => {
    chart.dispatchAction({ type: "hideTip" });
    spoken.textContent = "";
    at = -1;
  };
  const turn = (event) => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step) {
      event.preventDefault();
      at = Math.min(Math.max(at + step, 0), rows.length - 1);
      chart.dispatchAction({ type: "showTip", seriesIndex, dataIndex: at + firstOf(option) });
      spoken.textContent = [...rows[at].cells].map((cell) => cell.textContent.trim()).filter(Boolean).join("，");
    } else if (event.key === "Enter") {
      lead(rows[at]);
    } else if (event.key === "Escape") {
      hide();
    }
  };
  box.addEventListener("keydown", turn);
  box.addEventListener("blur", hide);
  return () => {
    box.removeEventListener("keydown", turn);
    box.removeEventListener("blur", hide);
    spoken.remove();
  };
}

/** The present values of the page's tokens. */
function palette() {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(TOKENS.map((token) => [token, style.getPropertyValue(`--${token}`).trim()]));
}

/** The theme in them. */
function colours() {
  return theme(palette(), getComputedStyle(document.documentElement).fontFamily);
}
