// How long a switch of the filter takes, with the processor slowed: on the document, and on one 10
// and 100 times as long.

import { columns, launch, SLOWED, withPage } from "./speed.mjs";

const TERMS = ["industry=ai", "industry=manufacturing", "region=chengdu", "instrument=pilots"];
const ROUNDS = 10;

const browser = await launch();
console.log(`\nfilter, processor slowed ${SLOWED} times: ms from a click to what it marks, median and worst`);
console.log("work until laid out   until painted (Event Timing, in steps of 8)");
for (const view of ["read", "extract"]) {
  for (const times of [1, 10, 100]) {
    await withPage(browser, times, async (page, _, slow) => {
      if (view !== "read") {
        await page.evaluate((view) => document.querySelector(`[data-view="${view}"]`).click(), view);
      }
      await page.evaluate(() => {
        for (const facet of document.querySelectorAll(".filter-facet > details")) facet.open = true;
      });
      await slow();
      console.log(`×${times}, ${view}`);
      for (const term of TERMS) {
        const runs = [];
        const box = page.locator(`[data-toggle="${term}"]`).first();
        for (let round = 0; round < ROUNDS; round++) {
          await page.evaluate(begin);
          await box.click();
          await page.waitForTimeout(times === 100 ? 1500 : 300);
          runs.push(await page.evaluate(() => ({ ...window.measured })));
        }
        console.log(`${columns(runs)}   ${term}, on and off`);
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
