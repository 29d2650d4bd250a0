// The first load over a slow network with a slowed processor, beside a plain page of the same text in the
// same run: when the text is there, when the program is, when a search answers; and a second visit.

import { EXPLORER, launch, measured, ROUNDS, slowWithNetwork } from "./browser.mjs";
import { servePlain } from "./plain.mjs";

const QUERY = "人工智能";

const browser = await launch();
const plain = await servePlain(EXPLORER);
const rounds = [];
for (let round = 0; round < ROUNDS; round += 1) {
  rounds.push({
    plain: await visit(plain.address),
    styledByFile: await visit(plain.styledByFile),
    explorer: await visit(EXPLORER, QUERY),
  });
}
await plain.stop();
await chart();
await browser.close();

const of = (from) => rounds.map(from);
const times = (key) => of(({ plain, explorer }) => explorer[key] / plain[key]);
measured("plain page: bytes on the wire", "KiB", of(({ plain }) => plain.bytes / 1024));
measured("first load: bytes on the wire", "KiB", of(({ explorer }) => explorer.bytes / 1024), 70);
measured("first load: requests", "", of(({ explorer }) => explorer.requests), 6);
measured("plain page: text visible", "ms", of(({ plain }) => plain.visible));
measured("plain page, its style in a file: text visible, times the plain page", "×",
  of(({ plain, styledByFile }) => styledByFile.visible / plain.visible));
measured("first load: text visible", "ms", of(({ explorer }) => explorer.visible));
measured("first load: text visible, times the plain page", "×", times("visible"), 1.05);
measured("first load: program ready", "ms", of(({ explorer }) => explorer.ready));
measured("first load: a search typed at once answers", "ms", of(({ explorer }) => explorer.answered));
measured("first load: layout shift", "", of(({ explorer }) => explorer.shift), 0);
measured("first load: blocking time", "ms", of(({ explorer }) => explorer.blocking), 20);
measured("second visit: text visible", "ms", of(({ explorer }) => explorer.visibleAgain));
measured("second visit: text visible, times the plain page", "×", times("visibleAgain"), 1.1);

/**
 * Opens the address with an empty cache, and once more with a full one. Where there is something to search
 * for, a third reader searches at once; the results move the page, so what the others see is measured without.
 */
async function visit(address, query) {
  const [first, again] = await opened(address, 2);
  const [searched] = query ? await opened(address, 1, query) : [{}];
  return { ...first, visibleAgain: again.visible, answered: searched.answered };
}

/** Opens the address so many times in one browser. */
async function opened(address, times, query) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "zh-CN" });
  const seen = [];
  while (seen.length < times) seen.push(await open(context, address, query));
  await context.close();
  return seen;
}

async function open(context, address, query) {
  const page = await context.newPage();
  const session = await slowWithNetwork(page);
  let [bytes, requests] = [0, 0];
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += encodedDataLength > 0 ? 1 : 0;
  });
  await page.addInitScript(observe, query);
  await page.goto(address, { waitUntil: "load" });
  if (query) await page.waitForFunction(() => window.seen.answered > 0, undefined, { timeout: 60_000 });
  await page.waitForLoadState("networkidle");
  const seen = await page.evaluate(() => window.seen);
  await page.close();
  return { ...seen, bytes, requests };
}

/** Runs in the page before its own scripts: notes what happens when, and types the query as soon as there is a box. */
function observe(query) {
  const seen = { visible: 0, ready: 0, answered: 0, shift: 0, blocking: 0 };
  window.seen = seen;
  const watch = (type, then) => new PerformanceObserver((list) => list.getEntries().forEach(then)).observe({ type, buffered: true });
  watch("paint", ({ name, startTime }) => { if (name === "first-contentful-paint") seen.visible = startTime; });
  watch("layout-shift", ({ value, hadRecentInput }) => { if (!hadRecentInput) seen.shift += value; });
  watch("longtask", ({ duration }) => { seen.blocking += duration - 50; });
  let hasTyped = false;
  new MutationObserver(() => {
    const box = document.getElementById("query");
    if (query && box && !hasTyped) {
      hasTyped = true;
      box.value = query;
      box.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
    if (!seen.ready && document.documentElement?.dataset.ready !== undefined) seen.ready = performance.now();
    if (!seen.answered && document.querySelector("#results a")) seen.answered = performance.now();
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

/** What a reader fetches for the first chart, once it is pointed at. */
async function chart() {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
  await page.goto(EXPLORER);
  await page.waitForSelector("html[data-ready]");
  await page.waitForLoadState("networkidle");
  const requests = [];
  page.on("requestfinished", (request) => requests.push(request));
  const figure = page.locator("[data-chart]").first();
  await figure.hover();
  await figure.locator("canvas").first().waitFor();
  const sizes = await Promise.all(requests.map((request) => request.sizes()));
  const bytes = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
  measured("first chart: bytes of bodies", "KiB", [bytes / 1024]);
  measured("first chart: requests", "", [requests.length]);
}
