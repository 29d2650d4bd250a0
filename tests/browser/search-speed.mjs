// How long a keystroke in the search box takes, with the processor slowed: on the document, and on
// one 10 and 100 times as long (its parts over and over, with numbers of their own).

import { columns, launch, SLOWED, withPage } from "./speed.mjs";

const TYPED = ["的", "发展", "人工智能", "锂电 晶硅光伏", "rgzn", "rengong智能", "没有这些字"];
const ROUNDS = 5;

const browser = await launch();
console.log(`\nsearch, processor slowed ${SLOWED} times: ms from a keystroke to its results, median and worst`);
console.log("work until laid out   until painted (Event Timing, in steps of 8)");
for (const times of [0, 1, 10, 100]) {
  await withPage(browser, times, async (page, session, slow) => {
    await page.focus("#query");
    await page.waitForLoadState("networkidle");
    await slow();
    console.log(times > 0 ? `×${times}` : "an empty page");
    for (const query of times > 0 ? TYPED : TYPED.slice(0, 1)) {
      const runs = [];
      for (let round = 0; round < ROUNDS; round++) {
        await page.evaluate(begin, [...query].slice(0, -1).join(""));
        await session.send("Input.insertText", { text: [...query].at(-1) });
        await page.waitForTimeout(times === 100 ? 1500 : 400);
        runs.push(await page.evaluate(() => ({ ...window.measured })));
      }
      console.log(`${columns(runs)}   ${query}: ${await page.textContent("#search-summary")}`);
    }
  });
}
await browser.close();

/** Has all but the last character of a query in the box, and waits for the last one. */
async function begin(typed) {
  const input = document.getElementById("query");
  const outcome = document.querySelector(".search-outcome");
  input.value = typed;
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, 600));
  window.measured = { laidOut: 0, painted: 0 };
  new PerformanceObserver((list, observer) => {
    const entries = list.getEntries().filter((entry) => entry.name === "input");
    if (entries.length === 0) return;
    window.measured.painted = Math.max(...entries.map((entry) => entry.duration));
    observer.disconnect();
  }).observe({ type: "event", durationThreshold: 16 });
  let start;
  addEventListener("input", () => { start = performance.now(); }, { once: true, capture: true });
  // Behind the program's own listener, so that its microtasks come first.
  addEventListener("input", async () => {
    for (let turn = 0; turn < 10; turn++) await null;
    // Reading a size has what the program did laid out.
    outcome?.getBoundingClientRect();
    window.measured.laidOut = performance.now() - start;
  }, { once: true });
}
