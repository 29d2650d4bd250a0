// How long a switch of the filter takes, with the processor slowed: on the document, and on one 10 and
// 100 times as long. "Work" ends when what it marks is laid out, "painted" is Event Timing's, in steps of 8 ms.

import { launch, measuredTimes, ROUNDS, slow, timed, withPage } from "./browser.mjs";

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
          runs.push(await timed(page, ["change", "click", "#text"], () => box.click(), times === 100 ? 1500 : 300));
        }
        measuredTimes(`filter ×${times}, ${view}, ${term}`, runs, GOALS[times]);
      }
    });
  }
}
await browser.close();
