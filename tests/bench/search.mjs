// How long a keystroke in the search box takes, with the processor slowed: on the document, and on one
// 10 and 100 times as long (its parts over and over, with numbers of their own). "Work" ends when the
// results are laid out, "painted" is Event Timing's, in steps of 8 ms.

import { launch, measured, ROUNDS, slow, withPage } from "./browser.mjs";

const TYPED = ["的", "发展", "人工智能", "锂电 晶硅光伏", "rgzn", "rengong智能", "没有这些字"];
/** Milliseconds that a keystroke may take until its results are painted, by the document's length. */
const GOALS = { 1: 16, 100: 50 };

const browser = await launch();
for (const times of [0, 1, 10, 100]) {
  await withPage(browser, times, async (page) => {
    await page.focus("#query");
    await page.waitForLoadState("networkidle");
    const session = await slow(page);
    for (const query of times > 0 ? TYPED : TYPED.slice(0, 1)) {
      const runs = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        await page.evaluate(begin, [...query].slice(0, -1).join(""));
        await session.send("Input.insertText", { text: [...query].at(-1) });
        await page.waitForTimeout(times === 100 ? 1500 : 400);
        runs.push(await page.evaluate(() => ({ ...window.measured })));
      }
      const name = times > 0 ? `search ×${times}, ${query}` : "a keystroke in an empty page";
      measured(`${name}: work`, "ms", runs.map(({ laidOut }) => laidOut));
      measured(`${name}: painted`, "ms", runs.map(({ painted }) => painted), GOALS[times]);
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
