// Older browsers: what the style asks of newer ones has another way. Chromium plays them, with a style in which
// what they don't know has a name that nobody knows.

import { expect, open, test, withPolicyOfAnotherRelease } from "./explorer.mjs";

/** Opens an address with this replaced in the style of the page, which it links to as a whole. */
async function openWithout(page, complaints, unknown, path) {
  let isReplaced = false;
  await withPolicyOfAnotherRelease(page);
  await page.route(/(explorer|later)-\w+\.css$/, async (route) => {
    const response = await route.fetch();
    const style = await response.text();
    isReplaced ||= unknown.test(style);
    await route.fulfill({ response, body: style.replace(new RegExp(unknown, "g"), "$1unknown-") });
  });
  await open(page, path);
  expect(isReplaced).toBe(true);
  expect(complaints.splice(0)).toEqual([expect.stringContaining("Content Security Policy")]);
}

test("where the style can't ask whether scripts run, charts have their controls", async ({ page, complaints }) => {
  await openWithout(page, complaints, /(\()(?=scripting:)/, "?view=targets");
  const figure = page.locator("#timeline");
  const table = figure.getByRole("button", { name: "数据表" });
  await expect(table).toBeVisible();
  await expect(figure.getByRole("table")).toBeHidden();
  await table.click();
  await expect(figure.getByRole("table")).toBeVisible();
  await expect(figure.locator(".chart-box")).toBeHidden();
});

test.describe("where the style can't ask what an element has in it", () => {
  const HAS = /(:)(?=has\()/;

  test("a matrix takes the width of the page, and a cell or a search stands beside it", async ({ page, complaints }) => {
    await openWithout(page, complaints, HAS, "?view=industries");
    const [matrix, cell, results] = [".matrix-scroll", "#cell", ".search-outcome"].map((each) => page.locator(each).locator("visible=true"));
    const width = async (each) => (await each.first().boundingBox()).width;
    const whole = await width(matrix);
    expect(whole).toBeGreaterThan(1100);
    await page.locator("#industries td[data-n] a").first().click();
    await expect(cell).toBeVisible();
    expect(await width(cell)).toBeCloseTo(320, 0);
    expect(await width(matrix)).toBeLessThan(whole - 300);
    await page.getByRole("searchbox").fill("人工智能");
    await expect(page.locator("#results a").first()).toBeVisible();
    expect(await width(results)).toBeGreaterThan(200);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440);
  });

  test("paper has only the sections of what is chosen", async ({ page, complaints }) => {
    await openWithout(page, complaints, HAS, "?industry=ai");
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await expect(page.locator("#a5")).toBeVisible();
    await expect(page.locator("#a4")).toBeHidden();
  });
});
