// What the page holds in memory: on the document, on one 10 and 100 times as long, and after the element
// has been mounted 50 times.

import { EXPLORER, held, launch, measured, withPage } from "./browser.mjs";
import { FIRST, mounted, MOUNTS } from "./mounting.mjs";

const browser = await launch();
for (const times of [1, 10, 100]) {
  await withPage(browser, times, async (page) => {
    await page.waitForLoadState("networkidle");
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    const { bytes, nodes, listeners } = await held(session);
    measured(`memory ×${times}: heap`, "MiB", [bytes / 2 ** 20]);
    measured(`memory ×${times}: nodes`, "", [nodes]);
    measured(`memory ×${times}: listeners`, "", [listeners]);
  });
}
const page = await browser.newPage({ locale: "zh-CN" });
page.setDefaultTimeout(180_000);
const { before, after } = await mounted(page, EXPLORER);
const name = `${MOUNTS} mounts after ${FIRST}, frame`;
measured(`${name}: growth of the heap`, "%", [(after.bytes / before.bytes - 1) * 100], 10);
measured(`${name}: listeners left`, "", [after.listeners - before.listeners], 0);
await browser.close();
