// Binds ECharts to a figure: a canvas over the picture, in the colours of the page.

import { BarChart } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { TOKENS, theme } from "./chart-theme.js";

use([BarChart, CanvasRenderer, GridComponent, TooltipComponent]);

/**
 * Draws the option at this address into the figure and answers with a function that takes the
 * drawing away. The canvas has the size of the picture, so nothing in the page moves.
 */
export async function draw(figure, address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const { option } = await response.json();
  await document.fonts?.ready;

  const box = figure.querySelector(".chart-box");
  const picture = box.querySelector("img");
  const canvas = document.createElement("div");
  canvas.className = "chart-canvas";
  canvas.role = "img";
  canvas.ariaLabel = picture.alt;
  box.append(canvas);

  const chart = init(canvas, colours());
  const tooltip = { ...option.tooltip, renderMode: "richText", confine: true };
  const motion = matchMedia("(prefers-reduced-motion: no-preference)").matches;
  chart.setOption({ ...option, tooltip, animation: motion }, { notMerge: true });
  picture.setAttribute("aria-hidden", "true");

  const resized = new ResizeObserver(() => chart.resize());
  resized.observe(canvas);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const recolour = () => chart.setTheme(colours());
  dark.addEventListener("change", recolour);
  const chosen = new MutationObserver(recolour);
  chosen.observe(document.documentElement, { attributeFilter: ["data-theme"] });

  return () => {
    resized.disconnect();
    dark.removeEventListener("change", recolour);
    chosen.disconnect();
    chart.dispose();
    canvas.remove();
    picture.removeAttribute("aria-hidden");
  };
}

/** The theme in the present values of the page's tokens. */
function colours() {
  const style = getComputedStyle(document.documentElement);
  const value = (token) => style.getPropertyValue(`--${token}`).trim();
  return theme(Object.fromEntries(TOKENS.map((token) => [token, value(token)])), style.fontFamily);
}
