// How long a keystroke in the search box takes, with the processor slowed 4 times: on the document,
// and on one 10 and 100 times as long (its parts over and over, with numbers of their own).

import { chromium } from "@playwright/test";

const SLOWED = 4;
const TYPED = ["的", "发展", "人工智能", "锂电 晶硅光伏", "rgzn", "rengong智能", "没有这些字"];
const ROUNDS = 5;
const EMPTY = `<!doctype html><html data-ready><input id="query"><p id="search-summary">nothing</p></html>`;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});

console.log(`\nsearch, processor slowed ${SLOWED} times: ms from a keystroke to its results, median and worst`);
console.log("work until laid out   until painted (Event Timing, in steps of 8)");
// An empty page with a box that nothing listens to: what the browser takes by itself.
for (const times of [0, 1, 10, 100]) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(180_000);
  await page.route((url) => url.pathname === "/", async (route) => {
    const response = await route.fetch();
    const body = times > 0 ? lengthen(await response.text(), times) : EMPTY;
    await route.fulfill({ response, body });
  });
  await page.goto(process.env.EXPLORER);
  await page.waitForSelector("html[data-ready]");
  await page.focus("#query");
  await page.waitForLoadState("networkidle");
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
  console.log(times > 0 ? `×${times}` : "an empty page");
  for (const query of times > 0 ? TYPED : TYPED.slice(0, 1)) {
    const runs = [];
    for (let round = 0; round < ROUNDS; round++) {
      await page.evaluate(begin, [...query].slice(0, -1).join(""));
      await session.send("Input.insertText", { text: [...query].at(-1) });
      await page.waitForTimeout(times === 100 ? 1500 : 400);
      runs.push(await page.evaluate(() => ({ ...window.measured })));
    }
    const [laidOut, painted] = ["laidOut", "painted"].map((key) => {
      const sorted = runs.map((run) => run[key]).sort((one, other) => one - other);
      return `${sorted[(ROUNDS - 1) / 2].toFixed(1)} (${sorted.at(-1).toFixed(1)})`.padStart(16);
    });
    const told = await page.textContent("#search-summary");
    console.log(`${laidOut}${painted}   ${query}: ${told}`);
  }
  await page.close();
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

/** The page with its parts so many times over, in its text and in its data. */
function lengthen(html, times) {
  const copies = (text, parts, articles, marks) =>
    Array.from({ length: times }, (_, copy) =>
      text.replace(marks, (_, before, kind, number) =>
        `${before}${kind}${+number + copy * (kind === "p" ? parts : articles)}`));
  const data = html.match(/<script id=document [^>]*>(.*?)<\/script>/s);
  const policy = JSON.parse(data[1]);
  const articles = policy.parts.flatMap((part) => part.articles).length;
  const count = policy.parts.length;
  const lists = copies(JSON.stringify([policy.parts, policy.mentions]), count, articles, /("(?:id|block)":")([pa])(\d+)/g);
  const [parts, mentions] = [[], []];
  for (const list of lists) {
    const [someParts, someMentions] = JSON.parse(list);
    parts.push(...someParts);
    mentions.push(...someMentions);
  }
  const longer = JSON.stringify({ ...policy, parts, mentions, targets: [] }).replaceAll("<", "\\u003c");
  const from = html.indexOf('<section class="part"');
  const to = html.indexOf("</div>", html.lastIndexOf("</section>", html.indexOf("id=\"brief\"")));
  const text = copies(html.slice(from, to), count, articles, /((?:id|href|aria-labelledby|data-passage)="#?)([pa])(\d+)/g);
  return (html.slice(0, from) + text.join("") + html.slice(to)).replace(data[1], () => longer);
}
