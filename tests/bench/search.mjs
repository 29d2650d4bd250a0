// How long a keystroke in the search box takes, with the processor slowed: on the document, and on one
// 10 and 100 times as long (its parts over and over, with numbers of their own). "Work" ends when the
// results are laid out, "painted" is Event Timing's, in steps of 8 ms.

import { launch, measuredTimes, ROUNDS, slow, timed, withPage } from "./browser.mjs";

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
        const type = () => session.send("Input.insertText", { text: [...query].at(-1) });
        runs.push(await timed(page, ["input", "input", ".search-outcome"], type, times === 100 ? 1500 : 400));
      }
      const name = times > 0 ? `search ×${times}, ${query}` : "a keystroke in an empty page";
      measuredTimes(name, runs, GOALS[times]);
    }
  });
}
await browser.close();

/** Has all but the last character of a query in the box. */
async function begin(typed) {
  const input = document.getElementById("query");
  input.value = typed;
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, 600));
}
