// Visits to an address as a reader with a slow network, a slow processor and an empty cache makes them, and what is
// seen meanwhile. The explorer and its peers are measured by this alone.

import { slowWithNetwork } from "./browser.mjs";

/**
 * Opens the address with an empty cache, and once more with a full one. Where there is something to search
 * for, a third reader searches at once; the results move the page, so what the others see is measured without.
 * `search` has the query, and as selectors the box, a result, and what opens the box where it isn't there from
 * the beginning.
 */
export async function visit(browser, address, search) {
  const [first, again] = await opened(browser, address, 2);
  const [searched] = search ? await opened(browser, address, 1, search) : [{}];
  const { answered, bytesUntilAnswer } = searched;
  return { ...first, visibleAgain: again.visible, answered, bytesUntilAnswer };
}

/** Opens the address so many times in one browser. */
async function opened(browser, address, times, search) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "zh-CN" });
  const seen = [];
  while (seen.length < times) seen.push(await open(context, address, search));
  await context.close();
  return seen;
}

async function open(context, address, search) {
  const page = await context.newPage();
  const requests = listed(await slowWithNetwork(page));
  await page.addInitScript(observe, search);
  await page.goto(address, { waitUntil: "load" });
  if (search) {
    await page.waitForFunction(() => window.seen.answered > 0, undefined, { timeout: 60_000 });
    if (!await page.locator(search.result).first().isVisible()) throw new Error(`${address}: the results can't be seen`);
  }
  await page.waitForLoadState("networkidle");
  // A busy machine reports what was painted later than that.
  await page.waitForFunction(() => window.seen.visible > 0, undefined, { timeout: 60_000 });
  const seen = await page.evaluate(() => window.seen);
  await page.close();
  const sum = (requests) => requests.reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    ...seen,
    bytes: sum(requests()),
    requests: requests().filter(({ bytes }) => bytes > 0).length,
    bytesUntilAnswer: sum(requests().filter(({ sent }) => sent <= seen.answered)),
  };
}

/** The requests of a page as they come: when each was sent, in milliseconds after the first, and its bytes on the wire. */
function listed(session) {
  const requests = new Map();
  session.on("Network.requestWillBeSent", ({ requestId, timestamp }) => requests.set(requestId, { timestamp, bytes: 0 }));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) request.bytes = encodedDataLength;
  });
  return () => {
    const all = [...requests.values()];
    const begin = Math.min(...all.map(({ timestamp }) => timestamp));
    return all.map(({ timestamp, bytes }) => ({ sent: (timestamp - begin) * 1000, bytes }));
  };
}

/**
 * Runs in the page before its own scripts: notes what happens when, and searches as soon as there is a box. What opens
 * the box is clicked until it does, since nothing listens to it at first.
 */
function observe(search) {
  const seen = { visible: 0, ready: 0, answered: 0, shift: 0, blocking: 0 };
  window.seen = seen;
  const watch = (type, then) => new PerformanceObserver((list) => list.getEntries().forEach(then)).observe({ type, buffered: true });
  watch("paint", ({ name, startTime }) => { if (name === "first-contentful-paint") seen.visible = startTime; });
  watch("layout-shift", ({ value, hadRecentInput }) => { if (!hadRecentInput) seen.shift += value; });
  watch("longtask", ({ duration }) => { seen.blocking += duration - 50; });
  let hasTyped = false;
  const type = () => {
    const box = document.querySelector(search.box);
    if (hasTyped || !box) return;
    hasTyped = true;
    box.focus();
    box.value = search.query;
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  if (search?.opener) {
    const clicks = setInterval(() => {
      if (hasTyped) clearInterval(clicks);
      else document.querySelector(search.opener)?.click();
    }, 16);
  }
  new MutationObserver(() => {
    if (search) type();
    if (!seen.ready && document.documentElement?.dataset.ready !== undefined) seen.ready = performance.now();
    if (search && !seen.answered && document.querySelector(search.result)) seen.answered = performance.now();
  }).observe(document, { subtree: true, childList: true, attributes: true });
}
