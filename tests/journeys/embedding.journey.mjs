// In the page of a portal: frames, the element, and five of them.

import { policyFor, portal } from "../portal/server.mjs";
import { eventually, expect, journey as base } from "./journey.mjs";

const SCRIPT = '<script src="@@site@@embed.js" defer></script>';

const journey = base.extend({
  /** Opens a page of the portal with this content, under a policy of its own. */
  host: async ({ reader }, use) => {
    const server = await portal();
    try {
      await use(async (content) => {
        const page = content.replaceAll("@@site@@", reader.site);
        await reader.session.get(server.put(page, policyFor(reader.site)));
      });
      expect(await reader.run(() => window.portal.violations), "of the portal's policy").toEqual([]);
    } finally {
      await server.stop();
    }
  },
});

/** The frames of the page, those of elements included. */
const frames = () =>
  [...document.querySelectorAll("iframe, policy-explorer")].map((each) => each.shadowRoot?.querySelector("iframe") ?? each);
const heights = (reader) => reader.run(`return (${frames})().map((frame) => frame.offsetHeight)`);

journey("a frame is as high as its content", async ({ reader, host }) => {
  await host(`<iframe src="@@site@@?embed=1&section=a10" data-policy-explorer title="政策导览"></iframe>${SCRIPT}`);
  const content = await reader.within(`return (${frames})()[0]`, async () => {
    await reader.isReady();
    await reader.sees("#a10-b1");
    await reader.seesNo(".masthead");
    return reader.run(() => document.body.getBoundingClientRect().height);
  });
  await eventually(async () => Math.abs((await heights(reader))[0] - 4 - content)).toBeLessThanOrEqual(1);
});

journey("the element shows a brief, as high as it is", async ({ reader, host }) => {
  await host(`<policy-explorer view="brief" industry="人工智能" id="one"></policy-explorer>${SCRIPT}`);
  await reader.finds(1, () => window.portal.events.filter(({ type }) => type === "pe-ready").length);
  await eventually(async () => (await heights(reader))[0]).toBeGreaterThan(300);
  await reader.within(`return (${frames})()[0]`, () => reader.sees("#brief h1", "人工智能"));
});

journey("five stand on a page, each with its own", async ({ reader, host }) => {
  const sections = ["a5", "a10", "a13", "p5", "shares-2027"];
  await host(sections.map((section) => `<policy-explorer section="${section}" id="of-${section}"></policy-explorer>`).join("") + SCRIPT);
  // Frames far below are loaded when the reader comes to them.
  for (const section of sections) {
    await reader.run((id) => document.getElementById(id).scrollIntoView({ behavior: "instant" }), `of-${section}`);
    await reader.finds(true, (id) => window.portal.events.some((event) => event.type === "pe-ready" && event.id === id), `of-${section}`);
  }
  await eventually(async () => Math.min(...(await heights(reader)))).toBeGreaterThan(100);
});

journey("an element that is taken away leaves nothing behind", async ({ reader, host }) => {
  await host(`<policy-explorer section="a5" id="one"></policy-explorer>${SCRIPT}`);
  await reader.finds(1, () => window.portal.events.filter(({ type }) => type === "pe-ready").length);
  await reader.run(() => document.querySelector("policy-explorer").remove());
  await reader.finds(0, () => document.querySelectorAll("iframe, policy-explorer").length);
});
