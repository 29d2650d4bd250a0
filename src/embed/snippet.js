// The code that a host copies into a page.

import { addressOf, FACETS } from "./address.js";

/**
 * The code for one of the ways (`frame`, `script`, `element`): `wanted` is what `addressOf` takes, with
 * the `page`, a `label` and a `height`, in CSS pixels or `auto`; `root` is the address of the site.
 */
export function snippetOf(way, wanted, root) {
  return way === "element" ? elementOf(wanted, root) : frameOf(wanted, root, way === "script");
}

function frameOf(wanted, root, hasScript) {
  const isTall = hasScript && wanted.height === "auto";
  const frame = tag("iframe", {
    src: addressOf(wanted.page, wanted),
    title: wanted.label,
    width: "100%",
    height: isTall ? undefined : wanted.height === "auto" ? "600" : wanted.height,
    "data-policy-explorer": isTall,
    loading: isTall ? undefined : "lazy",
  });
  return `${frame}</iframe>${isTall ? `\n${scriptOf(root)}` : ""}`;
}

function elementOf(wanted, root) {
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, wanted[facet]]));
  const element = tag("policy-explorer", {
    src: wanted.page,
    section: wanted.section,
    view: wanted.view,
    ...facets,
    theme: wanted.theme,
    "font-scale": wanted.scale,
    height: wanted.height === "auto" ? undefined : wanted.height,
    tools: wanted.tools,
    label: wanted.label,
  });
  return `${element}\n  <a href="${escaped(wanted.page)}">${escaped(wanted.label)}</a>\n</policy-explorer>\n${scriptOf(root)}`;
}

function scriptOf(root) {
  return `<script src="${escaped(root)}embed.js" defer></script>`;
}

/** An opening tag: an attribute that is true has no value, one that is empty is left out. */
function tag(name, attributes) {
  const written = Object.entries(attributes)
    .filter(([, value]) => value)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escaped(value)}"`));
  return `<${name}${written.join("")}>`;
}

function escaped(text) {
  return String(text).replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
