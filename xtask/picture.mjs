// Draws the charts of a folder as SVG pictures: <chart>.json becomes <chart>.svg and
// <chart>-narrow.svg, <chart>.en.json likewise. Usage: node picture.mjs FOLDER TOKENS.css

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BarChart, ScatterChart, SunburstChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { resolved } from "../src/browser/chart-option.js";
import { FACES, TOKENS, theme } from "../src/browser/chart-theme.js";

// What ECharts warns of is a fault of the option or of this script: it ends the build.
for (const level of ["warn", "error"]) {
  console[level] = (...words) => {
    throw new Error(words.join(" "));
  };
}

use([BarChart, ScatterChart, SunburstChart, GridComponent, SVGRenderer]);

/** Widths in CSS pixels: a desk's text column and a phone's. */
const WIDTHS = { "": 640, "-narrow": 340 };

const [folder, tokensFile] = process.argv.slice(2);
const css = readFileSync(tokensFile, "utf8");
const style = colourRules(css);

for (const file of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
  const { height, option } = JSON.parse(readFileSync(join(folder, file), "utf8"));
  for (const [suffix, width] of Object.entries(WIDTHS)) {
    const picture = draw(option, FACES[/\.en\.json$/.test(file) ? "en" : "zh"], width, height);
    writeFileSync(join(folder, file.replace(/((?:\.en)?)\.json$/, `${suffix}$1.svg`)), picture);
  }
}

/** The picture. A colour in it is the name of a token, which the style at its head resolves. */
function draw(option, faces, width, height) {
  // A picture has no tooltip, in its option or by its theme.
  const { tooltip: _, ...look } = theme(placeholders(), faces);
  const { tooltip: __, ...still } = resolved(option, placeholders());
  const chart = init(null, look, { renderer: "svg", ssr: true, width, height });
  chart.setOption({ ...still, animation: false });
  const svg = chart.renderToSVGString();
  // An instance that is not disposed of keeps node from ending.
  chart.dispose();
  return slim(attributes(svg), faces).replace(/(<svg[^>]*>)/, `$1<style>${style}</style>`);
}

/** The picture without what only ECharts reads, and with its one face said once. */
function slim(svg, faces) {
  const face = ` font-family="${faces}"`;
  const bare = svg
    .replace(/ (ecmeta_\w+|class|xmlns:xlink|version|baseProfile)="[^"]*"/g, "")
    .replace(/><\/(path|rect)>/g, "/>")
    .replaceAll(face, "");
  return bare.includes("<text") ? bare.replace("<svg", `<svg${face}`) : bare;
}

/** The picture with attributes instead of styles, which a policy may forbid; ECharts' own are for pointers. */
function attributes(svg) {
  const attribute = (declaration) => {
    const [name, ...value] = declaration.split(":");
    return `${name.trim()}="${value.join(":").trim()}"`;
  };
  const still = svg.replace(/<style ?><!\[CDATA\[.*?<\/style>/s, "");
  return still.replace(/style="([^"]*)"/g, (_, declarations) =>
    declarations.split(";").filter((each) => each.trim()).map(attribute).join(" "),
  );
}

/** A colour for each token that nothing else uses. */
function placeholders() {
  return Object.fromEntries(TOKENS.map((token, index) => [token, placeholder(index)]));
}

function placeholder(index) {
  return `#a1b2c${index}`;
}

/** Rules that give each placeholder its token's colour, by day and by night. */
function colourRules(css) {
  const rules = { day: "", night: "" };
  for (const [index, token] of TOKENS.entries()) {
    const colours = css.match(
      new RegExp(`--${token}: var\\(--day, (?<day>#[0-9a-f]{6})\\) var\\(--night, (?<night>#[0-9a-f]{6})\\);`),
    );
    if (!colours) {
      throw new Error(`${tokensFile} has no --${token}: var(--day, #1a2b3c) var(--night, #1a2b3c);`);
    }
    for (const [time, value] of Object.entries(colours.groups)) {
      rules[time] += `[fill="${placeholder(index)}"]{fill:${value}}[stroke="${placeholder(index)}"]{stroke:${value}}`;
    }
  }
  return `${rules.day}@media(prefers-color-scheme:dark){${rules.night}}`;
}
