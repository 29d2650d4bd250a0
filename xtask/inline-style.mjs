// Makes the style of a page in a shadow root of that of the page: what is said of the document is said of the
// element `.page`, lengths follow neither the host's size of text nor its window, and the tokens that a host may
// set are taken from it.
//
// node xtask/inline-style.mjs first.css style.css > inline.css

import { readFile } from "node:fs/promises";
import process from "node:process";
import postcss from "postcss";

/** The tokens that a host may set, as `--pe-accent` and so on. */
const THEMABLE = ["accent", "on-accent", "accent-wash", "ground", "field", "ink", "ink-quiet", "hairline", "edge",
  "face-text", "face-title", "face-part", "face-article", "leading-text", "measure"];
/** CSS pixels: the browsers' usual size. */
const REM = 16;

const pixels = (text) => text.replace(/(?<![\w.-])(\d*\.?\d+)rem\b/g, (_, number) => `${Number(number) * REM}px`);

const [first, style] = await Promise.all(
  process.argv.slice(2).map(async (file) => postcss.parse(await readFile(file, "utf8"))),
);
style.walkRules((rule) => {
  // The steps of an animation are no elements.
  if (rule.parent.name?.endsWith("keyframes")) return;
  rule.selector = rule.selector
    .replace(/:root(?![\w-])/g, ".page")
    .replace(/:target(?![\w-])/g, ".is-target")
    .replace(/(^|[\s,>+~(])html(?![\w-])/g, "$1.page")
    .replace(/(^|[\s,>+~(])body(?![\w-])/g, "$1.page-body");
});
style.walkAtRules("media", (rule) => {
  if (/^\s*\((min|max)-width:[^()]*\)\s*$/.test(rule.params)) Object.assign(rule, { name: "container", params: pixels(rule.params) });
});
// A page is the host's to print.
style.walkAtRules("page", (rule) => void rule.remove());
style.walkDecls((declaration) => {
  declaration.value = pixels(declaration.value).replace(/\b100vw\b/g, "100cqi");
  const token = declaration.prop.slice(2);
  if (declaration.prop.startsWith("--") && THEMABLE.includes(token)) {
    declaration.value = `var(--pe-${token}, ${declaration.value})`;
  }
});
process.stdout.write(`${first}${style}`);
