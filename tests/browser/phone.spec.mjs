// A phone: sheets within the thumb's reach, nothing wider than the screen.

import { expect, open, outline, PHONE, term, test } from "./explorer.mjs";

test.use(PHONE);

test("the outline opens as a sheet and gets out of the way of the article", async ({ page }) => {
  await open(page);
  await expect(outline(page)).toBeHidden();
  await page.getByRole("button", { name: "目录" }).tap();
  await expect(outline(page)).toBeVisible();
  await outline(page).getByRole("link", { name: "建设高能级创新平台" }).tap();
  await expect(outline(page)).toBeHidden();
  await expect(page.locator("#a13")).toBeInViewport();
});

test("the filter opens as a sheet and says how many passages it found", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "筛选", exact: true }).tap();
  await term(page, "人工智能").check();
  await page.getByRole("button", { name: /^查看/ }).tap();
  await expect(term(page, "人工智能")).toBeHidden();
  await page.getByRole("link", { name: "跳到第一处" }).tap();
  await expect(page.locator("#a5-b2")).toBeInViewport();
});

test("a sheet closes by Esc and by a tap beside it", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "目录" }).tap();
  await page.keyboard.press("Escape");
  await expect(outline(page)).toBeHidden();
  await page.getByRole("button", { name: "目录" }).tap();
  await page.touchscreen.tap(195, 60);
  await expect(outline(page)).toBeHidden();
});

test("with scripts off the sheets open all the same", async ({ browser, baseURL }) => {
  const page = await browser.newPage({ ...PHONE, baseURL, javaScriptEnabled: false });
  await page.goto("");
  await page.getByRole("button", { name: "目录" }).tap();
  await outline(page).getByRole("link", { name: "建设高能级创新平台" }).tap();
  await expect(page.locator("#a13")).toBeInViewport();
  await page.close();
});

for (const width of [320, 390]) {
  test(`nothing is wider than ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await open(page, "?industry=nev");
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

test("what a thumb has to hit is 44 pixels high", async ({ page }) => {
  await open(page);
  for (const sheet of ["目录", "筛选", "更多"]) {
    await page.getByRole("button", { name: sheet }).tap();
    const heights = await page
      .locator(".sheet:popover-open :is(a, label, button)")
      .evaluateAll((targets) => targets.map((target) => target.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    await page.keyboard.press("Escape");
  }
});
