// The largest documents that the check admits, opened as files of the reader's own: how long until the page can be
// used, the longest task meanwhile and at a first search, and the most memory that the page's process takes.
// `node tests/bench/hostile.mjs FOLDER [NAME…]`: `cargo xtask bench hostile` writes the folder. Times are the
// processor's, so that they hold beside other work.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { EXPLORER, launch, measured, SLOWED } from "./browser.mjs";

/** Milliseconds that a document may take to open, and that the reader may be kept waiting at a time. */
const [OPEN, WAIT] = [5000, 50];
/** The most MiB that the page's process may take. */
const MEMORY = 400;
/** The threads of a page: of its own, and of the worker that makes it ready. */
const [MAIN, WORKER] = ["CrRendererMain", "DedicatedWorker thread"];

const [folder, ...names] = process.argv.slice(2);
const files = (await readdir(folder)).filter((file) => names.length === 0 || names.includes(file.slice(0, -5)));
for (const file of files.sort()) {
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
  page.setDefaultTimeout(300_000);
  await page.goto(EXPLORER);
  await page.waitForSelector("html[data-ready]");
  const opening = await traced(browser, page, async () => {
    const isOpen = page.evaluate(opened);
    await page.locator("#catalogue-file").setInputFiles(join(folder, file));
    await isOpen;
  });
  const searching = await traced(browser, page, async () => {
    // By the keyboard alone: a locator walks through all elements of the page, in the page's own time.
    await page.evaluate(() => document.getElementById("query").focus());
    await page.keyboard.type("的业");
    await page.waitForFunction(() => document.getElementById("search-summary").textContent !== "");
  });
  measured(`${file}: opened`, "ms", [opening.sum], OPEN);
  measured(`${file}: longest task, ${SLOWED} × slower`, "ms", [opening.longest * SLOWED], WAIT);
  measured(`${file}: longest task of a first search, ${SLOWED} × slower`, "ms", [searching.longest * SLOWED], WAIT);
  measured(`${file}: peak of the process`, "MiB", [await peak(browser)], MEMORY);
  await browser.close();
}

/**
 * What the page's threads do while something is done, and until there is nothing left to do: the milliseconds of all
 * of it, one thread after the other, and of the longest task of the page's own.
 */
async function traced(browser, page, act) {
  await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline"] });
  await act();
  // What is put off until the browser is idle.
  await page.evaluate(() => new Promise((then) => requestIdleCallback(() => setTimeout(then, 1000))));
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const threads = new Map(traceEvents.filter(({ name }) => name === "thread_name").map(({ pid, tid, args }) => [`${pid}:${tid}`, args.name]));
  const tasks = traceEvents.filter(({ ph, name }) => ph === "X" && /RunTask$/.test(name));
  const of = (thread) => tasks.filter(({ pid, tid }) => threads.get(`${pid}:${tid}`)?.startsWith(thread)).map(({ tdur = 0 }) => tdur / 1000);
  const main = of(MAIN);
  return { sum: [...main, ...of(WORKER)].reduce((sum, task) => sum + task, 0), longest: Math.max(0, ...main) };
}

/** Runs in the page, and ends when another document can be used: whoever asks again and again would be measured too. */
function opened() {
  const explorer = document.getElementById("explorer");
  return new Promise((then) => {
    new MutationObserver((_, observer) => {
      if (explorer.hasAttribute("aria-busy")) return;
      observer.disconnect();
      then();
    }).observe(explorer, { attributeFilter: ["aria-busy"] });
  });
}

/** The most that one of the browser's pages has had in memory, in MiB. */
async function peak(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const peaks = processInfo.filter(({ type }) => type === "renderer").map(async ({ id }) => {
    const status = await readFile(`/proc/${id}/status`, "utf8");
    return Number(/VmHWM:\s+(\d+)/.exec(status)[1]) / 1024;
  });
  return Math.max(...(await Promise.all(peaks)));
}
