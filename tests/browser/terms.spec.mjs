// The filter's box: terms by a reader's own words and by what the text says, and the ways on from there.

import { expect, filter, open, PHONE, term, test } from "./explorer.mjs";

const box = (page) => page.getByRole("textbox", { name: "查找筛选项" });
const found = (page) => page.locator(".filter-terms li:visible .filter-name");
const ways = (page) => page.locator("#find-term-ways");

test("an everyday word leads to its term, which says by which word", async ({ page }) => {
  const tables = page.waitForResponse(/search\.json$/);
  await open(page);
  expect(await page.locator("#document").textContent()).not.toContain("豆瓣酱");
  await box(page).fill("做豆瓣酱的小厂");
  await tables;
  await expect(found(page)).toHaveText(["食品轻纺据“豆瓣酱”"]);
  await page.getByRole("checkbox", { name: "食品轻纺 据“豆瓣酱”", exact: true }).check();
  await expect(page).toHaveURL(/\?industry=food-textiles$/);
  await box(page).fill("");
  await expect(term(page, "食品轻纺")).toBeChecked();
  await expect(ways(page)).toBeEmpty();
});

test("a word of the text leads to the terms of its passage", async ({ page }) => {
  await open(page);
  await box(page).fill("先进计算");
  await expect(found(page)).toHaveText(["电子信息第（四）条写到“先进计算”"]);
});

test("a place that the text doesn't name is told, with what may stand for it", async ({ page }) => {
  await open(page);
  await box(page).fill("宜宾");
  await expect(found(page)).toHaveCount(0);
  const told = page.locator("#find-term-told");
  await expect(told).toContainText("本文未点名宜宾。");
  await expect(told).toContainText("《在中国共产党四川省第十二次代表大会上的报告》，2022年5月27日");
  await told.getByRole("link", { name: "省域经济副中心" }).click();
  await expect(page.locator("#a16-b1")).toBeInViewport();
});

test("an address with such a place says so, and one with another value that it was ignored", async ({ page }) => {
  await open(page, "?region=%E5%AE%9C%E5%AE%BE&industry=steam");
  await expect(page.locator("#found")).toContainText("本文未点名宜宾。可能相关的表述：“省域经济副中心”");
  await expect(page.locator("#found")).toContainText("“steam”在本文件里没有，已忽略。");
  await expect(page.locator("#found")).not.toContainText("“宜宾”在本文件里没有");
});

test("a page in English says all this in English", async ({ page }) => {
  await open(page, "?lang=en");
  const find = page.getByRole("textbox", { name: "Find a filter" });
  await find.fill("豆瓣酱");
  await expect(found(page)).toHaveText(["Food, light industry and textilesby “豆瓣酱”"]);
  await expect(ways(page).getByRole("button").first()).toHaveText("“豆瓣酱” in the text: 0 matches");
  await find.fill("Yibin");
  await expect(page.locator("#find-term-told")).toContainText("The document does not name Yibin.");
});

for (const [device, options] of Object.entries({ desk: {}, phone: PHONE })) {
  test.describe(`on a ${device}`, () => {
    test.use(options);

    test("below what was found the box leads to the full text", async ({ page }) => {
      await open(page);
      if (options.isMobile) await page.getByRole("button", { name: "筛选", exact: true }).tap();
      await box(page).fill("白酒");
      await expect(found(page)).toHaveText(["食品轻纺据“白酒”"]);
      const full = ways(page).getByRole("button", { name: "全文“白酒”1处" });
      const lowest = await found(page).last().evaluate((each) => each.getBoundingClientRect().bottom);
      expect(await full.evaluate((each) => each.getBoundingClientRect().top)).toBeGreaterThan(lowest);
      await full.click();
      await expect(page.locator("#query")).toHaveValue("白酒");
      await expect(page.locator("#results [data-hit]")).toHaveCount(1);
      if (options.isMobile) await expect(box(page)).toBeHidden();
    });

    test("the box leads to the other documents", async ({ page }) => {
      await open(page);
      if (options.isMobile) await page.getByRole("button", { name: "筛选", exact: true }).tap();
      await box(page).fill("多晶硅");
      await ways(page).getByRole("button", { name: "在其他文件中查找" }).click();
      await expect(page.locator("#everywhere")).toBeChecked();
      await expect(page.locator("#elsewhere").getByRole("link").first()).toContainText(/./);
      await expect(page.locator("#elsewhere mark").first()).toHaveText("多晶硅");
    });

    test("where nothing is found the box says so, and leads on", async ({ page }) => {
      await open(page);
      if (options.isMobile) await page.getByRole("button", { name: "筛选", exact: true }).tap();
      await box(page).fill("彩票店");
      await expect(page.getByText("未找到相应选项，试试搜索全文。")).toBeVisible();
      await expect(ways(page).getByRole("button").first()).toHaveText("全文“彩票店”0处");
      await expect(filter(page)).toBeVisible();
    });
  });
}
