// What the measurements in the browser share: a slowed browser, pages so many times as long, and how a
// figure is handed to `cargo xtask bench`, which collects, prints and keeps them.

import { chromium } from "@playwright/test";
import { lengthen } from "./longer.mjs";

export const EXPLORER = process.env.EXPLORER;
/** So many times slower the processor is made to be. */
export const SLOWED = 4;
/** How often each figure is measured. */
export const ROUNDS = 5;
/** Milliseconds and bytes a second of the network in GOALS: 150 ms and 1.6 Mbit/s. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 };
/** A page by hand: a box to which nothing listens. */
const EMPTY = `<!doctype html><html data-ready><input id="query"><p id="search-summary">nothing</p></html>`;

/**
 * Hands over what was measured: a figure a run, in one unit, and the most that it should be. Whoever
 * runs this script reads it as a line of JSON.
 */
export const measured = (name, unit, runs, goal) => console.log(JSON.stringify({ name, unit, runs, goal }));

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });

/** A session of the browser's protocol with this page, its processor slowed. */
export async function slow(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
  return session;
}

/** The same over a slow network. */
export async function slowWithNetwork(page) {
  const session = await slow(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", NETWORK);
  return session;
}

/**
 * Opens the page with a document so many times as long and hands it on. No times at all is an empty
 * page with a box that nothing listens to.
 */
export async function withPage(browser, times, then) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
  page.setDefaultTimeout(180_000);
  await page.route((url) => url.pathname === "/", async (route) => {
    const response = await route.fetch();
    const body = times > 0 ? lengthen(await response.text(), times) : EMPTY;
    await route.fulfill({ response, body });
  });
  await page.goto(EXPLORER);
  await page.waitForSelector("html[data-ready]");
  await then(page);
  await page.close();
}

/** What the page holds once nothing is left to collect: bytes, nodes, listeners. */
export async function held(session) {
  // What waits for another turn has had it, and what held the others goes with the next collection.
  for (let times = 0; times < 4; times += 1) await session.send("HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await session.send("Runtime.getHeapUsage");
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (wanted) => metrics.find(({ name }) => name === wanted).value;
  return { bytes: usedSize + embedderHeapUsedSize + backingStorageSize, nodes: of("Nodes"), listeners: of("JSEventListeners") };
}

/**
 * How long the page takes, in milliseconds, at the next event of a kind, which `act` causes: until what it
 * changes is laid out, and until it is painted. `entry` is Event Timing's name for the event, `laidOut`
 * the selector of what changes.
 */
export async function timed(page, [event, entry, laidOut], act, pause) {
  await page.evaluate(watchNext, [event, entry, laidOut]);
  await act();
  await page.waitForTimeout(pause);
  return page.evaluate(() => ({ ...window.measured }));
}

/** Hands over what `timed` has measured, run by run. */
export function measuredTimes(name, runs, goal) {
  measured(`${name}: work`, "ms", runs.map(({ laidOut }) => laidOut));
  measured(`${name}: painted`, "ms", runs.map(({ painted }) => painted), goal);
}

/** Runs in the page. */
function watchNext([event, entry, laidOut]) {
  window.measured = { laidOut: 0, painted: 0 };
  new PerformanceObserver((list, observer) => {
    const entries = list.getEntries().filter(({ name }) => name === entry);
    if (entries.length === 0) return;
    window.measured.painted = Math.max(...entries.map(({ duration }) => duration));
    observer.disconnect();
  }).observe({ type: "event", durationThreshold: 16 });
  let start;
  addEventListener(event, () => { start = performance.now(); }, { once: true, capture: true });
  // Behind the program's own listener, so that its microtasks come first.
  addEventListener(event, async () => {
    for (let turn = 0; turn < 10; turn++) await null;
    // Reading a size has what the program did laid out.
    document.querySelector(laidOut)?.getBoundingClientRect();
    window.measured.laidOut = performance.now() - start;
  }, { once: true });
}
