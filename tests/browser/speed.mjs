// What the measurements of speed share: pages so many times as long, in a browser that is slowed.

import { chromium } from "@playwright/test";
import { lengthen } from "./longer.mjs";

/** So many times slower the processor is made to be. */
export const SLOWED = 4;
const EMPTY = `<!doctype html><html data-ready><input id="query"><p id="search-summary">nothing</p></html>`;

/**
 * Opens the page with a document so many times as long and hands it on, with a session of the
 * browser's protocol. No times at all is an empty page with a box that nothing listens to: what the
 * browser takes by itself.
 */
export async function withPage(browser, times, then) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
  page.setDefaultTimeout(180_000);
  await page.route((url) => url.pathname === "/", async (route) => {
    const response = await route.fetch();
    const body = times > 0 ? lengthen(await response.text(), times) : EMPTY;
    await route.fulfill({ response, body });
  });
  await page.goto(process.env.EXPLORER);
  await page.waitForSelector("html[data-ready]");
  const session = await page.context().newCDPSession(page);
  const slow = () => session.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
  await then(page, session, slow);
  await page.close();
}

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });

/** Median and worst of what several runs measured, as columns. */
export function columns(runs) {
  return ["laidOut", "painted"].map((key) => {
    const sorted = runs.map((run) => run[key]).sort((one, other) => one - other);
    const median = sorted[Math.floor((sorted.length - 1) / 2)];
    return `${median.toFixed(1)} (${sorted.at(-1).toFixed(1)})`.padStart(16);
  }).join("");
}
