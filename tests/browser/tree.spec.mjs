// A document with every kind of section and block: what a reader does with it is what one does with the site's own.

import { readFileSync } from "node:fs";
import { allBlocks, allSections } from "../tree.mjs";
import { expect, open, outline, PHONE, test } from "./explorer.mjs";

const FILE = "tests/native/corpus/every-kind-of-block/document.json";
const plan = JSON.parse(readFileSync(FILE, "utf8"));

/** Opens the plan as a file of the reader's own. */
async function openPlan(page) {
  await open(page, "?lang=zh");
  await page.locator("#catalogue-file").setInputFiles(FILE);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("产业发展规划");
  await expect(page.locator("html")).toHaveAttribute("data-ready", "");
}

/** The characters of an element without the link at the passage. */
const charactersOf = (page, id) =>
  page.locator(`[id="${id}"]`).evaluate((element) => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll(".anchor").forEach((link) => link.remove());
    return copy.textContent;
  });

test("every section, block and cell is in the page, and titles are in the outline", async ({ page }) => {
  await openPlan(page);
  for (const { id, text } of allBlocks(plan)) expect(await charactersOf(page, id)).toContain(text);
  for (const { cells } of allBlocks(plan).flatMap(({ rows = [] }) => rows)) {
    for (const { id } of cells) await expect(page.locator(`[id="${id}"]`)).toHaveCount(1);
  }
  const links = await outline(page).locator("a").evaluateAll((all) => all.map((link) => link.getAttribute("href").slice(1)));
  expect(links).toEqual(expect.arrayContaining(allSections(plan).map(({ id }) => id)));
});

test("a table is a table, with its caption and the names of its columns", async ({ page }) => {
  await openPlan(page);
  const table = page.getByRole("table", { name: "表1 主要指标" });
  await expect(table.getByRole("columnheader")).toHaveText(["指标", "2023年", "2027年", "属性"].map((name) => new RegExp(name)));
  await expect(table.getByRole("row")).toHaveCount(3);
});

test("the search finds what stands in a cell, in a box and in an annex, and leads there", async ({ page }) => {
  await openPlan(page);
  for (const [words, id] of [["1200", "p1-d2-b2"], ["改造2个园区", "a2-b2-b2"], ["应急部门", "x1-p2-b1"]]) {
    await page.getByRole("searchbox").fill(words);
    await page.getByRole("region", { name: "搜索结果" }).locator(`a[href="#${id}"]`).first().click();
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  }
});

test("the filter marks a table and a box, and an extract leaves the rest out", async ({ page }) => {
  await openPlan(page);
  await page.getByRole("group", { name: "按产业筛选" }).getByRole("checkbox", { name: "化工", exact: true }).check();
  for (const id of ["p1-d2-b2", "a2-b2-b2", "a2-b1"]) await expect(page.locator(`[id="${id}"]`)).toHaveAttribute("data-match", /./);
  await page.getByRole("button", { name: "只看相关" }).click();
  await expect(page.locator("#p1-d2-b2")).toBeVisible();
  for (const id of ["a2-b2-b1", "p1-d1-b1", "cover-b2", "closing-b1"]) await expect(page.locator(`[id="${id}"]`)).toBeHidden();
});

test("the box above the outline finds divisions, annexes and boxes by their numbers", async ({ page }) => {
  await openPlan(page);
  for (const [typed, id] of [["第二章第二节", "p2-d2"], ["附件2", "x2"], ["专栏1", "a2-b2"]]) {
    await page.locator("#jump").fill(typed);
    await page.locator("#jump").press("Enter");
    await expect(page).toHaveURL(new RegExp(`#${id}$`));
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  }
});

test.describe("on a phone", () => {
  test.use(PHONE);

  test("a wide table scrolls by itself, and the page doesn't", async ({ page }) => {
    await openPlan(page);
    await page.locator("#p1-d2-b2").scrollIntoViewIfNeeded();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});
