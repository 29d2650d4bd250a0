// Where a reader is: what the page says of itself, of the place that a link leads to, and of who stands behind it.

import { readFileSync } from "node:fs";
import { expect, open, PHONE, term, test } from "./explorer.mjs";

const landing = (page) => page.locator("#landing");
const data = new URL("../../public/documents/decision-2023/document.json", import.meta.url);
const { title } = JSON.parse(readFileSync(data, "utf8"));

test("the first screen says how long the text is, and offers three ways in", async ({ page }) => {
  await open(page);
  const introduction = page.locator(".introduction");
  await expect(introduction).toContainText(/^全文\d+字、18条。/);
  const shown = await page.evaluate(() => document.querySelector(".introduction").textContent.match(/\d+/)[0]);
  const counted = await page.evaluate(() => {
    const copy = document.getElementById("text").cloneNode(true);
    const own = ".title-block, .figures, figure, .anchor, .full-stop, .part-title, .article-title, .source-line, .ties";
    copy.querySelectorAll(own).forEach((each) => each.remove());
    return copy.textContent.replace(/\s/g, "").length;
  });
  expect(Math.abs(Number(shown) - counted) / counted).toBeLessThan(0.03);
  const ways = page.getByRole("navigation", { name: "从这里开始" });
  await ways.getByRole("link", { name: "我的行业" }).click();
  await expect(page.getByRole("textbox", { name: "查找筛选项" })).toBeFocused();
  await ways.getByRole("link", { name: "下载、打印" }).click();
  await expect(page.locator("#facts").getByRole("button", { name: /打印/ })).toBeVisible();
  await ways.getByRole("link", { name: /^目标\d+项$/ }).click();
  await expect(page).toHaveURL(/view=targets/);
});

test("what was mended stands among the facts, and is said at the foot with the source", async ({ page }) => {
  await open(page);
  await expect(page.locator(".source-line")).toHaveText(/^以来源文件为准。来源：.+ · 本页对来源文本作了1处更正$/);
  await page.locator("#facts > summary").click();
  await expect(page.locator("#facts .corrections summary")).toBeVisible();
  await expect(page.locator(".site-foot")).toHaveCount(1);
  await expect(page.locator(".site-foot p:visible")).toHaveText(/^由政策导览生成，版本\d/);
});

for (const [device, options] of [["a desk", {}], ["a phone", PHONE]]) {
  test.describe(`on ${device}`, () => {
    test.use(options);

    test("who lands on a passage is told whose text it is and where in it they are, until they close the line", async ({ page }) => {
      await open(page, "#a16");
      await expect(landing(page)).toContainText("中共四川省委2023年");
      await expect(landing(page)).toContainText("五、强化现代化产业体系建设支撑保障");
      await expect(landing(page)).toBeInViewport({ ratio: 1 });
      // It doesn't lie over the heading to which the link leads.
      const [line, heading] = await page.evaluate(() => ["landing", "a16"].map((id) => {
        const { top, bottom } = document.getElementById(id).getBoundingClientRect();
        return { top, bottom };
      }));
      expect(heading.top).toBeGreaterThanOrEqual(line.bottom);
      expect(heading.top).toBeLessThan(200);
      await landing(page).getByRole("button", { name: "关闭" }).click();
      await expect(landing(page)).toBeHidden();
      await expect(page.locator("#a16")).toBeInViewport();
    });

    test("the line leads to the head of the document, and is gone then", async ({ page }) => {
      await open(page, "#a16-b1");
      await landing(page).getByRole("link", { name: "看全文介绍" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toBeInViewport();
      await expect(landing(page)).toBeHidden();
    });

    test("who goes on, in the text or to another view, isn't told any more where the link had led", async ({ page }) => {
      await open(page, "#a16");
      await expect(landing(page)).toBeVisible();
      await page.evaluate(() => (location.hash = "a2"));
      await expect(landing(page)).toBeHidden();
      await page.reload();
      await expect(landing(page)).toContainText("一、");
      await page.locator(options.isMobile ? ".bar [data-view=targets]" : ".views [data-view=targets]").click();
      await expect(landing(page)).toBeHidden();
      await expect(page.locator("html")).not.toHaveAttribute("data-landed");
    });

    test("who opens the text from its beginning sees no such line", async ({ page }) => {
      await open(page);
      await expect(landing(page)).toBeHidden();
    });
  });
}

test("the title names the article, the view or the brief, and the document alone at its beginning", async ({ page }) => {
  await open(page);
  await expect(page).toHaveTitle(title);
  await page.getByRole("navigation", { name: "目录" }).getByRole("link", { name: /完善产业发展支持政策/ }).click();
  await expect(page).toHaveTitle(`(十六)完善产业发展支持政策 | ${title}`);
  await page.getByRole("navigation", { name: "视图" }).getByRole("link", { name: "目标" }).click();
  await expect(page).toHaveTitle(`目标 | ${title}`);
  await page.goBack();
  await expect(page).toHaveTitle(`(十六)完善产业发展支持政策 | ${title}`);
  await term(page, "无人机").check();
  await page.getByRole("group", { name: "显示方式" }).getByRole("button", { name: "一页简报" }).click();
  await expect(page).toHaveTitle(`无人机 | ${title}`);
});

test.describe("on a phone", () => {
  test.use(PHONE);
  const bar = (page) => page.getByRole("navigation", { name: "常用" });

  test("the bar has five ways, and marks the one that is shown", async ({ page }) => {
    await open(page);
    await expect(bar(page).locator("> *")).toHaveText(["正文", "目录", "筛选", "目标", "更多"]);
    const current = bar(page).locator("[aria-current]");
    await expect(current).toHaveText("正文");
    await bar(page).getByRole("link", { name: "目标" }).tap();
    await expect(current).toHaveText("目标");
    await bar(page).getByRole("link", { name: "正文" }).tap();
    await expect(current).toHaveText("正文");
    await page.goto("?industry=ai&view=extract");
    await expect(page.locator("html")).toHaveAttribute("data-ready", "");
    await expect(current).toHaveText("正文");
    await expect(page.locator("#text")).toBeVisible();
  });

  test("what the bar has no room for is in the sheet of the last one", async ({ page }) => {
    await open(page);
    await bar(page).getByRole("button", { name: "更多" }).tap();
    const more = page.getByRole("dialog", { name: "更多" });
    await more.getByRole("link", { name: "文件信息" }).tap();
    await expect(more).toBeHidden();
    await expect(page.locator("#facts dl")).toBeVisible();
    await bar(page).getByRole("button", { name: "更多" }).tap();
    await more.getByRole("link", { name: "分布" }).tap();
    await expect(page.locator("#matrices table").first()).toBeVisible();
  });

  test("my industry opens the filter", async ({ page }) => {
    await open(page);
    await page.getByRole("link", { name: "我的行业" }).tap();
    await expect(term(page, "无人机")).toBeVisible();
  });

  test("who searches has the whole width for it", async ({ page }) => {
    await open(page);
    const box = page.getByRole("searchbox");
    await box.tap();
    await expect.poll(async () => (await box.boundingBox()).width).toBeGreaterThan(320);
    await box.fill("人工智能");
    await expect(page.locator("#results a").first()).toBeVisible();
  });
});
