// How long a keystroke in the search box takes, with the processor slowed: on the document, and on one
// 10 and 100 times as long (its parts over and over, with numbers of their own). "Work" ends when the
// results are laid out, "painted" is Event Timing's, in steps of 8 ms. Beside them what the browser takes by itself:
// for a keystroke that does nothing, and for one at which a few lines of script write twenty links into a list.

import { launch, measuredTimes, ROUNDS, slow, timed, withPage } from "./browser.mjs";

const TYPED = ["的", "发展", "人工智能", "锂电 晶硅光伏", "rgzn", "rengong智能", "没有这些字"];
/** Milliseconds that a keystroke may take until its results are painted, by the document's length. */
const GOALS = { 1: 16, 100: 50 };

const browser = await launch();
for (const peer of ["that does nothing", "that writes twenty links"]) {
  await withPage(browser, 0, async (page) => {
    if (peer === "that writes twenty links") await page.evaluate(writeLinks);
    await page.focus("#query");
    const session = await slow(page);
    measuredTimes(`a keystroke ${peer}`, await typed(page, session, "的", 400));
  });
}
for (const times of [1, 10, 100]) {
  await withPage(browser, times, async (page) => {
    await page.focus("#query");
    await page.waitForLoadState("networkidle");
    const session = await slow(page);
    for (const query of TYPED) {
      const runs = await typed(page, session, query, times === 100 ? 1500 : 400);
      measuredTimes(`search ×${times}, ${query}`, runs, GOALS[times]);
    }
  });
}
await browser.close();

/** How long the last keystroke of a query takes, round after round. */
async function typed(page, session, query, pause) {
  const runs = [];
  const type = () => session.send("Input.insertText", { text: [...query].at(-1) });
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.evaluate(begin, [...query].slice(0, -1).join(""));
    runs.push(await timed(page, ["input", "input", ".search-outcome"], type, pause));
  }
  return runs;
}

/** Runs in the page: has twenty links written at each keystroke, about as long as those of the search. */
function writeLinks() {
  const list = document.body.appendChild(document.createElement("ul"));
  list.className = "search-outcome";
  document.getElementById("query").addEventListener("input", ({ target }) => {
    const links = Array.from({ length: 20 }, (_, at) => {
      const entry = document.createElement("li");
      const link = entry.appendChild(document.createElement("a"));
      link.href = `#a${at}`;
      link.textContent = `${at} 推动新一代信息技术与制造业${target.value}深度融合`;
      return entry;
    });
    list.replaceChildren(...links);
  });
}

/** Has all but the last character of a query in the box. */
async function begin(typed) {
  const input = document.getElementById("query");
  input.value = typed;
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, 600));
}
