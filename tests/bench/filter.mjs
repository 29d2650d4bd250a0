// How long a switch of the filter takes, with the processor slowed: on the document, and on one 10 and
// 100 times as long. "Work" ends when what it marks is laid out, "painted" is Event Timing's, in steps of 8 ms.

import { launch, measured, ROUNDS, slow, withPage } from "./browser.mjs";

const TERMS = ["industry=ai", "industry=manufacturing", "region=chengdu", "instrument=pilots"];
/** Milliseconds that a switch may take until it is painted, by the document's length. */
const GOALS = { 1: 16 };

const browser = await launch();
for (const view of ["read", "extract"]) {
  for (const times of [1, 10, 100]) {
    await withPage(browser, times, async (page) => {
      if (view !== "read") {
        await page.evaluate((view) => document.querySelector(`[data-view="${view}"]`).click(), view);
      }
      await page.evaluate(() => {
        for (const facet of document.querySelectorAll(".filter-facet > details")) facet.open = true;
      });
      await slow(page);
      for (const term of TERMS) {
        const runs = [];
        const box = page.locator(`[data-toggle="${term}"]`).first();
        // On and off.
        for (let round = 0; round < 2 * ROUNDS; round += 1) {
          await page.evaluate(begin);
          await box.click();
          await page.waitForTimeout(times === 100 ? 1500 : 300);
          runs.push(await page.evaluate(() => ({ ...window.measured })));
        }
        const name = `filter ×${times}, ${view}, ${term}`;
        measured(`${name}: work`, "ms", runs.map(({ laidOut }) => laidOut));
        measured(`${name}: painted`, "ms", runs.map(({ painted }) => painted), GOALS[times]);
      }
    });
  }
}
await browser.close();

/** Waits for a click. */
function begin() {
  window.measured = { laidOut: 0, painted: 0 };
  new PerformanceObserver((list, observer) => {
    const entries = list.getEntries().filter((entry) => entry.name === "click");
    if (entries.length === 0) return;
    window.measured.painted = Math.max(...entries.map((entry) => entry.duration));
    observer.disconnect();
  }).observe({ type: "event", durationThreshold: 16 });
  let start;
  addEventListener("change", () => { start = performance.now(); }, { once: true, capture: true });
  // Behind the program's own listener, so that its microtasks come first.
  addEventListener("change", async () => {
    for (let turn = 0; turn < 10; turn++) await null;
    // Reading a size has what the program did laid out.
    document.getElementById("text").getBoundingClientRect();
    window.measured.laidOut = performance.now() - start;
  }, { once: true });
}
