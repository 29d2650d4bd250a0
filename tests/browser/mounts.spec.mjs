// The element comes and goes, and leaves nothing behind.

import { FIRST, mounted, MOUNTS } from "../bench/mounting.mjs";
import { expect, test } from "./explorer.mjs";

/** The part by which what is held may grow. */
const MOST = 0.1;

test.use({ isHosted: true });

test(`${MOUNTS} mounts of the element hold no more than ${FIRST}`, async ({ page, baseURL }) => {
  test.setTimeout(180_000);
  const { before, after } = await mounted(page, baseURL);
  expect(await page.locator("iframe").count()).toBe(0);
  expect(after.bytes / before.bytes - 1).toBeLessThanOrEqual(MOST);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners);
});
