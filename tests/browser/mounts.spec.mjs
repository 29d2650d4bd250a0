// The element comes and goes, and leaves nothing behind: 50 times, as a frame and in the page itself.

import { FIRST, mounted, MOUNTS } from "../bench/mounting.mjs";
import { expect, test } from "./explorer.mjs";

/** The part by which what is held may grow. */
const MOST = 0.1;

test.use({ isHosted: true });

for (const mode of ["", "inline"]) {
  test(`${MOUNTS} times ${mode || "a frame"} hold no more than ${FIRST}`, async ({ page, baseURL }) => {
    test.setTimeout(180_000);
    const { before, after } = await mounted(page, baseURL, mode);
    expect(await page.locator("iframe").count()).toBe(0);
    expect(after.bytes / before.bytes - 1).toBeLessThanOrEqual(MOST);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners);
  });
}
