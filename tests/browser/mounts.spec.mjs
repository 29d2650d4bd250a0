// The element comes and goes, and leaves nothing behind: 50 times, as a frame and in the page itself.

import { policyFor, portal as serve } from "../portal/server.mjs";
import { expect, test } from "./explorer.mjs";

test.use({ isHosted: true });

const MOUNTS = 50;
/** What is fetched and compiled once comes with the first ones. */
const FIRST = 5;
/** The part by which what is held may grow. */
const MOST = 0.1;

/** What the page holds once nothing is left to collect: bytes, nodes, listeners. */
async function held(cdp) {
  // What waits for another turn has had it, and what held the others goes with the next collection.
  for (let times = 0; times < 4; times += 1) await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await cdp.send("Runtime.getHeapUsage");
  const { metrics } = await cdp.send("Performance.getMetrics");
  const of = (wanted) => metrics.find(({ name }) => name === wanted).value;
  return { bytes: usedSize + embedderHeapUsedSize + backingStorageSize, nodes: of("Nodes"), listeners: of("JSEventListeners") };
}

/** Mounts the element anew so many times. */
const mount = (page, mode, times) =>
  page.evaluate(async ([mode, times]) => {
    const place = document.querySelector("#place");
    for (let time = 0; time < times; time += 1) {
      const element = document.createElement("policy-explorer");
      if (mode) element.setAttribute("mode", mode);
      element.setAttribute("industry", "ai");
      const ready = new Promise((then) => element.addEventListener("pe-ready", then, { once: true }));
      place.append(element);
      await ready;
      element.remove();
    }
    // The portal keeps what it heard.
    globalThis.portal.events.length = 0;
  }, [mode, times]);

for (const mode of ["", "inline"]) {
  test(`${MOUNTS} times ${mode || "a frame"} hold no more than ${FIRST}`, async ({ page, context, baseURL }) => {
    test.setTimeout(180_000);
    const portal = await serve();
    const { origin } = new URL(baseURL);
    const policy = `${policyFor(baseURL, " 'wasm-unsafe-eval'").replace("img-src", `img-src data: blob: ${origin}`)}; connect-src ${origin}`;
    await page.goto(portal.put(`<div id="place"></div><script src="${baseURL}embed.js" defer></script>`, policy));
    const cdp = await context.newCDPSession(page);
    await cdp.send("Performance.enable");
    await mount(page, mode, FIRST);
    const before = await held(cdp);
    await mount(page, mode, MOUNTS);
    const after = await held(cdp);
    console.log(mode || "frame", JSON.stringify({ before, after }));
    expect(await page.locator("iframe").count()).toBe(0);
    expect(after.bytes / before.bytes - 1).toBeLessThanOrEqual(MOST);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners);
    await portal.stop();
  });
}
