// Evolution: the review of 2019 beside the Decision.

import AxeBuilder from "@axe-core/playwright";
import { readFileSync } from "node:fs";
import { expect, open, PHONE, test } from "./explorer.mjs";

const { links } = JSON.parse(
  readFileSync(new URL("../../public/documents/review-2019/document.json", import.meta.url), "utf8"),
);
const evolution = (page) => page.getByRole("region", { name: "沿革" });
const ties = (page) => page.locator("#evolution .tie[data-theme]");
const told = (page) => page.locator("#evolution").getByRole("status");

test("the masthead leads to it, and it shows every link with both quotes", async ({ page }) => {
  await open(page);
  await page.getByRole("link", { name: "沿革", exact: true }).click();
  await expect(page).toHaveURL(/view=evolution/);
  await expect(page.getByRole("heading", { name: "沿革" })).toBeFocused();
  await expect(evolution(page)).toContainText("编者所作的对照，不是文件本身的说法");
  await expect(ties(page)).toHaveCount(links.length);
  for (const [at, tie] of (await ties(page).all()).entries()) {
    const marked = await tie.locator("mark").allTextContents();
    const shown = links.filter(({ from, to, note }) =>
      JSON.stringify(marked) === JSON.stringify([from.quote, ...(to ? [to.quote] : [])]) && note);
    expect(shown, `${at}: ${marked}`).toHaveLength(1);
  }
});

test("passages stand side by side, with the line between them", async ({ page }) => {
  await open(page, "?view=evolution");
  const boxes = await ties(page).first().locator("> *").evaluateAll((parts) =>
    parts.slice(0, 3).map((part) => part.getBoundingClientRect().toJSON()));
  const [left, line, right] = boxes;
  expect(left.right).toBeLessThanOrEqual(line.left + 1);
  expect(line.right).toBeLessThanOrEqual(right.left + 1);
  expect(left.top).toBe(right.top);
  const strokes = await page.locator("#evolution .ties-legend .tie-line").evaluateAll((lines) =>
    lines.map((each) => getComputedStyle(each, "::before").borderTopStyle));
  expect(strokes).toEqual(["solid", "double", "dashed", "dotted"]);
});

test("they can be grouped by relation, and by theme again", async ({ page }) => {
  await open(page, "?view=evolution");
  const headings = () => page.locator("#ties-0 h3").allTextContents();
  const themes = await headings();
  expect(themes).toEqual([...new Set(links.map(({ theme }) => theme))]);
  await page.getByLabel("分组：").and(page.locator("#ties-0-by")).selectOption("relation");
  expect(new Set(await headings())).toEqual(new Set(["延续", "扩大", "换了形式", "未见对应"]));
  await expect(ties(page)).toHaveCount(links.length);
  await page.locator("#ties-0-by").selectOption("theme");
  expect(await headings()).toEqual(themes);
});

for (const [side, document, where] of [
  ["earlier", "review-2019", ({ from }) => from.block],
  ["later", "decision-2023", ({ to }) => to?.block],
]) {
  test(`a passage of the ${side} one brings all that stands opposite it into view`, async ({ page }) => {
    await open(page, "?view=evolution");
    for (const block of new Set(links.map(where).filter(Boolean))) {
      const its = links.filter((link) => where(link) === block);
      if (its.length === 1) continue;
      const sides = page.locator(`#evolution .tie-side[data-passage="${document}#${block}"]`);
      await sides.last().getByRole("button", { name: `只看这一段的${its.length}处对照` }).click();
      await expect(ties(page).filter({ visible: true })).toHaveCount(its.length);
      await expect(sides.filter({ visible: true })).toHaveCount(its.length);
      await expect(told(page)).toContainText(`这一段有${its.length}处对照`);
      await expect(sides.last().getByRole("button")).toBeInViewport();
      await expect(sides.last().getByRole("button")).toBeFocused();
      await told(page).getByRole("button", { name: "显示全部" }).click();
      await expect(ties(page).filter({ visible: true })).toHaveCount(links.length);
      await expect(told(page)).toBeEmpty();
    }
  });
}

test("a passage of this document is a step away, and one of the other too", async ({ page }) => {
  await open(page, "?view=evolution");
  const first = ties(page).first();
  await first.getByRole("link", { name: /^新型工业化决定/ }).click();
  await expect(page.locator(`#${links[0].to.block}`)).toBeInViewport();
  await page.goBack();
  await expect(first).toBeVisible();
  await first.getByRole("link", { name: /^2019年工作回顾/ }).click();
  await expect(page).toHaveURL(new RegExp(`review-2019.html.*#${links[0].from.block}$`));
  await expect(page.locator(`#${links[0].from.block}`)).toBeInViewport();
  await expect(page.locator("#explorer")).toHaveAttribute("data-document", "review-2019");
});

test("every passage to which it leads is there, in both documents", async ({ page, browser, baseURL }) => {
  for (const path of ["", "review-2019.html"]) {
    await open(page, `${path}?view=evolution`);
    const ways = await page.locator("#evolution a.tie-place").evaluateAll((links) => links.map((a) => a.href));
    expect(ways.length).toBeGreaterThan(2 * links.length - 3);
    const other = await browser.newPage({ baseURL, javaScriptEnabled: false });
    for (const address of new Set(ways.map((way) => new URL(way).pathname))) {
      await other.goto(address);
      const ids = ways.filter((way) => new URL(way).pathname === address).map((way) => new URL(way).hash);
      for (const id of new Set(ids)) await expect(other.locator(id)).toHaveCount(1);
    }
    await other.close();
  }
});

test("the figures of 2019 stand beside what the Decision says", async ({ page }) => {
  await open(page, "review-2019.html?view=evolution");
  const row = page.locator("#evolution .tie").filter({ hasText: "推荐上报的制造业单项冠军申报企业" });
  await expect(row.locator(".tie-figure")).toHaveText("6家");
  await expect(row).toContainText("推荐符合条件的企业共6家上报工信部");
  await expect(row.locator("mark")).toContainText("单项冠军企业(产品)");
});

test("without scripts its page has it whole", async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL, javaScriptEnabled: false });
  await page.goto("decision-2023/comparison.html");
  await expect(ties(page)).toHaveCount(links.length);
  await expect(ties(page).first()).toBeVisible();
  await expect(page.locator("#evolution .tie-all").first()).toBeHidden();
  await page.close();
});

test.describe("on a phone", () => {
  test.use(PHONE);

  test("they stand one below the other, and the list of documents leads there", async ({ page }) => {
    await open(page);
    await page.getByRole("button", { name: "换一个文件" }).tap();
    await page.getByRole("link", { name: /逐处对照/ }).tap();
    await expect(evolution(page)).toBeVisible();
    const [from, line, to] = await ties(page).first().locator("> *").evaluateAll((parts) =>
      parts.slice(0, 3).map((part) => part.getBoundingClientRect().toJSON()));
    expect(from.bottom).toBeLessThanOrEqual(line.top + 1);
    expect(line.bottom).toBeLessThanOrEqual(to.top + 1);
    expect(from.left).toBe(to.left);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });
});

for (const [name, options] of [
  ["by day", {}],
  ["by night", { colorScheme: "dark" }],
  ["in forced colours", { forcedColors: "active" }],
  ["on a phone", PHONE],
]) {
  test.describe(name, () => {
    test.use(options);

    test("it has no violation", async ({ page }) => {
      await open(page, "?view=evolution");
      await page.locator("#evolution .tie-all").first().click();
      const { violations } = await new AxeBuilder({ page }).include("#evolution").analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" ")}`)).toEqual([]);
    });
  });
}
