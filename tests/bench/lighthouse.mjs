// What Lighthouse finds in a page of the site: the scores, each audit that fails, and the number of elements.
// `node tests/bench/lighthouse.mjs ADDRESS…`: `cargo xtask bench lighthouse` serves the site, and names in LIGHTHOUSE
// the folder in which the package is installed.

import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { SWITCHES } from "../chromium.mjs";

/** Its categories, and the score that each should have. */
const GOALS = { accessibility: 1, "best-practices": 1, seo: 1, performance: undefined };
/** The most elements that a page should have. */
const ELEMENTS = 2500;
/** How often each page is audited. */
const ROUNDS = 3;
/** From this score on Lighthouse's own report counts an audit as passed. */
const PASSED = 0.9;
/** How many of the places that an audit names are shown. */
const SHOWN = 5;

const from = createRequire(join(process.env.LIGHTHOUSE, "package.json"));
const load = (name) => import(pathToFileURL(from.resolve(name)));
const { default: lighthouse } = await load("lighthouse");
const { launch } = await load("chrome-launcher");

for (const address of process.argv.slice(2)) {
  const results = [];
  while (results.length < ROUNDS) results.push(await audited(address));
  print(address, results);
}

/** One audit, in a browser of its own. */
async function audited(address) {
  const browser = await launch({ chromePath: process.env.CHROMIUM, chromeFlags: ["--headless=new", ...SWITCHES] });
  try {
    const flags = { port: browser.port, logLevel: "error", onlyCategories: Object.keys(GOALS), throttlingMethod: "devtools" };
    const { lhr } = await lighthouse(address, flags);
    if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
    return lhr;
  } finally {
    browser.kill();
  }
}

function print(address, results) {
  console.log(`\nLighthouse ${results[0].lighthouseVersion}, ${address}, ${ROUNDS} times\n`);
  for (const [category, goal] of Object.entries(GOALS)) {
    row(results.map(({ categories }) => categories[category].score), category, goal && `goal ${goal}`, (median) => goal && median < goal);
  }
  const elements = results.map(({ audits }) => audits["dom-size"].numericValue);
  row(elements, "elements", `goal ≤ ${ELEMENTS}`, (median) => median > ELEMENTS);
  console.log("");
  for (const [category, failures] of failed(results)) {
    for (const { times, audit } of failures) {
      console.log(`${category}: ${audit.title} (${audit.id}, ${times} of ${ROUNDS} times)`);
      for (const line of details(audit)) console.log(`    ${line}`);
    }
  }
}

/** A figure: its median, the least and the most, and its goal. */
function row(figures, name, goal, hasMissed) {
  const sorted = figures.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  const notes = [goal, hasMissed(median) && "missed"].filter(Boolean).join(", ");
  console.log(`${String(median).padStart(8)} ${`${sorted[0]} to ${sorted.at(-1)}`.padStart(14)}  ${name}${notes && ` (${notes})`}`);
}

/** The audits that fail, by category, each with how often and as it was the last time. */
function failed(results) {
  return Object.keys(GOALS).map((category) => {
    const failures = new Map();
    for (const { categories, audits } of results) {
      for (const { id } of categories[category].auditRefs) {
        const audit = audits[id];
        const hasFailed = audit.scoreDisplayMode === "error" || (audit.score !== null && audit.score < PASSED);
        if (hasFailed) failures.set(id, { audit, times: (failures.get(id)?.times ?? 0) + 1 });
      }
    }
    return [category, [...failures.values()]];
  });
}

/** What an audit says beside its title: its figure, why it fails, and places. */
function details({ displayValue, explanation, errorMessage, details }) {
  const places = (details?.items ?? []).slice(0, SHOWN).map(place);
  return [displayValue, explanation, errorMessage, ...places].filter(Boolean);
}

function place({ node, source, url, label }) {
  const words = [node?.selector, node?.snippet, source, url, label];
  return words.filter((word) => typeof word === "string").join("  ");
}
