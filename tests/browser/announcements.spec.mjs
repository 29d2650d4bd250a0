// What screen readers are told: each change is announced once, in the words of the page.

import { expect, open, term, test } from "./explorer.mjs";

/** Notes what live regions say from now on; a region that says the same again is heard again. */
async function listen(page) {
  await page.evaluate(() => {
    globalThis.said = [];
    // What says that it is off is silent, whatever its role (WAI-ARIA, aria-live).
    const regions = ':is([role="status"], [role="alert"], [aria-live]):not([aria-live="off"])';
    new MutationObserver((changes) => {
      const changed = new Set(changes.map(({ target }) => (target.closest ? target : target.parentElement)?.closest(regions)));
      for (const region of changed) {
        const words = region?.checkVisibility() && region.textContent.trim();
        if (words) globalThis.said.push(words);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/** What has been said once nothing more comes. */
async function heard(page) {
  await page.waitForTimeout(700);
  return page.evaluate(() => globalThis.said.splice(0));
}

test("a search says how much it has found, once", async ({ page }) => {
  await open(page);
  await listen(page);
  await page.locator("#query").pressSequentially("人工智能", { delay: 30 });
  expect(await heard(page)).toEqual([expect.stringMatching(/“人工智能”：\d+处/)]);
  await page.locator("#query").fill("没有这样的话");
  expect(await heard(page)).toEqual([expect.stringMatching(/没有/)]);
});

/** The boxes that find as one types, with what they show at once and what they say after a pause. */
const BOXES = {
  "#query": { typed: "rgzn", shown: "#results [data-hit]", said: /“rgzn”：4处/ },
  "#jump": { typed: "fzmb", shown: "#outline .outline-articles > li:visible", said: /找到1个标题/ },
  "#find-term": { typed: "rgzn", shown: ".filter-term:visible", said: /找到\d+个筛选项/ },
};

for (const [box, { typed, shown, said }] of Object.entries(BOXES)) {
  test(`what is typed into ${box} is found at once, and announced once`, async ({ page }) => {
    await page.clock.install();
    await open(page);
    // Readings come with the first focus.
    const tables = page.waitForResponse(/search\.json$/);
    await page.locator(box).focus();
    await tables;
    await listen(page);
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
    const announced = () => page.evaluate(() => globalThis.said.splice(0));
    const type = async (letters) => {
      for (const letter of letters) {
        await page.clock.runFor(120);
        await page.keyboard.insertText(letter);
      }
    };
    await type(typed);
    await expect(page.locator(shown)).not.toHaveCount(0);
    expect(await announced(), "nothing is said while one types").toEqual([]);
    await page.clock.runFor(1000);
    expect(await announced()).toEqual([expect.stringMatching(said)]);
    // What isn't there is said once, too, however many letters follow.
    await page.locator(box).fill("没有这样的话");
    await page.clock.runFor(1000);
    expect(await announced()).toEqual([expect.stringMatching(/没有/)]);
    await page.locator(box).fill("");
    await page.clock.runFor(1000);
    expect(await announced()).toEqual([]);
  });
}

test("a filter says how many passages it leaves, once", async ({ page }) => {
  await open(page);
  await listen(page);
  await term(page, "人工智能").check();
  expect(await heard(page)).toEqual([expect.stringMatching(/2段/)]);
  await term(page, "人工智能").uncheck();
  expect((await heard(page)).length).toBeLessThanOrEqual(1);
});

test("what is copied is said once", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "#a1");
  await page.locator("#a1").hover();
  await page.locator("#a1 > .anchor").click();
  await listen(page);
  await page.getByRole("button", { name: "复制链接" }).click();
  expect(await heard(page)).toEqual([expect.stringContaining("已复制")]);
});

test("a jump to what isn't there says so once", async ({ page }) => {
  await open(page);
  await listen(page);
  const box = page.getByRole("textbox", { name: "查标题，或跳到一条" });
  await box.fill("第九十九条");
  await box.press("Enter");
  const said = await heard(page);
  expect(said.length, String(said)).toBeGreaterThanOrEqual(1);
  expect(new Set(said).size, String(said)).toBe(said.length);
});

test("in English it is English", async ({ page }) => {
  await open(page, "decision-2023.en.html?lang=en");
  await listen(page);
  await page.getByRole("checkbox", { name: "Artificial intelligence", exact: true }).first().check();
  expect(await heard(page)).toEqual([expect.stringMatching(/2 passages/)]);
});
