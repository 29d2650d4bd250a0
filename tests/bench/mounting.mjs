// The element mounted and taken away over and over in a portal's page, and what the page holds before and
// after: for the test, which sets limits, and for the bench, which tells the figures.

import { policyFor, portal as serve } from "../portal/server.mjs";
import { held } from "./browser.mjs";

export const MOUNTS = 50;
/** What is fetched, and what the browser compiles once it is warm, comes with the first ones. */
export const FIRST = 10;

/** What the page holds after the first mounts, and after all of them. */
export async function mounted(page, explorer) {
  const portal = await serve();
  const content = `<div id="place"></div><script src="${explorer}embed.js" defer></script>`;
  await page.goto(portal.put(content, policyFor(explorer)));
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await page.evaluate(mount, FIRST);
  const before = await held(session);
  await page.evaluate(mount, MOUNTS);
  const after = await held(session);
  await portal.stop();
  return { before, after };
}

/** Mounts the element anew so many times. */
async function mount(times) {
  const place = document.querySelector("#place");
  for (let time = 0; time < times; time += 1) {
    const element = document.createElement("policy-explorer");
    element.setAttribute("industry", "ai");
    const ready = new Promise((then) => element.addEventListener("pe-ready", then, { once: true }));
    place.append(element);
    await ready;
    element.remove();
  }
  // The portal keeps what it heard, and the browser a record of each request.
  globalThis.portal.events.length = 0;
  performance.clearResourceTimings();
}
