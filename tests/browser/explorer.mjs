// What every browser test shares: a page that may not complain, and the way to open it.

import { test as base, expect } from "@playwright/test";

export { expect };

export const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

export const test = base.extend({
  /** Whether the explorer stands in the page of another host. */
  isHosted: [false, { option: true }],
  /** What the page complained of. A test that provokes a fault empties it after looking. */
  complaints: [
    async ({ page, baseURL, isHosted }, use) => {
      const complaints = [];
      const host = new URL(baseURL).host;
      page.on("console", (message) => {
        // With scripts off nothing uses what is preloaded for them.
        if (/was preloaded using link preload but not used/.test(message.text())) return;
        // As the sandbox of a frame wants it.
        if (isHosted && /Blocked script execution/.test(message.text())) return;
        if (["error", "warning"].includes(message.type())) complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
      page.on("request", (request) => {
        const address = new URL(request.url());
        const isOwn = address.host === host || (isHosted && address.hostname === "localhost");
        if (address.protocol.startsWith("http") && !isOwn) {
          complaints.push(`a request to another host: ${request.url()}`);
        }
      });
      await use(complaints);
      // A request may still be under way in a handler when a test has seen what it wanted.
      await page.unrouteAll({ behavior: "ignoreErrors" });
      expect(complaints, "what the page complained of").toEqual([]);
    },
    { auto: true },
  ],
});

/** Milliseconds until the program has taken the page over, on a machine that does other things too. */
const STARTED_AFTER = 20_000;

/** Opens the explorer and waits until the program has taken the page over. */
export async function open(page, path = "") {
  await page.goto(path);
  await expect(page.locator("html")).toHaveAttribute("data-ready", "", { timeout: STARTED_AFTER });
}

/** Has the host send a policy without the hash of the style in the page, as one of another release would be. */
export const withPolicyOfAnotherRelease = (page) =>
  page.route(/\/(\?|$)|\.html/, async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers() };
    headers["content-security-policy"] = headers["content-security-policy"].replace(/ 'sha256-[^']*'/, "");
    await route.fulfill({ response, headers });
  });

/** How far below the top of the window an element is in each of some frames, as whole pixels, each once. */
export const tops = (element, frames = 20) =>
  element.evaluate(async (each, frames) => {
    const seen = new Set();
    for (let frame = 0; frame < frames; frame += 1) {
      await new Promise(requestAnimationFrame);
      seen.add(Math.round(each.getBoundingClientRect().top));
    }
    return [...seen];
  }, frames);

/** Whether the page is scrolled to its end. */
export const isAtEnd = (page) =>
  page.evaluate(() => Math.abs(scrollY + innerHeight - document.documentElement.scrollHeight) <= 2);

/** The program's controls. */
export const outline = (page) => page.getByRole("navigation", { name: "目录" });
export const filter = (page) => page.getByRole("group", { name: "按产业筛选" });
export const term = (page, name) => filter(page).getByRole("checkbox", { name, exact: true });

/** The ids of the blocks that match the filter. */
export const matches = (page) =>
  page.locator("[data-match]").evaluateAll((blocks) => blocks.map((block) => block.id));
